// Evaluates a slice: consecutive top-level rows and all rows below them, lowest level first, in
// blocks.
#pragma once

#include <functional>
#include <vector>

#include "eval/lanes.h"
#include "eval/population.h"
#include "plan/plan.h"
#include "table/instruction_set.h"

namespace quotum::eval {

// One thread's scratch; reusable for slice after slice.
class SliceEvaluator {
 public:
  // Borrows the plan. block_rows > 0.
  SliceEvaluator(const plan::Plan& plan, std::size_t block_rows);

  // Rows [first_row, first_row + rows) of a level, evaluated: views of its slots, valid during the
  // call. Only those that share_lanes() keeps to the end hold their values.
  struct Block {
    std::size_t level = 0;
    std::size_t first_row = 0;
    std::size_t rows = 0;
    const std::vector<LaneView>* views = nullptr;
  };
  // Calls `see` for every block of every present level that lies in rows [first_row, last_row) of
  // the top level, lowest level first, in row order.
  void evaluate(const Population& population, std::size_t first_row, std::size_t last_row,
                const std::function<void(const Block&)>& see);

 private:
  struct LevelScratch {
    std::vector<Lanes> lanes;
    std::vector<std::size_t> lane_of;  // by slot, see LaneSharing
    std::vector<LaneView> views;       // by slot
    std::vector<Lanes> totals;         // by aggregate, for the rows of the slice
  };
  struct RowRange {
    std::size_t first = 0;
    std::size_t last = 0;
  };
  void prepare(std::size_t level);
  void start_totals(std::size_t level, const RowRange& range);
  void evaluate_block(const Population& population, std::size_t level, std::size_t first_row,
                      std::size_t rows, const RowRange& slice);
  void add_to_parents(const Population& population, std::size_t level, std::size_t first_row,
                      std::size_t rows, const RowRange& parents);

  const plan::Plan& plan_;
  std::size_t block_rows_;
  table::InstructionSet set_ = table::best_instruction_set();
  std::vector<LevelScratch> scratch_;
};

}  // namespace quotum::eval
