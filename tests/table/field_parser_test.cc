// Fields to integers: every form that is read, every one that is not, and what is said about it.
#include "table/field_parser.h"

#include <gtest/gtest.h>

#include "exact/date.h"
#include "table/csv_reading.h"

namespace quotum::table {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

std::string result(const Column& column, std::string_view text) {
  std::int64_t value = -77;
  const auto code = parse_field(column, text, value);
  if (!code) {
    return value == kMissing ? "missing" : std::to_string(value);
  }
  EXPECT_EQ(value, -77) << "a fault must not store a value: " << text;
  return std::string(name(*code)) + ": " + reject_message(*code, column, text);
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

TEST(FieldParserTest, Amounts) {
  const Column amount = number("bedrag", 2, -10'000'000, 10'000'000);
  const Case cases[] = {
      {"0", "0"},
      {"-0", "0"},
      {"12", "1200"},
      {"12.5", "1250"},
      {"12.50", "1250"},
      {"-12.05", "-1205"},
      {"-0.01", "-1"},
      {"007", "700"},
      {"000000000000000000000000000001.10", "110"},
      {"100000.00", "10000000"},
      {"100000.01", "out-of-range: must lie between -100000.00 and 100000.00"},
      {"-100000.01", "out-of-range: must lie between -100000.00 and 100000.00"},
      {"99999999999999999999999", "out-of-range: must lie between -100000.00 and 100000.00"},
      {"-99999999999999999999.99", "out-of-range: must lie between -100000.00 and 100000.00"},
      {"", "empty-field: a value is required"},
      {"12.500", "too-many-decimals: expected at most 2 decimals"},
      {"1.234", "too-many-decimals: expected at most 2 decimals"},
      {"12,50", "not-a-number: a decimal comma is not read: write a decimal point"},
      {"-12,5", "not-a-number: a decimal comma is not read: write a decimal point"},
      {"1,250.50", "not-a-number: thousands separators are not read"},
      {"1,250,000", "not-a-number: thousands separators are not read"},
      {"1.250,50", "not-a-number: thousands separators are not read"},
      {"1'250", "not-a-number: thousands separators are not read"},
      {"1_250", "not-a-number: thousands separators are not read"},
      {"+5", "not-a-number: a number has no '+'"},
      {" 5", "not-a-number: a number has no blanks"},
      {"5 ", "not-a-number: a number has no blanks"},
      {"1 250", "not-a-number: a number has no blanks"},
      {"1e3", "not-a-number: expected a number such as 1250.50 or -1250"},
      {"0x10", "not-a-number: expected a number such as 1250.50 or -1250"},
      {"5.", "not-a-number: expected a number such as 1250.50 or -1250"},
      {".5", "not-a-number: expected a number such as 1250.50 or -1250"},
      {"-", "not-a-number: expected a number such as 1250.50 or -1250"},
      {"--5", "not-a-number: expected a number such as 1250.50 or -1250"},
      {"-.5", "not-a-number: expected a number such as 1250.50 or -1250"},
      {"5-", "not-a-number: expected a number such as 1250.50 or -1250"},
      {"1.2.3", "not-a-number: expected a number such as 1250.50 or -1250"},
      {"nan", "not-a-number: expected a number such as 1250.50 or -1250"},
      {"\xC2\xBD", "not-a-number: expected a number such as 1250.50 or -1250"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(result(amount, each.text), each.expected) << each.text;
  }
}

TEST(FieldParserTest, WholeNumbers) {
  const Column hours = number("uren", 0, -100, 2'000);
  const Case cases[] = {
      {"173", "173"},
      {"-100", "-100"},
      {"2001", "out-of-range: must lie between -100 and 2000"},
      {"12.5", "too-many-decimals: expected a whole number"},
      {"12.0", "too-many-decimals: expected a whole number"},
      {"1.5.", "not-a-number: expected a whole number such as 1250 or -1250"},
      {"veel", "not-a-number: expected a whole number such as 1250 or -1250"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(result(hours, each.text), each.expected) << each.text;
  }
  EXPECT_EQ(result(number("deel", 1, 0, 10), "0.55"),
            "too-many-decimals: expected at most 1 decimal");
}

TEST(FieldParserTest, ReadsUpToTheEndsOfTheRange) {
  const Column wide = number("x", 0, -kMost, kMost);
  EXPECT_EQ(result(wide, "9223372036854775807"), "9223372036854775807");
  EXPECT_EQ(result(wide, "-9223372036854775807"), "-9223372036854775807");
  EXPECT_EQ(result(wide, "999999999999999999"), "999999999999999999");
  EXPECT_EQ(result(wide, "1000000000000000000"), "1000000000000000000");
  const std::string refused =
      "out-of-range: must lie between -9223372036854775807 and 9223372036854775807";
  EXPECT_EQ(result(wide, "9223372036854775808"), refused);
  EXPECT_EQ(result(wide, "-9223372036854775808"), refused)
      << "that is what an empty field is stored as";
  EXPECT_EQ(result(wide, "-9223372036854775809"), refused);
  EXPECT_EQ(result(wide, "18446744073709551617"), refused) << "2^64 + 1 is not 1";
  const Column fine = number("x", 18, -kMost, kMost);
  EXPECT_EQ(result(fine, "1"), "1000000000000000000");
  EXPECT_EQ(result(fine, "-9.223372036854775807"), "-9223372036854775807");
  EXPECT_EQ(result(fine, "0.000000000000000001"), "1");
  EXPECT_EQ(result(fine, "10"),
            "out-of-range: must lie between -9.223372036854775807 and 9.223372036854775807");
}

TEST(FieldParserTest, Identifiers) {
  const Column number = fiscal_number("fiscaal_nummer");
  const Case cases[] = {
      {"123456782", "123456782"},
      {"111222333", "111222333"},
      {"010000008", "10000008"},
      {"123456789", "elfproef: the check digit (elfproef) does not fit the other digits"},
      {"000000000", "elfproef: the check digit (elfproef) does not fit the other digits"},
      {"12345678", "wrong-digits: expected exactly 9 digits"},
      {"1234567820", "wrong-digits: expected exactly 9 digits"},
      {"99999999999999999999999999", "wrong-digits: expected exactly 9 digits"},
      {"-12345678", "not-a-number: expected digits only"},
      {"1234.6782", "not-a-number: expected digits only"},
      {"123456782 ", "not-a-number: expected digits only"},
      {"123456782L01", "not-a-number: expected digits only"},
      {"", "empty-field: a value is required"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(result(number, each.text), each.expected) << each.text;
  }
}

TEST(FieldParserTest, Members) {
  const Column sector = member("sector", {"overheid", "markt"});
  const Case cases[] = {
      {"overheid", "0"},
      {"markt", "1"},
      {"Markt", "unknown-value: expected one of overheid, markt"},
      {"mark", "unknown-value: expected one of overheid, markt"},
      {"markt ", "unknown-value: expected one of overheid, markt"},
      {"", "empty-field: a value is required"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(result(sector, each.text), each.expected) << each.text;
  }
  const Column many =
      member("x", {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"});
  EXPECT_EQ(result(many, "z"),
            "unknown-value: expected one of a, b, c, d, e, f, g, h, i, j, k, l, ...");
}

TEST(FieldParserTest, Dates) {
  const Column day = plain("dag", ColumnKind::kDate);
  EXPECT_EQ(result(day, "1970-01-01"), "0");
  EXPECT_EQ(result(day, "2024-02-29"), std::to_string(exact::Date::parse("2024-02-29")->days()));
  for (const std::string_view text :
       {"2023-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "01-02-2024", "2024/01/01",
        "20240101", "2024-01-01T00:00", " 2024-01-01"}) {
    EXPECT_EQ(result(day, text), "not-a-date: expected a day that exists, written as YYYY-MM-DD")
        << text;
  }
  EXPECT_EQ(result(day, ""), "empty-field: a value is required");
}

TEST(FieldParserTest, EmptyOptionalFieldsAreMissing) {
  EXPECT_EQ(result(optional(number("x", 2, 0, 1)), ""), "missing");
  EXPECT_EQ(result(optional(member("x", {"J", "N"})), ""), "missing");
  EXPECT_EQ(result(optional(plain("x", ColumnKind::kDate)), ""), "missing");
  EXPECT_EQ(result(optional(fiscal_number("x")), ""), "missing");
  EXPECT_EQ(result(optional(number("x", 2, 0, 1)), " "), "not-a-number: a number has no blanks");
}

TEST(FieldParserTest, TextIsTakenAsItIs) {
  for (const std::string_view text : {"", "anything", " \" , "}) {
    EXPECT_EQ(result(plain("x", ColumnKind::kText), text), "0");
  }
}

TEST(FieldParserTest, Elfproef) {
  for (const std::string_view good : {"123456782", "111222333", "999900018", "100000009"}) {
    EXPECT_TRUE(passes_elfproef(good)) << good;
  }
  for (const std::string_view bad : {"123456789", "000000000", "123456780", "12345678",
                                     "1234567822", "", "12345678a", "a23456782", "000000050"}) {
    EXPECT_FALSE(passes_elfproef(bad)) << bad;
  }
}

TEST(FieldParserTest, ElfproefDigitIsTheOnlyOneThatPasses) {
  for (int stem = 1; stem < 99'999'999; stem += 9'973) {
    std::string text = std::to_string(100'000'000 + stem).substr(1);
    std::array<int, 8> digits{};
    for (std::size_t i = 0; i < digits.size(); ++i) {
      digits[i] = text[i] - '0';
    }
    const auto expected = elfproef_digit(digits);
    for (int last = 0; last < 10; ++last) {
      EXPECT_EQ(passes_elfproef(text + std::to_string(last)), expected == last) << text << last;
    }
  }
  EXPECT_EQ(elfproef_digit({0, 0, 0, 0, 0, 0, 0, 5}), std::nullopt) << "10 modulo 11";
}

}  // namespace
}  // namespace quotum::table
