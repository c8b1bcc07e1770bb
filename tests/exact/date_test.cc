// Calendar dates: reading, days, years.
#include "exact/date.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace quotum::exact {
namespace {

struct DayCase {
  std::string text;
  std::int32_t days;
  int year;
};

TEST(DateTest, Reads) {
  const std::vector<DayCase> cases = {
      {"1970-01-01", 0, 1970},     {"1969-12-31", -1, 1969},     {"1970-12-31", 364, 1970},
      {"2000-02-29", 11016, 2000}, {"2000-03-01", 11017, 2000},  {"2020-02-29", 18321, 2020},
      {"2024-02-29", 19782, 2024}, {"1900-02-28", -25509, 1900}, {"1900-03-01", -25508, 1900},
      {"2026-07-01", 20635, 2026}, {"0001-01-01", -719162, 1},   {"9999-12-31", 2932896, 9999},
      {"0004-02-29", -718008, 4},  {"2400-02-29", 157113, 2400},
  };
  for (const DayCase& c : cases) {
    const std::optional<Date> date = Date::parse(c.text);
    ASSERT_TRUE(date.has_value()) << c.text;
    EXPECT_EQ(date->days(), c.days) << c.text;
    EXPECT_EQ(date->year(), c.year) << c.text;
    EXPECT_EQ(date->to_string(), c.text);
    EXPECT_EQ(Date::from_days(c.days), date) << c.text;
  }
}

TEST(DateTest, Refuses) {
  for (const char* text : {"",           "2026",        "2026-07",          "2026-7-1",
                           "26-07-01",   "2026-07-01 ", " 2026-07-01",      "2026/07/01",
                           "20260701",   "2026-07-1a",  "2026-0a-01",       "a026-07-01",
                           "2026-00-01", "2026-13-01",  "2026-01-00",       "2026-01-32",
                           "2026-04-31", "2026-06-31",  "2026-09-31",       "2026-11-31",
                           "2025-02-29", "1900-02-29",  "2100-02-29",       "2024-02-30",
                           "0000-01-01", "-001-01-01",  "10000-01-01",      "+026-07-01",
                           "2026-07-+1", "2026-07- 1",  "2026-07-01T00:00", "01-07-2026",
                           "2026_07_01"}) {
    EXPECT_EQ(Date::parse(text), std::nullopt) << text;
  }
}

TEST(DateTest, EveryDayOfFourCenturiesFollowsTheDayBefore) {
  const Date first = Date::first_of_year(1800);
  const Date last = Date::last_of_year(2200);
  ASSERT_EQ(last.days() - first.days() + 1,
            401 * 365 + 97);  // 1800..2199 has 97 leap days, 2200 none
  std::string before;
  for (std::int32_t days = first.days(); days <= last.days(); ++days) {
    const std::string text = Date::from_days(days).to_string();
    ASSERT_LT(before, text);  // ISO dates sort as text
    ASSERT_EQ(Date::parse(text), Date::from_days(days));
    before = text;
  }
}

struct YearCase {
  int year;
  std::string first;
  std::string last;
  int length;
};

TEST(DateTest, FirstAndLastDayOfAYear) {
  const std::vector<YearCase> cases = {
      {1, "0001-01-01", "0001-12-31", 365},    {1900, "1900-01-01", "1900-12-31", 365},
      {2000, "2000-01-01", "2000-12-31", 366}, {2024, "2024-01-01", "2024-12-31", 366},
      {2026, "2026-01-01", "2026-12-31", 365}, {2100, "2100-01-01", "2100-12-31", 365},
      {9999, "9999-01-01", "9999-12-31", 365},
  };
  for (const YearCase& c : cases) {
    const Date first = Date::first_of_year(c.year);
    const Date last = Date::last_of_year(c.year);
    EXPECT_EQ(first.to_string(), c.first);
    EXPECT_EQ(last.to_string(), c.last);
    EXPECT_EQ(first.year(), c.year);
    EXPECT_EQ(last.year(), c.year);
    EXPECT_EQ(last.days() - first.days() + 1, c.length) << c.year;
  }
}

TEST(DateTest, LaterIsGreater) {
  const Date a = *Date::parse("1969-12-31");
  const Date b = *Date::parse("2026-06-30");
  const Date c = *Date::parse("2026-07-01");
  EXPECT_LT(a, b);
  EXPECT_LT(b, c);
  EXPECT_GT(c, a);
  EXPECT_EQ(c, Date::from_days(b.days() + 1));
  EXPECT_EQ(Date(), Date::from_days(0));
}

}  // namespace
}  // namespace quotum::exact
