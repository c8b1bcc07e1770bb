#include "random_scenario.h"

#include "number.h"

namespace quotum::equivalence {
namespace {

using check::ResolvedValue;
using exact::Rational;

std::string figure(const check::CheckedParameter& parameter, Dice& dice) {
  const rulebook::ParameterDocument& document = *parameter.document;
  if (document.is_date) {
    return std::to_string(dice.between(2018, 2029)) + "-07-01";
  }
  const int decimals = document.decimals;
  const Rational grain(exact::BigInt(1), pow(exact::BigInt(10), static_cast<unsigned>(decimals)));
  const bool calendar_year = document.unit.to_string() == "jaar" && parameter.min > 1000;
  const Rational value =
      calendar_year      ? (dice.percent(50) ? parameter.min : Rational(dice.between(2026, 2032)))
      : dice.percent(20) ? parameter.max
                         : oracle::rounded(parameter.min + (parameter.max - parameter.min) *
                                                               Rational(dice.between(1, 999),
                                                                        dice.between(1, 50) * 1000),
                                           grain, exact::RoundingMode::kDown);
  const std::string unit = document.unit.is_ratio() ? "" : " " + document.unit.to_string();
  return oracle::written(value, decimals) + unit;
}

}  // namespace

std::string random_scenario(const check::CheckedRules& rules, Supply supply, int first, int last,
                            Dice& dice) {
  const check::ParameterValues values(rules, {}, std::nullopt);
  std::string entries;
  for (check::ParameterId id = 0; id < rules.parameters.size(); ++id) {
    const check::CheckedParameter& parameter = rules.parameters[id];
    const std::size_t members = parameter.key ? parameter.key->values.size() : 1;
    for (int year = first; year <= (parameter.document->by_year ? last : first); ++year) {
      for (std::size_t member = 0; member < members; ++member) {
        const auto found = values.value(
            id, year, parameter.key ? std::optional<std::size_t>(member) : std::nullopt);
        const bool wanted =
            supply == Supply::kEverything || found.state == ResolvedValue::State::kUnknown ||
            (found.state == ResolvedValue::State::kNotSet && supply == Supply::kUnknownAndNotSet);
        if (!wanted || found.published == nullptr) {
          continue;
        }
        entries += "  - { parameter: " + parameter.name;
        entries += parameter.document->by_year ? ", jaar: " + std::to_string(year) : "";
        entries += parameter.key ? ", " + parameter.document->by_key->value + ": " +
                                       parameter.key->values[member]
                                 : "";
        entries += ", value: " + figure(parameter, dice) + ", because: a test }\n";
      }
    }
  }
  return entries.empty()
             ? ""
             : "scenario: invented\ntitle: { nl: Verzonnen, en: Invented }\nvalues:\n" + entries;
}

}  // namespace quotum::equivalence
