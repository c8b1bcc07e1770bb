// Sentences with {names} that explanations fill in.
#pragma once

#include "check/scope.h"

namespace quotum::check {

// Every {name} in both languages is `jaar`, a parameter, or an input, step or key of `level` (keys
// of the levels above it too).
void check_template(const rulebook::Bilingual& sentence, LevelId level, const Scope& scope,
                    source::Diagnostics& diagnostics);

}  // namespace quotum::check
