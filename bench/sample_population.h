// Data files to a population in memory, and that population many times over.
#pragma once

#include "eval/population.h"
#include "sample_files.h"

namespace quotum::bench {

// The rows of all sets of files, one set behind the other, but for those that are rejected: random
// rows may be of another year. Ends the program when none is left.
eval::Population read_population(const plan::Plan& plan, const std::vector<Files>& sets);

// All rows `copies` times over, without lines. Keys recur: evaluation does not look at them.
eval::Population repeated(const eval::Population& population, std::size_t copies);

}  // namespace quotum::bench
