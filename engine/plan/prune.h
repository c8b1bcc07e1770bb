// Drops instructions and slots that no result needs, and renumbers the rest. Never changes a
// result.
#pragma once

#include "plan/plan.h"

namespace quotum::plan {

// What outputs, outcomes, traces and aggregates of the level above read is kept.
void prune(Plan& plan);

}  // namespace quotum::plan
