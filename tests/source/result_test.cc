// Result: a value or a reason, never both.
#include "source/result.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>

namespace quotum::source {
namespace {

TEST(ResultTest, HoldsAValue) {
  Result<std::string> result = std::string("decisions");
  EXPECT_TRUE(result.ok());
  EXPECT_TRUE(static_cast<bool>(result));
  EXPECT_EQ(result.value(), "decisions");
}

TEST(ResultTest, HoldsAReason) {
  const Result<std::string> result = Error{"cannot write out/totals.json"};
  EXPECT_FALSE(result.ok());
  EXPECT_FALSE(static_cast<bool>(result));
  EXPECT_EQ(result.error().message, "cannot write out/totals.json");
}

TEST(ResultTest, HoldsAValueThatOnlyMoves) {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
  const std::unique_ptr<int> taken = std::move(result.value());
  EXPECT_EQ(*taken, 7);
}

TEST(ResultTest, SuccessNeedsNoValue) {
  const Outcome good = Done{};
  const Outcome bad = Error{"disk full"};
  EXPECT_TRUE(good.ok());
  EXPECT_FALSE(bad.ok());
}

}  // namespace
}  // namespace quotum::source
