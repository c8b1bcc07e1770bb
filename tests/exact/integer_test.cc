// Widths, and the passage between compiler integers and integers without bound.
#include "exact/integer.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "exact/integers.h"

namespace quotum::exact {
namespace {

BigInt power_of_two(unsigned exponent) { return BigInt(1) << exponent; }

struct FitCase {
  Width width;
  BigInt limit;
};

TEST(IntegerTest, FitsUpToTheSymmetricLimit) {
  const std::vector<FitCase> cases = {{Width::k64, power_of_two(63) - 1},
                                      {Width::k128, power_of_two(127) - 1},
                                      {Width::k256, power_of_two(255) - 1}};
  for (const FitCase& c : cases) {
    const BigInt over = c.limit + 1;
    EXPECT_TRUE(fits(0, 0, c.width));
    EXPECT_TRUE(fits(-c.limit, c.limit, c.width)) << c.limit;
    EXPECT_TRUE(fits(c.limit, c.limit, c.width)) << c.limit;
    EXPECT_TRUE(fits(-c.limit, -c.limit, c.width)) << c.limit;
    EXPECT_FALSE(fits(0, over, c.width)) << c.limit;
    EXPECT_FALSE(fits(over, over, c.width)) << c.limit;
    EXPECT_FALSE(fits(-over, 0, c.width)) << c.limit;  // the compiler's least value is not used
    EXPECT_FALSE(fits(-over, -over, c.width)) << c.limit;
  }
}

TEST(IntegerTest, WiderIsGreater) {
  EXPECT_LT(Width::k64, Width::k128);
  EXPECT_LT(Width::k128, Width::k256);
}

struct TextCase {
  Int128 value;
  std::string text;
};

const std::vector<TextCase>& text_cases() {
  static const std::vector<TextCase> kCases = {
      {0, "0"},
      {7, "7"},
      {-7, "-7"},
      {std::numeric_limits<std::int64_t>::max(), "9223372036854775807"},
      {std::numeric_limits<std::int64_t>::min(), "-9223372036854775808"},
      {static_cast<Int128>(std::numeric_limits<std::uint64_t>::max()), "18446744073709551615"},
      {static_cast<Int128>(std::numeric_limits<std::uint64_t>::max()) + 1, "18446744073709551616"},
      {-static_cast<Int128>(std::numeric_limits<std::uint64_t>::max()) - 1,
       "-18446744073709551616"},
      {kMaxInt128, "170141183460469231731687303715884105727"},
      {-kMaxInt128, "-170141183460469231731687303715884105727"},
      {kMinInt128, "-170141183460469231731687303715884105728"},
  };
  return kCases;
}

TEST(IntegerTest, Text) {
  for (const TextCase& c : text_cases()) {
    EXPECT_EQ(to_string(c.value), c.text);
  }
}

TEST(IntegerTest, ToBigAndBack) {
  for (const TextCase& c : text_cases()) {
    EXPECT_EQ(to_big(c.value), BigInt(c.text)) << c.text;
    EXPECT_TRUE(to_int128(BigInt(c.text)) == c.value) << c.text;
  }
}

TEST(IntegerTest, Int256HoldsItsRange) {
  const BigInt limit = power_of_two(255) - 1;
  EXPECT_EQ(BigInt(Int256(limit)), limit);
  EXPECT_EQ(BigInt(Int256(-limit)), -limit);
  EXPECT_EQ(BigInt(Int256(limit) - Int256(limit)), 0);
}

}  // namespace
}  // namespace quotum::exact
