// Made-up data files for a rule book, small enough for the oracle: those of `quotum generate` where
// it makes the tables of the book, else random ones within what the rule book declares.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "book_plans.h"

namespace quotum::bench {

using Files = std::map<std::string, std::string>;  // level -> CSV text

// Rows of `plan`'s tables and year. One set of files or, where a table cannot have as many rows
// (there is one country), several of which each stands for itself.
std::vector<Files> sample_files(const check::CheckedRules& rules, const BookPlan& plan,
                                std::uint64_t top_rows);

}  // namespace quotum::bench
