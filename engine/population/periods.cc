// Calendars of periods, by day numbers.
#include "population/periods.h"

#include "exact/date.h"

namespace quotum::population {
namespace {

using exact::Date;

constexpr int kMonths = 12;
constexpr int kFourWeeklyPeriods = 13;
constexpr std::int32_t kFourWeeks = 28;

Period period(std::int32_t begin, std::int32_t end) {
  return {begin, end, std::int64_t{end} - begin + 1,
          Date::from_days(begin).to_string() + "," + Date::from_days(end).to_string()};
}

std::int32_t first_of_month(int year, int month) {
  std::string text = Date::first_of_year(year).to_string();
  text[5] = static_cast<char>('0' + month / 10);
  text[6] = static_cast<char>('0' + month % 10);
  return Date::parse(text)->days();
}

}  // namespace

std::vector<Period> monthly_periods(int year) {
  std::vector<Period> periods;
  for (int month = 1; month < kMonths; ++month) {
    periods.push_back(period(first_of_month(year, month), first_of_month(year, month + 1) - 1));
  }
  periods.push_back(period(first_of_month(year, kMonths), Date::last_of_year(year).days()));
  return periods;
}

std::vector<Period> four_weekly_periods(int year) {
  const std::int32_t first = Date::first_of_year(year).days();
  const std::int32_t fourth = first + 3;  // 4 January always lies in week 1
  // Day 0 was a Thursday, the fourth day of its week.
  const std::int32_t weekday = ((fourth + 3) % 7 + 7) % 7;
  const std::int32_t week_one = fourth - weekday;
  std::vector<Period> periods;
  for (std::int32_t i = 0; i < kFourWeeklyPeriods; ++i) {
    const std::int32_t begin = i == 0 ? first : week_one + i * kFourWeeks;
    const bool last = i + 1 == kFourWeeklyPeriods;
    periods.push_back(period(
        begin, last ? Date::last_of_year(year).days() : week_one + (i + 1) * kFourWeeks - 1));
  }
  return periods;
}

}  // namespace quotum::population
