// A row of the top level whose figures come from the rows below it, as if a file of its own
// supplied them: so that each of these figures can be varied by itself.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "eval/population.h"
#include "plan/plan.h"
#include "source/result.h"

namespace quotum::review {

// Which of a row's figures were computed from rows, and from how many.
struct SummedFigures {
  std::vector<std::size_t> columns;  // of the top level's schema, ascending
  std::string level;                 // the lowest level that has rows in the run
  std::uint64_t rows = 0;            // of that level, within this row
};

struct SuppliedRow {
  eval::Population population;  // one row of the top level, for the plan of its file alone
  SummedFigures summed;
};

// `plan` was compiled with trace, for files of more levels or of one below the top, and `row` is a
// row of its top level; `alone` for the same rules, year and books, with a file of the top level
// only. A column is what the file has or what the rows give, as `plan` chose. An error, which names
// the row by `name`, where a column has no value, or where books take different ones.
source::Result<SuppliedRow> supplied_row(const plan::Plan& plan, const eval::Population& population,
                                         std::size_t row, const plan::Plan& alone,
                                         const std::string& name);

}  // namespace quotum::review
