// Slices over threads. Workers take slices as they come free; results are accepted in slice order,
// and no worker runs further ahead than a few slices.
#include "eval/run.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

#include "eval/slice_evaluator.h"

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

void append_block(const LevelPlan& level, const SliceEvaluator::Block& block, ResultBlock& result) {
  for (std::size_t i = 0; i < level.outputs.size(); ++i) {
    const LaneView& view = (*block.views)[level.outputs[i].value];
    with_lane_type(view.width, [&](auto lane) {
      const auto* values = view.as<decltype(lane)>();
      for (std::size_t row = 0; row < block.rows; ++row) {
        result.outputs[i].push_back(static_cast<exact::Int128>(values[row]));
      }
    });
  }
  for (std::size_t i = 0; i < level.outcomes.size(); ++i) {
    const LaneView& view = (*block.views)[level.outcomes[i].value];
    with_lane_type(view.width, [&](auto lane) {
      const auto* values = view.as<decltype(lane)>();
      for (std::size_t row = 0; row < block.rows; ++row) {
        result.outcomes[i].push_back(static_cast<std::uint32_t>(values[row]));
      }
    });
  }
  append_reasons(level, block, result.reasons);
  result.rows += block.rows;
}

class Slices {
 public:
  Slices(const Plan& plan, const Population& population, const RunOptions& options,
         ResultConsumer& consumer)
      : plan_(plan),
        population_(population),
        options_(options),
        consumer_(consumer),
        borders_(slice_borders(plan, population, options.slice_rows)) {}

  source::Outcome run() {
    const auto workers = static_cast<std::size_t>(std::max(1, options_.threads));
    std::vector<std::thread> threads;
    source::Outcome outcome = source::Done();
    try {
      for (std::size_t i = 0; i < std::min(workers, slices()); ++i) {
        threads.emplace_back([this] { work(); });
      }
      outcome = accept_all();
      stop(nullptr);
    } catch (...) {  // raised again below, when all threads have ended
      stop(std::current_exception());
    }
    for (std::thread& thread : threads) {
      thread.join();
    }
    if (failure_) {
      std::rethrow_exception(failure_);
    }
    return outcome;
  }

 private:
  struct Finished {
    std::vector<ResultBlock> blocks;
    std::vector<std::string> texts;
  };

  [[nodiscard]] std::size_t slices() const { return borders_.size() - 1; }

  // The next slice to work on, once it is not too far ahead of what has been accepted.
  std::optional<std::size_t> take() {
    std::unique_lock lock(mutex_);
    const std::size_t ahead = 4 * static_cast<std::size_t>(std::max(1, options_.threads));
    changed_.wait(lock, [&] { return stopped_ || next_ >= slices() || next_ < accepted_ + ahead; });
    if (stopped_ || next_ >= slices()) {
      return std::nullopt;
    }
    return next_++;
  }

  void work() {
    try {
      SliceEvaluator evaluator(plan_, population_, options_.block_rows);
      while (const std::optional<std::size_t> slice = take()) {
        Finished finished = evaluate(evaluator, *slice);
        const std::lock_guard lock(mutex_);
        finished_.emplace(*slice, std::move(finished));
        changed_.notify_all();
      }
    } catch (...) {
      stop(std::current_exception());
    }
  }

  // No further slices; the first failure is the one that run() raises.
  void stop(const std::exception_ptr& failure) {
    const std::lock_guard lock(mutex_);
    failure_ = failure_ ? failure_ : failure;
    stopped_ = true;
    changed_.notify_all();
  }

  Finished evaluate(SliceEvaluator& evaluator, std::size_t slice) {
    std::vector<std::optional<ResultBlock>> results(plan_.levels.size());
    evaluator.evaluate(borders_[slice], borders_[slice + 1],
                       [&](const SliceEvaluator::Block& block) {
                         const LevelPlan& level = plan_.levels[block.level];
                         if (!has_results(level)) {
                           return;
                         }
                         if (!results[block.level]) {
                           ResultBlock& started = results[block.level].emplace();
                           started.level = block.level;
                           started.first_row = block.first_row;
                           started.outputs.resize(level.outputs.size());
                           started.outcomes.resize(level.outcomes.size());
                         }
                         append_block(level, block, *results[block.level]);
                       });
    Finished finished;
    for (std::optional<ResultBlock>& result : results) {
      if (result) {
        finished.blocks.push_back(std::move(*result));
      }
    }
    finished.texts = consumer_.render(finished.blocks);
    return finished;
  }

  source::Outcome accept_all() {
    for (std::size_t slice = 0; slice < slices(); ++slice) {
      Finished finished;
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return stopped_ || finished_.contains(slice); });
        if (!finished_.contains(slice)) {
          return source::Done();  // a worker failed; run() raises it
        }
        finished = std::move(finished_.extract(slice).mapped());
      }
      if (source::Outcome outcome = consumer_.accept(finished.blocks, finished.texts); !outcome) {
        return outcome;
      }
      const std::lock_guard lock(mutex_);
      accepted_ = slice + 1;
      changed_.notify_all();
    }
    return source::Done();
  }

  const Plan& plan_;
  const Population& population_;
  const RunOptions& options_;
  ResultConsumer& consumer_;
  std::vector<std::size_t> borders_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t next_ = 0;
  std::size_t accepted_ = 0;
  bool stopped_ = false;
  std::exception_ptr failure_;
  std::map<std::size_t, Finished> finished_;
};

}  // namespace

source::Outcome run(const Plan& plan, const Population& population, const RunOptions& options,
                    ResultConsumer& consumer) {
  return Slices(plan, population, options, consumer).run();
}

}  // namespace quotum::eval
