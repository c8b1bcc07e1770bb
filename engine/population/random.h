// Chance that is the same on every machine: integers only, nothing of the standard library's, whose
// distributions differ between compilers.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "population/figures.h"

namespace quotum::population {

// xoshiro256**, seeded by splitmix64. Not thread-safe.
class Random {
 public:
  // One stream of numbers for each pair; streams have nothing to do with one another.
  Random(std::uint64_t seed, std::uint64_t stream);

  std::uint64_t next() {
    const std::uint64_t result = rotate(state_[1] * 5, 7) * 9;
    const std::uint64_t shifted = state_[1] << 17u;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = rotate(state_[3], 45);
    return result;
  }
  // 0 to limit - 1, each as likely. REQUIRES: limit > 0.
  std::uint64_t below(std::uint64_t limit);
  // from to to, each as likely. REQUIRES: from <= to.
  std::int64_t within(const Range& range);
  bool chance(PartsPerMillion share) { return below(kWhole) < share; }

 private:
  static std::uint64_t rotate(std::uint64_t value, unsigned bits) {
    return (value << bits) | (value >> (64u - bits));
  }

  std::array<std::uint64_t, 4> state_{};
};

// A well-spread function of its argument, one to one: the output step of splitmix64.
std::uint64_t spread(std::uint64_t value);

// One of `mix`. REQUIRES: mix is not empty.
template <typename T>
const T& pick(Random& random, const Mix<T>& mix) {
  std::uint64_t total = 0;
  for (const Weighted<T>& each : mix) {
    total += each.weight;
  }
  std::uint64_t at = random.below(total);
  for (const Weighted<T>& each : mix) {
    if (at < each.weight) {
      return each.value;
    }
    at -= each.weight;
  }
  return mix.back().value;  // never reached: at < total
}

}  // namespace quotum::population
