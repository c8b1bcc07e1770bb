// Months and four-week periods.
#include "population/periods.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exact/date.h"

namespace quotum::population {
namespace {

using exact::Date;
using testing::ElementsAre;

std::vector<std::string> texts(const std::vector<Period>& periods) {
  std::vector<std::string> texts;
  for (const Period& period : periods) {
    texts.push_back(period.text);
  }
  return texts;
}

TEST(PeriodsTest, Months) {
  EXPECT_THAT(
      texts(monthly_periods(2024)),
      ElementsAre("2024-01-01,2024-01-31", "2024-02-01,2024-02-29", "2024-03-01,2024-03-31",
                  "2024-04-01,2024-04-30", "2024-05-01,2024-05-31", "2024-06-01,2024-06-30",
                  "2024-07-01,2024-07-31", "2024-08-01,2024-08-31", "2024-09-01,2024-09-30",
                  "2024-10-01,2024-10-31", "2024-11-01,2024-11-30", "2024-12-01,2024-12-31"));
}

TEST(PeriodsTest, FourWeeksAsInTheListOf2026) {
  EXPECT_THAT(texts(four_weekly_periods(2026)),
              ElementsAre("2026-01-01,2026-01-25", "2026-01-26,2026-02-22", "2026-02-23,2026-03-22",
                          "2026-03-23,2026-04-19", "2026-04-20,2026-05-17", "2026-05-18,2026-06-14",
                          "2026-06-15,2026-07-12", "2026-07-13,2026-08-09", "2026-08-10,2026-09-06",
                          "2026-09-07,2026-10-04", "2026-10-05,2026-11-01", "2026-11-02,2026-11-29",
                          "2026-11-30,2026-12-31"));
}

TEST(PeriodsTest, FourWeeksFromWeekOne) {
  EXPECT_EQ(four_weekly_periods(2024).front().text, "2024-01-01,2024-01-28")
      << "1 January is a Monday";
  EXPECT_EQ(four_weekly_periods(2027).front().text, "2027-01-01,2027-01-31")
      << "week 1 begins on 4 January";
  EXPECT_EQ(four_weekly_periods(2025).front().text, "2025-01-01,2025-01-26")
      << "it began on 30 December";
  EXPECT_EQ(four_weekly_periods(1960).front().text, "1960-01-01,1960-01-31") << "before 1970";
}

TEST(PeriodsTest, EveryYearIsCoveredOnce) {
  for (const int year : {1, 2, 1900, 1969, 1970, 1999, 2000, 2018, 2020, 2021, 2028, 2032, 9999}) {
    for (const auto& periods : {monthly_periods(year), four_weekly_periods(year)}) {
      EXPECT_EQ(periods.front().begin, Date::first_of_year(year).days());
      EXPECT_EQ(periods.back().end, Date::last_of_year(year).days());
      for (std::size_t i = 0; i < periods.size(); ++i) {
        EXPECT_EQ(periods[i].days, periods[i].end - periods[i].begin + 1);
        EXPECT_GE(periods[i].days, 22) << year;
        EXPECT_LE(periods[i].days, 35) << year;
        if (i > 0) {
          EXPECT_EQ(periods[i].begin, periods[i - 1].end + 1);
        }
      }
    }
  }
}

}  // namespace
}  // namespace quotum::population
