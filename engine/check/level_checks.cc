// Names, nesting and keys of levels.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "check/levels.h"
#include "check/ordering.h"
#include "check/repeated_names.h"
#include "check/unknown_name.h"
#include "rulebook/formula_parser.h"

namespace quotum::check {
namespace {

using rulebook::KeyColumn;
using rulebook::LevelDocument;
using rulebook::Text;
using source::Code;
using source::Diagnostics;

exact::Type key_type(const KeyColumn& key) {
  exact::Type type;
  if (key.type == KeyColumn::Type::kEnumeration) {
    type.kind = exact::Kind::kEnumeration;
    for (const Text& value : key.values) {
      type.values.push_back(value.value);
    }
  } else if (key.type == KeyColumn::Type::kYear) {
    type.unit = exact::Unit(exact::BaseUnit::kJaar);
  }
  return type;
}

class LevelChecks {
 public:
  LevelChecks(const rulebook::LevelsDocument& document, Diagnostics& diagnostics)
      : documents_(document.levels), diagnostics_(diagnostics) {}

  Levels run() {
    check_names();
    find_parents();
    build_in_order();
    link_children();
    for (LevelId level = 0; level < levels_.all.size(); ++level) {
      check_keys(level);
      check_columns(level);
    }
    return std::move(levels_);
  }

 private:
  void wrong_nesting(Code code, const source::Span& span, std::string message) {
    levels_.sound = false;
    diagnostics_.error(code, span, std::move(message));
  }

  void check_names() {
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      const Text& name = documents_[i].name;
      const auto [first, is_new] = by_name_.emplace(name.value, i);
      if (!is_new) {
        diagnostics_
            .error(Code::kDuplicateName, name.span,
                   fmt::format("there are two levels '{}'", name.value))
            .notes.push_back({documents_[first->second].name.span, "the first is here"});
      }
    }
  }

  void find_parents() {
    parents_.resize(documents_.size());
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      const std::optional<Text>& inside = documents_[i].inside;
      if (!inside) {
        continue;
      }
      const auto found = by_name_.find(inside->value);
      if (found == by_name_.end()) {
        levels_.sound = false;
        report_unknown(diagnostics_, inside->span,
                       fmt::format("no level '{}' for '{}' to lie in", inside->value,
                                   documents_[i].name.value),
                       inside->value, names());
      } else {
        parents_[i] = found->second;
      }
    }
  }

  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> result;
    for (const auto& [name, index] : by_name_) {
      result.push_back(name);
    }
    return result;
  }

  // Parents first; levels that lie in each other lose their parent.
  void build_in_order() {
    std::vector<std::vector<std::size_t>> needs(documents_.size());
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      if (parents_[i]) {
        needs[i].push_back(*parents_[i]);
      }
    }
    const Ordering ordering = order_by_need(needs);
    for (const std::vector<std::size_t>& circle : ordering.circles) {
      std::string path;
      for (const std::size_t i : circle) {
        path += documents_[i].name.value + " in ";
        parents_[i].reset();
      }
      const Text& first = documents_[circle.front()].name;
      wrong_nesting(Code::kCycle, first.span,
                    fmt::format("levels lie in each other: {}{}", path, first.value));
    }
    std::vector<LevelId> ids(documents_.size());
    for (const std::size_t i : ordering.order) {
      ids[i] = levels_.all.size();
      levels_.all.push_back(make_level(documents_[i]));
      if (parents_[i]) {
        levels_.all.back().parent = ids[*parents_[i]];
      }
    }
  }

  static CheckedLevel make_level(const LevelDocument& document) {
    CheckedLevel level;
    level.document = &document;
    level.name = document.name.value;
    for (const KeyColumn& key : document.key) {
      level.key_types.push_back(key_type(key));
    }
    return level;
  }

  void link_children() {
    for (LevelId level = 0; level < levels_.all.size(); ++level) {
      const std::optional<LevelId> parent = levels_.all[level].parent;
      if (!parent) {
        continue;
      }
      std::optional<LevelId>& child = levels_.all[*parent].child;
      if (!child) {
        child = level;
        continue;
      }
      levels_.sound = false;
      const LevelDocument& second = *levels_.all[level].document;
      diagnostics_
          .error(
              Code::kLevelMismatch, second.inside->span,
              fmt::format("level '{}' already has a level directly below it", second.inside->value),
              "one level inside each level",
              fmt::format("'{}' and '{}'", levels_.all[*child].name, second.name.value))
          .notes.push_back({levels_.all[*child].document->name.span, "the first is here"});
    }
  }

  void check_keys(LevelId level) {
    for (const KeyColumn& key : levels_.all[level].document->key) {
      if (key.type != KeyColumn::Type::kEnumeration) {
        continue;
      }
      if (rulebook::is_reserved(key.name.value)) {
        diagnostics_.error(Code::kBadValue, key.name.span,
                           fmt::format("'{}' is a word of formulas and cannot name an enumeration",
                                       key.name.value));
      }
      check_no_repeat(key.values, fmt::format("members of '{}'", key.name.value), diagnostics_);
    }
  }

  // Reports a clash at the level whose own column it is, once.
  void check_columns(LevelId level) {
    std::map<std::string, const LevelColumn> seen;
    for (const LevelColumn& column : columns_of(levels_, level)) {
      const auto [first, is_new] = seen.emplace(column.name->value, column);
      if (!is_new && column.level == level) {
        diagnostics_
            .error(Code::kDuplicateName, column.name->span,
                   fmt::format("a file of level '{}' would have two columns '{}'",
                               levels_.all[level].name, column.name->value))
            .notes.push_back({first->second.name->span, "the first is here"});
      }
    }
  }

  const std::vector<LevelDocument>& documents_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::size_t> by_name_;
  std::vector<std::optional<std::size_t>> parents_;
  Levels levels_;
};

}  // namespace

Levels check_levels(const rulebook::LevelsDocument& document, Diagnostics& diagnostics) {
  return LevelChecks(document, diagnostics).run();
}

}  // namespace quotum::check
