// An impact made by hand, with something in every part of it.
#pragma once

#include "impact/impact.h"

namespace quotum::impact {

// Of 100 rows: 5 gain, 20 lose; a column that is a burden, one that stays the same, one of a ratio;
// five changes, two of which go together and one that has no effect. All sums add up.
Impact sample_impact(report::Language language = report::Language::kDutch);

}  // namespace quotum::impact
