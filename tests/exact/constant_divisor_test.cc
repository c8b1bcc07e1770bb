// Multiplying by a constant divisor's inverse gives what the division gives.
#include "exact/constant_divisor.h"

#include <gtest/gtest.h>

#include <random>

namespace quotum::exact {
namespace {

void expect_same(std::int64_t divisor, std::int64_t numerator) {
  EXPECT_EQ(ConstantDivisor(divisor).quotient(numerator), numerator / divisor)
      << numerator << " / " << divisor;
}

TEST(ConstantDivisorTest, GivesTheQuotientAtEveryEdge) {
  constexpr std::uint64_t kLargest = ConstantDivisor::kMostNumerator;
  for (const std::int64_t divisor :
       {std::int64_t{1}, std::int64_t{2}, std::int64_t{3}, std::int64_t{7}, std::int64_t{10},
        std::int64_t{1331}, std::int64_t{13'310'000}, std::int64_t{133'100'000},
        static_cast<std::int64_t>(kLargest), std::int64_t{1} << 61U}) {
    for (const std::uint64_t bound :
         {std::uint64_t{1}, std::uint64_t{1000}, kLargest / 3, kLargest}) {
      for (std::uint64_t multiple = bound / static_cast<std::uint64_t>(divisor), i = 0; i < 3;
           ++i) {
        const auto edge = static_cast<std::int64_t>(multiple * static_cast<std::uint64_t>(divisor));
        for (const std::int64_t numerator :
             {edge - 1, edge, edge + 1, std::int64_t{0}, static_cast<std::int64_t>(bound)}) {
          if (numerator >= 0 && static_cast<std::uint64_t>(numerator) <= bound) {
            expect_same(divisor, numerator);
            expect_same(divisor, -numerator);
          }
        }
        multiple /= 2;
      }
    }
  }
}

TEST(ConstantDivisorTest, GivesTheQuotientForAnyNumbers) {
  std::mt19937_64 dice(11);
  for (int round = 0; round < 200'000; ++round) {
    const std::uint64_t bound = dice() >> (2 + dice() % 60);
    const auto divisor = static_cast<std::int64_t>((dice() >> (2 + dice() % 61)) + 1);
    const auto numerator = static_cast<std::int64_t>(bound == 0 ? 0 : dice() % (bound + 1));
    expect_same(divisor, round % 2 == 0 ? numerator : -numerator);
  }
}

}  // namespace
}  // namespace quotum::exact
