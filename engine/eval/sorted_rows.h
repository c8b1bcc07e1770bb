// One file's rows in key order, with the judgement on each: good, rejected, withheld or gone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "eval/population.h"
#include "table/row_error.h"

namespace quotum::eval {

enum class RowState : std::uint8_t { kGood, kRejected, kWithheld };

struct SortedRows {
  const plan::LevelPlan* level = nullptr;
  std::size_t position = 0;  // into Plan::levels
  std::uint32_t file = 0;
  std::vector<std::vector<std::int64_t>> columns;  // by keys, then period begin, then line
  std::vector<std::uint64_t> lines;
  std::vector<RowState> states;
  std::vector<std::uint8_t> agreeing;  // of each row: its leading sort columns that the row before
                                       // has, see agreeing_keys()
  std::vector<std::int64_t> damaged_keys;  // of rows that the reader rejected
  PopulationCounts counts;                 // rows, rejected by the reader, other_year

  [[nodiscard]] std::size_t rows() const { return lines.size(); }
  // The end of the run of rows from `begin` on that have its first `keys` keys.
  [[nodiscard]] std::size_t run_end(std::size_t begin, std::size_t keys) const;
};

// Text of a value as the file writes it: identifiers with all digits, members by name, dates.
std::string text_of(const table::Column& column, std::int64_t value);

// Sets rows of other years aside, then sorts. Consumes `file`, whose lines ascend.
SortedRows sort_rows(const plan::Plan& plan, std::size_t position, FileRows file);

// Rejects `row` with one error and adds it to `errors`.
void reject(SortedRows& rows, std::size_t row, table::RejectCode code, std::size_t field_column,
            const std::string& message, std::vector<table::RowError>& errors);

// Rejects rows with bad periods, duplicate keys and overlapping periods.
void reject_by_key(SortedRows& rows, int year, std::vector<table::RowError>& errors);

}  // namespace quotum::eval
