// Decimal text: what is read, what is refused, and how numbers are written.
#include "exact/decimal.h"

#include <gtest/gtest.h>

#include <string>
#include <type_traits>
#include <vector>

#include "exact/integers.h"

namespace quotum::exact {
namespace {

struct GoodText {
  std::string text;
  std::string coefficient;
  int scale;
  std::string printed;
};

TEST(DecimalTest, Reads) {
  const std::string nines(36, '9');
  const std::vector<GoodText> cases = {
      {"0", "0", 0, "0"},
      {"-0", "0", 0, "0"},
      {"0.00", "0", 2, "0.00"},
      {"-0.00", "0", 2, "0.00"},
      {"7", "7", 0, "7"},
      {"010", "10", 0, "10"},  // ten, not eight
      {"-12.50", "-1250", 2, "-12.50"},
      {"1.50", "150", 2, "1.50"},
      {"0.0193", "193", 4, "0.0193"},
      {"-0.05", "-5", 2, "-0.05"},
      {"00000000000000000000000000000000000000001", "1", 0, "1"},
      {"0.000000000000000001", "1", 18, "0.000000000000000001"},
      {nines, nines, 0, nines},
      {"-" + nines, "-" + nines, 0, "-" + nines},
      {nines.substr(18) + "." + nines.substr(18), nines, 18,
       nines.substr(18) + "." + nines.substr(18)},
  };
  for (const GoodText& c : cases) {
    for (const bool underscores : {false, true}) {
      const std::optional<Decimal> decimal = Decimal::parse(c.text, underscores);
      ASSERT_TRUE(decimal.has_value()) << c.text;
      EXPECT_EQ(to_string(decimal->coefficient()), c.coefficient) << c.text;
      EXPECT_EQ(decimal->scale(), c.scale) << c.text;
      EXPECT_EQ(decimal->to_string(), c.printed) << c.text;
      EXPECT_EQ(Decimal::parse(decimal->to_string()), decimal) << c.text;
    }
  }
}

TEST(DecimalTest, ReadsUnderscoresOnlyWhenAsked) {
  const std::vector<GoodText> cases = {
      {"2_000_000_000", "2000000000", 0, "2000000000"},
      {"-1_0.0_1", "-1001", 2, "-10.01"},
      {"0_0", "0", 0, "0"},
  };
  for (const GoodText& c : cases) {
    EXPECT_FALSE(Decimal::parse(c.text).has_value()) << c.text;
    const std::optional<Decimal> decimal = Decimal::parse(c.text, true);
    ASSERT_TRUE(decimal.has_value()) << c.text;
    EXPECT_EQ(to_string(decimal->coefficient()), c.coefficient) << c.text;
    EXPECT_EQ(decimal->to_string(), c.printed) << c.text;
  }
}

TEST(DecimalTest, Refuses) {
  const std::vector<std::string> texts = {
      "",
      "-",
      "+1",
      "--1",
      "-+1",
      "1-",
      ".",
      ".5",
      "5.",
      "-.5",
      "-5.",
      "1..2",
      "1.2.3",
      " 1",
      "1 ",
      "1 000",
      "\t1",
      "1\n",
      "1,5",
      "1.000,5",
      "1e3",
      "1E3",
      "1e",
      "0x10",
      "1f",
      "nan",
      "inf",
      "abc",
      "1a",
      "\xd9\xa1",
      "\u20ac5",
      "5%",
      "_1",
      "1_",
      "1__0",
      "1_.5",
      "1._5",
      "1.5_",
      "-_1",
      "_",
      std::string(1, '\0'),
      std::string("1\0", 2),
      "1" + std::string(36, '0'),  // 10^36
      "-1" + std::string(36, '0'),
      std::string(200, '9'),    // would wrap around
      "0.0000000000000000001",  // 19 decimals
      "0.0000000000000000000",  // also when they are zeros
  };
  for (const std::string& text : texts) {
    EXPECT_FALSE(Decimal::parse(text).has_value()) << testing::PrintToString(text);
    EXPECT_FALSE(Decimal::parse(text, true).has_value()) << testing::PrintToString(text);
  }
}

TEST(DecimalTest, TrailingZerosDoNotCountInComparison) {
  EXPECT_EQ(Decimal(150, 2), Decimal(15, 1));
  EXPECT_EQ(Decimal(0, 0), Decimal(0, 18));
  EXPECT_EQ(Decimal(), Decimal(0, 0));
  EXPECT_NE(Decimal(150, 2), Decimal(150, 1));
  EXPECT_NE(Decimal(1, 18), Decimal(0, 0));
  EXPECT_NE(Decimal(-15, 1), Decimal(15, 1));
}

TEST(DecimalTest, IsAFraction) {
  EXPECT_EQ(Decimal(-1250, 2).to_rational(), Rational(-25, 2));
  EXPECT_EQ(Decimal(193, 4).to_rational(), Rational(193, 10000));
  EXPECT_EQ(Decimal(1, 18).to_rational(), Rational(BigInt(1), BigInt("1000000000000000000")));
  EXPECT_EQ(Decimal::parse(std::string(36, '9'))->to_rational(),
            Rational(BigInt(std::string(36, '9'))));
}

TEST(DecimalTest, FloatingPointHasNoWayIn) {
  static_assert(!std::is_constructible_v<Decimal, double>);
  static_assert(!std::is_constructible_v<Decimal, float>);
  static_assert(!std::is_constructible_v<Decimal, double, int>);
  static_assert(!std::is_constructible_v<Decimal, long double, int>);
  static_assert(!std::is_convertible_v<double, Decimal>);
  static_assert(std::is_constructible_v<Decimal, int, int>);
}

struct ScaledCase {
  Int128 value;
  int decimals;
  std::string text;
};

TEST(AppendScaledTest, Table) {
  const std::vector<ScaledCase> cases = {
      {0, 0, "0"},
      {0, 2, "0.00"},
      {5, 0, "5"},
      {-5, 0, "-5"},
      {5, 1, "0.5"},
      {5, 2, "0.05"},
      {-5, 2, "-0.05"},
      {100, 2, "1.00"},
      {-12345, 2, "-123.45"},
      {-12345, 5, "-0.12345"},
      {-12345, 6, "-0.012345"},
      {1, 18, "0.000000000000000001"},
      {Int128{10000000000} * 10000000000, 0, "100000000000000000000"},
      {Int128{10000000000} * 10000000000, 18, "100.000000000000000000"},
      {static_cast<Int128>(UInt128{1} << 64U), 2, "184467440737095516.16"},
      {static_cast<Int128>((UInt128{1} << 64U) - 1), 2, "184467440737095516.15"},
      {kMaxInt128, 2, "1701411834604692317316873037158841057.27"},
      {kMinInt128, 18, "-170141183460469231731.687303715884105728"},
      {kMinInt128, 0, "-170141183460469231731687303715884105728"},
  };
  for (const ScaledCase& c : cases) {
    std::string out = "x,";
    append_scaled(out, c.value, c.decimals);
    EXPECT_EQ(out, "x," + c.text);
  }
}

struct FractionCase {
  Rational value;
  std::string text;
};

TEST(ToTextTest, Table) {
  const BigInt ten18("1000000000000000000");
  const std::vector<FractionCase> cases = {
      {Rational(0), "0"},
      {Rational(42), "42"},
      {Rational(-42), "-42"},
      {Rational(23, 10), "2.3"},
      {Rational(-23, 10), "-2.3"},
      {Rational(1, 2), "0.5"},
      {Rational(-1, 100), "-0.01"},
      {Rational(193, 10000), "0.0193"},
      {Rational(1, 8), "0.125"},
      {Rational(1, 25), "0.04"},
      {Rational(7, 80), "0.0875"},
      {Rational(100, 10), "10"},
      {Rational(3090, 1331), "3090/1331"},
      {Rational(-3090, 1331), "-3090/1331"},
      {Rational(1, 3), "1/3"},
      {Rational(6, 4), "1.5"},
      {Rational(1, 6), "1/6"},
      {Rational(BigInt(1), ten18), "0.000000000000000001"},
      {Rational(BigInt(1), BigInt(ten18 * 10)), "1/10000000000000000000"},
      {Rational(1, 1 << 18), "0.000003814697265625"},  // 2^-18 ends at 18 decimals
      {Rational(1, 1 << 19), "1/524288"},
      {Rational(BigInt("-123456789012345678901234567890123456789012345"), BigInt(100)),
       "-1234567890123456789012345678901234567890123.45"},
  };
  for (const FractionCase& c : cases) {
    EXPECT_EQ(to_text(c.value), c.text);
  }
}

}  // namespace
}  // namespace quotum::exact
