// The levels below the top in an explanation: what a book's steps are there, a table of the rows,
// and some rows worked out in full.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "report/explain_row.h"

namespace quotum::report {

// A traced top-level row and all rows within it, by level. Addresses stay for its life. Borrows the
// rows.
class PlacedRows {
 public:
  explicit PlacedRows(const eval::TracedRow& top);

  // Position in Plan::levels; empty where the run has no such rows.
  [[nodiscard]] const std::deque<RowPlace>& at(std::size_t level) const {
    return levels_.at(level);
  }
  [[nodiscard]] const RowPlace& top() const { return levels_.front().front(); }
  [[nodiscard]] std::size_t levels() const { return levels_.size(); }

 private:
  std::deque<std::deque<RowPlace>> levels_;
};

// The row of the level below the top that `place` is or lies in. REQUIRES: place is below the top.
const RowPlace& second_level(const RowPlace& place);

// Nothing when no row reached a step or input of the book at this level. `only`: as
// ExplainScope::below names it; nullptr: all rows.
std::optional<ExplainedLevel> explain_level(const ExpressionEvaluator& evaluator,
                                            const Reach& reach, const RowExplainer& rows,
                                            const PlacedRows& places, std::size_t level,
                                            check::BookId book, const ExplainScope& scope,
                                            const RowPlace* only, Language language);

}  // namespace quotum::report
