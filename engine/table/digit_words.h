// Digits eight at a time, in the bytes of one word: the first in the lowest byte.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace quotum::table {

inline constexpr std::size_t kWordBytes = 8;
// Where bytes stand in a word is written out for these machines alone.
inline constexpr bool kWordsWork = std::endian::native == std::endian::little;

// REQUIRES: eight bytes may be read at `at`.
inline std::uint64_t load_word(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

// The first `size` bytes at `at` as the last of a word, with zeros before. REQUIRES: 1 <= size <=
// 8; eight bytes may be read.
inline std::uint64_t load_last(const char* at, std::size_t size) {
  return load_word(at) << (8u * (kWordBytes - size));
}

// Digits to their values. What was no digit is not a value of 0..9 afterwards.
inline std::uint64_t digit_values(const char* at) { return load_word(at) ^ 0x3030303030303030u; }
// The same for `size` digits, with zeros before. REQUIRES: as load_last.
inline std::uint64_t last_digit_values(const char* at, std::size_t size) {
  return digit_values(at) << (8u * (kWordBytes - size));
}

// 0 when all bytes are 0..9; otherwise its lowest bit is in the first byte that is not.
inline std::uint64_t no_digits(std::uint64_t values) {
  return ((values + 0x7676767676767676u) | values) & 0x8080808080808080u;
}

// REQUIRES: all bytes are 0..9.
inline std::uint64_t number_of(std::uint64_t values) {
  const std::uint64_t pairs = values * 10 + (values >> 8u);  // in every other byte
  constexpr std::uint64_t kPair = 0x000000FF000000FFu;
  return ((pairs & kPair) * 0x000F424000000064u + ((pairs >> 16u) & kPair) * 0x0000271000000001u) >>
         32u;
}

// 9*d1 + 8*d2 + ... + 2*d8. REQUIRES: all bytes are 0..9.
inline std::uint64_t elfproef_sum(std::uint64_t values) {
  constexpr std::uint64_t kOdd = 0x00FF00FF00FF00FFu;
  const std::uint64_t odd = (values & kOdd) * 0x0009000700050003u;           // d1, d3, d5, d7
  const std::uint64_t even = ((values >> 8u) & kOdd) * 0x0008000600040002u;  // d2, d4, d6, d8
  return (odd >> 48u) + (even >> 48u);
}

}  // namespace quotum::table
