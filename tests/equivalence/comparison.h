// Oracle against engine: what differs, and the smallest data for which it still does.
#pragma once

#include "data_file.h"
#include "engine_answer.h"

namespace quotum::equivalence {

// A few lines on the first differences; empty: the same decisions, columns and rejects.
std::string difference(const oracle::Answer& oracle, const oracle::Answer& engine);

// True when all that compare() found is that the oracle asks for a figure or a file that the engine
// does without: a plan proves of more conditions than the oracle that no row meets them.
bool only_oracle_lacks(const std::string& found);

// Asks both; `question.files` is replaced by the data. When they differ: the difference for data
// from which rows have been dropped as long as they differ, and that data.
std::string compare(const oracle::Question& question, const DataFiles& files,
                    const EngineSettings& settings = {});

}  // namespace quotum::equivalence
