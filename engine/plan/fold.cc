#include "plan/fold.h"

#include <algorithm>
#include <stdexcept>

#include "exact/op.h"

namespace quotum::plan {

using exact::BigInt;

BigInt fold_binary(OpCode op, const BigInt& a, const BigInt& b) {
  if (op == OpCode::kAdd) return exact::add(a, b);
  if (op == OpCode::kSubtract) return exact::subtract(a, b);
  if (op == OpCode::kMultiply) return exact::multiply(a, b);
  if (op == OpCode::kMin) return exact::min(a, b);
  if (op == OpCode::kMax) return exact::max(a, b);
  if (op == OpCode::kLess) return BigInt(exact::less(a, b) ? 1 : 0);
  if (op == OpCode::kLessEqual) return BigInt(exact::less_equal(a, b) ? 1 : 0);
  if (op == OpCode::kEqual) return BigInt(exact::equal(a, b) ? 1 : 0);
  if (op == OpCode::kAnd) return exact::logical_and(a, b);
  if (op == OpCode::kOr) return exact::logical_or(a, b);
  throw std::logic_error("not a binary operation");
}

BigInt fold_unary(OpCode op, const BigInt& a) {
  if (op == OpCode::kNegate) return exact::negate(a);
  if (op == OpCode::kNot) return exact::logical_not(a);
  throw std::logic_error("not a unary operation");
}

// Arithmetic is monotone in each operand, so its extremes lie at corners of the box of ranges; a
// comparison is decided when no pair of values contradicts it.
std::pair<BigInt, BigInt> range_binary(OpCode op, const BigInt& a_low, const BigInt& a_high,
                                       const BigInt& b_low, const BigInt& b_high) {
  if (op == OpCode::kLess) {
    return {exact::less(a_high, b_low) ? 1 : 0, exact::less(a_low, b_high) ? 1 : 0};
  }
  if (op == OpCode::kLessEqual) {
    return {exact::less_equal(a_high, b_low) ? 1 : 0, exact::less_equal(a_low, b_high) ? 1 : 0};
  }
  if (op == OpCode::kEqual) {
    const bool always = a_low == a_high && b_low == b_high && a_low == b_low;
    const bool never = a_high < b_low || b_high < a_low;
    return {always ? 1 : 0, never ? 0 : 1};
  }
  BigInt low = fold_binary(op, a_low, b_low);
  BigInt high = low;
  for (const auto& [a, b] :
       {std::pair(a_low, b_high), std::pair(a_high, b_low), std::pair(a_high, b_high)}) {
    const BigInt corner = fold_binary(op, a, b);
    low = std::min(low, corner);
    high = std::max(high, corner);
  }
  return {low, high};
}

}  // namespace quotum::plan
