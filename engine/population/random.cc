// The generators of Blackman and Vigna (xoshiro256**, splitmix64), and Lemire's unbiased bounded
// draw.
#include "population/random.h"

#include "exact/integer.h"

namespace quotum::population {
namespace {

constexpr std::uint64_t kGoldenRatio = 0x9E3779B97F4A7C15u;

}  // namespace

std::uint64_t spread(std::uint64_t value) {
  value = (value ^ (value >> 30u)) * 0xBF58476D1CE4E5B9u;
  value = (value ^ (value >> 27u)) * 0x94D049BB133111EBu;
  return value ^ (value >> 31u);
}

Random::Random(std::uint64_t seed, std::uint64_t stream) {
  std::uint64_t at = spread(seed + kGoldenRatio) ^ spread(stream * kGoldenRatio + 1);
  for (std::uint64_t& word : state_) {
    at += kGoldenRatio;
    word = spread(at);
  }
}

std::uint64_t Random::below(std::uint64_t limit) {
  exact::UInt128 product = exact::UInt128{next()} * limit;
  if (static_cast<std::uint64_t>(product) < limit) {
    const std::uint64_t unfair = (0 - limit) % limit;  // 2^64 modulo limit
    while (static_cast<std::uint64_t>(product) < unfair) {
      product = exact::UInt128{next()} * limit;
    }
  }
  return static_cast<std::uint64_t>(product >> 64u);
}

std::int64_t Random::within(const Range& range) {
  const auto width = static_cast<std::uint64_t>(range.to - range.from) + 1;
  return range.from + static_cast<std::int64_t>(below(width));
}

}  // namespace quotum::population
