// One employer of the population, as drawn before its jobs are.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "population/figures.h"
#include "population/periods.h"
#include "population/random.h"

namespace quotum::population {

struct Employer {
  std::string number;  // fiscal number
  std::uint64_t persons = 0;
  const Profile* profile = nullptr;              // of the figures
  const std::vector<Period>* periods = nullptr;  // of the year
  bool low_premium = false;
  bool is_new = false;
  PartsPerMillion target_group = 0;  // share of its workers
};

// The periods of a year, both ways of dividing it.
struct Calendar {
  std::vector<Period> monthly;
  std::vector<Period> four_weekly;
};

// Draws all but the number. `figures` and `calendar` must outlive the employer.
Employer draw_employer(const PopulationFigures& figures, const SizeClass& size,
                       const Calendar& calendar, Random& random);

}  // namespace quotum::population
