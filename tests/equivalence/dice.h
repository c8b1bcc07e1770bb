// Randomness that can be had again: every failure names the seed, and QUOTUM_SEED=<number> in the
// environment repeats it.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace quotum::equivalence {

// The seed of this test program: QUOTUM_SEED, else always the same.
std::uint64_t base_seed();

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  // Uniform in low..high, both included. The same on every platform, unlike
  // std::uniform_int_distribution.
  std::int64_t between(std::int64_t low, std::int64_t high) {
    const auto span = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
    const std::uint64_t drawn = span == 0 ? engine_() : engine_() % span;
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + drawn);
  }
  bool percent(int chance) { return between(1, 100) <= chance; }
  template <typename T>
  const T& pick(const std::vector<T>& from) {
    return from[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(from.size()) - 1))];
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace quotum::equivalence
