// Steps that are only called otherwise.
#pragma once

#include "review/meaning.h"

namespace quotum::review {

// Old name -> new name of every step of `before` that `after` does not have, and for which it has a
// new one of the same meaning: the same aspects, and a formula that becomes equal once the renamed
// steps it names are. REQUIRES: both are versions.
Renames renamed_steps(const Meaning& before, const Part& before_part, const Meaning& after,
                      const Part& after_part);

// All of what the item means, with steps called by their new names. `part` holds it.
std::string meaning_text(const check::CheckedRules& rules, const Part& part, const Item& item,
                         const Renames& renames);
// The same for one value.
std::string meaning_text(const check::CheckedRules& rules, const Part& part, const Value& value,
                         const Renames& renames);

}  // namespace quotum::review
