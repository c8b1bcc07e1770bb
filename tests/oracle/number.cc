#include "number.h"

#include <stdexcept>

namespace quotum::oracle {
namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

BigInt power_of_ten(int exponent) {
  BigInt power = 1;
  for (int i = 0; i < exponent; ++i) {
    power *= 10;
  }
  return power;
}

// The greatest whole number that is not above the value.
BigInt whole_below(const Rational& value) {
  const BigInt top = numerator(value);
  const BigInt bottom = denominator(value);  // always positive
  BigInt quotient = top / bottom;
  if (quotient * bottom > top) {
    quotient -= 1;
  }
  return quotient;
}

BigInt nearest_even(const BigInt& below, const Rational& distance) {
  if (distance != Rational(1, 2)) {
    return distance > Rational(1, 2) ? BigInt(below + 1) : below;
  }
  return below % 2 == 0 ? below : BigInt(below + 1);
}

// `distance` is how far the value lies above `below`; 0 < distance < 1.
BigInt chosen(const BigInt& below, const Rational& distance, exact::RoundingMode mode) {
  const BigInt above = below + 1;
  const bool negative = below < 0;
  switch (mode) {
    case exact::RoundingMode::kDown:
      return below;
    case exact::RoundingMode::kUp:
      return above;
    case exact::RoundingMode::kTowardsZero:
      return negative ? above : below;
    case exact::RoundingMode::kAwayFromZero:
      return negative ? below : above;
    case exact::RoundingMode::kHalfUp:
      return distance >= Rational(1, 2) ? above : below;
    case exact::RoundingMode::kHalfEven:
      return nearest_even(below, distance);
  }
  throw std::logic_error("no such rounding mode");
}

}  // namespace

std::optional<WrittenNumber> read_number(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) {
    text.remove_prefix(1);
  }
  WrittenNumber number;
  BigInt whole = 0;
  std::size_t at = 0;
  for (; at < text.size() && is_digit(text[at]); ++at, ++number.digits) {
    whole = whole * 10 + (text[at] - '0');
  }
  if (at < text.size() && text[at] == '.') {
    for (++at; at < text.size() && is_digit(text[at]); ++at, ++number.decimals) {
      whole = whole * 10 + (text[at] - '0');
    }
    if (number.decimals == 0) {
      return std::nullopt;
    }
  }
  if (at != text.size() || number.digits == 0) {
    return std::nullopt;
  }
  number.value = Rational(negative ? BigInt(-whole) : whole, power_of_ten(number.decimals));
  return number;
}

Rational rounded(const Rational& value, const Rational& grain, exact::RoundingMode mode) {
  const Rational grains = value / grain;
  const BigInt below = whole_below(grains);
  const Rational distance = grains - Rational(below);
  return distance == 0 ? value : Rational(Rational(chosen(below, distance, mode)) * grain);
}

std::string written(const Rational& value, int decimals) {
  const Rational scaled = value * Rational(power_of_ten(decimals));
  if (denominator(scaled) != 1) {
    throw std::logic_error(value.str() + " has more than " + std::to_string(decimals) +
                           " decimals");
  }
  std::string digits = BigInt(abs(numerator(scaled))).str();
  const std::size_t behind = static_cast<std::size_t>(decimals);
  if (digits.size() <= behind) {
    digits.insert(0, behind + 1 - digits.size(), '0');
  }
  if (behind > 0) {
    digits.insert(digits.size() - behind, ".");
  }
  return (value < 0 ? "-" : "") + digits;
}

}  // namespace quotum::oracle
