// One instruction over the rows of a block. Loops over the scalar functions of exact/op.h and
// exact/rounding.h; decides nothing about numbers itself.
#pragma once

#include <vector>

#include "eval/lanes.h"
#include "plan/plan.h"
#include "table/instruction_set.h"

namespace quotum::eval {

// Computes `instruction` for rows [0, rows) from `views` (of all slots of its level) into `out`,
// whose width is that of the out slot. REQUIRES: op is not kColumn.
// `set` must be available; it changes no result.
void execute(const plan::Instruction& instruction, const std::vector<LaneView>& views, Lanes& out,
             std::size_t rows, table::InstructionSet set = table::InstructionSet::kPortable);

// Adds rows of a block to their parents' totals: for each parent i of `parents`, rows
// [begins[i], begins[i + 1]) - first_row, clipped to [0, rows). `value` null counts; `condition`
// null takes all. With `reason` the first non-zero value stays.
struct AggregateRange {
  const std::uint64_t* begins = nullptr;  // children offsets, of parent 0 of the totals
  std::size_t parents = 0;
  std::uint64_t first_row = 0;  // of the block, in the population
  std::size_t rows = 0;
  std::size_t first_parent = 0;  // where to start looking; parents before it end before the block
};
void aggregate(const LaneView* value, const LaneView* condition, bool reason,
               const AggregateRange& range, Lanes& totals);

}  // namespace quotum::eval
