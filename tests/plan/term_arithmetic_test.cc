// Terms against fractions: constants fold to the same values, and slots carry proven ranges.
#include "plan/term_arithmetic.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace quotum::plan {
namespace {

using exact::BigInt;
using exact::Rational;
using exact::RoundingMode;

class TermArithmeticTest : public testing::Test {
 protected:
  Rational any() {
    const int numerator = static_cast<int>(random_() % 2001) - 1000;
    const int denominator = static_cast<int>(random_() % 40) + 1;
    return Rational(numerator, denominator);
  }
  // A column with values low..high of this quantum.
  Term column(const BigInt& low, const BigInt& high, const Rational& quantum) {
    Term term;
    term.atom = builder_.column(columns_++, low, high);
    term.quantum = quantum;
    return term;
  }
  const Slot& slot(const Atom& atom) { return level_.slots.at(atom.slot); }

  LevelPlan level_;
  PlanOptions options_;
  LevelBuilder builder_{level_, options_};
  std::mt19937_64 random_{20240101};
  std::size_t columns_ = 0;
};

TEST_F(TermArithmeticTest, ConstantsFoldExactly) {
  for (int i = 0; i < 2000; ++i) {
    const Rational a = any();
    const Rational b = any();
    const Term x = Term::number(a);
    const Term y = Term::number(b);
    ASSERT_EQ(combine(builder_, OpCode::kAdd, x, y).constant_number(), Rational(a + b));
    ASSERT_EQ(combine(builder_, OpCode::kSubtract, x, y).constant_number(), Rational(a - b));
    ASSERT_EQ(multiply(builder_, x, y).constant_number(), Rational(a * b));
    ASSERT_EQ(combine(builder_, OpCode::kMin, x, y).constant_number(), std::min(a, b));
    ASSERT_EQ(compare(builder_, OpCode::kLess, x, y).atom.is(1), a < b);
    ASSERT_EQ(compare(builder_, OpCode::kEqual, x, y).atom.is(1), a == b);
    if (b != 0) {
      ASSERT_EQ(divide(builder_, x, y).constant_number(), Rational(a / b));
    }
    ASSERT_EQ(round_to(builder_, x, Rational(1, 10), RoundingMode::kDown).constant_number(),
              exact::round_to(a, Rational(1, 10), RoundingMode::kDown));
  }
  EXPECT_TRUE(level_.instructions.empty());
}

// (hours * percentage - target hours) / 1331, all in hundredths: one 64-bit integer until the
// rounding.
TEST_F(TermArithmeticTest, QuotientByConstantIsOnlyAnotherQuantum) {
  const Term hours = column(0, BigInt("200000000000"), Rational(1, 100));
  const Term target = column(0, BigInt("200000000000"), Rational(1, 100));
  const Term due = multiply(builder_, hours, Term::number(Rational(309, 10000)));
  const Term short_of =
      divide(builder_, combine(builder_, OpCode::kSubtract, due, target), Term::number(1331));
  EXPECT_EQ(short_of.quantum, Rational(1, 1331000000));
  EXPECT_FALSE(short_of.denominator.has_value());
  EXPECT_EQ(slot(short_of.atom).width, exact::Width::k64);
  const Term rounded = round_to(builder_, short_of, Rational(1, 10), RoundingMode::kDown);
  EXPECT_EQ(rounded.quantum, Rational(1, 10));
  EXPECT_EQ(slot(rounded.atom).low, BigInt(-15026297));
  const std::vector<Reading>& readings = slot(short_of.atom).readings;
  ASSERT_EQ(readings.size(), 2U);  // the same integer before and after the division
  EXPECT_EQ(readings[0].quantum, Rational(1, 1000000));
  EXPECT_EQ(readings[1].quantum, Rational(1, 1331000000));
}

TEST_F(TermArithmeticTest, AConstantIsReadAsTheOperationDoes) {
  const Term hours = column(0, 100000, Rational(1, 100));
  compare(builder_, OpCode::kLess, hours, Term::number(Rational(5, 2)));
  const auto constant = std::find_if(
      level_.instructions.begin(), level_.instructions.end(),
      [](const Instruction& instruction) { return instruction.op == OpCode::kConstant; });
  ASSERT_NE(constant, level_.instructions.end());
  EXPECT_EQ(constant->constant, 250);
  ASSERT_EQ(level_.slots[constant->out].readings.size(), 1U);
  EXPECT_EQ(level_.slots[constant->out].readings[0].quantum, Rational(1, 100));
}

TEST_F(TermArithmeticTest, QuotientByColumnKeepsADenominator) {
  const Term a = column(-10, 10, 1);
  const Term b = column(1, 5, Rational(1, 10));
  const Term c = column(-7, -2, 1);
  const Term quotient = divide(builder_, a, b);
  ASSERT_TRUE(quotient.denominator.has_value());
  EXPECT_EQ(quotient.quantum, Rational(10));
  const Term negative = divide(builder_, a, c);  // the denominator is made positive
  EXPECT_EQ(slot(*negative.denominator).low, BigInt(2));
  const Term sum = combine(builder_, OpCode::kAdd, quotient, negative);
  EXPECT_EQ(slot(*sum.denominator).high, BigInt(35));
  EXPECT_THROW(divide(builder_, a, a), std::logic_error);
}

TEST_F(TermArithmeticTest, WidthsFollowFromRanges) {
  const BigInt most = BigInt("9000000000000000000");
  const Term wide = column(0, most, 1);
  const Term product = multiply(builder_, wide, wide);
  EXPECT_EQ(slot(product.atom).width, exact::Width::k128);
  const Term wider = multiply(builder_, product, product);
  EXPECT_EQ(slot(wider.atom).width, exact::Width::k256);
  EXPECT_FALSE(builder_.take_overflow());
  multiply(builder_, wider, wide);
  EXPECT_TRUE(builder_.take_overflow());
  EXPECT_FALSE(builder_.take_overflow());
}

TEST_F(TermArithmeticTest, ComparisonDecidedByRangesNeedsNoInstruction) {
  const Term hours = column(0, 100, 1);
  const std::size_t before = level_.instructions.size();
  EXPECT_TRUE(compare(builder_, OpCode::kLessEqual, Term::number(0), hours).atom.is(1));
  EXPECT_TRUE(compare(builder_, OpCode::kLess, hours, Term::number(0)).atom.is(0));
  EXPECT_EQ(level_.instructions.size(), before);
}

TEST_F(TermArithmeticTest, EqualStepsAreShared) {
  const Term a = column(0, 100, 1);
  const Term b = column(0, 100, 1);
  const Atom first = combine(builder_, OpCode::kAdd, a, b).atom;
  const Atom second = combine(builder_, OpCode::kAdd, a, b).atom;
  EXPECT_EQ(first.slot, second.slot);
}

TEST_F(TermArithmeticTest, HeldWithinCarriesTheReason) {
  const Term total = column(-100, 100, 1);
  const Term held = held_within(builder_, total, Rational(0), Rational(50), 3);
  EXPECT_EQ(slot(held.atom).low, BigInt(0));
  EXPECT_EQ(slot(held.atom).high, BigInt(50));
  EXPECT_EQ(slot(held.reason).high, BigInt(3));
}

TEST_F(TermArithmeticTest, InQuantumRefusesToLoseDigits) {
  EXPECT_TRUE(in_quantum(builder_, Term::number(Rational(5, 2)), Rational(1, 10)).has_value());
  EXPECT_FALSE(in_quantum(builder_, Term::number(Rational(1, 3)), Rational(1, 100)).has_value());
  EXPECT_FALSE(in_quantum(builder_, column(0, 9, Rational(1, 1000)), Rational(1, 100)).has_value());
}

}  // namespace
}  // namespace quotum::plan
