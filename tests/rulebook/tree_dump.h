// Trees as text that shows every field that counts and no place: equal trees, equal text. Written
// apart from print(), so that the two can be held against each other.
#pragma once

#include <string>

#include "rulebook/expression.h"

namespace quotum::rulebook {

// "(- (name p @-2) (number 0.0193 (of a percentage)))"
std::string dump(const Expression& expression);

}  // namespace quotum::rulebook
