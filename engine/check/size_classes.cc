// The classes by which people look at the rows of a top level: the column they go by, their
// borders.
#include <fmt/format.h>

#include <algorithm>

#include "check/book_lists.h"
#include "check/decimals.h"
#include "check/repeated_names.h"
#include "check/unknown_name.h"

namespace quotum::check {
namespace {

using rulebook::InputDeclaration;
using rulebook::LevelDocument;
using rulebook::SizeClasses;
using rulebook::VersionDocument;
using source::Code;
using source::Diagnostics;

class SizeClassChecks {
 public:
  SizeClassChecks(const std::vector<BookDraft>& books, const UnreadFiles& unread,
                  Diagnostics& diagnostics)
      : unread_(unread), diagnostics_(diagnostics) {
    for (const BookDraft& book : books) {
      for (const VersionDraft& version : book.versions) {
        versions_.push_back(version.document);
      }
    }
  }

  void run(const LevelDocument& level) {
    std::vector<rulebook::Text> columns;
    for (const SizeClasses& classes : level.size_classes) {
      columns.push_back(classes.by);
      check_order(classes);
      check_column(classes, level);
    }
    check_no_repeat(columns, fmt::format("size classes of level {}", level.name.value),
                    diagnostics_);
  }

 private:
  void check_order(const SizeClasses& classes) {
    for (std::size_t i = 1; i < classes.borders.size(); ++i) {
      const exact::Decimal& before = classes.borders[i - 1];
      if (classes.borders[i].to_rational() <= before.to_rational()) {
        diagnostics_.error(Code::kBadValue, classes.border_spans[i], "the borders do not ascend",
                           "a number above " + before.to_string(), classes.borders[i].to_string());
        return;
      }
    }
  }

  void check_column(const SizeClasses& classes, const LevelDocument& level) {
    const std::vector<const InputDeclaration*> numbers = numbers_of(level);
    std::vector<std::string> known;
    const InputDeclaration* coarsest = nullptr;  // of the fewest decimals
    for (const InputDeclaration* input : numbers) {
      if (std::find(known.begin(), known.end(), input->name.value) == known.end()) {
        known.push_back(input->name.value);
      }
      if (input->name.value == classes.by.value &&
          (coarsest == nullptr || input->decimals < coarsest->decimals)) {
        coarsest = input;
      }
    }
    if (coarsest != nullptr) {
      check_decimals(classes, *coarsest);
    } else if (!may_be_unread(classes.by.value)) {
      report_unknown(diagnostics_, classes.by.span,
                     fmt::format("no book reads a number '{}' at level {}", classes.by.value,
                                 level.name.value),
                     classes.by.value, known);
    }
  }

  void check_decimals(const SizeClasses& classes, const InputDeclaration& input) {
    for (std::size_t i = 0; i < classes.borders.size(); ++i) {
      if (!fits_decimals(classes.borders[i].to_rational(), input.decimals)) {
        diagnostics_
            .error(Code::kBadValue, classes.border_spans[i],
                   fmt::format("the border has more decimals than '{}'", input.name.value),
                   "at most " + decimals_text(input.decimals), classes.borders[i].to_string())
            .notes.push_back({input.name.span, "declared here"});
      }
    }
  }

  [[nodiscard]] std::vector<const InputDeclaration*> numbers_of(const LevelDocument& level) const {
    std::vector<const InputDeclaration*> numbers;
    for (const VersionDocument* version : versions_) {
      for (const InputDeclaration& input : version->inputs) {
        if (input.level.value == level.name.value && input.type.kind == exact::Kind::kNumber) {
          numbers.push_back(&input);
        }
      }
    }
    return numbers;
  }

  [[nodiscard]] bool may_be_unread(const std::string& name) const {
    return unread_.any_version() ||
           std::any_of(versions_.begin(), versions_.end(), [&](const VersionDocument* version) {
             return version->unread.nameless || version->unread.names.count(name) > 0;
           });
  }

  const UnreadFiles& unread_;
  Diagnostics& diagnostics_;
  std::vector<const VersionDocument*> versions_;
};

}  // namespace

void check_size_classes(const std::vector<BookDraft>& books, const Levels& levels,
                        const UnreadFiles& unread, Diagnostics& diagnostics) {
  SizeClassChecks checks(books, unread, diagnostics);
  for (const CheckedLevel& level : levels.all) {
    checks.run(*level.document);
  }
}

}  // namespace quotum::check
