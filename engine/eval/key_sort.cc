// Radix sort from the lowest digit up; few rows are sorted by comparison.
#include "eval/key_sort.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <utility>

namespace quotum::eval {
namespace {

constexpr unsigned kDigitBits = 11;  // its counters fit in the first cache
constexpr std::size_t kDigits = std::size_t{1} << kDigitBits;
constexpr std::size_t kFewRows = 512;  // for these, going through all counters takes longer

std::size_t digit(std::uint64_t key, unsigned shift) {
  return static_cast<std::size_t>(key >> shift) & (kDigits - 1);
}

void sort_by_digit(const std::vector<KeyedRow>& from, unsigned shift, std::vector<KeyedRow>& to) {
  std::array<std::uint32_t, kDigits> next{};
  for (const KeyedRow& row : from) {
    ++next[digit(row.key, shift)];
  }
  std::uint32_t begin = 0;
  for (std::uint32_t& at : next) {
    begin += std::exchange(at, begin);
  }
  for (const KeyedRow& row : from) {
    to[next[digit(row.key, shift)]++] = row;
  }
}

}  // namespace

void sort_by_key(std::vector<KeyedRow>& rows, std::vector<KeyedRow>& scratch) {
  if (rows.size() <= kFewRows) {
    std::stable_sort(rows.begin(), rows.end(),
                     [](const KeyedRow& a, const KeyedRow& b) { return a.key < b.key; });
    return;
  }
  std::uint64_t differing = 0;
  for (const KeyedRow& row : rows) {
    differing |= row.key ^ rows.front().key;
  }
  scratch.resize(rows.size());
  const auto bits = static_cast<unsigned>(std::bit_width(differing));
  for (unsigned shift = 0; shift < bits; shift += kDigitBits) {
    if (digit(differing, shift) != 0) {
      sort_by_digit(rows, shift, scratch);
      rows.swap(scratch);
    }
  }
}

}  // namespace quotum::eval
