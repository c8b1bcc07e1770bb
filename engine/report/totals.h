// totals.json: exact totals per column, counts per outcome, and where every row that was read has
// gone.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "report/run_record.h"

namespace quotum::report {

// Where the rows of one file have gone:
//   rows = used + rejected + withheld + other_year.
struct FileBalance {
  std::string level;
  std::string name;              // base name of the file
  std::uint64_t rows = 0;        // read
  std::uint64_t used = 0;        // have a result, or are part of one
  std::uint64_t rejected = 0;    // stand in rejects.csv
  std::uint64_t withheld = 0;    // right themselves, held back with their top-level row
  std::uint64_t other_year = 0;  // set aside
};

// One for each input, in order. Throws std::logic_error when the rows of a file do not add up, or
// the decisions of the top level are not its rows less its rejects: then nothing may be written.
std::vector<FileBalance> balance(const RunRecord& record);

// Rows in rejects.csv by code.
std::map<std::string, std::uint64_t> rejects_by_code(const std::vector<table::RowError>& rejects);

// Decimal numbers are strings. Throws like balance().
std::string totals_json(const RunRecord& record);

}  // namespace quotum::report
