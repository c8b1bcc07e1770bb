// Whatever the disorder, the result is what std::stable_sort gives.
#include "eval/key_sort.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace quotum::eval {
namespace {

void expect_sorted(const std::vector<std::uint64_t>& keys) {
  std::vector<KeyedRow> rows;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    rows.push_back({keys[i], static_cast<std::uint32_t>(i)});
  }
  std::vector<KeyedRow> expected = rows;
  std::stable_sort(expected.begin(), expected.end(),
                   [](const KeyedRow& a, const KeyedRow& b) { return a.key < b.key; });
  std::vector<KeyedRow> scratch(3, {99, 99});
  sort_by_key(rows, scratch);
  ASSERT_EQ(rows.size(), expected.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    ASSERT_EQ(rows[i].key, expected[i].key) << "row " << i;
    ASSERT_EQ(rows[i].row, expected[i].row) << "row " << i;
  }
}

TEST(KeySortTest, SortsKeysOfAnyWidth) {
  std::mt19937_64 dice(3);
  for (int bits = 0; bits <= 64; ++bits) {
    std::vector<std::uint64_t> keys(300 + dice() % 2000);
    for (std::uint64_t& key : keys) {
      key = bits == 0 ? 7 : dice() >> static_cast<unsigned>(64 - bits);
    }
    expect_sorted(keys);
  }
}

TEST(KeySortTest, KeepsTheOrderOfEqualKeys) {
  std::mt19937_64 dice(5);
  for (const std::uint64_t different : {1U, 2U, 5U, 100U}) {
    std::vector<std::uint64_t> keys(5000);
    for (std::uint64_t& key : keys) {
      key = dice() % different << (dice() % 2 == 0 ? 0U : 50U);
    }
    expect_sorted(keys);
  }
}

TEST(KeySortTest, SortsFewRowsAndNone) {
  expect_sorted({});
  expect_sorted({1});
  expect_sorted({3, 1, 2, 1, UINT64_MAX, 0});
}

}  // namespace
}  // namespace quotum::eval
