// Runs a Plan over a Population: slices of the top level over threads, blocks of rows within a
// slice. Results come in order and are the same for any number of threads and any block size.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "eval/population.h"
#include "plan/plan.h"
#include "source/result.h"

namespace quotum::eval {

struct RunOptions {
  int threads = 1;
  std::size_t block_rows = 1024;   // rows evaluated at a time
  std::size_t slice_rows = 16384;  // rows of the lowest level in a slice, about
};

// Results of consecutive rows of one level.
struct ResultBlock {
  std::size_t level = 0;      // into Plan::levels
  std::size_t first_row = 0;  // into Population::levels[level]
  std::size_t rows = 0;
  std::vector<std::vector<exact::Int128>>
      outputs;  // per LevelPlan::outputs: integers of 10^-decimals
  std::vector<std::vector<std::uint32_t>> outcomes;  // per LevelPlan::outcomes: position in codes
  std::vector<std::uint32_t> reasons;  // per row: why it has no result, 0 = it has one
};

// Receives results. `render` is called by worker threads, at once for different slices, and must
// not change the consumer; `accept` is called in order, one at a time.
class ResultConsumer {
 public:
  virtual ~ResultConsumer() = default;
  // Text of one slice, for each of `blocks` (one for each level with outputs, top level first).
  virtual std::vector<std::string> render(const std::vector<ResultBlock>& blocks) const = 0;
  virtual source::Outcome accept(const std::vector<ResultBlock>& blocks,
                                 const std::vector<std::string>& texts) = 0;
};

source::Outcome run(const plan::Plan& plan, const Population& population, const RunOptions& options,
                    ResultConsumer& consumer);

}  // namespace quotum::eval
