// Batch: some rows of a data file as columns of integers, and what was wrong with others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace quotum::table {

// How much of a key or value a RowError shows: a longer one is cut to so many bytes (whole
// characters) and "...". A broken file has millions of wrong rows, and all of them are kept.
inline constexpr std::size_t kShownBytes = 80;

// Why a row (or all of an employer) gets no result. `code` is a stable name such as "not-a-number";
// table/row_error.h lists them. Goes to rejects.csv as it is.
struct RowError {
  std::uint32_t file = 0;  // which input, as numbered by whoever reads
  std::uint64_t line = 0;  // 1-based line on which the row starts
  std::string key;         // text of the schema's first column as far as known (fiscaal_nummer)
  std::string field;       // column name; empty: the row as a whole
  std::string value;       // the field's text, without its outer quotes
  std::string code;
  std::string message;  // one English sentence: what is wrong, what was expected
};

// Rows that are right, in file order. Column order is that of the schema.
struct Batch {
  std::vector<std::vector<std::int64_t>> columns;
  std::vector<std::uint64_t> lines;        // 1-based line of each row
  std::vector<RowError> errors;            // rows that are not in `columns`, in file order; every
                                           // mistake of a row is one entry
  std::vector<std::int64_t> damaged_keys;  // the schema's first column of rows in `errors`: one
                                           // entry for each rejected row in which it could be read,
                                           // also of rows with too many or too few fields
  std::uint64_t rejected_rows = 0;         // distinct rows in `errors`
  [[nodiscard]] std::size_t rows() const { return lines.size(); }
};

}  // namespace quotum::table
