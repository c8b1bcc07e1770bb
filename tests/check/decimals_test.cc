// Powers of ten and decimals.
#include "check/decimals.h"

#include <gtest/gtest.h>

namespace quotum::check {
namespace {

using exact::BigInt;
using exact::Rational;

TEST(DecimalsTest, PowersOfTen) {
  EXPECT_EQ(power_of_ten(0), 1);
  EXPECT_EQ(power_of_ten(18), BigInt("1000000000000000000"));
}

TEST(DecimalsTest, FitsWhatIsAMultiple) {
  EXPECT_TRUE(fits_decimals(Rational(BigInt(5), BigInt(100)), 2));
  EXPECT_FALSE(fits_decimals(Rational(BigInt(5), BigInt(1000)), 2));
  EXPECT_FALSE(fits_decimals(Rational(BigInt(1), BigInt(3)), 18));
  EXPECT_TRUE(fits_decimals(Rational(-7), 0));
}

TEST(DecimalsTest, OneIsSingular) {
  EXPECT_EQ(decimals_text(0), "0 decimals");
  EXPECT_EQ(decimals_text(1), "1 decimal");
  EXPECT_EQ(decimals_text(2), "2 decimals");
}

}  // namespace
}  // namespace quotum::check
