// The years are asked of exact::Date; the months are the same in each.
#include "table/plain_date.h"

#include "exact/date.h"

namespace quotum::table {

using exact::Date;

const DateTables& DateTables::instance() {
  static const DateTables tables;
  return tables;
}

DateTables::DateTables() {
  for (std::size_t year = 1; year < kYears; ++year) {
    year_starts_[year] = Date::first_of_year(static_cast<int>(year)).days();
  }
  year_starts_[kYears] = Date::last_of_year(kYears - 1).days() + 1;
  constexpr std::array<std::array<int, kMonths>, 2> kLengths{
      {{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31},
       {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}}};
  for (std::size_t leap = 0; leap < month_starts_.size(); ++leap) {
    for (std::size_t month = 0; month < kMonths; ++month) {
      month_starts_[leap][month + 1] = month_starts_[leap][month] + kLengths[leap][month];
    }
  }
}

}  // namespace quotum::table
