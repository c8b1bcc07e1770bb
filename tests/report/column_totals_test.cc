// What engine/report/column_totals.h promises, case by case.
#include "report/column_totals.h"

#include <gtest/gtest.h>

#include "report/small_run.h"

namespace quotum::report {
namespace {

constexpr exact::Int128 kLargest = static_cast<exact::Int128>(~exact::UInt128{0} >> 1U);

TEST(ColumnTotalsTest, SumsArePrintedWithTheirDecimals) {
  struct Row {
    std::vector<exact::Int128> values;
    int decimals;
    const char* text;
  };
  for (const Row& row : {Row{{}, 2, "0.00"},
                         {{}, 0, "0"},
                         {{5}, 2, "0.05"},
                         {{-5}, 2, "-0.05"},
                         {{-123, 100}, 2, "-0.23"},
                         {{12345, 55}, 2, "124.00"},
                         {{7, 8}, 0, "15"}}) {
    ExactSum sum;
    for (const exact::Int128 value : row.values) {
      sum.add(value);
    }
    EXPECT_EQ(sum.to_text(row.decimals), row.text);
  }
}

TEST(ColumnTotalsTest, SumsGoBeyond128Bits) {
  ExactSum sum;
  for (int i = 0; i < 1000; ++i) {
    sum.add(kLargest);
  }
  EXPECT_EQ(sum.value(), exact::to_big(kLargest) * 1000);
  EXPECT_EQ(sum.to_text(0), "170141183460469231731687303715884105727000");
  for (int i = 0; i < 2000; ++i) {
    sum.add(-kLargest);
  }
  EXPECT_EQ(sum.value(), exact::to_big(kLargest) * -1000);
}

TEST(ColumnTotalsTest, EmptyTotalsHaveAPlaceForEveryColumn) {
  const SmallRun run;
  const ColumnTotals totals = empty_totals(run.plan);
  ASSERT_EQ(totals.size(), 2U);
  EXPECT_EQ(totals[0].sums.size(), 1U);
  ASSERT_EQ(totals[0].outcomes.size(), 1U);
  EXPECT_EQ(totals[0].outcomes[0].size(), 2U);
  EXPECT_EQ(totals[1].sums.size(), 1U);
  EXPECT_TRUE(totals[1].outcomes.empty());
}

}  // namespace
}  // namespace quotum::report
