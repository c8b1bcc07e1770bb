// What is added up while a population runs through several plans. Exact, and the same for any
// division into slices as long as slices are merged in order.
#pragma once

#include <cstdint>
#include <vector>

#include "eval/population.h"
#include "exact/integer.h"
#include "report/column_totals.h"

namespace quotum::impact {

struct GroupTally {
  std::uint64_t rows = 0, rise = 0, fall = 0;
  report::ExactSum before, after;
};

// A top-level row whose value changes much, with all rows in it.
struct MoverRow {
  exact::Int128 before = 0, after = 0;
  eval::Population population;

  [[nodiscard]] exact::Int128 change() const { return after - before; }
  [[nodiscard]] exact::Int128 size() const { return after < before ? before - after : change(); }
};
inline constexpr std::size_t kMostMovers = 10;

// What a column of the top level does, between the rules before and those after.
struct ColumnTally {
  std::vector<exact::Int128> changes;           // of the rows that change
  std::vector<std::vector<GroupTally>> groups;  // by grouping
  std::vector<MoverRow> movers;                 // the largest first; of equal ones the first
};

struct ImpactTally {
  std::uint64_t compared = 0, refused = 0;
  std::vector<std::vector<report::ExactSum>> sums;  // by plan, then column
  std::vector<std::vector<std::uint64_t>>
      refusals;                                   // by plan, then reason: rows refused first by it
  std::vector<std::uint64_t> changed;             // by column: rows, before against after
  std::vector<ColumnTally> top;                   // by column; empty for those below the top
  std::vector<std::vector<std::uint64_t>> cells;  // by outcome column: before x codes + after
  std::vector<std::uint64_t> differing;           // by pair of plans: top-level rows
};

// Adds `more`, which comes behind, to `all`.
void merge(ImpactTally& all, ImpactTally&& more);

// Keeps the largest changes, and of equal ones those that came first.
void add_mover(std::vector<MoverRow>& movers, MoverRow&& row);

// The part of the population that is one row of the top level and all rows in it.
eval::Population only_row(const eval::Population& population, std::size_t row);

}  // namespace quotum::impact
