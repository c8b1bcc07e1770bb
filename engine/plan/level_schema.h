// The fixed part of a level's file: key columns from the top level down, period, year; and what
// else such a file may hold without being read.
#pragma once

#include "check/checked_rules.h"
#include "plan/plan.h"

namespace quotum::plan {

// A level of the run with its keys; no slots yet.
LevelPlan start_level(const check::CheckedRules& rules, LevelId level);

// Names every column that some version of some book declares at this level, and its annotations, as
// allowed where the schema does not read them.
void allow_declared_columns(const check::CheckedRules& rules, LevelPlan& level);

// The levels from the top of `level`'s hierarchy down to its bottom.
std::vector<LevelId> hierarchy_of(const check::CheckedRules& rules, LevelId level);

}  // namespace quotum::plan
