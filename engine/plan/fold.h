// Constants computed while the plan is made, and the range of an operation's result from the ranges
// of its operands. Both by calling exact/op.h: there is no second arithmetic here.
#pragma once

#include <utility>

#include "plan/plan.h"

namespace quotum::plan {

// REQUIRES: op is kAdd, kSubtract, kMultiply, kMin, kMax, kLess, kLessEqual, kEqual, kAnd or kOr.
exact::BigInt fold_binary(OpCode op, const exact::BigInt& a, const exact::BigInt& b);
// REQUIRES: op is kNegate or kNot.
exact::BigInt fold_unary(OpCode op, const exact::BigInt& a);
// Smallest and largest result for a in [a_low, a_high] and b in [b_low, b_high]. REQUIRES: as
// fold_binary.
std::pair<exact::BigInt, exact::BigInt> range_binary(OpCode op, const exact::BigInt& a_low,
                                                     const exact::BigInt& a_high,
                                                     const exact::BigInt& b_low,
                                                     const exact::BigInt& b_high);

}  // namespace quotum::plan
