// YYYY-MM-DD -> days, eight bytes at a time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "table/digit_words.h"

namespace quotum::table {

inline constexpr std::size_t kDateBytes = 10;

// The calendar as tables.
class DateTables {
 public:
  // Made from exact::Date at first use.
  static const DateTables& instance();

  // False: the ten bytes at `at` are no day that exists, as exact::Date::parse has it.
  bool read(const char* at, std::int64_t& days) const;

 private:
  static constexpr std::size_t kYears = 10'000;
  static constexpr std::size_t kMonths = 12;

  DateTables();

  std::array<std::int32_t, kYears + 1> year_starts_{};                   // days; [0] is not used
  std::array<std::array<std::int32_t, kMonths + 1>, 2> month_starts_{};  // in a year; leap years
};

inline bool DateTables::read(const char* at, std::int64_t& days) const {
  // YYYY-MM- and YY-MM-DD: the dashes must become 0, and then count as good digits.
  constexpr std::uint64_t kZeros = 0x30302D30302D3030u;
  const std::uint64_t values = load_word(at + 2) ^ kZeros;
  const auto century = static_cast<unsigned>((at[0] - '0') * 10 + (at[1] - '0'));
  constexpr std::uint64_t kDashes = 0x0000FF0000FF0000u;
  const bool digits = no_digits(values) == 0 && (values & kDashes) == 0 &&
                      static_cast<unsigned char>(at[0] - '0') < 10 &&
                      static_cast<unsigned char>(at[1] - '0') < 10;
  if (!digits) {
    return false;
  }
  const std::uint64_t pairs = values * 10 + (values >> 8u);
  const std::size_t year = century * 100 + (pairs & 0xFFu);
  const std::size_t month = ((pairs >> 24u) & 0xFFu) - 1;
  const auto day = static_cast<std::int32_t>((pairs >> 48u) & 0xFFu);
  if (year == 0 || month >= kMonths) {
    return false;
  }
  constexpr std::int32_t kLeapYear = 366;
  const std::int32_t start = year_starts_[year];
  const auto& months = month_starts_[year_starts_[year + 1] - start == kLeapYear ? 1 : 0];
  days = start + months[month] + day - 1;
  return day >= 1 && day <= months[month + 1] - months[month];
}

}  // namespace quotum::table
