// Chance: the numbers themselves are pinned, for a population must be the same everywhere.
#include "population/random.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

namespace quotum::population {
namespace {

TEST(RandomTest, SpreadIsTheOutputOfSplitMix) {
  // The first numbers of splitmix64 from state 0, as published with it.
  EXPECT_EQ(spread(0x9E3779B97F4A7C15u), 0xE220A8397B1DCDAFu);
  EXPECT_EQ(spread(2 * 0x9E3779B97F4A7C15u), 0x6E789E6AA1B965F4u);
  EXPECT_EQ(spread(3 * 0x9E3779B97F4A7C15u), 0x06C45D188009454Fu);
}

TEST(RandomTest, SameNumbersForTheSameStream) {
  Random one(1, 2);
  Random other(1, 2);
  for (int i = 0; i < 100; ++i) {
    EXPECT_EQ(one.next(), other.next());
  }
}

TEST(RandomTest, OtherSeedsAndStreamsGiveOtherNumbers) {
  std::set<std::uint64_t> seen;
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    for (std::uint64_t stream = 0; stream < 30; ++stream) {
      EXPECT_TRUE(seen.insert(Random(seed, stream).next()).second) << seed << " " << stream;
    }
  }
}

TEST(RandomTest, BelowStaysBelowAndReachesAll) {
  Random random(7, 7);
  for (const std::uint64_t limit : {1u, 2u, 3u, 10u, 17u}) {
    std::map<std::uint64_t, int> counts;
    for (int i = 0; i < 20'000; ++i) {
      ++counts[random.below(limit)];
    }
    EXPECT_EQ(counts.size(), limit);
    EXPECT_LT(counts.rbegin()->first, limit);
    const int fair = 20'000 / static_cast<int>(limit);
    for (const auto& [value, count] : counts) {
      EXPECT_GT(count, fair * 9 / 10 - 50) << value << " below " << limit;
      EXPECT_LT(count, fair * 11 / 10 + 50) << value << " below " << limit;
    }
  }
}

// Two thirds of 2^64: the plain remainder would give the lower third twice as often.
TEST(RandomTest, BelowIsFairForLargeLimits) {
  Random random(3, 4);
  const std::uint64_t limit = ~std::uint64_t{0} / 3 * 2;
  int low = 0;
  for (int i = 0; i < 30'000; ++i) {
    low += random.below(limit) < limit / 2 ? 1 : 0;
  }
  EXPECT_GT(low, 14'500);
  EXPECT_LT(low, 15'500);
}

TEST(RandomTest, WithinReachesBothEnds) {
  Random random(1, 1);
  std::set<std::int64_t> seen;
  for (int i = 0; i < 200; ++i) {
    seen.insert(random.within({-2, 1}));
  }
  EXPECT_THAT(seen, testing::ElementsAre(-2, -1, 0, 1));
  EXPECT_EQ(random.within({5, 5}), 5);
}

TEST(RandomTest, ChanceAtItsEnds) {
  Random random(1, 1);
  for (int i = 0; i < 1000; ++i) {
    EXPECT_FALSE(random.chance(0));
    EXPECT_TRUE(random.chance(kWhole));
  }
}

TEST(RandomTest, PickFollowsTheWeights) {
  const Mix<int> mix = {{1, 10}, {3, 20}, {6, 30}};
  Random random(5, 5);
  std::map<int, int> counts;
  for (int i = 0; i < 10'000; ++i) {
    ++counts[pick(random, mix)];
  }
  EXPECT_NEAR(counts[10], 1'000, 150);
  EXPECT_NEAR(counts[20], 3'000, 250);
  EXPECT_NEAR(counts[30], 6'000, 250);
}

}  // namespace
}  // namespace quotum::population
