// The rounding modes. The table of this file is their definition.
#include "exact/rounding.h"

#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string>
#include <vector>

#include "exact/integers.h"
#include "exact/op.h"

namespace quotum::exact {
namespace {

constexpr std::array kTenths = {27, 25, 22, 20, 5, 0, -5, -20, -22, -25, -27, 35, -35, 15, -15};

struct ModeRow {
  RoundingMode mode;
  std::string name;
  std::array<int, kTenths.size()> rounded;
};

//                                    2.7 2.5 2.2  2  .5  0 -.5 -2 -2.2 -2.5 -2.7 3.5 -3.5 1.5 -1.5
const std::vector<ModeRow>& table() {
  static const std::vector<ModeRow> kTable = {
      {RoundingMode::kDown, "down", {2, 2, 2, 2, 0, 0, -1, -2, -3, -3, -3, 3, -4, 1, -2}},
      {RoundingMode::kUp, "up", {3, 3, 3, 2, 1, 0, 0, -2, -2, -2, -2, 4, -3, 2, -1}},
      {RoundingMode::kHalfUp, "half_up", {3, 3, 2, 2, 1, 0, 0, -2, -2, -2, -3, 4, -3, 2, -1}},
      {RoundingMode::kHalfEven, "half_even", {3, 2, 2, 2, 0, 0, 0, -2, -2, -2, -3, 4, -4, 2, -2}},
      {RoundingMode::kTowardsZero,
       "towards_zero",
       {2, 2, 2, 2, 0, 0, 0, -2, -2, -2, -2, 3, -3, 1, -1}},
      {RoundingMode::kAwayFromZero,
       "away_from_zero",
       {3, 3, 3, 2, 1, 0, -1, -2, -3, -3, -3, 4, -4, 2, -2}},
  };
  return kTable;
}

// The definition in words, by search: the neighbours of n/d, and which of them the mode takes.
BigInt defined(const BigInt& n, const BigInt& d, RoundingMode mode) {
  BigInt below = n / d;
  while (below * d > n) {
    --below;
  }
  while ((below + 1) * d <= n) {
    ++below;
  }
  if (below * d == n) {
    return below;
  }
  const BigInt above = below + 1;
  const BigInt to_below = n - below * d;
  const BigInt to_above = above * d - n;
  switch (mode) {
    case RoundingMode::kDown:
      return below;
    case RoundingMode::kUp:
      return above;
    case RoundingMode::kTowardsZero:
      return n > 0 ? below : above;
    case RoundingMode::kAwayFromZero:
      return n > 0 ? above : below;
    case RoundingMode::kHalfUp:
      return to_below < to_above ? below : above;
    case RoundingMode::kHalfEven:
      break;
  }
  if (to_below == to_above) {
    return below % 2 == 0 ? below : above;
  }
  return to_below < to_above ? below : above;
}

TEST(RoundingModeTest, NamesReadBack) {
  std::set<std::string> names;
  for (const ModeRow& row : table()) {
    EXPECT_EQ(name(row.mode), row.name);
    EXPECT_EQ(parse_rounding_mode(row.name), row.mode) << row.name;
    names.insert(row.name);
  }
  EXPECT_EQ(names.size(), 6U);
}

TEST(RoundingModeTest, NothingElseIsAMode) {
  for (const char* text : {"", "Down", "DOWN", "down ", " down", "half", "half_down", "floor",
                           "towards-zero", "half_even\n"}) {
    EXPECT_EQ(parse_rounding_mode(text), std::nullopt) << text;
  }
}

template <typename T>
class DivideTest : public testing::Test {
 protected:
  static std::string divided(const BigInt& n, const BigInt& d, RoundingMode mode) {
    return text(divide(convert<T>(n), convert<T>(d), mode));
  }
};

using Types = testing::Types<std::int64_t, Int128, Int256, BigInt>;
TYPED_TEST_SUITE(DivideTest, Types);

TYPED_TEST(DivideTest, Table) {
  for (const ModeRow& row : table()) {
    for (std::size_t i = 0; i < kTenths.size(); ++i) {
      EXPECT_EQ(this->divided(kTenths[i], 10, row.mode), std::to_string(row.rounded[i]))
          << row.name << " of " << kTenths[i] << "/10";
    }
  }
}

TYPED_TEST(DivideTest, EverySmallQuotientIsAsDefined) {
  for (const ModeRow& row : table()) {
    for (int d = 1; d <= 12; ++d) {
      for (int n = -40; n <= 40; ++n) {
        ASSERT_EQ(this->divided(n, d, row.mode), defined(n, d, row.mode).str())
            << row.name << " of " << n << "/" << d;
      }
    }
  }
}

TYPED_TEST(DivideTest, ExtremesAreAsDefined) {
  const BigInt end = largest<TypeParam>();
  const std::vector<BigInt> numerators = {end,         -end,           end - 1,
                                          1 - end,     end / 2,        -end / 2,
                                          end / 2 + 1, -(end / 2) - 1, end / 1331 * 1331};
  const std::vector<BigInt> denominators = {1,       2,           3,       10,      1331,
                                            end - 1, end / 2 + 1, end / 2, end / 3, end};
  for (const ModeRow& row : table()) {
    for (const BigInt& n : numerators) {
      for (const BigInt& d : denominators) {
        EXPECT_EQ(this->divided(n, d, row.mode), defined(n, d, row.mode).str())
            << row.name << " of " << n << "/" << d;
      }
    }
  }
}

TEST(DivideLeastTest, TheCompilersLeastValuesAsNumerator) {
  constexpr std::int64_t kLeast64 = std::numeric_limits<std::int64_t>::min();
  for (const ModeRow& row : table()) {
    for (const std::int64_t d : {std::int64_t{1}, std::int64_t{2}, std::int64_t{3},
                                 std::numeric_limits<std::int64_t>::max()}) {
      EXPECT_EQ(text(divide(kLeast64, d, row.mode)), defined(kLeast64, d, row.mode).str());
      EXPECT_EQ(text(divide(kMinInt128, Int128{d}, row.mode)),
                defined(to_big(kMinInt128), d, row.mode).str());
    }
  }
}

struct GrainCase {
  Rational value;
  Rational grain;
  RoundingMode mode;
  Rational rounded;
};

TEST(RoundToTest, Table) {
  using M = RoundingMode;
  const std::vector<GrainCase> cases = {
      {Rational(3090, 1331), Rational(1, 10), M::kDown, Rational(23, 10)},
      {Rational(3090, 1331), Rational(1, 10), M::kUp, Rational(24, 10)},
      {Rational(3090, 1331), Rational(1, 100), M::kHalfUp, Rational(232, 100)},
      {Rational(-3090, 1331), Rational(1, 10), M::kDown, Rational(-24, 10)},
      {Rational(-3090, 1331), Rational(1, 10), M::kTowardsZero, Rational(-23, 10)},
      {Rational(5, 2), Rational(1), M::kHalfEven, Rational(2)},
      {Rational(7, 2), Rational(1), M::kHalfEven, Rational(4)},
      {Rational(1234), Rational(50), M::kHalfUp, Rational(1250)},
      {Rational(1225), Rational(50), M::kHalfUp, Rational(1250)},
      {Rational(1225), Rational(50), M::kHalfEven, Rational(1200)},
      {Rational(1), Rational(2, 3), M::kDown, Rational(2, 3)},
      {Rational(1), Rational(2, 3), M::kAwayFromZero, Rational(4, 3)},
      {Rational(0), Rational(1, 100), M::kAwayFromZero, Rational(0)},
      {Rational(1, 10), Rational(1, 10), M::kAwayFromZero, Rational(1, 10)},
      {Rational(BigInt(1) << 300U, 3), Rational(1), M::kUp,
       Rational(((BigInt(1) << 300U) + 2) / 3)},
  };
  for (const GrainCase& c : cases) {
    EXPECT_EQ(round_to(c.value, c.grain, c.mode), c.rounded)
        << c.value << " to " << c.grain << " " << name(c.mode);
  }
}

TEST(RoundToTest, AgreesWithTheTableOfModes) {
  for (const ModeRow& row : table()) {
    for (std::size_t i = 0; i < kTenths.size(); ++i) {
      EXPECT_EQ(round_to(Rational(kTenths[i], 10), 1, row.mode), row.rounded[i])
          << row.name << " of " << kTenths[i] << "/10";
    }
  }
}

}  // namespace
}  // namespace quotum::exact
