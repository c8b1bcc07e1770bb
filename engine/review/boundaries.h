// Where the results of one row turn: the values of each number that its file supplies, between
// which a threshold takes another side or a rounded result changes; and what one unit more of each
// of these numbers is worth. Found by computing the row again with other values, so it holds for
// any formula; between two values that are looked at, a side is taken to change at most once.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "review/coverage.h"

namespace quotum::review {

// The row with one of its numbers changed, and what comes of it.
struct VariedRow {
  std::int64_t value = 0;            // of the column, as stored: scaled by its decimals
  std::vector<bool> reached;         // by position in CoveragePoints::all()
  std::vector<std::string> results;  // by LevelPlan::decision; empty: the row has no such value
};

// A threshold and the values just below, on and just above it; "on" only where a value can be.
struct Boundary {
  std::size_t point = 0;           // side 0 of a comparison, min or max
  std::size_t column = 0;          // of the level's schema: what was varied
  std::vector<VariedRow> rows;     // two or three, by value
  std::vector<std::size_t> sides;  // parallel to rows
};

// The nearest values, below and above that of the row, at which a result is another.
struct Turn {
  std::size_t result = 0;  // into LevelPlan::decision: the first that turns there
  std::size_t column = 0;
  std::vector<VariedRow> rows;  // the last as it is now and the first that is not, by value
};

// What the results are when a number goes up by one whole unit ("1 uur").
struct OneMore {
  std::size_t column = 0;
  VariedRow now, then;
};

// Borrows all that it is made from. REQUIRES: only the top level has rows. Immutable; threads may
// share it.
class RowBoundaries {
 public:
  RowBoundaries(const CoveragePoints& points, const TracedPopulation& run, std::size_t row);

  [[nodiscard]] const plan::LevelPlan& level() const { return run_.plan.levels.front(); }
  // What the row has in a column.
  [[nodiscard]] std::int64_t stored(std::size_t column) const;
  // Columns of the level's schema that hold numbers which rules read, and that the row supplies.
  [[nodiscard]] std::vector<std::size_t> numbers() const;
  [[nodiscard]] std::vector<Boundary> thresholds() const;
  // Only where more than one step of the column's last decimal lies between.
  [[nodiscard]] std::vector<Turn> turns() const;
  [[nodiscard]] std::vector<OneMore> one_more() const;

 private:
  using Values = std::vector<std::int64_t>;
  [[nodiscard]] std::vector<VariedRow> compute(std::size_t column, const Values& values) const;
  [[nodiscard]] VariedRow compute(std::size_t column, std::int64_t value) const;
  [[nodiscard]] Values samples(std::size_t column) const;
  void add_thresholds(std::size_t column, std::vector<Boundary>& found) const;
  [[nodiscard]] Boundary between(std::size_t column, std::size_t point, VariedRow low,
                                 VariedRow high) const;
  void add_turn(std::size_t column, std::size_t result, const VariedRow& now, bool up,
                std::vector<Turn>& found) const;

  const CoveragePoints& points_;
  TracedPopulation run_;
  std::size_t row_;
};

// The value as in a file: "40575.00".
std::string column_text(const table::Column& column, std::int64_t value);

}  // namespace quotum::review
