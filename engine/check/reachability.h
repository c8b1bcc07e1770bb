// Inputs and steps that no result of a version needs.
#pragma once

#include "check/version_draft.h"

namespace quotum::check {

// Reports kUnusedInput and kUnreachableStep. What an unknown name may have meant counts as used;
// where a name gives no hint at all, nothing is reported for the version. REQUIRES: references and
// outputs.
void check_reachability(const VersionDraft& draft, source::Diagnostics& diagnostics);

}  // namespace quotum::check
