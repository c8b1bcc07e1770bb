// What a run has answered, as a few numbers: for each column the sum of a hash of each value with
// its place. The same for any number of threads and any plan of the same rules; of a population
// that repeats another one, so many times as much.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "eval/run.h"

namespace quotum::bench {

// By "level column" and "level rows"; overflow wraps.
using AnswerSums = std::map<std::string, std::uint64_t>;

// Runs the plan. `period`: rows by level after which places begin anew, see repeated().
AnswerSums answer_sums(const plan::Plan& plan, const eval::Population& population,
                       const eval::RunOptions& options, const std::vector<std::size_t>& period);

std::vector<std::size_t> rows_by_level(const eval::Population& population);
AnswerSums times(AnswerSums sums, std::uint64_t copies);
// The first difference in words; empty: none.
std::string difference(const AnswerSums& expected, const AnswerSums& found);

}  // namespace quotum::bench
