// The one arithmetic: what each operation of a plan means for one value. Kernels apply these to the
// lanes of a column (std::int64_t, Int128, Int256), the folding of constants applies them to
// BigInt; so the two cannot differ. Rounded division is in rounding.h.
//
// Nothing is checked here: the plan holds a proof that operands and results fit T. Truth values are
// 0 and 1; reasons are numbers, 0 for none.
#pragma once

#include <cstdint>

#include "exact/integer.h"

namespace quotum::exact {

template <typename T>
constexpr T add(const T& a, const T& b) {
  return a + b;
}

template <typename T>
constexpr T subtract(const T& a, const T& b) {
  return a - b;
}

template <typename T>
constexpr T multiply(const T& a, const T& b) {
  return a * b;
}

template <typename T>
constexpr T scale(const T& a, const T& factor) {
  return a * factor;
}

template <typename T>
constexpr T negate(const T& a) {
  return -a;
}

template <typename T>
constexpr T min(const T& a, const T& b) {
  return b < a ? b : a;
}

template <typename T>
constexpr T max(const T& a, const T& b) {
  return a < b ? b : a;
}

template <typename T>
constexpr bool less(const T& a, const T& b) {
  return a < b;
}

template <typename T>
constexpr bool less_equal(const T& a, const T& b) {
  return a <= b;
}

template <typename T>
constexpr bool equal(const T& a, const T& b) {
  return a == b;
}

// Truth values keep their type: 0 and 1 of T.
template <typename T>
constexpr T logical_and(const T& a, const T& b) {
  return a & b;
}

template <typename T>
constexpr T logical_or(const T& a, const T& b) {
  return a | b;
}

template <typename T>
constexpr T logical_not(const T& a) {
  return T(1) - a;
}

// C is a truth value of any width.
template <typename C, typename T>
constexpr T select(const C& condition, const T& then, const T& otherwise) {
  return condition != 0 ? then : otherwise;
}

template <typename T>
constexpr T first_reason(const T& a, const T& b) {
  return a != 0 ? a : b;
}

// The same number in other lanes. REQUIRES: it fits them.
template <typename To, typename From>
constexpr To convert(const From& value) {
  return static_cast<To>(value);
}

}  // namespace quotum::exact
