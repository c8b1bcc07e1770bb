// What led to one column of one row of a scenario test: the steps that it rests on, a line each.
#pragma once

#include <string>
#include <vector>

#include "check/parameter_values.h"
#include "eval/population.h"
#include "plan/plan.h"
#include "report/language.h"

namespace quotum::report {

// A row of a level, by positions in Plan::levels and Population::levels.
struct RowOfLevel {
  std::size_t level = 0;
  std::size_t row = 0;
};

// "quotumtekort = 2,3 banen: de hoogste van (...)" for each step and input of the row's level that
// the column rests on, in the order of the books. `plan`: compiled with trace, for the same data.
std::vector<std::string> steps_to_column(const check::CheckedRules& rules, const plan::Plan& plan,
                                         const eval::Population& population,
                                         const check::ParameterValues& values,
                                         const RowOfLevel& row, const std::string& column,
                                         Language language);

}  // namespace quotum::report
