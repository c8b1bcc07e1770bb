// Calling steps otherwise within a rule book.
#pragma once

#include <vector>

#include "review/difference.h"
#include "rulebook/document.h"

namespace quotum::review {

// Calls steps of the version by their new names where they are declared, in formulas and in
// outputs; renames of other versions are left alone. Texts for people, also formulas as they were
// written, keep the old names.
void rename_steps(const std::vector<RenamedStep>& renamed, rulebook::VersionDocument& version);

}  // namespace quotum::review
