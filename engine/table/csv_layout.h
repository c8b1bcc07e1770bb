// What a file's header says: which of its columns is which of the schema's.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "source/result.h"
#include "table/schema.h"

namespace quotum::table {

struct CsvLayout {
  static constexpr std::size_t kUnread = std::numeric_limits<std::size_t>::max();

  char separator = ',';
  std::vector<std::string> names;    // of the file's columns
  std::vector<std::size_t> targets;  // per file column: the schema column, or kUnread
  std::vector<std::size_t> sources;  // per schema column: the file column
  std::vector<std::string> unused;   // names of unread columns, in file order
};

// The separator that comes first outside quotes; a comma when there is none.
char separator_of(std::string_view header);

// `header` is one row with its line end; `name` is what messages call the file. The Error names
// everything that is wrong with the header.
source::Result<CsvLayout> read_layout(std::string_view header, const std::string& name,
                                      const Schema& schema, bool ignore_columns);

}  // namespace quotum::table
