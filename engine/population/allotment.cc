// Largest remainders, and a shuffle that needs no list.
#include "population/allotment.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "exact/integer.h"

namespace quotum::population {

std::vector<std::uint64_t> allot(std::uint64_t employers, const std::vector<SizeClass>& sizes) {
  exact::UInt128 weights = 0;
  for (const SizeClass& size : sizes) {
    weights += size.weight;
  }
  std::vector<std::uint64_t> counts;
  std::vector<std::pair<exact::UInt128, std::size_t>> remainders;
  std::uint64_t given = 0;
  for (const SizeClass& size : sizes) {
    const exact::UInt128 share = exact::UInt128{employers} * size.weight;
    remainders.emplace_back(share % weights, counts.size());
    counts.push_back(static_cast<std::uint64_t>(share / weights));
    given += counts.back();
  }
  std::stable_sort(remainders.begin(), remainders.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  for (std::size_t i = 0; given < employers; ++i, ++given) {
    ++counts[remainders[i].second];
  }
  return counts;
}

SizeDeck::SizeDeck(std::vector<std::uint64_t> allotted)
    : left_(std::move(allotted)),
      total_(std::accumulate(left_.begin(), left_.end(), std::uint64_t{0})) {}

std::size_t SizeDeck::draw(Random& random) {
  std::uint64_t at = random.below(total_--);
  std::size_t position = 0;
  while (at >= left_[position]) {
    at -= left_[position++];
  }
  --left_[position];
  return position;
}

}  // namespace quotum::population
