// How changes are spread: bins and quantiles, exact and made of values that occur.
#pragma once

#include <vector>

#include "exact/integer.h"
#include "impact/impact.h"

namespace quotum::impact {

// `sorted`: ascending, none of them 0. Borders are 1, 2 and 5 times powers of ten, or, where that
// gives more than 24 bins, powers of ten alone. From the least bin with rows to the greatest on
// either side of 0.
std::vector<ImpactBin> bins_of(const std::vector<exact::Int128>& sorted);

// 0, 5, 10, 25, 50, 75, 90, 95 and 100 percent; nothing for no values. `sorted`: ascending.
std::vector<ImpactQuantile> quantiles_of(const std::vector<exact::Int128>& sorted);

}  // namespace quotum::impact
