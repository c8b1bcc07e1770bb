// The value after every step for the rows of one top-level row. Running with a trace computes the
// same values; it only keeps them.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "eval/population.h"
#include "plan/plan.h"

namespace quotum::eval {

struct TracedValue {
  std::size_t item = 0;                  // into LevelPlan::traced
  std::optional<exact::Rational> value;  // none: the row does not have it, see reason
  std::uint32_t reason = 0;
};

// One row of one level.
struct TracedRow {
  std::size_t level = 0;                                // into Plan::levels
  std::size_t row = 0;                                  // into Population::levels[level]
  std::vector<TracedValue> values;                      // parallel to LevelPlan::traced
  std::vector<std::uint32_t> outcomes;                  // parallel to LevelPlan::outcomes
  std::vector<std::optional<exact::Rational>> outputs;  // parallel to LevelPlan::outputs
  std::vector<TracedRow> below;                         // rows of the level below, in order
};

// REQUIRES: the plan was compiled with trace; row is a row of the top level.
TracedRow trace(const plan::Plan& plan, const Population& population, std::size_t row);

// The same for rows [first, last) of the top level, in order; quicker than one by one.
void trace_rows(const plan::Plan& plan, const Population& population, std::size_t first,
                std::size_t last, const std::function<void(const TracedRow&)>& consume);

}  // namespace quotum::eval
