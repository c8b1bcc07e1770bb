// Years and members without a value.
#include "check/parameter_coverage.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace quotum::check {
namespace {

constexpr int kYearsAhead = 5;
constexpr std::size_t kMostNamed = 6;

bool is_use(const TypedExpression& node) {
  return node.kind == TypedExpression::Kind::kParameter ||
         node.kind == TypedExpression::Kind::kParameterSet;
}

// An entry for a member that is none may have meant any.
bool is_key(const rulebook::ParameterDocument& parameter, const std::string& member) {
  return std::any_of(parameter.key_values.begin(), parameter.key_values.end(),
                     [&](const rulebook::Text& key) { return key.value == member; });
}

class Coverage {
 public:
  Coverage(const VersionDraft& draft, source::Diagnostics& diagnostics)
      : version_(*draft.document),
        parameters_(draft.scope->parameters()),
        diagnostics_(diagnostics) {}

  void walk_all(const std::vector<std::optional<TypedExpression>>& formulas) {
    for (const std::optional<TypedExpression>& formula : formulas) {
      if (formula) {
        walk(*formula);
      }
    }
  }

 private:
  void walk(const TypedExpression& node) {
    if (is_use(node)) {
      check(node);
    }
    for (const TypedExpression& operand : node.operands) {
      walk(operand);
    }
  }

  void check(const TypedExpression& node) {
    const bool looked_up = !node.operands.empty();
    const std::vector<std::string> members =
        looked_up ? node.operands.front().type.values : std::vector<std::string>{};
    if (!seen_.emplace(node.parameter, node.year_offset, members).second) {
      return;
    }
    const rulebook::ParameterDocument& parameter = *parameters_[node.parameter].document;
    if (parameter.values_unread) {
      return;
    }
    std::vector<std::string> missing;
    for (int year = version_.years_from; year <= last_checked_year(version_); ++year) {
      const int asked = year + node.year_offset;
      if (!looked_up && !has_entry(parameter, asked, std::nullopt)) {
        missing.push_back(std::to_string(asked));
      }
      for (const std::string& member : members) {
        if (!has_entry(parameter, asked, member)) {
          missing.push_back(fmt::format("{} {}", asked, member));
        }
      }
    }
    if (!missing.empty()) {
      report(node, parameter, missing);
    }
  }

  void report(const TypedExpression& node, const rulebook::ParameterDocument& parameter,
              const std::vector<std::string>& missing) {
    std::string text;
    for (std::size_t i = 0; i < std::min(missing.size(), kMostNamed); ++i) {
      text += (i == 0 ? "" : ", ") + missing[i];
    }
    if (missing.size() > kMostNamed) {
      text += fmt::format(" and {} more", missing.size() - kMostNamed);
    }
    diagnostics_
        .error(source::Code::kMissingParameterValue, node.span,
               fmt::format("'{}' has no value for {}", parameter.name.value, text),
               fmt::format("a value for each year from {} to {}{}; unknown and not_set are values",
                           version_.years_from + node.year_offset,
                           last_checked_year(version_) + node.year_offset,
                           version_.years_until ? "" : " (no end is given: five years ahead)"))
        .notes.push_back({parameter.name.span, "the parameter"});
  }

  const rulebook::VersionDocument& version_;
  const std::vector<CheckedParameter>& parameters_;
  source::Diagnostics& diagnostics_;
  std::set<std::tuple<ParameterId, int, std::vector<std::string>>> seen_;
};

}  // namespace

int last_checked_year(const rulebook::VersionDocument& version) {
  return version.years_until ? *version.years_until - 1 : version.years_from + kYearsAhead;
}

void check_coverage(const VersionDraft& draft, source::Diagnostics& diagnostics) {
  Coverage coverage(draft, diagnostics);
  coverage.walk_all(draft.froms);
  coverage.walk_all(draft.formulas);
  coverage.walk_all(draft.whens);
}

bool has_entry(const rulebook::ParameterDocument& parameter, int year,
               const std::optional<std::string>& member) {
  return std::any_of(
      parameter.values.begin(), parameter.values.end(), [&](const rulebook::ParameterValue& entry) {
        const bool same_member =
            !member || !is_key(parameter, entry.key->value) || entry.key->value == *member;
        const bool in_time =
            parameter.by_year ? entry.year == year : !entry.from || entry.from->year() <= year;
        return same_member && in_time;
      });
}

}  // namespace quotum::check
