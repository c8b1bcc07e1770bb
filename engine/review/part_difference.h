// Differences within one version, parameter or the levels.
#pragma once

#include "review/difference.h"

namespace quotum::review {

// A part that came or went, as one change.
Change whole_part(const Part& part, Change::Kind kind);

// Adds what differs between two parts that take each other's place, in the order of the law.
enum class Heads { kCompared, kSkipped };  // what they hold from and rest on as a whole
void compare_parts(const Meaning& before, const Part& before_part, const Meaning& after,
                   const Part& after_part, Heads heads, Difference& result);

}  // namespace quotum::review
