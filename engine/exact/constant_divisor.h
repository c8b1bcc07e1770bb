// Division of many integers by one: a multiplication and a shift instead of a division each.
//
// Source of the formula: Granlund and Montgomery, Division by invariant integers using
// multiplication (1994), theorem 4.2, for numerators below a known bound: with N and L the bits of
// bound and divisor, m = floor(2^(N+L) / d) + 1 gives floor(n / d) = floor(n * m / 2^(N+L)) for all
// 0 <= n < 2^N, because m * d - 2^(N+L) <= d < 2^L.
#pragma once

#include <bit>
#include <cstdint>

#include "exact/integer.h"

namespace quotum::exact {

// Immutable; threads may share it.
class ConstantDivisor {
 public:
  // REQUIRES: 0 < divisor; bound < 2^62, no numerator will be larger in size.
  ConstantDivisor(std::int64_t divisor, std::uint64_t bound)
      : divisor_(divisor),
        shift_(bits(bound) + bits(static_cast<std::uint64_t>(divisor))),
        multiplier_(
            static_cast<std::uint64_t>((UInt128{1} << static_cast<unsigned>(shift_)) /
                                       static_cast<UInt128>(static_cast<std::uint64_t>(divisor))) +
            1) {}

  [[nodiscard]] std::int64_t divisor() const { return divisor_; }
  // numerator / divisor, towards zero, as the operator gives it.
  [[nodiscard]] std::int64_t quotient(std::int64_t numerator) const {
    const bool negative = numerator < 0;
    const auto size = static_cast<std::uint64_t>(negative ? -numerator : numerator);
    const auto divided =
        static_cast<std::int64_t>((UInt128{size} * multiplier_) >> static_cast<unsigned>(shift_));
    return negative ? -divided : divided;
  }

 private:
  static int bits(std::uint64_t value) { return static_cast<int>(std::bit_width(value)); }

  std::int64_t divisor_;
  int shift_;
  std::uint64_t multiplier_;  // below 2^63: 2^shift / divisor is at most 2^(bits of the bound + 1)
};

}  // namespace quotum::exact
