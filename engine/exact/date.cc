// Dates on Howard Hinnant's library. It parses through streams; a fixed form needs none.
#include "exact/date.h"

#include <date/date.h>
#include <fmt/format.h>

#include <cassert>

namespace quotum::exact {
namespace {

constexpr std::size_t kLength = 10;  // YYYY-MM-DD

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    value = value * 10 + (c - '0');
  }
  return value;
}

std::int32_t days_of(const date::year_month_day& day) {
  return static_cast<std::int32_t>(date::sys_days(day).time_since_epoch().count());
}

date::year_month_day calendar(std::int32_t days) {
  return date::year_month_day(date::sys_days(date::days(days)));
}

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != kLength || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day || *year == 0) {
    return std::nullopt;
  }
  const date::year_month_day parsed(date::year(*year), date::month(static_cast<unsigned>(*month)),
                                    date::day(static_cast<unsigned>(*day)));
  if (!parsed.ok()) {
    return std::nullopt;
  }
  return from_days(days_of(parsed));
}

Date Date::from_days(std::int32_t days) {
  Date result;
  result.days_ = days;
  assert(result.year() >= 1 && result.year() <= 9999);
  return result;
}

Date Date::first_of_year(int year) {
  return from_days(days_of(date::year(year) / date::January / 1));
}

Date Date::last_of_year(int year) {
  return from_days(days_of(date::year(year) / date::December / 31));
}

int Date::year() const { return static_cast<int>(calendar(days_).year()); }

std::string Date::to_string() const {
  const date::year_month_day day = calendar(days_);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

}  // namespace quotum::exact
