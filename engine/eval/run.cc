// Slices over threads; results are accepted in slice order.
#include "eval/run.h"

#include <algorithm>
#include <deque>
#include <utility>

#include "eval/slice_evaluator.h"
#include "table/workers.h"

namespace quotum::eval {
namespace {

using plan::LevelPlan;
using plan::Plan;

bool has_results(const LevelPlan& level) {
  return level.present && !(level.outputs.empty() && level.outcomes.empty());
}

// Boundaries of slices: whole top-level rows, about slice_rows of the lowest level each.
std::vector<std::size_t> slice_borders(const Plan& plan, const Population& population,
                                       std::size_t slice_rows) {
  const std::size_t rows = population.levels.front().rows();
  const auto lowest_row = [&](std::size_t row) {
    for (std::size_t level = 0; level + 1 < plan.levels.size() && plan.levels[level + 1].present;
         ++level) {
      row = population.levels[level].children[row];
    }
    return row;
  };
  std::vector<std::size_t> borders = {0};
  std::size_t begin_low = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    const std::size_t end_low = rows == 0 ? 0 : lowest_row(row + 1);
    const std::size_t own = row + 1 - borders.back();
    if (end_low - begin_low >= slice_rows || own >= slice_rows) {
      borders.push_back(row + 1);
      begin_low = end_low;
    }
  }
  if (borders.back() != rows) {
    borders.push_back(rows);
  }
  return borders;
}

void append_reasons(const LevelPlan& level, const SliceEvaluator::Block& block,
                    std::vector<std::uint32_t>& reasons) {
  const std::size_t first = reasons.size();
  reasons.resize(first + block.rows, 0);
  for (const plan::DecisionColumn& column : level.decision) {
    const plan::SlotId slot = column.is_outcome ? level.outcomes[column.index].reason
                                                : level.outputs[column.index].reason;
    if (slot == plan::kNoSlot) {
      continue;
    }
    const LaneView& view = (*block.views)[slot];
    with_lane_type(view.width, [&](auto lane) {
      const auto* values = view.as<decltype(lane)>();
      for (std::size_t row = 0; row < block.rows; ++row) {
        if (reasons[first + row] == 0) {
          reasons[first + row] = static_cast<std::uint32_t>(values[row]);
        }
      }
    });
  }
}

void append_codes(const LaneView& view, std::size_t rows, std::vector<std::uint32_t>& codes) {
  const std::size_t first = codes.size();
  codes.resize(first + rows);
  with_lane_type(view.width, [&](auto lane) {
    const auto* values = view.as<decltype(lane)>();
    for (std::size_t row = 0; row < rows; ++row) {
      codes[first + row] = static_cast<std::uint32_t>(values[row]);
    }
  });
}

void append_block(const LevelPlan& level, const SliceEvaluator::Block& block, ResultBlock& result) {
  for (std::size_t i = 0; i < level.outputs.size(); ++i) {
    result.outputs[i].append((*block.views)[level.outputs[i].value], block.rows);
  }
  for (std::size_t i = 0; i < level.outcomes.size(); ++i) {
    append_codes((*block.views)[level.outcomes[i].value], block.rows, result.outcomes[i]);
  }
  append_reasons(level, block, result.reasons);
  result.rows += block.rows;
}

constexpr std::size_t kSlicesPerThread = 4;  // in hand: no worker runs further ahead

}  // namespace

void ResultColumn::append(const LaneView& view, std::size_t rows) {
  if (view.width == exact::Width::k64) {
    const auto* values = view.as<std::int64_t>();
    narrow_.insert(narrow_.end(), values, values + rows);
    return;
  }
  with_lane_type(view.width, [&](auto lane) {
    const auto* values = view.as<decltype(lane)>();
    for (std::size_t row = 0; row < rows; ++row) {
      wide_.push_back(static_cast<exact::Int128>(values[row]));
    }
  });
}

std::vector<ResultBlock> evaluate_slice(const Plan& plan, const Population& population,
                                        std::size_t first_row, std::size_t last_row,
                                        SliceEvaluator& evaluator) {
  std::vector<ResultBlock> results(plan.levels.size());
  for (std::size_t level = 0; level < results.size(); ++level) {
    results[level].level = level;
    results[level].outputs.resize(plan.levels[level].outputs.size());
    results[level].outcomes.resize(plan.levels[level].outcomes.size());
  }
  evaluator.evaluate(population, first_row, last_row, [&](const SliceEvaluator::Block& block) {
    if (has_results(plan.levels[block.level])) {
      ResultBlock& result = results[block.level];
      result.first_row = result.rows == 0 ? block.first_row : result.first_row;
      append_block(plan.levels[block.level], block, result);
    }
  });
  std::erase_if(results, [](const ResultBlock& result) { return result.rows == 0; });
  return results;
}

EvaluatorPool::EvaluatorPool(const Plan& plan, std::size_t block_rows)
    : plan_(plan), block_rows_(block_rows) {}

EvaluatorPool::Lease EvaluatorPool::take() {
  std::unique_ptr<SliceEvaluator> evaluator;
  {
    const std::lock_guard lock(mutex_);
    if (!free_.empty()) {
      evaluator = std::move(free_.back());
      free_.pop_back();
    }
  }
  if (!evaluator) {
    evaluator = std::make_unique<SliceEvaluator>(plan_, block_rows_);
  }
  return {evaluator.release(), [this](SliceEvaluator* used) {
            const std::lock_guard lock(mutex_);
            free_.emplace_back(used);
          }};
}

source::Outcome run(const Plan& plan, const Population& population, const RunOptions& options,
                    ResultConsumer& consumer) {
  struct Finished {
    std::vector<ResultBlock> blocks;
    std::unique_ptr<ResultConsumer::Rendered> rendered;
  };
  const std::vector<std::size_t> borders = slice_borders(plan, population, options.slice_rows);
  EvaluatorPool evaluators(plan, options.block_rows);
  std::deque<std::future<Finished>> waiting;
  table::Workers workers(std::max(1, options.threads));
  const std::size_t most = kSlicesPerThread * static_cast<std::size_t>(workers.threads());
  for (std::size_t slice = 0; slice + 1 < borders.size() || !waiting.empty();) {
    if (slice + 1 < borders.size() && waiting.size() < most) {
      waiting.push_back(workers.submit([&, first = borders[slice], last = borders[slice + 1]] {
        Finished finished;
        finished.blocks = evaluate_slice(plan, population, first, last, *evaluators.take());
        finished.rendered = consumer.render(population, finished.blocks);
        return finished;
      }));
      ++slice;
      continue;
    }
    std::future<Finished> oldest = std::move(waiting.front());
    waiting.pop_front();
    const Finished finished = workers.take(std::move(oldest));
    if (source::Outcome outcome = consumer.accept(population, finished.blocks, *finished.rendered);
        !outcome) {
      return outcome;
    }
  }
  return source::Done();
}

}  // namespace quotum::eval
