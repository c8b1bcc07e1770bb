// What a data file must hold: columns with names, types and bounds. Knows nothing of rules.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace quotum::table {

enum class ColumnKind {
  kNumber,       // decimal text -> integer scaled by 10^decimals
  kEnumeration,  // one of `values` (case counts) -> its position
  kDate,         // YYYY-MM-DD -> days since 1970-01-01
  kText,         // accepted and not read (annotations); stored as 0
};

struct Column {
  std::string name;
  ColumnKind kind = ColumnKind::kNumber;
  int decimals = 0;      // kNumber: fewer in the text are fine, more are an error; <= 18
  std::int64_t min = 0;  // kNumber: inclusive bounds of the scaled integer
  std::int64_t max = 0;
  int digits = 0;         // kNumber: exactly so many digits when > 0 (identifiers), <= 18; then
                          // they are the bounds, and min and max are not looked at
  bool elfproef = false;  // kNumber with digits = 9: check digit, see field_parser.h
  bool optional = false;  // an empty field is allowed and stored as kMissing
  std::vector<std::string> values;  // kEnumeration

  friend bool operator==(const Column&, const Column&) = default;
};

// What an empty field of an optional column is stored as. Never a value: bounds exclude it.
inline constexpr std::int64_t kMissing = INT64_MIN;

struct Schema {
  std::vector<Column> columns;  // those that are read, in the order in which batches hold them
  std::vector<std::string> also_allowed;  // names that may be present and are not read
};

}  // namespace quotum::table
