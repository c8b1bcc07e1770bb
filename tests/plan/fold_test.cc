// The range of an operation holds every result, and is no wider than needed.
#include "plan/fold.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace quotum::plan {
namespace {

using exact::BigInt;

constexpr int kReach = 4;

class FoldTest : public testing::TestWithParam<OpCode> {};

// Every box of small ranges, every pair of values in it.
TEST_P(FoldTest, RangeIsTightAroundAllResults) {
  for (int a_low = -kReach; a_low <= kReach; ++a_low) {
    for (int a_high = a_low; a_high <= kReach; ++a_high) {
      for (int b_low = -kReach; b_low <= kReach; ++b_low) {
        for (int b_high = b_low; b_high <= kReach; ++b_high) {
          BigInt smallest = 1000;
          BigInt largest = -1000;
          for (int a = a_low; a <= a_high; ++a) {
            for (int b = b_low; b <= b_high; ++b) {
              const BigInt result = fold_binary(GetParam(), a, b);
              smallest = std::min(smallest, result);
              largest = std::max(largest, result);
            }
          }
          const auto [low, high] = range_binary(GetParam(), a_low, a_high, b_low, b_high);
          ASSERT_EQ(low, smallest) << a_low << ".." << a_high << " " << b_low << ".." << b_high;
          ASSERT_EQ(high, largest) << a_low << ".." << a_high << " " << b_low << ".." << b_high;
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Arithmetic, FoldTest,
                         testing::Values(OpCode::kAdd, OpCode::kSubtract, OpCode::kMultiply,
                                         OpCode::kMin, OpCode::kMax, OpCode::kLess,
                                         OpCode::kLessEqual, OpCode::kEqual),
                         [](const auto& test) { return std::string(name(test.param)); });

TEST(FoldTest, Logic) {
  EXPECT_EQ(fold_binary(OpCode::kAnd, 1, 0), 0);
  EXPECT_EQ(fold_binary(OpCode::kOr, 1, 0), 1);
  EXPECT_EQ(fold_unary(OpCode::kNot, 1), 0);
  EXPECT_EQ(fold_unary(OpCode::kNegate, 7), -7);
}

TEST(FoldTest, RefusesWhatIsNoSuchOperation) {
  EXPECT_THROW(fold_binary(OpCode::kSelect, 1, 0), std::logic_error);
  EXPECT_THROW(fold_unary(OpCode::kAdd, 1), std::logic_error);
}

}  // namespace
}  // namespace quotum::plan
