// Decimals of exact numbers, as the checker asks for them.
#pragma once

#include <string>

#include "exact/integer.h"

namespace quotum::check {

// 10^decimals. REQUIRES: decimals >= 0.
exact::BigInt power_of_ten(int decimals);

// "1 decimal", "2 decimals".
std::string decimals_text(int decimals);

// True when `value` is a multiple of 10^-decimals.
bool fits_decimals(const exact::Rational& value, int decimals);

}  // namespace quotum::check
