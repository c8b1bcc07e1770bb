// What gtest needs to compare and print the compiler's 128-bit integers, and limits of each type.
#pragma once

#include <cstdint>
#include <limits>
#include <string>

#include "exact/integer.h"

namespace quotum::exact {

inline constexpr Int128 kMaxInt128 = static_cast<Int128>(~UInt128{0} >> 1U);
inline constexpr Int128 kMinInt128 = -kMaxInt128 - 1;

// Any integer of the program without bound, so that results of different widths compare.
inline BigInt big(std::int64_t value) { return value; }
inline BigInt big(Int128 value) { return to_big(value); }
inline BigInt big(const Int256& value) { return BigInt(value); }
inline BigInt big(const BigInt& value) { return value; }

// Text of it, which gtest can print.
template <typename T>
std::string text(const T& value) {
  return big(value).str();
}

// The ends of the range that columns use.
template <typename T>
BigInt largest();
template <>
inline BigInt largest<std::int64_t>() {
  return std::numeric_limits<std::int64_t>::max();
}
template <>
inline BigInt largest<Int128>() {
  return to_big(kMaxInt128);
}
template <>
inline BigInt largest<Int256>() {
  return (BigInt(1) << 255U) - 1;
}
template <>
inline BigInt largest<BigInt>() {
  return BigInt(1) << 1000U;
}

}  // namespace quotum::exact
