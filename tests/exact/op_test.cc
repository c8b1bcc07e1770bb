// The one arithmetic: each operation gives the same on all four integer types, up to their
// extremes.
#include "exact/op.h"

#include <gtest/gtest.h>

#include <vector>

#include "exact/integers.h"

namespace quotum::exact {
namespace {

template <typename T>
class OpTest : public testing::Test {
 protected:
  static T value(const BigInt& from) { return convert<T>(from); }
  // Values near zero, near the ends, and whose sums and products still fit.
  static std::vector<BigInt> samples() {
    const BigInt half = largest<T>() / 2;
    return {0, 1, -1, 2, -2, 3, 7, -11, 1000, -1331, half, -half};
  }
};

using Types = testing::Types<std::int64_t, Int128, Int256, BigInt>;
TYPED_TEST_SUITE(OpTest, Types);

TYPED_TEST(OpTest, SumsAndComparisons) {
  using T = TypeParam;
  for (const BigInt& x : this->samples()) {
    for (const BigInt& y : this->samples()) {
      const T a = this->value(x);
      const T b = this->value(y);
      EXPECT_EQ(text(add(a, b)), BigInt(x + y).str()) << x << " " << y;
      EXPECT_EQ(text(subtract(a, b)), BigInt(x - y).str()) << x << " " << y;
      EXPECT_EQ(text(exact::min(a, b)), (x < y ? x : y).str()) << x << " " << y;
      EXPECT_EQ(text(exact::max(a, b)), (x < y ? y : x).str()) << x << " " << y;
      EXPECT_EQ(less(a, b), x < y) << x << " " << y;
      EXPECT_EQ(less_equal(a, b), x <= y) << x << " " << y;
      EXPECT_EQ(equal(a, b), x == y) << x << " " << y;
    }
  }
}

TYPED_TEST(OpTest, ProductsUpToTheExtremes) {
  using T = TypeParam;
  const BigInt end = largest<T>();
  struct Case {
    BigInt x, y;
  };
  const std::vector<Case> cases = {{0, 0},
                                   {0, -5},
                                   {3, 7},
                                   {-3, 7},
                                   {-3, -7},
                                   {end, 1},
                                   {end, -1},
                                   {-end, -1},
                                   {end / 2, 2},
                                   {end / 3, -3},
                                   {1, end},
                                   {1331, -1331},
                                   {end / 1331, 1331}};
  for (const Case& c : cases) {
    const BigInt product = c.x * c.y;
    EXPECT_EQ(text(multiply(this->value(c.x), this->value(c.y))), product.str())
        << c.x << " " << c.y;
    EXPECT_EQ(text(scale(this->value(c.x), this->value(c.y))), product.str()) << c.x << " " << c.y;
  }
}

TYPED_TEST(OpTest, ExtremesOfSums) {
  using T = TypeParam;
  const BigInt end = largest<T>();
  EXPECT_EQ(text(add(this->value(end - 1), this->value(1))), end.str());
  EXPECT_EQ(text(add(this->value(end), this->value(-end))), "0");
  EXPECT_EQ(text(subtract(this->value(-end + 1), this->value(1))), BigInt(-end).str());
  EXPECT_EQ(text(negate(this->value(end))), BigInt(-end).str());
  EXPECT_EQ(text(negate(this->value(-end))), end.str());
  EXPECT_EQ(text(negate(this->value(0))), "0");
  EXPECT_TRUE(less(this->value(-end), this->value(end)));
}

TYPED_TEST(OpTest, TruthValues) {
  using T = TypeParam;
  for (int a = 0; a <= 1; ++a) {
    EXPECT_EQ(text(logical_not(T(a))), std::to_string(1 - a));
    for (int b = 0; b <= 1; ++b) {
      EXPECT_EQ(text(logical_and(T(a), T(b))), std::to_string(a * b));
      EXPECT_EQ(text(logical_or(T(a), T(b))), std::to_string(a + b > 0 ? 1 : 0));
    }
  }
}

TYPED_TEST(OpTest, Choices) {
  using T = TypeParam;
  const T a = this->value(largest<T>());
  const T b = this->value(-5);
  EXPECT_EQ(text(select(std::int64_t{1}, a, b)), text(a));
  EXPECT_EQ(text(select(std::int64_t{0}, a, b)), text(b));
  EXPECT_EQ(text(select(T(1), a, b)), text(a));
  EXPECT_EQ(text(select(T(0), a, b)), text(b));
  EXPECT_EQ(text(first_reason(T(0), T(0))), "0");
  EXPECT_EQ(text(first_reason(T(0), T(4))), "4");
  EXPECT_EQ(text(first_reason(T(3), T(4))), "3");
  EXPECT_EQ(text(first_reason(T(3), T(0))), "3");
}

TEST(OpConstantTest, ForTheCompilersIntegers) {
  static_assert(add<std::int64_t>(2, 3) == 5);
  static_assert(multiply<Int128>(-2, 3) == -6);
  static_assert(logical_not<std::int64_t>(0) == 1);
  static_assert(select<std::int64_t, std::int64_t>(1, 2, 3) == 2);
}

template <typename From, typename To>
void check_conversion() {
  const BigInt end = largest<From>() < largest<To>() ? largest<From>() : largest<To>();
  for (const BigInt& value : {BigInt(0), BigInt(1), BigInt(-1), BigInt(end / 3), BigInt(-end / 3),
                              BigInt(end), BigInt(-end)}) {
    EXPECT_EQ(text(convert<To>(convert<From>(value))), value.str());
  }
}

template <typename From>
void check_conversions_from() {
  check_conversion<From, std::int64_t>();
  check_conversion<From, Int128>();
  check_conversion<From, Int256>();
  check_conversion<From, BigInt>();
}

TEST(ConvertTest, EachTypeToEachTypeUpToTheEndsOfTheNarrower) {
  check_conversions_from<std::int64_t>();
  check_conversions_from<Int128>();
  check_conversions_from<Int256>();
  check_conversions_from<BigInt>();
}

}  // namespace
}  // namespace quotum::exact
