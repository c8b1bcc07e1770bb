// The rows of a run, of all levels, sorted by key and nested: which rows lie within which. Also the
// judgement over rows that no single row shows: duplicates, unknown parents, overlapping periods.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "plan/plan.h"
#include "table/batch.h"

namespace quotum::eval {

// All good rows of one file, columns as in LevelPlan::schema, and what the reader rejected.
struct FileRows {
  plan::LevelId level = 0;
  std::uint32_t file = 0;
  table::Batch rows;
};

// One level's rows in key order.
struct LevelRows {
  std::vector<std::vector<std::int64_t>>
      columns;                       // of the schema; key columns only where the level has no file
  std::vector<std::uint64_t> lines;  // empty where the level has no file
  std::vector<std::uint64_t> children;  // row i holds rows [children[i], children[i+1]) of the
                                        // level below; empty at the lowest present level
  [[nodiscard]] std::size_t rows() const { return columns.empty() ? 0 : columns.front().size(); }
};

struct PopulationCounts {
  std::uint64_t rows = 0;      // read
  std::uint64_t used = 0;      // in the population
  std::uint64_t rejected = 0;  // with an error of their own
  std::uint64_t withheld =
      0;  // right, but another row withholds them (their employer has no decision)
  std::uint64_t other_year = 0;    // of another calendar year, set aside
  std::uint64_t without_rows = 0;  // used, and no row of the level below lies in them
};

struct Population {
  std::vector<LevelRows> levels;  // parallel to Plan::levels; levels that are not present are empty
  std::vector<PopulationCounts> counts;   // parallel to Plan::levels
  std::vector<table::RowError> errors;    // all, sorted by (file, line, field, code)
  std::vector<std::uint32_t> incomplete;  // per top-level row, only with allow_partial: how many
                                          // rows of it were rejected; else empty
};

struct PopulationOptions {
  bool allow_partial = false;  // keep a top-level row although rows of it were rejected
  std::uint32_t top_file = 0;  // for errors of top-level rows whose rows below were rejected
};

// Consumes `files` (at most one a level). Rules, all independent of row order:
//   - two rows with the same key: all of them are rejected (duplicate-key); at a level with a
//   period, the
//     same key may recur with another period, and rows whose periods overlap are rejected
//     (overlap);
//   - a period outside the run's year (other-year), or one that ends before it begins (bad-period);
//   - a row whose parent the parent's file does not hold (unknown-parent);
//   - more rows in one parent than the level's at_most (too-many-rows);
//   - a top-level row below which any row was rejected gets an error of its own (rows-at-fault)
//   that counts
//     them, and its remaining rows are withheld.
Population nest(const plan::Plan& plan, std::vector<FileRows> files,
                const PopulationOptions& options);

}  // namespace quotum::eval
