// Calendar dates on Howard Hinnant's date library, behind this one header.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace quotum::exact {

// A day of the Gregorian calendar, 0001-01-01 to 9999-12-31, as days since 1970-01-01.
class Date {
 public:
  constexpr Date() = default;
  static std::optional<Date> parse(std::string_view text);  // "2026-07-01", a day that exists
  static Date from_days(std::int32_t days);                 // REQUIRES: within the range above
  static Date first_of_year(int year);                      // REQUIRES: 1 <= year <= 9999
  static Date last_of_year(int year);                       // REQUIRES: 1 <= year <= 9999

  [[nodiscard]] std::int32_t days() const { return days_; }
  [[nodiscard]] int year() const;
  [[nodiscard]] std::string to_string() const;
  // NOLINTNEXTLINE(modernize-use-nullptr): sees a null pointer in what <=> is compared with
  friend constexpr auto operator<=>(const Date&, const Date&) = default;

 private:
  std::int32_t days_ = 0;
};

}  // namespace quotum::exact
