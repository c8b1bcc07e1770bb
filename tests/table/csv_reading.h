// Reading CSV text into plain values that tests compare as a whole.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "table/csv_reader.h"

namespace quotum::table {

inline Column number(std::string name, int decimals, std::int64_t min, std::int64_t max) {
  Column column;
  column.name = std::move(name);
  column.decimals = decimals;
  column.min = min;
  column.max = max;
  return column;
}

inline Column fiscal_number(std::string name) {
  Column column;
  column.name = std::move(name);
  column.digits = 9;
  column.elfproef = true;
  return column;
}

inline Column member(std::string name, std::vector<std::string> values) {
  Column column;
  column.name = std::move(name);
  column.kind = ColumnKind::kEnumeration;
  column.values = std::move(values);
  return column;
}

inline Column plain(std::string name, ColumnKind kind) {
  Column column;
  column.name = std::move(name);
  column.kind = kind;
  return column;
}

inline Column optional(Column column) {
  column.optional = true;
  return column;
}

// Everything that a reading gave, with the batches put behind one another.
struct Reading {
  std::string error;  // empty: it was read to the end
  std::vector<std::vector<std::int64_t>> columns;
  std::vector<std::uint64_t> lines;
  std::vector<std::string> rejects;  // "line key|field|value|code|message"
  std::vector<std::int64_t> damaged_keys;
  std::uint64_t rejected_rows = 0;
  CsvSummary summary;

  friend bool operator==(const Reading& a, const Reading& b) {
    return a.error == b.error && a.columns == b.columns && a.lines == b.lines &&
           a.rejects == b.rejects && a.damaged_keys == b.damaged_keys &&
           a.rejected_rows == b.rejected_rows && a.summary.rows == b.summary.rows &&
           a.summary.bytes == b.summary.bytes && a.summary.sha256 == b.summary.sha256 &&
           a.summary.unused_columns == b.summary.unused_columns;
  }
};

inline std::string to_text(const RowError& error) {
  return std::to_string(error.line) + " " + error.key + "|" + error.field + "|" + error.value +
         "|" + error.code + "|" + error.message;
}

inline void add_batch(const Batch& batch, Reading& reading) {
  reading.columns.resize(batch.columns.size());
  for (std::size_t i = 0; i < batch.columns.size(); ++i) {
    reading.columns[i].insert(reading.columns[i].end(), batch.columns[i].begin(),
                              batch.columns[i].end());
  }
  reading.lines.insert(reading.lines.end(), batch.lines.begin(), batch.lines.end());
  for (const RowError& error : batch.errors) {
    reading.rejects.push_back(to_text(error));
  }
  reading.damaged_keys.insert(reading.damaged_keys.end(), batch.damaged_keys.begin(),
                              batch.damaged_keys.end());
  reading.rejected_rows += batch.rejected_rows;
}

inline Reading read_text(std::string_view text, const Schema& schema,
                         const CsvOptions& options = {}) {
  Reading reading;
  const auto summary =
      read_csv_text(text, "x.csv", schema, options, [&](Batch&& batch) -> source::Outcome {
        add_batch(batch, reading);
        return source::Done{};
      });
  if (summary) {
    reading.summary = summary.value();
  } else {
    reading.error = summary.error().message;
  }
  return reading;
}

}  // namespace quotum::table
