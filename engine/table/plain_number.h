// One number of up to 16 bytes, and a sign, eight bytes at a time.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "table/digit_words.h"

namespace quotum::table {

inline constexpr std::size_t kMaxPlainBytes = 2 * kWordBytes;
inline constexpr std::size_t kMostSafeDigits = 18;  // so many always fit 63 bits

inline constexpr std::array<std::int64_t, kMostSafeDigits + 1> kPlainPowers = [] {
  std::array<std::int64_t, kMostSafeDigits + 1> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) {
    powers[i] = powers[i - 1] * 10;
  }
  return powers;
}();

// An unsigned number taken apart: its digits without the point, and how many stood behind it.
struct PlainNumber {
  std::uint64_t value = 0;
  std::size_t decimals = 0;
};

// Of the last `size` bytes of `values` one is no digit, the first in `others`: takes it out when it
// is a point with digits around it.
inline bool without_point(std::uint64_t& values, std::uint64_t others, std::size_t first,
                          std::size_t& decimals) {
  constexpr std::uint64_t kPoint = '.' ^ '0';
  const auto bit = static_cast<unsigned>(std::countr_zero(others)) & ~7u;
  const std::size_t point = bit / 8u;
  if (point < first || point + 1 == kWordBytes || ((values >> bit) & 0xFFu) != kPoint) {
    return false;
  }
  const std::uint64_t before = (std::uint64_t{1} << bit) - 1;
  values = (values & ~before & ~(std::uint64_t{0xFF} << bit)) | ((values & before) << 8u);
  decimals = kWordBytes - 1 - point;
  return no_digits(values) == 0;
}

// 1 to 16 bytes; a point only among the last eight of them.
inline bool read_plain(const char* at, std::size_t size, PlainNumber& number) {
  const std::size_t high_size = size > kWordBytes ? size - kWordBytes : 0;
  std::uint64_t high = 0;
  if (high_size > 0) {
    const std::uint64_t values = last_digit_values(at, high_size);
    if (no_digits(values) != 0) {
      return false;
    }
    high = number_of(values);
  }
  std::uint64_t low = last_digit_values(at + high_size, size - high_size);
  const std::uint64_t others = no_digits(low);
  // A digit must stand before the point: in the bytes before, or here.
  const std::size_t first = high_size > 0 ? 0 : kWordBytes + 1 - size;
  number.decimals = 0;
  if (others != 0 && !without_point(low, others, first, number.decimals)) {
    return false;
  }
  const std::size_t low_digits = others == 0 ? kWordBytes : kWordBytes - 1;
  number.value = number_of(low);
  if (high_size > 0) {
    number.value += high * static_cast<std::uint64_t>(kPlainPowers[low_digits]);
  }
  return true;
}

// A value of its own, not a part of a column: a loop that writes integers would have to fetch the
// bounds again for each row if they came through a reference.
struct PlainNumberReader {
  std::size_t decimals;
  std::int64_t min;
  std::int64_t max;

  // False: no number, out of bounds, or in doubt. REQUIRES: size > 0; as load_last of its bytes.
  bool operator()(const char* at, std::size_t size, std::int64_t& value) const {
    const std::size_t sign = *at == '-' ? 1 : 0;
    size -= sign;
    PlainNumber read;
    if (size == 0 || size > kMaxPlainBytes || !read_plain(at + sign, size, read)) {
      return false;
    }
    const std::size_t digits = size - (read.decimals > 0 ? 1 : 0);
    if (read.decimals > decimals || digits - read.decimals + decimals > kMostSafeDigits) {
      return false;
    }
    const std::int64_t scaled =
        static_cast<std::int64_t>(read.value) * kPlainPowers[decimals - read.decimals];
    value = sign != 0 ? -scaled : scaled;
    return value >= min && value <= max;
  }
};

}  // namespace quotum::table
