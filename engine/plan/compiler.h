// CheckedRules + year + scenario + tables -> Plan.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/parameter_values.h"
#include "plan/plan.h"
#include "source/diagnostic.h"

namespace quotum::plan {

struct PlanOptions {
  bool optimise = true;  // share equal steps, drop unneeded ones; never changes a result
  exact::Width at_least = exact::Width::k64;  // force wider lanes, for comparisons
  bool trace = false;                         // keep every step that was reached (explain)
};

struct PlanRequest {
  int year = 0;
  std::optional<exact::Date> as_known_on;
  std::vector<const check::CheckedScenario*> scenarios;  // later ones win
  std::vector<LevelId> supplied;  // levels with a file, all of one hierarchy, at least one
  std::vector<BookId> books;      // empty: all of the hierarchy; else only these have columns
  PlanOptions options;
};

// Nothing, with diagnostics, when the run needs a value that is unknown (kValueNeeded, all of them
// are named, with how a scenario supplies them), a version that was not published by the date asked
// for, or a table that is not supplied (kValueNeeded too). Deterministic.
std::optional<Plan> compile(const check::CheckedRules& rules, const PlanRequest& request,
                            source::Diagnostics& diagnostics);

}  // namespace quotum::plan
