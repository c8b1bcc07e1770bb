// Sums as plain decimal text, for machines; people get it grouped (language.h).
#pragma once

#include <string>

#include "exact/integer.h"

namespace quotum::report {

// value x 10^-decimals with exactly that many decimals: "-0.05". REQUIRES: decimals >= 0.
std::string scaled_text(const exact::BigInt& value, int decimals);

}  // namespace quotum::report
