#include "eval/slice_evaluator.h"

#include <algorithm>
#include <utility>

#include "eval/kernels.h"
#include "eval/lane_sharing.h"

namespace quotum::eval {
namespace {

const void* offset_data(Lanes& lanes, std::size_t row) {
  const void* data = nullptr;
  with_lane_type(lanes.width(), [&](auto lane) { data = lanes.data<decltype(lane)>() + row; });
  return data;
}

}  // namespace

SliceEvaluator::SliceEvaluator(const plan::Plan& plan, std::size_t block_rows)
    : plan_(plan), block_rows_(block_rows), scratch_(plan.levels.size()) {
  for (std::size_t level = 0; level < plan_.levels.size(); ++level) {
    if (plan_.levels[level].present) {
      prepare(level);
    }
  }
}

// Lanes for all that instructions write; constants are written once and for all.
void SliceEvaluator::prepare(std::size_t level) {
  const plan::LevelPlan& plan = plan_.levels[level];
  LevelScratch& scratch = scratch_[level];
  LaneSharing sharing = share_lanes(plan_, level);
  for (const exact::Width width : sharing.lanes) {
    scratch.lanes.emplace_back(width, block_rows_);
  }
  scratch.lane_of = std::move(sharing.lane_of);
  scratch.views.resize(plan.slots.size());
  scratch.totals.resize(plan.aggregates.size());
  for (const plan::Instruction& instruction : plan.instructions) {
    if (instruction.op == plan::OpCode::kColumn) {
      continue;
    }
    Lanes& lanes = scratch.lanes[scratch.lane_of[instruction.out]];
    scratch.views[instruction.out] = {lanes.width(), offset_data(lanes, 0)};
    if (instruction.op == plan::OpCode::kConstant) {
      execute(instruction, scratch.views, lanes, block_rows_);
    }
  }
}

void SliceEvaluator::start_totals(std::size_t level, const RowRange& range) {
  const plan::LevelPlan& plan = plan_.levels[level];
  for (std::size_t i = 0; i < plan.aggregates.size(); ++i) {
    scratch_[level].totals[i] =
        Lanes(plan.slots[plan.aggregates[i].out].width, range.last - range.first);
  }
}

void SliceEvaluator::evaluate(const Population& population, std::size_t first_row,
                              std::size_t last_row, const std::function<void(const Block&)>& see) {
  std::vector<RowRange> ranges(plan_.levels.size());
  std::size_t lowest = 0;
  ranges[0] = {first_row, last_row};
  start_totals(0, ranges[0]);
  for (std::size_t level = 1; level < plan_.levels.size() && plan_.levels[level].present; ++level) {
    const std::vector<std::uint64_t>& children = population.levels[level - 1].children;
    ranges[level] = {children[ranges[level - 1].first], children[ranges[level - 1].last]};
    start_totals(level, ranges[level]);
    lowest = level;
  }
  for (std::size_t level = lowest + 1; level-- > 0;) {
    for (std::size_t row = ranges[level].first; row < ranges[level].last; row += block_rows_) {
      const std::size_t rows = std::min(block_rows_, ranges[level].last - row);
      evaluate_block(population, level, row, rows, ranges[level]);
      if (level > 0) {
        add_to_parents(population, level, row, rows, ranges[level - 1]);
      }
      see({level, row, rows, &scratch_[level].views});
    }
  }
}

void SliceEvaluator::evaluate_block(const Population& population, std::size_t level,
                                    std::size_t first_row, std::size_t rows,
                                    const RowRange& slice) {
  const plan::LevelPlan& plan = plan_.levels[level];
  LevelScratch& scratch = scratch_[level];
  for (std::size_t i = 0; i < plan.aggregates.size(); ++i) {
    Lanes& totals = scratch.totals[i];
    scratch.views[plan.aggregates[i].out] = {totals.width(),
                                             offset_data(totals, first_row - slice.first)};
  }
  for (const plan::Instruction& instruction : plan.instructions) {
    if (instruction.op == plan::OpCode::kColumn) {
      scratch.views[instruction.out] = {
          exact::Width::k64,
          population.levels[level].columns[instruction.column].data() + first_row};
    } else if (instruction.op != plan::OpCode::kConstant) {
      Lanes& lanes = scratch.lanes[scratch.lane_of[instruction.out]];
      execute(instruction, scratch.views, lanes, rows, set_);
    }
  }
}

void SliceEvaluator::add_to_parents(const Population& population, std::size_t level,
                                    std::size_t first_row, std::size_t rows,
                                    const RowRange& parents) {
  const plan::LevelPlan& above = plan_.levels[level - 1];
  if (above.aggregates.empty()) {
    return;
  }
  const std::vector<std::uint64_t>& children = population.levels[level - 1].children;
  AggregateRange range;
  range.begins = children.data() + parents.first;
  range.parents = parents.last - parents.first;
  range.first_row = first_row;
  range.rows = rows;
  const auto* after = std::upper_bound(range.begins, range.begins + range.parents + 1, first_row);
  range.first_parent = static_cast<std::size_t>(after - range.begins) - 1;
  const std::vector<LaneView>& views = scratch_[level].views;
  for (std::size_t i = 0; i < above.aggregates.size(); ++i) {
    const plan::Aggregate& sum = above.aggregates[i];
    aggregate(sum.value == plan::kNoSlot ? nullptr : &views[sum.value],
              sum.condition == plan::kNoSlot ? nullptr : &views[sum.condition], sum.reason, range,
              scratch_[level - 1].totals[i]);
  }
}

}  // namespace quotum::eval
