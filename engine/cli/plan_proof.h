// The last proof over a rules folder: that plans can be made, for every year that the rule books
// cover and for each way in which tables can be supplied, so that no width is found too small on
// the day of a run.
#pragma once

#include <string>
#include <vector>

#include "check/parameter_values.h"
#include "source/diagnostic.h"

namespace quotum::cli {

struct PlanProof {
  std::size_t compiled = 0;  // plans made
  std::size_t not_known =
      0;  // years that need a value which nobody has published: no plan, no mistake
};

// Years: from the first that any version covers to two years (how far back the law looks) after the
// last that any version or parameter names. Tables: for each hierarchy, only the uppermost level
// with a file, and all levels with one. Values: those of the rules, then each of `scenarios` alone
// over them. Mistakes go to `diagnostics`, each once.
PlanProof prove_plans(const check::CheckedRules& rules,
                      const std::vector<const check::CheckedScenario*>& scenarios,
                      source::Diagnostics& diagnostics);

}  // namespace quotum::cli
