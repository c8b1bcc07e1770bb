// A mutant in words of the law.
#pragma once

#include <string>

#include "check/checked_rules.h"
#include "report/language.h"
#include "review/mutants.h"

namespace quotum::review {

// To stand behind "geen test merkt het als ": "er bij klein stond: uren ≤ drempel, in plaats van:
// uren < drempel", "gemiddelde uren per werknemer 1.624 uur was in plaats van 1.623 uur".
std::string mutant_words(const check::CheckedRules& rules, const Mutant& mutant,
                         report::Language language);

}  // namespace quotum::review
