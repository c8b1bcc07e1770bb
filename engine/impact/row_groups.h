// The groups that reports divide top-level rows into: classes of size, members of enumerations.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "check/checked_rules.h"
#include "eval/run.h"
#include "impact/review_terms.h"
#include "plan/plan.h"

namespace quotum::impact {

// One way to divide rows; each row is in one group.
struct RowGrouping {
  std::string by;  // name of the column
  Words title;
  bool size = false;
  std::vector<Words> names;       // of the groups
  bool may_be_left_open = false;  // the last group: rows that do not say
};

// Immutable but for scratch that threads take turns with; threads may share it.
class RowGroups {
 public:
  // `traced`: a plan of the rules, compiled with trace; the population's schema is its. Borrows it.
  RowGroups(const check::CheckedRules& rules, const plan::Plan& traced, std::size_t block_rows);

  [[nodiscard]] const std::vector<RowGrouping>& groupings() const { return groupings_; }
  // By grouping, the group of each top-level row.
  [[nodiscard]] std::vector<std::vector<std::uint32_t>> groups_of(
      const eval::Population& population) const;

 private:
  struct Size {
    plan::Traced traced;
    std::vector<exact::BigInt> borders;  // in the integers of traced.value
  };
  void add_size(const check::CheckedRules& rules);
  void add_enumerations(const check::CheckedRules& rules);
  [[nodiscard]] std::vector<std::uint32_t> sizes_of(const eval::Population& population) const;

  const plan::Plan& traced_;
  std::vector<RowGrouping> groupings_;     // the sizes first, where there are any
  std::vector<std::size_t> enumerations_;  // columns of the top level's schema
  std::optional<Size> size_;
  std::unique_ptr<eval::EvaluatorPool> evaluators_;
};

}  // namespace quotum::impact
