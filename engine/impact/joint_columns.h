// Columns and outcomes that plans of different rules have, side by side by their names.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "eval/run.h"
#include "plan/plan.h"
#include "source/result.h"

namespace quotum::impact {

// What one plan makes of rows: by level its block, or nullptr where it has no results.
class RowResults {
 public:
  RowResults(std::vector<eval::ResultBlock> blocks, std::size_t levels);
  RowResults(const RowResults&) = delete;
  RowResults(RowResults&&) = default;
  RowResults& operator=(const RowResults&) = delete;
  RowResults& operator=(RowResults&&) = default;
  ~RowResults() = default;

  [[nodiscard]] const eval::ResultBlock* at(std::size_t level) const { return by_level_[level]; }

 private:
  std::vector<eval::ResultBlock> blocks_;
  std::vector<const eval::ResultBlock*> by_level_;
};

struct JointColumn {
  std::size_t level = 0;  // into Plan::levels
  std::string name;
  int decimals = 0;
  std::vector<std::optional<std::size_t>> output;  // by plan: into LevelPlan::outputs

  [[nodiscard]] bool in(std::size_t plan) const { return output[plan].has_value(); }
  // 0 where the plan has no such column.
  [[nodiscard]] exact::Int128 value(const RowResults& results, std::size_t plan,
                                    std::size_t row) const {
    return output[plan] ? results.at(level)->outputs[*output[plan]][row] : exact::Int128{0};
  }
};

struct JointOutcome {
  std::size_t level = 0;
  std::string name;
  std::vector<std::string> codes;  // "" first: there is no such column; then those of all plans
  std::vector<std::optional<std::size_t>> outcome;  // by plan: into LevelPlan::outcomes
  std::vector<std::vector<std::uint32_t>> code_of;  // by plan: positions in `codes`

  [[nodiscard]] bool in(std::size_t plan) const { return outcome[plan].has_value(); }
  [[nodiscard]] std::uint32_t code(const RowResults& results, std::size_t plan,
                                   std::size_t row) const {
    return outcome[plan] ? code_of[plan][results.at(level)->outcomes[*outcome[plan]][row]] : 0;
  }
};

struct JointColumns {
  std::vector<JointColumn> columns;
  std::vector<JointOutcome> outcomes;
};

// In the order of the plan `lead`, then those that only others have. A column of an old name in
// `renamed` is that of the new name. Fails where a column has other
// decimals, or values so large that two of them have no difference of 128 bits.
source::Result<JointColumns> join_columns(const std::vector<plan::Plan>& plans, std::size_t lead,
                                          const std::map<std::string, std::string>& renamed);

}  // namespace quotum::impact
