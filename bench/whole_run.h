// A run from CSV files to decisions.csv, as `quotum run` does it, and what it has to answer.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/run_flow.h"
#include "run_files.h"

namespace quotum::bench {

struct Work {
  std::string name;
  int year = 0;
  std::vector<std::string> books;
  bool scenarios = false;  // those of the rules are put over it
};

cli::RunRequest request_of(const Work& work, const std::string& employers,
                           const std::string& payroll, const std::string& out);

// Runs; ends the program when the run does not end well.
void run(const cli::RunRequest& request);

// What run() wrote to its folder: the SHA-256 of decisions.csv. Ends the program unless all rows of
// `files` were used, and each of the first of them has a decision.
std::string answer_of(const std::string& out, const std::vector<CsvFile>& files);

}  // namespace quotum::bench
