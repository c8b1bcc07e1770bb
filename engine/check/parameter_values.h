// Which value a parameter has: the published series, what was known on a date, and scenarios on
// top.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/checked_rules.h"

namespace quotum::check {

// One scenario file, checked against the rules: names exist, values have the parameter's unit,
// decimals and bounds, keys and years fit. Immutable.
struct CheckedScenario {
  struct Value {
    ParameterId parameter = 0;
    std::optional<int> year;            // as the parameter's `by` demands
    std::optional<std::size_t> member;  // position in the parameter's key values
    exact::Rational number;
    exact::Date date;
    const rulebook::ScenarioValue* declared = nullptr;
  };
  std::string name;
  std::vector<Value> values;
  std::shared_ptr<const rulebook::ScenarioDocument> document;
  std::shared_ptr<const source::SourceFile> file;
};

// Nothing when the document is not whole or has an error (kBadScenario, kUnknownName, kBadValue,
// ...). The file may be null for a scenario that is not a file of its own.
std::optional<CheckedScenario> check_scenario(
    const CheckedRules& rules, std::shared_ptr<const rulebook::ScenarioDocument> document,
    std::shared_ptr<const source::SourceFile> file, source::Diagnostics& diagnostics);

// The same mistakes, where rules have mistakes of their own, which are in `diagnostics`: a scenario
// rests on parameters only. About parameters that could not be read nothing is said.
void find_scenario_mistakes(const rulebook::Documents& documents,
                            const rulebook::ScenarioDocument& document,
                            source::Diagnostics& diagnostics);

struct ResolvedValue {
  enum class State {
    kKnown,
    kUnknown,       // law has set it, the figure is not known here
    kNotPublished,  // not known on the date asked for
    kNotSet,        // law has set none
  };
  State state = State::kNotSet;
  exact::Rational number;
  exact::Date date;
  rulebook::Status status = rulebook::Status::kNotSet;
  const rulebook::ParameterValue* published = nullptr;  // where it comes from: a series ...
  const CheckedScenario* scenario = nullptr;            // ... or a scenario
};

// The values of one run. Borrows rules and scenarios. Immutable; threads may share it.
class ParameterValues {
 public:
  // Later scenarios win.
  ParameterValues(const CheckedRules& rules, std::vector<const CheckedScenario*> scenarios,
                  std::optional<exact::Date> as_known_on);

  // The value for a calendar year: the entry of that year, or, where the series is not by year, the
  // one that holds on 1 January of the year. Of several for the same key, the latest published one
  // that was known on the date; entries without publication date are always known, and the first to
  // yield. kNotPublished: there are entries and none was known; `published` is the one that came.
  // No entry at all (a year beyond those that the checker looks at): kNotSet with neither
  // `published` nor `scenario`. A scenario's value does not depend on the date, and where the
  // series is not by year it holds for all years. `member` is given exactly when the parameter has
  // a key.
  [[nodiscard]] ResolvedValue value(ParameterId parameter, int year,
                                    std::optional<std::size_t> member) const;

 private:
  const CheckedRules* rules_;
  std::vector<const CheckedScenario*> scenarios_;
  std::optional<exact::Date> as_known_on_;
};

// The version of a book for a calendar year (by `years`, not by `valid`) as known on a date;
// kNotKnown when one applies but none of them had been published by then.
struct VersionChoice {
  enum class State { kApplies, kNotApplicable, kNotKnown } state = State::kNotApplicable;
  const CheckedVersion* version = nullptr;  // kApplies
};
VersionChoice version_for(const CheckedBook& book, int year,
                          std::optional<exact::Date> as_known_on);

}  // namespace quotum::check
