// Rounding: the only two functions of the program that may lose digits. Each mode is defined by its
// row in the table of tests/exact/rounding_test.cc, not by its name.
//
//                     2.7   2.5   2.2   -2.2  -2.5  -2.7
//   down              2     2     2     -3    -3    -3     towards minus infinity
//   up                3     3     3     -2    -2    -2     towards plus infinity
//   half_up           3     3     2     -2    -2    -3     nearest, a tie goes up
//   half_even         3     2     2     -2    -2    -3     nearest, a tie goes to the even one
//   towards_zero      2     2     2     -2    -2    -2
//   away_from_zero    3     3     3     -3    -3    -3
#pragma once

#include <optional>
#include <string_view>

#include "exact/integer.h"

namespace quotum::exact {

enum class RoundingMode { kDown, kUp, kHalfUp, kHalfEven, kTowardsZero, kAwayFromZero };

std::optional<RoundingMode> parse_rounding_mode(std::string_view text);
std::string_view name(RoundingMode mode);

// The quotient towards zero of a division, and what it left over, rounded to an integer. `quotient`
// and `remainder` are those of the operators / and %; REQUIRES: denominator > 0.
template <typename T>
constexpr T rounded(const T& numerator, const T& denominator, const T& quotient, const T& remainder,
                    RoundingMode mode) {
  // The remainder has the numerator's sign. One comparison for each mode: compilers know how to
  // make it for several numbers at once.
  const bool negative = numerator < 0;
  bool away = false;
  switch (mode) {
    case RoundingMode::kDown:
      away = remainder < 0;
      break;
    case RoundingMode::kUp:
      away = remainder > 0;
      break;
    case RoundingMode::kTowardsZero:
      break;
    case RoundingMode::kAwayFromZero:
      away = remainder != 0;
      break;
    case RoundingMode::kHalfUp:
    case RoundingMode::kHalfEven: {
      const T size = negative ? T(-remainder) : remainder;
      const T rest = denominator - size;  // size - rest, as twice the size may not fit
      const bool on_tie = mode == RoundingMode::kHalfUp ? !negative : (quotient % 2) != 0;
      away = size - rest + T(on_tie ? 1 : 0) > 0;
      break;
    }
  }
  const T step = negative ? T(-1) : T(1);
  return away ? T(quotient + step) : quotient;
}

// numerator / denominator rounded to an integer. REQUIRES: denominator > 0. T is std::int64_t,
// Int128, Int256 or BigInt. Never overflows: intermediate values stay within |numerator| and
// denominator.
template <typename T>
T divide(const T& numerator, const T& denominator, RoundingMode mode) {
  const T quotient = numerator / denominator;
  return rounded<T>(numerator, denominator, quotient, T(numerator - quotient * denominator), mode);
}

// The same on fractions: value rounded to a multiple of grain. REQUIRES: grain > 0.
Rational round_to(const Rational& value, const Rational& grain, RoundingMode mode);

}  // namespace quotum::exact
