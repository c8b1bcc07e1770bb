// Widths and the passage between compiler integers and integers without bound.
#include "exact/integer.h"

#include "exact/decimal.h"

namespace quotum::exact {
namespace {

unsigned bits(Width width) {
  switch (width) {
    case Width::k64:
      return 64;
    case Width::k128:
      return 128;
    case Width::k256:
      return 256;
  }
  return 0;
}

}  // namespace

bool fits(const BigInt& low, const BigInt& high, Width width) {
  const BigInt limit = (BigInt(1) << (bits(width) - 1)) - 1;
  return -limit <= low && low <= limit && -limit <= high && high <= limit;
}

BigInt to_big(Int128 value) {
  const bool negative = value < 0;
  const UInt128 magnitude =
      negative ? UInt128{0} - static_cast<UInt128>(value) : static_cast<UInt128>(value);
  BigInt result = static_cast<std::uint64_t>(magnitude >> 64U);
  result <<= 64U;
  result += static_cast<std::uint64_t>(magnitude);
  return negative ? BigInt(-result) : result;
}

Int128 to_int128(const BigInt& value) {
  const bool negative = value < 0;
  const BigInt magnitude = negative ? BigInt(-value) : value;
  const BigInt low_half = magnitude & BigInt(~std::uint64_t{0});
  const BigInt high_half = magnitude >> 64U;
  const UInt128 bits = (static_cast<UInt128>(high_half.convert_to<std::uint64_t>()) << 64U) |
                       low_half.convert_to<std::uint64_t>();
  return static_cast<Int128>(negative ? UInt128{0} - bits : bits);
}

std::string to_string(Int128 value) {
  std::string text;
  append_scaled(text, value, 0);
  return text;
}

}  // namespace quotum::exact
