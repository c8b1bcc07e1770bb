// An explanation as plain text that can be sent as the annex of a decision.
#pragma once

#include <string>

#include "report/explain.h"

namespace quotum::report {

// UTF-8, at most about 100 columns wide, ends in a line end.
std::string explanation_text(const Explanation& explanation);

}  // namespace quotum::report
