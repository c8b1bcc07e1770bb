// Bins and quantiles at their edges.
#include "impact/distribution.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quotum::impact {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> shown(const std::vector<ImpactBin>& bins) {
  std::vector<std::string> texts;
  for (const ImpactBin& bin : bins) {
    texts.push_back(bin.low.str() + ".." + bin.high.str() + ": " + std::to_string(bin.rows));
  }
  return texts;
}

std::vector<std::string> shown(const std::vector<ImpactQuantile>& quantiles) {
  std::vector<std::string> texts;
  for (const ImpactQuantile& quantile : quantiles) {
    texts.push_back(std::to_string(quantile.percent) + ": " + quantile.value.str());
  }
  return texts;
}

TEST(DistributionTest, NothingHasNone) {
  EXPECT_THAT(bins_of({}), IsEmpty());
  EXPECT_THAT(quantiles_of({}), IsEmpty());
}

TEST(DistributionTest, ABorderBelongsToTheBinAwayFromZero) {
  EXPECT_THAT(shown(bins_of({1})), ElementsAre("1..2: 1"));
  EXPECT_THAT(shown(bins_of({2})), ElementsAre("2..5: 1"));
  EXPECT_THAT(shown(bins_of({-1})), ElementsAre("-2..-1: 1"));
  EXPECT_THAT(shown(bins_of({-10})), ElementsAre("-20..-10: 1"));
}

TEST(DistributionTest, NoGapsOnEitherSideAndNoneAroundZero) {
  EXPECT_THAT(shown(bins_of({-30, -21, -3, 4, 7, 9, 150})),
              ElementsAre("-50..-20: 2", "-20..-10: 0", "-10..-5: 0", "-5..-2: 1", "2..5: 1",
                          "5..10: 2", "10..20: 0", "20..50: 0", "50..100: 0", "100..200: 1"));
}

TEST(DistributionTest, ManyBinsBecomePowersOfTen) {
  exact::Int128 large = 1;
  for (int i = 0; i < 30; ++i) {
    large *= 10;
  }
  const std::vector<ImpactBin> bins = bins_of({-large, 3, large});
  ASSERT_EQ(bins.size(), 32U);
  EXPECT_EQ(shown(bins)[1], "1..10: 1");
  EXPECT_EQ(bins.back().low, exact::to_big(large));
  EXPECT_EQ(bins.back().rows, 1U);
  EXPECT_EQ(bins.front().high, -exact::to_big(large));
}

TEST(DistributionTest, QuantilesAreValuesThatOccur) {
  EXPECT_THAT(shown(quantiles_of({7})), ElementsAre("0: 7", "5: 7", "10: 7", "25: 7", "50: 7",
                                                    "75: 7", "90: 7", "95: 7", "100: 7"));
  std::vector<exact::Int128> sorted;
  for (int i = 1; i <= 20; ++i) {
    sorted.emplace_back(i);
  }
  EXPECT_THAT(shown(quantiles_of(sorted)), ElementsAre("0: 1", "5: 1", "10: 2", "25: 5", "50: 10",
                                                       "75: 15", "90: 18", "95: 19", "100: 20"));
  sorted.emplace_back(21);
  EXPECT_EQ(shown(quantiles_of(sorted))[4], "50: 11");
}

}  // namespace
}  // namespace quotum::impact
