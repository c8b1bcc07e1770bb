// A look at some keys all over a file, before it is read: whether it may be sorted, and how to part
// it into even ranges.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "table/csv_reader.h"

namespace quotum::table {

struct KeySample {
  std::vector<std::int64_t> keys;  // the schema's first column of some rows, sorted
  bool ascending = true;           // they came in that order: the file may be sorted
  std::uint64_t rows = 0;          // of the file, about
};

// Looks at pieces of a file that can be read at any place; empty for one that cannot (a pipe) or
// whose header is not right. Rows that are not right are passed over: only a guess hangs on them.
KeySample sample_keys(const std::string& path, const Schema& schema, const CsvOptions& options);

}  // namespace quotum::table
