// What a decision must say, and the names that say it.
#pragma once

#include "check/version_draft.h"

namespace quotum::check {

// Each name of `shown_by` is an input or step at the level of the decision, or jaar; a choice that
// a basis names is not looked for, since a demand rests on law. REQUIRES: draft.scope and
// find_results().
void check_demands(const VersionDraft& draft, source::Diagnostics& diagnostics);

// The level at which a version decides: that of its outcomes, else that of its first output;
// nothing where neither could be told.
std::optional<LevelId> decision_level(const VersionDraft& draft);

}  // namespace quotum::check
