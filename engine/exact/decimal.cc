// Decimal text: reading it, writing it, and fractions for people.
#include "exact/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace quotum::exact {
namespace {

constexpr int kMaxDigits = 36;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::array<UInt128, kMaxDigits + 1> powers_of_ten() {
  std::array<UInt128, kMaxDigits + 1> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) {
    powers[i] = powers[i - 1] * 10;
  }
  return powers;
}

// REQUIRES: 0 <= exponent <= kMaxDigits.
UInt128 power_of_ten(int exponent) {
  static constexpr auto kPowers = powers_of_ten();
  return kPowers[static_cast<std::size_t>(exponent)];
}

// Digits read so far, and whether one stands directly before the place of reading.
struct Reading {
  UInt128 coefficient = 0;
  int scale = 0;
  bool after_point = false;
  bool after_digit = false;
};

bool read_digit(Reading& reading, char c) {
  if (reading.after_point && ++reading.scale > Decimal::kMaxScale) {
    return false;
  }
  reading.coefficient = reading.coefficient * 10 + static_cast<UInt128>(c - '0');
  reading.after_digit = true;
  return reading.coefficient < power_of_ten(kMaxDigits);
}

bool read_point(Reading& reading) {
  const bool good = reading.after_digit && !reading.after_point;
  reading.after_point = true;
  reading.after_digit = false;
  return good;
}

bool read_underscore(Reading& reading, bool allowed) {
  const bool good = allowed && reading.after_digit;
  reading.after_digit = false;
  return good;
}

// How often `prime` divides `value`, which loses these factors.
int take_factor(BigInt& value, unsigned prime) {
  int count = 0;
  while (value % prime == 0) {
    value /= prime;
    ++count;
  }
  return count;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text, bool underscores) {
  const bool negative = !text.empty() && text.front() == '-';
  text.remove_prefix(negative ? 1 : 0);
  Reading reading;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    // A point or underscore is only good when a digit follows; the end of the text sees to that.
    const bool good = is_digit(c) ? read_digit(reading, c)
                      : c == '.'  ? read_point(reading)
                      : c == '_'  ? read_underscore(reading, underscores)
                                  : false;
    if (!good) {
      return std::nullopt;
    }
  }
  if (!reading.after_digit) {
    return std::nullopt;
  }
  const auto coefficient = static_cast<Int128>(reading.coefficient);
  return Decimal(negative ? -coefficient : coefficient, reading.scale);
}

Rational Decimal::to_rational() const {
  return {to_big(coefficient_), to_big(static_cast<Int128>(power_of_ten(scale_)))};
}

std::string Decimal::to_string() const {
  std::string text;
  append_scaled(text, coefficient_, scale_);
  return text;
}

namespace {

constexpr std::size_t kMaxWordDigits = 20;

char* write_digits(char* at, std::uint64_t value) {
  return std::to_chars(at, at + kMaxWordDigits, value).ptr;
}

// With zeros before it: `one` is a power of ten with as many zeros as there are decimals.
char* write_scaled(char* at, std::uint64_t value, std::uint64_t one) {
  at = write_digits(at, value / one);
  char* const end = write_digits(at, one + value % one);
  *at = '.';  // over the leading 1 of the sum
  return end;
}

}  // namespace

char* write_scaled(char* at, Int128 value, int decimals) {
  UInt128 rest = static_cast<UInt128>(value);
  if (value < 0) {
    rest = UInt128{0} - rest;
    *at++ = '-';
  }
  const UInt128 one = power_of_ten(decimals);
  const auto small = static_cast<std::uint64_t>(rest);  // divides much faster than 128 bits
  if (small == rest) {
    return decimals == 0 ? write_digits(at, small)
                         : write_scaled(at, small, static_cast<std::uint64_t>(one));
  }
  std::array<char, kMaxScaledBytes> digits{};
  auto* const end = digits.data() + digits.size();
  auto* begin = end;
  for (; rest != 0 || end - begin <= decimals; rest /= 10) {
    *--begin = static_cast<char>('0' + static_cast<int>(rest % 10));
  }
  at = std::copy(begin, end - decimals, at);
  if (decimals > 0) {
    *at++ = '.';
  }
  return std::copy(end - decimals, end, at);
}

void append_scaled(std::string& out, Int128 value, int decimals) {
  std::array<char, kMaxScaledBytes> text;  // NOLINT(cppcoreguidelines-pro-type-member-init)
  out.append(text.data(), write_scaled(text.data(), value, decimals));
}

std::string to_text(const Rational& value) {
  const BigInt top = numerator(value);
  const BigInt bottom = denominator(value);
  BigInt rest = bottom;
  const int scale = std::max(take_factor(rest, 2), take_factor(rest, 5));
  if (rest != 1 || scale > Decimal::kMaxScale) {
    return top.str() + "/" + bottom.str();
  }
  const BigInt coefficient = top * (to_big(static_cast<Int128>(power_of_ten(scale))) / bottom);
  std::string digits = BigInt(abs(coefficient)).str();
  const auto decimals = static_cast<std::size_t>(scale);
  if (decimals > 0) {
    digits.insert(0, decimals + 1 > digits.size() ? decimals + 1 - digits.size() : 0, '0');
    digits.insert(digits.size() - decimals, 1, '.');
  }
  return coefficient < 0 ? "-" + digits : digits;
}

}  // namespace quotum::exact
