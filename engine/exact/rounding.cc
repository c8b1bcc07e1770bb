// Names of the rounding modes, and rounding of fractions.
#include "exact/rounding.h"

#include <array>

namespace quotum::exact {
namespace {

constexpr std::array kModes = {RoundingMode::kDown,        RoundingMode::kUp,
                               RoundingMode::kHalfUp,      RoundingMode::kHalfEven,
                               RoundingMode::kTowardsZero, RoundingMode::kAwayFromZero};

}  // namespace

std::optional<RoundingMode> parse_rounding_mode(std::string_view text) {
  for (const RoundingMode mode : kModes) {
    if (name(mode) == text) {
      return mode;
    }
  }
  return std::nullopt;
}

std::string_view name(RoundingMode mode) {
  switch (mode) {
    case RoundingMode::kDown:
      return "down";
    case RoundingMode::kUp:
      return "up";
    case RoundingMode::kHalfUp:
      return "half_up";
    case RoundingMode::kHalfEven:
      return "half_even";
    case RoundingMode::kTowardsZero:
      return "towards_zero";
    case RoundingMode::kAwayFromZero:
      return "away_from_zero";
  }
  return {};
}

Rational round_to(const Rational& value, const Rational& grain, RoundingMode mode) {
  const Rational grains = value / grain;
  return Rational(divide(BigInt(numerator(grains)), BigInt(denominator(grains)), mode)) * grain;
}

}  // namespace quotum::exact
