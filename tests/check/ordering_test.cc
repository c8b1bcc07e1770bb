// Orders and circles.
#include "check/ordering.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quotum::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(OrderingTest, KeepsAnOrderThatIsOne) {
  const Ordering ordering = order_by_need({{}, {0}, {0, 1}, {}});
  EXPECT_THAT(ordering.order, ElementsAre(0, 1, 2, 3));
  EXPECT_THAT(ordering.circles, IsEmpty());
}

TEST(OrderingTest, MovesWhatIsNeededJustBeforeTheFirstThatNeedsIt) {
  const Ordering ordering = order_by_need({{3}, {}, {3, 1}, {4}, {}});
  EXPECT_THAT(ordering.order, ElementsAre(4, 3, 0, 1, 2));
  EXPECT_THAT(ordering.circles, IsEmpty());
}

TEST(OrderingTest, NamesACircleFromItsFirst) {
  const Ordering ordering = order_by_need({{}, {3}, {1}, {2}});
  EXPECT_THAT(ordering.circles, ElementsAre(ElementsAre(1, 3, 2)));
  EXPECT_EQ(ordering.order.size(), 4U);
}

TEST(OrderingTest, NamesCirclesThatShareSomethingOnce) {
  const Ordering ordering = order_by_need({{1}, {0, 2}, {1}, {3}});
  EXPECT_THAT(ordering.circles, ElementsAre(ElementsAre(0, 1), ElementsAre(3)));
}

TEST(OrderingTest, CountsWhatIsNeededTwiceOnce) {
  EXPECT_THAT(order_by_need({{1, 1}, {}}).order, ElementsAre(1, 0));
}

}  // namespace
}  // namespace quotum::check
