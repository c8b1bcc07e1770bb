// An impact for a screen and for machines.
#pragma once

#include <string>

#include "impact/impact.h"

namespace quotum::impact {

// In impact.language; each line ends with a line end. What does not change is named, not shown.
std::string impact_text(const Impact& impact, bool color);
// Everything the impact holds. Keys and codes are the same in both languages; what people read is
// in impact.language. Amounts, their sums and differences are plain decimal strings, counts are
// numbers.
std::string impact_json(const Impact& impact);

}  // namespace quotum::impact
