// An explanation for programs: JSON with stable keys, exact values as strings.
#pragma once

#include <string>

#include "report/explain.h"

namespace quotum::report {

// UTF-8, indented by two blanks, keys in a fixed order, ends in a line end. Texts for people are in
// the language of the explanation; everything else is the same in both.
std::string explanation_json(const Explanation& explanation);

}  // namespace quotum::report
