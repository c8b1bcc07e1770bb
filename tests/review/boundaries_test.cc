// Where the results of a row turn.
#include "review/boundaries.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "review/boundary_report.h"
#include "rules_in_memory.h"

namespace quotum::review {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// A firm of which the hours are varied; its other number is not supplied.
class Firm {
 public:
  explicit Firm(const std::string& hours, const std::string& target_hours = "")
      : points_(report::small_rules()),
        run_(report::traced_run(
            report::small_rules(), 2024,
            {{"firm", "firm_number,sector,hours,target_hours\n123456782,overheid," + hours + "," +
                          target_hours + "\n"}})),
        row_(points_, {run_.plan, run_.population, *run_.values}, 0) {}

  [[nodiscard]] const RowBoundaries& row() const { return row_; }
  // Values of the rows around the threshold of this owner.
  [[nodiscard]] std::vector<std::int64_t> around(const std::string& owner) const {
    for (const Boundary& boundary : row_.thresholds()) {
      if (points_.all()[boundary.point].owner == owner) {
        return values(boundary.rows);
      }
    }
    return {};
  }
  static std::vector<std::int64_t> values(const std::vector<VariedRow>& rows) {
    std::vector<std::int64_t> found;
    for (const VariedRow& row : rows) {
      found.push_back(row.value);
    }
    return found;
  }
  [[nodiscard]] std::vector<BoundaryTable> tables() const {
    const BoundaryTables tables(points_, row_, "123456782", report::Language::kDutch);
    std::vector<BoundaryTable> all;
    for (const Boundary& boundary : row_.thresholds()) {
      all.push_back(tables.table(boundary));
    }
    for (const Turn& turn : row_.turns()) {
      all.push_back(tables.table(turn));
    }
    for (const OneMore& more : row_.one_more()) {
      all.push_back(tables.table(more));
    }
    return all;
  }

 private:
  CoveragePoints points_;
  report::TracedRun run_;
  RowBoundaries row_;
};

TEST(BoundariesTest, BelowOnAndAboveAThreshold) {
  EXPECT_THAT(Firm("5000.00").around("small"), ElementsAre(99'999, 100'000, 100'001));
  EXPECT_THAT(Firm("0.00").around("small"), ElementsAre(99'999, 100'000, 100'001));
}

TEST(BoundariesTest, WhereNoValueIsOnTheThresholdThereAreTwo) {
  // The shortfall is above zero from the first hundredth of an hour: 0 is on it, and the least.
  EXPECT_THAT(Firm("5000.00").around("shortfall"), ElementsAre(0, 1));
}

TEST(BoundariesTest, ATurnIsTheNearestOtherResult) {
  // A tenth of a job is 133.1 hours: 4,307.45 hours at 3.09%.
  const Firm firm("5000.00");
  ASSERT_FALSE(firm.row().turns().empty());
  EXPECT_THAT(Firm::values(firm.row().turns().front().rows), ElementsAre(430'744, 430'745));
}

TEST(BoundariesTest, OneMoreIsAWholeUnit) {
  const auto more = Firm("8614.00").row().one_more();
  ASSERT_EQ(more.size(), 1U);
  EXPECT_EQ(more[0].then.value, 861'500);
  EXPECT_EQ(more[0].now.results[1], "0.1");
  EXPECT_EQ(more[0].then.results[1], "0.2");
}

TEST(BoundariesTest, ANumberThatIsNotSuppliedIsNotVaried) {
  EXPECT_EQ(Firm("5000.00").row().numbers().size(), 1U);
  EXPECT_EQ(Firm("5000.00", "10.00").row().numbers().size(), 2U);
}

TEST(BoundariesTest, TablesShowWhatDiffers) {
  const auto tables = Firm("5000.00").tables();
  const std::string text = boundaries_text(tables, report::Language::kDutch);
  EXPECT_THAT(text, HasSubstr("small: hours < 1.000 uur\n"));
  EXPECT_THAT(text, HasSubstr("999,99"));
  EXPECT_THAT(text, HasSubstr("-4.000,01"));
  EXPECT_THAT(text, HasSubstr("123456782: \u00e9\u00e9n meer van hours\n"));
  EXPECT_THAT(boundaries_csv(tables), HasSubstr("\n123456782,threshold,levy,small,"));
  EXPECT_THAT(boundaries_json(tables), HasSubstr("\"kind\": \"one-more\""));
}

}  // namespace
}  // namespace quotum::review
