// The order in which a law stands: for lists of what rests on its articles.
#pragma once

#include <compare>
#include <string_view>

#include "rulebook/document.h"

namespace quotum::review {

// Numbers by their value, letters behind them: "2" < "2a" < "10", "38b" < "38g" < "122n".
std::strong_ordering compare_numbering(std::string_view a, std::string_view b);

// The rule book's own law first, then others by name; within a law by article, paragraph and part;
// then what is written as one free text; last what rests on a choice.
std::strong_ordering compare_in_law(const rulebook::Basis& a, const rulebook::Basis& b);

}  // namespace quotum::review
