// How many employers each size class has, and in which order they come.
#pragma once

#include <cstdint>
#include <vector>

#include "population/figures.h"
#include "population/random.h"

namespace quotum::population {

// Employers in proportion to the weights, to the nearest (largest remainders; of equal ones the
// first): chance does not decide how many large employers there are, only which ones. The sum is
// `employers`.
std::vector<std::uint64_t> allot(std::uint64_t employers, const std::vector<SizeClass>& sizes);

// Draws from what was allotted until it is used up: every order is as likely.
class SizeDeck {
 public:
  explicit SizeDeck(std::vector<std::uint64_t> allotted);
  // Position of the next employer's size class. REQUIRES: fewer calls than were allotted.
  std::size_t draw(Random& random);

 private:
  std::vector<std::uint64_t> left_;
  std::uint64_t total_ = 0;
};

}  // namespace quotum::population
