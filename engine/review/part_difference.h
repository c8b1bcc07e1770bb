// Differences within one version, parameter or the levels.
#pragma once

#include "review/difference.h"

namespace quotum::review {

// A part that came or went, as one change.
Change whole_part(const Part& part, Change::Kind kind);

// Adds what differs between two parts of the same key, in the order of the law.
void compare_parts(const Meaning& before, const Part& before_part, const Meaning& after,
                   const Part& after_part, Difference& result);

}  // namespace quotum::review
