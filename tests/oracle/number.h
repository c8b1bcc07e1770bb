// Numbers as the oracle knows them: fractions without bound. Reading, rounding and printing are
// written here a second time, in the plainest way, and share nothing with engine/exact but the
// type.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "exact/integer.h"
#include "exact/rounding.h"

namespace quotum::oracle {

using exact::BigInt;
using exact::Rational;

struct WrittenNumber {
  Rational value;
  int decimals = 0;  // digits behind the point, as written
  int digits = 0;    // digits before the point, as written
};

// "-12.50", "007", "0"; nothing else: no blanks, no plus, no bare point, no exponent.
std::optional<WrittenNumber> read_number(std::string_view text);

// The multiple of `grain` that the mode names. REQUIRES: grain > 0.
Rational rounded(const Rational& value, const Rational& grain, exact::RoundingMode mode);

// With exactly `decimals` decimals. Throws std::logic_error when the value has more.
std::string written(const Rational& value, int decimals);

}  // namespace quotum::oracle
