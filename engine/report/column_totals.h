// Control totals: exact sums of the amount columns and counts of the outcomes, over the rows that
// got a decision.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "eval/run.h"
#include "exact/integer.h"
#include "plan/plan.h"

namespace quotum::report {

// A sum without bound that is a 128-bit addition as long as that holds.
class ExactSum {
 public:
  void add(exact::Int128 value);
  void add(const ExactSum& other);
  [[nodiscard]] exact::BigInt value() const;
  // scaled_text() of the value.
  [[nodiscard]] std::string to_text(int decimals) const;

 private:
  exact::Int128 recent_ = 0;
  exact::BigInt carried_ = 0;
};

// How often an outcome code was given: to whole rows, and to rows that miss some of what lies below
// them.
struct OutcomeCount {
  std::uint64_t complete = 0;
  std::uint64_t incomplete = 0;
};

struct LevelTotals {
  std::uint64_t decisions = 0;  // rows with a result
  std::uint64_t refused = 0;    // rows without one (a reason)
  std::vector<ExactSum> sums;   // parallel to LevelPlan::outputs, in 10^-decimals
  std::vector<std::vector<OutcomeCount>>
      outcomes;  // parallel to LevelPlan::outcomes and their codes
};

// Parallel to Plan::levels.
using ColumnTotals = std::vector<LevelTotals>;

// Zero for every column of the plan.
ColumnTotals empty_totals(const plan::Plan& plan);
// Adds `more`, of the same plan, to `all`.
void merge(ColumnTotals& all, const ColumnTotals& more);

}  // namespace quotum::report
