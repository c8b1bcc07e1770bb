// Calling steps otherwise within a rule book.
#pragma once

#include <vector>

#include "impact/review_terms.h"
#include "rulebook/document.h"

namespace quotum::impact {

// Calls steps of the version by their new names where they are declared, in formulas and in
// outputs; renames of other versions are left alone. Texts for people, also formulas as they were
// written, keep the old names.
void rename_steps(const std::vector<RenamedStep>& renamed, rulebook::VersionDocument& version);

}  // namespace quotum::impact
