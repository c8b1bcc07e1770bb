// One schema for the plans of different rules, so that a row is read once for all of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/plan.h"
#include "table/schema.h"

namespace quotum::impact {

// Holds the columns of all plans that were added, in the order in which they came. A field must be
// right for each plan that reads it: it lies within the bounds of all, and is left empty only where
// all allow it. Likewise a row lies in its parent with no more others than any plan allows.
class JointSchema {
 public:
  // What keeps the plan from reading the same files as those before, as an English clause: other
  // levels or keys, a column of another type. Nothing: it has been added.
  [[nodiscard]] std::optional<std::string> add(const plan::Plan& plan);
  // Makes the plan read rows of this schema; false, and nothing is changed, when it lacks a column.
  [[nodiscard]] bool adopt(plan::Plan& plan) const;

 private:
  struct Level {
    std::string name;
    std::size_t leading = 0;    // keys, period and year come first
    std::uint64_t at_most = 0;  // rows within one parent: the least that any plan allows
    table::Schema schema;
  };
  std::vector<Level> levels_;
};

// Whether both compute the same results from every row. REQUIRES: they read the same schema.
bool same_results(const plan::Plan& a, const plan::Plan& b);

}  // namespace quotum::impact
