// rejects.csv: every row without a decision, with file, line, field and reason.
#pragma once

#include <string>
#include <vector>

#include "table/batch.h"

namespace quotum::report {

// Sorts by file name, line, field, code and value, so that the file does not depend on the order in
// which faults were found. `file_names` are base names, by RowError::file.
void sort_rejects(std::vector<table::RowError>& rejects,
                  const std::vector<std::string>& file_names);

// Header `file,line,<key_column>,field,value,code,message` and a line for each.
std::string rejects_csv(const std::vector<table::RowError>& rejects,
                        const std::vector<std::string>& file_names, const std::string& key_column);

}  // namespace quotum::report
