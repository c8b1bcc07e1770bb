// What a row of the population is called and where it was read: its keys as text, its file and
// line, and the top-level row that it lies in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "eval/population.h"
#include "plan/plan.h"
#include "table/schema.h"

namespace quotum::report {

// Columns of which the first LevelPlan::keys are the keys of the level's rows: its own, or, where
// the level has no file, those of the first level below that has one. REQUIRES: the level is
// present.
const table::Schema& key_schema(const plan::Plan& plan, std::size_t level);

// A key as in its file: identifiers with all their digits, members by name, dates as YYYY-MM-DD.
void append_key(std::string& out, const table::Column& column, std::int64_t value);

// Row of the top level that holds `row` of `level`.
std::size_t top_row(const eval::Population& population, std::size_t level, std::size_t row);

// File (numbered over the levels with a file, top level first) and line of a row; where its level
// has no file, of the first row that it was derived from.
struct Place {
  std::uint32_t file = 0;
  std::uint64_t line = 0;
};
Place place_of(const plan::Plan& plan, const eval::Population& population, std::size_t level,
               std::size_t row);

}  // namespace quotum::report
