// Scenarios that supply what law leaves open: invented figures, only to have every formula
// computed.
#pragma once

#include "check/parameter_values.h"
#include "dice.h"

namespace quotum::equivalence {

enum class Supply {
  kUnknown,           // only values that law has set and nobody knows here
  kUnknownAndNotSet,  // and those that law has not set
  kEverything,        // and those that are known: what nobody has decided yet becomes reachable
};

// YAML of a scenario with a figure within the declared bounds for every such value of the years
// first..last; empty when there is none.
std::string random_scenario(const check::CheckedRules& rules, Supply supply, int first, int last,
                            Dice& dice);

}  // namespace quotum::equivalence
