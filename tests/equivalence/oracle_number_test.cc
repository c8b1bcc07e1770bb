// The oracle's own arithmetic, against tables: a twin is only worth something when it is right
// itself.

#include <gtest/gtest.h>

#include "number.h"

namespace quotum::oracle {
namespace {

using exact::RoundingMode;

struct RoundingRow {
  RoundingMode mode;
  std::vector<int> wanted;  // of the values below
};

TEST(OracleNumberTest, RoundsAsTheTableSays) {
  const std::vector<Rational> values = {
      Rational(27, 10),  Rational(5, 2),  Rational(22, 10), Rational(2),     Rational(3, 2),
      Rational(1, 10),   Rational(0),     Rational(-1, 10), Rational(-3, 2), Rational(-2),
      Rational(-22, 10), Rational(-5, 2), Rational(-27, 10)};
  const std::vector<RoundingRow> rows = {
      {RoundingMode::kDown, {2, 2, 2, 2, 1, 0, 0, -1, -2, -2, -3, -3, -3}},
      {RoundingMode::kUp, {3, 3, 3, 2, 2, 1, 0, 0, -1, -2, -2, -2, -2}},
      {RoundingMode::kHalfUp, {3, 3, 2, 2, 2, 0, 0, 0, -1, -2, -2, -2, -3}},
      {RoundingMode::kHalfEven, {3, 2, 2, 2, 2, 0, 0, 0, -2, -2, -2, -2, -3}},
      {RoundingMode::kTowardsZero, {2, 2, 2, 2, 1, 0, 0, 0, -1, -2, -2, -2, -2}},
      {RoundingMode::kAwayFromZero, {3, 3, 3, 2, 2, 1, 0, -1, -2, -2, -3, -3, -3}},
  };
  for (const RoundingRow& row : rows) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      EXPECT_EQ(rounded(values[i], 1, row.mode), row.wanted[i])
          << values[i] << " " << exact::name(row.mode);
    }
  }
}

TEST(OracleNumberTest, RoundsToAnyGrain) {
  EXPECT_EQ(rounded(Rational(3090, 1331), Rational(1, 10), RoundingMode::kDown), Rational(23, 10));
  EXPECT_EQ(rounded(Rational(-7), Rational(3), RoundingMode::kDown), -9);
  EXPECT_EQ(rounded(Rational(7), Rational(3), RoundingMode::kHalfUp), 6);
  EXPECT_EQ(rounded(Rational(1, 4), Rational(1, 2), RoundingMode::kHalfEven), 0);
  EXPECT_EQ(rounded(Rational(3, 4), Rational(1, 2), RoundingMode::kHalfEven), 1);
}

TEST(OracleNumberTest, ReadsOnlyPlainDecimals) {
  for (const char* text :
       {"", "-", "+1", ".5", "5.", "1e3", " 1", "1 ", "1,5", "1.2.3", "--1", "0x1"}) {
    EXPECT_FALSE(read_number(text)) << text;
  }
  const auto number = read_number("-0012.50");
  ASSERT_TRUE(number);
  EXPECT_EQ(number->value, Rational(-25, 2));
  EXPECT_EQ(number->decimals, 2);
  EXPECT_EQ(number->digits, 4);
}

TEST(OracleNumberTest, WritesWithAllDecimals) {
  EXPECT_EQ(written(Rational(0), 2), "0.00");
  EXPECT_EQ(written(Rational(-1, 20), 2), "-0.05");
  EXPECT_EQ(written(Rational(23, 2), 1), "11.5");
  EXPECT_EQ(written(Rational(1234567), 0), "1234567");
  EXPECT_THROW(written(Rational(1, 3), 18), std::logic_error);
  EXPECT_THROW(written(Rational(1, 1000), 2), std::logic_error);
}

}  // namespace
}  // namespace quotum::oracle
