// Fit: why the integers of a step fit the lanes that it computes in: what the lanes hold (operands,
// constants, the result) against the limit of their width. Nothing else is ever in them: a rounded
// division stays within its operands and its result (exact/rounding.h), and a partial sum lies
// between the bounds of the whole one, which include zero. Beside them, a column that is optional
// has the mark of an empty field, which no step computes with.
#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"

namespace quotum::plan {

// One thing that lanes hold.
struct Held {
  std::string what;  // "the result", "operand %3", "the constant"
  exact::BigInt low, high;
};

struct Fit {
  exact::Width lanes = exact::Width::k64;
  unsigned limit = 0;                       // bits that the lanes have for a size, without the sign
  exact::Width needed = exact::Width::k64;  // narrowest lanes that hold all
  exact::BigInt bound;                      // the largest size of all that is held
  unsigned bits = 0;                        // that it takes
  std::vector<Held> held;                   // the result first
  std::size_t largest = 0;                  // into held: what has that size, the result if it does
  std::string from;                         // what the result's range follows from
};

Fit fit_of(const LevelPlan& level, const Instruction& instruction);
// `below` is the level whose rows are summed.
Fit fit_of(const LevelPlan& level, const LevelPlan& below, const Aggregate& aggregate);

// "46 of 63 bits: [0, 200000000000] * [0, 309]", with what forced the width where it is wide.
std::string why(const Fit& fit);

}  // namespace quotum::plan
