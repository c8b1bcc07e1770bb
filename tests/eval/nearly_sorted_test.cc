// Whatever the disorder, the result is what std::sort gives.
#include "eval/nearly_sorted.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

namespace quotum::eval {
namespace {

void expect_sorted(const std::vector<int>& keys) {
  const auto less = [&keys](std::uint32_t a, std::uint32_t b) {
    return keys[a] != keys[b] ? keys[a] < keys[b] : a < b;
  };
  std::vector<std::uint32_t> order(keys.size());
  std::iota(order.begin(), order.end(), 0U);
  std::vector<std::uint32_t> expected = order;
  std::sort(expected.begin(), expected.end(), less);
  NearlySorted(order, less).sort();
  EXPECT_EQ(order, expected);
}

TEST(NearlySortedTest, SortsAnyDisorder) {
  std::mt19937 dice(3);
  for (int round = 0; round < 3000; ++round) {
    std::vector<int> keys(dice() % 120);
    std::iota(keys.begin(), keys.end(), 0);
    for (std::size_t blocks = dice() % 6; blocks > 0 && !keys.empty(); --blocks) {
      // A run of equal, lower or higher keys somewhere, as long as it likes.
      const std::size_t begin = dice() % keys.size();
      const std::size_t end = std::min(keys.size(), begin + dice() % 30);
      const int key = static_cast<int>(dice() % 200);
      for (std::size_t at = begin; at < end; ++at) {
        keys[at] = round % 3 == 0 ? key : static_cast<int>(dice() % 200);
      }
    }
    expect_sorted(keys);
  }
}

TEST(NearlySortedTest, SortsExtremes) {
  std::vector<int> keys(500);
  std::iota(keys.begin(), keys.end(), 0);
  expect_sorted(keys);
  std::reverse(keys.begin(), keys.end());
  expect_sorted(keys);
  std::fill(keys.begin(), keys.end(), 7);
  expect_sorted(keys);
  keys.front() = 8;  // one that is too high, before all others
  expect_sorted(keys);
  expect_sorted({});
  expect_sorted({1});
}

}  // namespace
}  // namespace quotum::eval
