// Size classes: how many, and in every order.
#include "population/allotment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace quotum::population {
namespace {

std::vector<SizeClass> sizes(const std::vector<std::uint64_t>& weights) {
  std::vector<SizeClass> sizes(weights.size());
  for (std::size_t i = 0; i < weights.size(); ++i) {
    sizes[i].weight = weights[i];
  }
  return sizes;
}

TEST(AllotmentTest, LargestRemainders) {
  EXPECT_THAT(allot(10, sizes({5, 3, 2})), testing::ElementsAre(5, 3, 2));
  EXPECT_THAT(allot(11, sizes({5, 3, 2})), testing::ElementsAre(6, 3, 2));  // 5.5, 3.3, 2.2
  EXPECT_THAT(allot(1, sizes({5, 3, 2})), testing::ElementsAre(1, 0, 0));
  EXPECT_THAT(allot(2, sizes({1, 1, 1})), testing::ElementsAre(1, 1, 0));  // equal: the first ones
  EXPECT_THAT(allot(0, sizes({1, 1})), testing::ElementsAre(0, 0));
  EXPECT_THAT(allot(5'000'000, sizes({999'999'999'999, 1})), testing::ElementsAre(5'000'000, 0));
}

TEST(AllotmentTest, TheDeckGivesAllOfItAndNoMore) {
  SizeDeck deck({3, 0, 5, 1});
  Random random(1, 1);
  std::map<std::size_t, int> counts;
  for (int i = 0; i < 9; ++i) {
    ++counts[deck.draw(random)];
  }
  EXPECT_THAT(counts,
              testing::ElementsAre(testing::Pair(0, 3), testing::Pair(2, 5), testing::Pair(3, 1)));
}

TEST(AllotmentTest, EveryOrderIsAsLikely) {
  std::map<std::vector<std::size_t>, int> orders;
  Random random(2, 2);
  for (int i = 0; i < 12'000; ++i) {
    SizeDeck deck({1, 1, 1});
    std::vector<std::size_t> order;
    for (int draw = 0; draw < 3; ++draw) {
      order.push_back(deck.draw(random));
    }
    ++orders[order];
  }
  ASSERT_EQ(orders.size(), 6u);
  for (const auto& [order, count] : orders) {
    EXPECT_NEAR(count, 2'000, 200);
  }
}

}  // namespace
}  // namespace quotum::population
