// The periods of wage returns in a calendar year.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace quotum::population {

// A period, both days included.
struct Period {
  std::int32_t begin = 0;  // days since 1970-01-01
  std::int32_t end = 0;
  std::int64_t days = 0;
  std::string text;  // "2026-01-01,2026-01-31": as it stands in a row
};

// The twelve months. REQUIRES: 1 <= year <= 9999.
std::vector<Period> monthly_periods(int year);
// The thirteen periods of four ISO weeks, from week 1 on; the first begins on 1 January and the
// last ends on 31 December, whatever the weeks say. REQUIRES: 1 <= year <= 9999.
std::vector<Period> four_weekly_periods(int year);

}  // namespace quotum::population
