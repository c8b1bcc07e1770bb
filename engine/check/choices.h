// Open points of law and the steps that decide them.
#pragma once

#include "rulebook/document.h"

namespace quotum::check {

// Each choice that a step names is declared, and each declared one is named by a step
// (kUnreachableStep: it decides nothing).
void check_choices(const rulebook::VersionDocument& version, source::Diagnostics& diagnostics);

}  // namespace quotum::check
