// A made-up population of employers with their employment records, drawn from figures: two CSV
// files as a run reads them. Every number and person in them is synthetic.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "population/figures.h"
#include "source/result.h"

namespace quotum::population {

struct GenerateRequest {
  std::uint64_t employers = 0;  // 0 gives two headers
  std::uint64_t seed = 1;
  int year = 0;                 // calendar year of all rows; 1 to 9999
  std::string folder;           // made when it does not exist
  bool employers_only = false;  // no dienstbetrekkingen.csv; the employers are the same
};

// What was written.
struct GeneratedFile {
  std::string path;
  std::uint64_t rows = 0;
  std::uint64_t bytes = 0;
  std::string sha256;
};
struct Generated {
  GeneratedFile employers;                   // werkgevers.csv, ascending by fiscaal_nummer
  std::optional<GeneratedFile> employments;  // dienstbetrekkingen.csv, employer by employer
};

// Writes the files, whole or not at all. Same bytes for the same figures, employers, seed and
// year, on any machine. Memory does not grow with `employers`: at most one employer's rows are
// held. Errors: a file cannot be written; more employers than the figures' fiscal numbers; a year
// out of range.
source::Result<Generated> generate(const PopulationFigures& figures,
                                   const GenerateRequest& request);

}  // namespace quotum::population
