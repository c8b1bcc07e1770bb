// Runs a Plan over a Population: slices of the top level over threads, blocks of rows within a
// slice. Results come in order and are the same for any number of threads and any block size.
#pragma once

#include <functional>
#include <initializer_list>
#include <memory>
#include <mutex>
#include <vector>

#include "eval/population.h"
#include "eval/slice_evaluator.h"
#include "plan/plan.h"
#include "source/result.h"

namespace quotum::eval {

struct RunOptions {
  int threads = 1;
  std::size_t block_rows = 2048;   // rows evaluated at a time
  std::size_t slice_rows = 16384;  // rows of the lowest level in a slice, about
};

// Results of one column: integers in 64 bits where the plan proves that they fit.
class ResultColumn {
 public:
  ResultColumn() = default;
  ResultColumn(std::initializer_list<exact::Int128> values) : wide_(values) {}

  [[nodiscard]] std::size_t size() const { return narrow_.size() + wide_.size(); }
  [[nodiscard]] exact::Int128 operator[](std::size_t row) const {
    return narrow_.empty() ? wide_[row] : narrow_[row];
  }
  // All of it, where it is narrow; else nullptr.
  [[nodiscard]] const std::int64_t* narrow() const {
    return narrow_.empty() ? nullptr : narrow_.data();
  }
  // Adds rows of a slot whose width is the same each time.
  void append(const LaneView& view, std::size_t rows);

 private:
  std::vector<std::int64_t> narrow_;
  std::vector<exact::Int128> wide_;
};

// Results of consecutive rows of one level.
struct ResultBlock {
  std::size_t level = 0;      // into Plan::levels
  std::size_t first_row = 0;  // into Population::levels[level]
  std::size_t rows = 0;
  std::vector<ResultColumn> outputs;  // per LevelPlan::outputs: integers of 10^-decimals
  std::vector<std::vector<std::uint32_t>> outcomes;  // per LevelPlan::outcomes: position in codes
  std::vector<std::uint32_t> reasons;  // per row: why it has no result, 0 = it has one
};

// Receives results, slice by slice. `render` is called by worker threads, at once for different
// slices, and may not change the consumer; `accept` is called in order, one at a time.
class ResultConsumer {
 public:
  // Whatever a consumer makes of a slice while it is still on its worker.
  struct Rendered {
    Rendered() = default;
    Rendered(const Rendered&) = delete;
    Rendered(Rendered&&) = delete;
    Rendered& operator=(const Rendered&) = delete;
    Rendered& operator=(Rendered&&) = delete;
    virtual ~Rendered() = default;
  };

  ResultConsumer() = default;
  ResultConsumer(const ResultConsumer&) = delete;
  ResultConsumer(ResultConsumer&&) = delete;
  ResultConsumer& operator=(const ResultConsumer&) = delete;
  ResultConsumer& operator=(ResultConsumer&&) = delete;
  virtual ~ResultConsumer() = default;

  // `blocks`: one for each level with results, top level first; rows of `population`.
  [[nodiscard]] virtual std::unique_ptr<Rendered> render(
      const Population& population, const std::vector<ResultBlock>& blocks) const = 0;
  virtual source::Outcome accept(const Population& population,
                                 const std::vector<ResultBlock>& blocks, Rendered& rendered) = 0;
};

// Scratch of threads that have done with a slice, for the next one. Thread-safe.
class EvaluatorPool {
 public:
  using Lease = std::unique_ptr<SliceEvaluator, std::function<void(SliceEvaluator*)>>;
  // Borrows the plan; must outlive its leases.
  EvaluatorPool(const plan::Plan& plan, std::size_t block_rows);
  Lease take();

 private:
  const plan::Plan& plan_;
  std::size_t block_rows_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<SliceEvaluator>> free_;  // guarded by mutex_
};

// Results of rows [first_row, last_row) of the top level and of all rows in them: a block for each
// level with results and rows, top level first.
std::vector<ResultBlock> evaluate_slice(const plan::Plan& plan, const Population& population,
                                        std::size_t first_row, std::size_t last_row,
                                        SliceEvaluator& evaluator);

source::Outcome run(const plan::Plan& plan, const Population& population, const RunOptions& options,
                    ResultConsumer& consumer);

}  // namespace quotum::eval
