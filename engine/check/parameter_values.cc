// Looking a parameter value up.
#include "check/parameter_values.h"

#include <tuple>
#include <utility>

namespace quotum::check {
namespace {

using rulebook::ParameterValue;
using State = ResolvedValue::State;

State state_of(const ParameterValue& entry) {
  switch (entry.state) {
    case ParameterValue::State::kKnown:
      return State::kKnown;
    case ParameterValue::State::kUnknown:
      return State::kUnknown;
    case ParameterValue::State::kNotSet:
      break;
  }
  return State::kNotSet;
}

// Whether the entry speaks of this year and member.
bool concerns(const ParameterValue& entry, const CheckedParameter& parameter, int year,
              std::optional<std::size_t> member) {
  if (member && entry.key->value != parameter.key->values[*member]) {
    return false;
  }
  return parameter.document->by_year ? entry.year == year
                                     : !entry.from || entry.from->year() <= year;
}

// The later in force wins, then the later published; what has no publication date comes first.
bool yields_to(const ParameterValue& a, const ParameterValue& b) {
  return std::tuple(a.from, a.published) < std::tuple(b.from, b.published);
}

const CheckedScenario::Value* find_in(const CheckedScenario& scenario, ParameterId parameter,
                                      std::optional<int> year, std::optional<std::size_t> member) {
  for (const CheckedScenario::Value& value : scenario.values) {
    if (value.parameter == parameter && value.year == year && value.member == member) {
      return &value;
    }
  }
  return nullptr;
}

ResolvedValue from_series(const ParameterValue& entry, State state) {
  ResolvedValue result;
  result.state = state;
  result.status = entry.status;
  result.published = &entry;
  if (state == State::kKnown) {
    result.number = entry.quantity.value.to_rational();
    result.date = entry.date;
  }
  return result;
}

}  // namespace

ParameterValues::ParameterValues(const CheckedRules& rules,
                                 std::vector<const CheckedScenario*> scenarios,
                                 std::optional<exact::Date> as_known_on)
    : rules_(&rules), scenarios_(std::move(scenarios)), as_known_on_(as_known_on) {}

ResolvedValue ParameterValues::value(ParameterId parameter, int year,
                                     std::optional<std::size_t> member) const {
  const CheckedParameter& declared = rules_->parameters[parameter];
  const std::optional<int> key_year =
      declared.document->by_year ? std::optional(year) : std::nullopt;
  for (auto scenario = scenarios_.rbegin(); scenario != scenarios_.rend(); ++scenario) {
    if (const auto* found = find_in(**scenario, parameter, key_year, member)) {
      ResolvedValue result;
      result.state = State::kKnown;
      result.number = found->number;
      result.date = found->date;
      result.status = rulebook::Status::kHypothetical;
      result.scenario = *scenario;
      return result;
    }
  }
  const ParameterValue* best = nullptr;
  const ParameterValue* not_yet = nullptr;
  for (const ParameterValue& entry : declared.document->values) {
    if (!concerns(entry, declared, year, member)) {
      continue;
    }
    const bool known = !as_known_on_ || !entry.published || *entry.published <= *as_known_on_;
    const ParameterValue*& winner = known ? best : not_yet;
    if (winner == nullptr || yields_to(*winner, entry)) {
      winner = &entry;
    }
  }
  if (best != nullptr) {
    return from_series(*best, state_of(*best));
  }
  return not_yet != nullptr ? from_series(*not_yet, State::kNotPublished) : ResolvedValue();
}

VersionChoice version_for(const CheckedBook& book, int year,
                          std::optional<exact::Date> as_known_on) {
  VersionChoice choice;
  for (const CheckedVersion& version : book.versions) {
    const rulebook::VersionDocument& document = *version.document;
    if (year < document.years_from || (document.years_until && year >= *document.years_until)) {
      continue;
    }
    if (as_known_on && document.published > *as_known_on) {
      choice.state = VersionChoice::State::kNotKnown;
      continue;
    }
    choice = {VersionChoice::State::kApplies, &version};
  }
  return choice;
}

}  // namespace quotum::check
