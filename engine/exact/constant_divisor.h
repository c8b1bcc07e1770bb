// Division of many integers by one: multiplications and a shift instead of a division each, in
// words of 64 bits, so that a compiler can do it for several integers at once.
//
// Source of the formula: Granlund and Montgomery, Division by invariant integers using
// multiplication (1994), theorem 4.2, for numerators below a known bound: with L the bits of the
// divisor, m = floor(2^(62+L) / d) + 1 gives floor(n / d) = floor(n * m / 2^(62+L)) for all
// 0 <= n < 2^62, because m * d - 2^(62+L) <= d < 2^L.
#pragma once

#include <bit>
#include <cstdint>

#include "exact/integer.h"

namespace quotum::exact {

// Immutable; threads may share it.
class ConstantDivisor {
 public:
  // No numerator is larger in size than this.
  static constexpr std::uint64_t kMostNumerator = (std::uint64_t{1} << 62U) - 1;

  // REQUIRES: 0 < divisor.
  explicit ConstantDivisor(std::int64_t divisor)
      : bits_(static_cast<unsigned>(std::bit_width(static_cast<std::uint64_t>(divisor)))),
        multiplier_(static_cast<std::uint64_t>((UInt128{1} << (62U + bits_)) /
                                               static_cast<UInt128>(divisor)) +
                    1) {}

  // numerator / divisor, towards zero, as the operator gives it.
  [[nodiscard]] std::int64_t quotient(std::int64_t numerator) const {
    const bool negative = numerator < 0;
    const auto size = static_cast<std::uint64_t>(negative ? -numerator : numerator);
    // Twice the size, so that at least 64 bits are to be dropped whatever the divisor.
    const auto divided =
        static_cast<std::int64_t>(high_half(2 * size, multiplier_) >> (bits_ - 1U));
    return negative ? -divided : divided;
  }

 private:
  // Of the product of 128 bits.
  static std::uint64_t high_half(std::uint64_t a, std::uint64_t b) {
    constexpr std::uint64_t kLow = 0xFFFFFFFF;
    const std::uint64_t a_low = a & kLow;
    const std::uint64_t a_high = a >> 32U;
    const std::uint64_t b_low = b & kLow;
    const std::uint64_t b_high = b >> 32U;
    const std::uint64_t one = a_high * b_low + ((a_low * b_low) >> 32U);
    const std::uint64_t other = a_low * b_high + (one & kLow);
    return a_high * b_high + (one >> 32U) + (other >> 32U);
  }

  unsigned bits_;             // of the divisor
  std::uint64_t multiplier_;  // 2^63 + 1 at most, for a divisor that is a power of two
};

}  // namespace quotum::exact
