// Ranges, quanta and grains: each operation's result, and that no value of the operands escapes it.
#include "check/number_range.h"

#include <gtest/gtest.h>

#include <random>

#include "check/decimals.h"

namespace quotum::check {
namespace {

using exact::RoundingMode;

Rational fraction(int numerator, int denominator) {
  return Rational(BigInt(numerator), BigInt(denominator));
}

NumberRange hundredths(int low, int high) {
  return decimal_number({Rational(low), Rational(high)}, 2);
}

void expect_interval(const NumberRange& range, const Rational& low, const Rational& high) {
  EXPECT_EQ(range.interval().low, low);
  EXPECT_EQ(range.interval().high, high);
}

TEST(NumberRangeTest, LiteralIsItself) {
  const NumberRange range = literal(fraction(-3, 4));
  expect_interval(range, fraction(-3, 4), fraction(-3, 4));
  EXPECT_TRUE(range.constant);
  EXPECT_EQ(range.grain, fraction(1, 4));
  EXPECT_EQ(range.greatest_integer(), 3);
}

TEST(NumberRangeTest, ZeroIsAMultipleOfEverything) {
  EXPECT_EQ(literal(Rational(0)).grain, Rational(0));
  EXPECT_EQ(sum(literal(Rational(0)), hundredths(0, 1)).grain, fraction(1, 100));
}

TEST(NumberRangeTest, ColumnCountsInItsDecimals) {
  const NumberRange range = hundredths(-5, 3);
  EXPECT_EQ(range.grain, fraction(1, 100));
  EXPECT_EQ(range.greatest_integer(), 500);
  EXPECT_FALSE(range.constant);
}

TEST(NumberRangeTest, SumAddsIntervalsOnTheCommonGrain) {
  const NumberRange range = sum(hundredths(1, 2), decimal_number({Rational(-4), Rational(8)}, 0));
  expect_interval(range, Rational(-3), Rational(10));
  EXPECT_EQ(range.grain, fraction(1, 100));
  EXPECT_EQ(range.greatest_integer(), 1000);
}

TEST(NumberRangeTest, ProductTakesTheOutermostCorners) {
  const NumberRange range = product(hundredths(-2, 3), hundredths(-5, 1));
  expect_interval(range, Rational(-15), Rational(10));
  EXPECT_EQ(range.grain, fraction(1, 10000));
  EXPECT_EQ(range.greatest_integer(), 150000);
}

TEST(NumberRangeTest, QuotientByALiteralIsExact) {
  const NumberRange range = quotient_by_constant(hundredths(0, 8), literal(fraction(1, 4)), "c");
  expect_interval(range, Rational(0), Rational(32));
  EXPECT_EQ(range.grain, fraction(1, 25));
  EXPECT_FALSE(range.is_quotient);
}

TEST(NumberRangeTest, QuotientByAParameterHasNoGrain) {
  const NumberRange parameter = constant_number({Rational(2), Rational(1331)}, 1);
  const NumberRange range = quotient_by_constant(hundredths(0, 100), parameter, "p");
  expect_interval(range, Rational(0), Rational(50));
  EXPECT_FALSE(range.grain.has_value());
  // At most 50, in steps of 1/100/13310 of a unit.
  EXPECT_EQ(range.greatest_integer(), BigInt(50) * 100 * 13310);
}

TEST(NumberRangeTest, OneParameterCountsOnceInASumAndTwiceInAProduct) {
  const NumberRange parameter = constant_number({Rational(1), Rational(10)}, 0);
  const NumberRange a = quotient_by_constant(hundredths(0, 1), parameter, "p");
  const NumberRange b = quotient_by_constant(hundredths(0, 1), parameter, "q");
  EXPECT_EQ(sum(a, a).greatest_integer(), 2 * 100 * 10);
  EXPECT_EQ(sum(a, b).greatest_integer(), 2 * 100 * 10 * 10);
  EXPECT_EQ(product(a, a).greatest_integer(), 100 * 100 * 10 * 10);
}

TEST(NumberRangeTest, QuotientByAColumnIsAPair) {
  const NumberRange range = quotient(hundredths(-6, 6), hundredths(2, 3));
  expect_interval(range, Rational(-3), Rational(3));
  EXPECT_TRUE(range.is_quotient);
  EXPECT_EQ(range.greatest_integer(), 600);
}

TEST(NumberRangeTest, QuotientByANegativeColumnKeepsItsDenominatorAboveZero) {
  const NumberRange range = quotient(hundredths(0, 6), hundredths(-3, -2));
  expect_interval(range, Rational(-3), Rational(0));
  EXPECT_EQ(range.denominator.low, Rational(2));
}

TEST(NumberRangeTest, SumOfQuotientsMultipliesAcross) {
  const NumberRange a = quotient(hundredths(0, 6), hundredths(2, 3));
  const NumberRange range = sum(a, literal(Rational(1)));
  // (n + m) / m: n up to 600, m from 200 to 300.
  EXPECT_EQ(range.greatest_integer(), 900);
  EXPECT_EQ(range.interval().high, fraction(9, 2));
}

TEST(NumberRangeTest, RoundingEndsQuotientsAndSetsTheGrain) {
  const NumberRange range =
      rounded(quotient(hundredths(0, 7), hundredths(3, 4)), fraction(1, 10), RoundingMode::kUp);
  expect_interval(range, Rational(0), fraction(24, 10));
  EXPECT_FALSE(range.is_quotient);
  EXPECT_EQ(range.grain, fraction(1, 10));
  EXPECT_EQ(range.greatest_integer(), 24);
}

TEST(NumberRangeTest, RoundingPassesThroughTheCommonInteger) {
  // n x 1/133100 to 1/10: n x 10 / 133100, n up to 10 x 133100 / 1331.
  const NumberRange fine = quotient_by_constant(hundredths(0, 10), literal(Rational(1331)), "c");
  EXPECT_EQ(greatest_in_rounding(fine, fraction(1, 10)), 133100);
  EXPECT_EQ(greatest_in_rounding(product(fine, literal(Rational(1000))), fraction(1, 10)),
            BigInt(1000) * 1000 * 10);
}

TEST(NumberRangeTest, SumOfManyCountsFromNone) {
  const NumberRange range = sum_of_many(hundredths(2, 5), 1000);
  expect_interval(range, Rational(0), Rational(5000));
  EXPECT_EQ(range.grain, fraction(1, 100));
}

TEST(NumberRangeTest, LesserOfTwoLiesInTheIntervalGiven) {
  const NumberRange range = one_of(hundredths(0, 5), hundredths(2, 9), {Rational(0), Rational(5)});
  expect_interval(range, Rational(0), Rational(5));
  EXPECT_EQ(either(hundredths(0, 5), hundredths(2, 9)).interval().high, Rational(9));
}

// Random formulas over random columns, computed as a plan computes them: every value lies in its
// interval, every integer below its bound.
class Sampled {
 public:
  Rational value;  // numerator x quantum / denominator
  BigInt numerator, denominator = 1;
  Rational quantum = 1;
  NumberRange range;

  void check() const {
    EXPECT_EQ(value, Rational(numerator) * quantum / Rational(denominator));
    EXPECT_GE(value, range.interval().low);
    EXPECT_LE(value, range.interval().high);
    EXPECT_LE(abs(numerator), range.greatest_integer());
    EXPECT_LE(denominator, range.greatest_integer());
    EXPECT_TRUE(range.is_quotient || denominator == 1);
    if (range.grain && *range.grain != 0) {
      EXPECT_EQ(boost::multiprecision::denominator(Rational(value / *range.grain)), 1);
    }
  }
};

BigInt whole(const Rational& value) { return numerator(value); }

Sampled column(std::mt19937& random) {
  const int decimals = static_cast<int>(random() % 4);
  const int low = static_cast<int>(random() % 200) - 100;
  const int high = low + static_cast<int>(random() % 100);
  Sampled result;
  result.range = decimal_number({Rational(low), Rational(high)}, decimals);
  const BigInt power = power_of_ten(decimals);
  const BigInt span = (BigInt(high) - low) * power + 1;
  result.numerator = BigInt(low) * power + BigInt(random()) % span;
  result.quantum = Rational(BigInt(1), power);
  result.value = Rational(result.numerator) * result.quantum;
  return result;
}

Rational common_quantum(const Rational& a, const Rational& b) {
  return Rational(gcd(BigInt(numerator(a) * denominator(b)), BigInt(numerator(b) * denominator(a))),
                  BigInt(denominator(a) * denominator(b)));
}

Sampled add(const Sampled& a, const Sampled& b) {
  Sampled result;
  result.quantum = common_quantum(a.quantum, b.quantum);
  result.numerator = a.numerator * whole(a.quantum / result.quantum) * b.denominator +
                     b.numerator * whole(b.quantum / result.quantum) * a.denominator;
  result.denominator = a.denominator * b.denominator;
  result.value = a.value + b.value;
  result.range = sum(a.range, b.range);
  return result;
}

Sampled multiply(const Sampled& a, const Sampled& b) {
  Sampled result;
  result.quantum = a.quantum * b.quantum;
  result.numerator = a.numerator * b.numerator;
  result.denominator = a.denominator * b.denominator;
  result.value = a.value * b.value;
  result.range = product(a.range, b.range);
  return result;
}

Sampled divide(const Sampled& a, const Sampled& b) {
  const int sign = b.numerator < 0 ? -1 : 1;
  Sampled result;
  result.quantum = a.quantum / b.quantum;
  result.numerator = a.numerator * b.denominator * sign;
  result.denominator = a.denominator * b.numerator * sign;
  result.value = a.value / b.value;
  result.range = quotient(a.range, b.range);
  return result;
}

Sampled divide_by_parameter(const Sampled& a, std::mt19937& random) {
  const int greatest = 2 + static_cast<int>(random() % 300);
  const int divisor = 1 + static_cast<int>(random() % static_cast<unsigned>(greatest));
  Sampled result = a;
  result.value = a.value / Rational(divisor);
  result.quantum = a.quantum / Rational(divisor);
  result.range = quotient_by_constant(
      a.range, constant_number({Rational(1), Rational(greatest)}, 0), std::to_string(random()));
  return result;
}

Sampled round_down(const Sampled& a, const Rational& grain) {
  const Rational step = a.quantum / grain;
  const BigInt dividend = a.numerator * numerator(step);
  const BigInt divisor = a.denominator * denominator(step);
  EXPECT_LE(abs(dividend), greatest_in_rounding(a.range, grain));
  EXPECT_LE(divisor, greatest_in_rounding(a.range, grain));
  Sampled result;
  result.numerator = exact::divide(dividend, divisor, RoundingMode::kDown);
  result.quantum = grain;
  result.value = Rational(result.numerator) * grain;
  result.range = rounded(a.range, grain, RoundingMode::kDown);
  return result;
}

Sampled grow(const Sampled& a, std::mt19937& random) {
  const Sampled b = column(random);
  switch (random() % 6) {
    case 0:
      return add(a, b);
    case 1:
      return multiply(a, b);
    case 2:
      return b.range.numerator.holds_zero() ? add(b, a) : divide(a, b);
    case 3:
      return a.range.numerator.holds_zero() ? multiply(b, a) : divide(b, a);
    case 4:
      return divide_by_parameter(a, random);
    default:
      return round_down(a, Rational(BigInt(1 + random() % 7), BigInt(1 + random() % 30)));
  }
}

TEST(NumberRangeTest, HoldsEveryValueOfRandomFormulas) {
  std::mt19937 random(20260701);
  for (int i = 0; i < 3000; ++i) {
    SCOPED_TRACE(i);
    Sampled formula = column(random);
    for (int depth = 0; depth < 6; ++depth) {
      formula = grow(formula, random);
      formula.check();
    }
    if (HasFailure()) {
      return;
    }
  }
}

}  // namespace
}  // namespace quotum::check
