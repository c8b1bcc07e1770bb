// Rule folders that nobody would write: random formulas over a few inputs and parameters at three
// levels, in two books. Syntax and types are right by construction; the checker has the last word.
#pragma once

#include <map>
#include <string>

#include "dice.h"

namespace quotum::equivalence {

inline constexpr int kRandomRulesYear = 2021;
inline constexpr const char* kRandomRulesTop = "boven";
inline constexpr const char* kRandomRulesLowest = "onder";

// Path -> text, for rules_of_texts.
std::map<std::string, std::string> random_rules(Dice& dice);

}  // namespace quotum::equivalence
