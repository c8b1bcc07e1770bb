// Arithmetic of ranges, quanta and grains.
#include "check/number_range.h"

#include <algorithm>
#include <utility>

#include "check/decimals.h"

namespace quotum::check {
namespace {

// The greatest integer within a bound that is not negative.
BigInt floor_of(const Rational& value) { return numerator(value) / denominator(value); }

Rational size(const Rational& value) { return value < 0 ? Rational(-value) : value; }

// The greatest number of which both are multiples; that of 0 and x is x.
Rational common_grain(const Rational& a, const Rational& b) {
  return Rational(gcd(BigInt(numerator(a) * denominator(b)), BigInt(numerator(b) * denominator(a))),
                  BigInt(denominator(a) * denominator(b)));
}

std::optional<Rational> common_grain(const std::optional<Rational>& a,
                                     const std::optional<Rational>& b) {
  return a && b ? std::optional(common_grain(*a, *b)) : std::nullopt;
}

bool is_single(const Interval& interval) { return interval.low == interval.high; }

// Both brought under one denominator, as for + - compare and `if`.
NumberRange aligned(const NumberRange& a, const NumberRange& b) {
  NumberRange result;
  result.is_quotient = a.is_quotient || b.is_quotient;
  result.constant = a.constant && b.constant;
  result.grain = common_grain(a.grain, b.grain);
  result.denominator = a.denominator * b.denominator;
  result.denominator_quantum = a.denominator_quantum * b.denominator_quantum;
  // The common quantum of na/da and nb/db is the greatest that divides both; times da * db that is
  // the greatest that divides na * db and nb * da.
  result.numerator_quantum = common(a.numerator_quantum * b.denominator_quantum,
                                    b.numerator_quantum * a.denominator_quantum);
  return result;
}

}  // namespace

Rational Interval::reach() const { return std::max(size(low), size(high)); }

Interval operator-(const Interval& a) { return {-a.high, -a.low}; }

Interval operator+(const Interval& a, const Interval& b) {
  return {a.low + b.low, a.high + b.high};
}

Interval operator*(const Interval& a, const Interval& b) {
  const auto [low, high] = std::minmax({Rational(a.low * b.low), Rational(a.low * b.high),
                                        Rational(a.high * b.low), Rational(a.high * b.high)});
  return {low, high};
}

Interval operator/(const Interval& a, const Interval& b) {
  return a * Interval{Rational(1) / b.high, Rational(1) / b.low};
}

Interval hull(const Interval& a, const Interval& b) {
  return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

Denominator Denominator::of_constant(const std::string& name, const BigInt& greatest) {
  Denominator result;
  result.factors_[name] = {greatest, 1};
  return result;
}

BigInt Denominator::bound() const {
  BigInt result = known_;
  for (const auto& [name, factor] : factors_) {
    result *= pow(factor.greatest, factor.power);
  }
  return result;
}

Denominator operator*(const Denominator& a, const Denominator& b) {
  Denominator result = a;
  result.known_ *= b.known_;
  for (const auto& [name, factor] : b.factors_) {
    Denominator::Factor& own = result.factors_[name];
    own = {factor.greatest, own.power + factor.power};
  }
  return result;
}

Denominator common(const Denominator& a, const Denominator& b) {
  Denominator result = a;
  result.known_ = lcm(a.known_, b.known_);
  for (const auto& [name, factor] : b.factors_) {
    Denominator::Factor& own = result.factors_[name];
    own = {factor.greatest, std::max(own.power, factor.power)};
  }
  return result;
}

Quantum operator*(const Quantum& a, const Quantum& b) {
  return {a.numerator * b.numerator, a.denominator * b.denominator};
}

Quantum common(const Quantum& a, const Quantum& b) {
  return {std::max(a.numerator, b.numerator), common(a.denominator, b.denominator)};
}

BigInt NumberRange::greatest_integer() const {
  return std::max(
      floor_of(numerator.reach() * Rational(numerator_quantum.denominator.bound())),
      floor_of(denominator.reach() * Rational(denominator_quantum.denominator.bound())));
}

NumberRange literal(const Rational& value) {
  NumberRange result;
  result.numerator = {value, value};
  result.numerator_quantum = {std::max(BigInt(1), BigInt(abs(numerator(value)))),
                              Denominator(denominator(value))};
  result.constant = true;
  result.grain = value == 0 ? Rational(0) : Rational(BigInt(1), BigInt(denominator(value)));
  return result;
}

NumberRange decimal_number(const Interval& interval, int decimals) {
  NumberRange result;
  const BigInt power = power_of_ten(decimals);
  result.numerator = interval;
  result.numerator_quantum.denominator = Denominator(power);
  result.grain = Rational(BigInt(1), power);
  return result;
}

NumberRange constant_number(const Interval& interval, int decimals) {
  NumberRange result = decimal_number(interval, decimals);
  result.constant = true;
  result.numerator_quantum.numerator = std::max(BigInt(1), result.greatest_integer());
  return result;
}

NumberRange negated(const NumberRange& a) {
  NumberRange result = a;
  result.numerator = -a.numerator;
  return result;
}

NumberRange sum(const NumberRange& a, const NumberRange& b) {
  NumberRange result = aligned(a, b);
  result.numerator = a.numerator * b.denominator + b.numerator * a.denominator;
  return result;
}

NumberRange product(const NumberRange& a, const NumberRange& b) {
  NumberRange result;
  result.is_quotient = a.is_quotient || b.is_quotient;
  result.constant = a.constant && b.constant;
  result.numerator = a.numerator * b.numerator;
  result.denominator = a.denominator * b.denominator;
  result.numerator_quantum = a.numerator_quantum * b.numerator_quantum;
  result.denominator_quantum = a.denominator_quantum * b.denominator_quantum;
  if (a.grain && b.grain) {
    result.grain = *a.grain * *b.grain;
  }
  return result;
}

NumberRange quotient_by_constant(const NumberRange& a, const NumberRange& b,
                                 const std::string& name) {
  NumberRange result = a;
  result.constant = a.constant && b.constant;
  result.numerator = a.numerator / b.numerator;
  result.grain.reset();
  Quantum& quantum = result.numerator_quantum;
  if (is_single(b.numerator)) {
    const Rational divisor = size(b.numerator.low);
    quantum.numerator *= denominator(divisor);
    quantum.denominator = quantum.denominator * Denominator(numerator(divisor));
    if (a.grain) {
      result.grain = *a.grain / divisor;
    }
    return result;
  }
  const BigInt greatest_denominator = b.numerator_quantum.denominator.bound();
  const BigInt greatest = floor_of(b.numerator.reach() * Rational(greatest_denominator));
  quantum.numerator *= greatest_denominator;
  quantum.denominator = quantum.denominator * Denominator::of_constant(name, greatest);
  return result;
}

NumberRange quotient(const NumberRange& a, const NumberRange& b) {
  const bool negative = b.numerator.high < 0;
  NumberRange result;
  result.is_quotient = true;
  result.numerator = (negative ? -a.numerator : a.numerator) * b.denominator;
  result.denominator = (negative ? -b.numerator : b.numerator) * a.denominator;
  result.numerator_quantum = a.numerator_quantum * b.denominator_quantum;
  result.denominator_quantum = a.denominator_quantum * b.numerator_quantum;
  return result;
}

NumberRange either(const NumberRange& a, const NumberRange& b) {
  NumberRange result = aligned(a, b);
  result.numerator = hull(a.numerator * b.denominator, b.numerator * a.denominator);
  return result;
}

NumberRange one_of(const NumberRange& a, const NumberRange& b, const Interval& interval) {
  NumberRange result = either(a, b);
  if (!result.is_quotient) {
    result.numerator = interval;
  }
  return result;
}

NumberRange sum_of_many(const NumberRange& a, const BigInt& count) {
  NumberRange result = a;
  result.constant = false;
  result.numerator = hull({0, 0}, a.numerator * Interval{0, Rational(count)});
  return result;
}

NumberRange rounded(const NumberRange& a, const Rational& grain, exact::RoundingMode mode) {
  const Interval interval = a.interval();
  NumberRange result;
  result.constant = a.constant;
  result.numerator = {exact::round_to(interval.low, grain, mode),
                      exact::round_to(interval.high, grain, mode)};
  const BigInt numerator_of_grain = numerator(grain);
  result.numerator_quantum = {std::max(a.numerator_quantum.numerator, numerator_of_grain),
                              Denominator(denominator(grain))};
  result.grain = grain;
  return result;
}

// With the value N x q / M and q / grain = a / b, a plan divides N x a by M x b.
BigInt greatest_in_rounding(const NumberRange& a, const Rational& grain) {
  const BigInt quantum = a.numerator_quantum.denominator.bound() * a.denominator_quantum.numerator;
  const BigInt dividend = quantum * a.denominator_quantum.denominator.bound() * denominator(grain);
  const BigInt divisor = quantum * a.denominator_quantum.denominator.bound() * numerator(grain);
  return std::max(floor_of(a.numerator.reach() * Rational(dividend)),
                  floor_of(a.denominator.reach() * Rational(divisor)));
}

}  // namespace quotum::check
