// Columns of the employers' file, from jobs made by hand.
#include "population/employer_totals.h"

#include <gtest/gtest.h>

#include "population/figures_text.h"

namespace quotum::population {
namespace {

Job job(std::size_t kind, bool target_group, bool requested, std::vector<JobRow> rows) {
  Job job;
  job.kind = kind;
  job.target_group = target_group;
  job.requested = requested;
  job.rows = std::move(rows);
  return job;
}

JobRow row(std::int64_t hours, std::int64_t high, std::int64_t low = 0, std::int64_t benefit = 0,
           bool pension_age = false) {
  return {0, hours, high, low, benefit, pension_age};
}

std::string values(const EmployerTotals& totals, bool is_new = true) {
  Random random(1, 1);
  std::string text;
  totals.append_values(is_new, random, text);
  return text;
}

// Columns: hours_before, hours, wages, benefit, paid, paid_hours; kinds: contract, hired_out,
// sheltered, director, benefit, pension.
class EmployerTotalsTest : public testing::Test {
 protected:
  void person(const std::vector<Job>& jobs) {
    for (const Job& each : jobs) {
      totals_.add(each);
    }
    totals_.end_person();
  }
  PopulationFigures figures_ = test_figures();
  EmployerTotals totals_{figures_};
};

TEST_F(EmployerTotalsTest, NothingIsZero) { EXPECT_EQ(values(totals_), ",0,0,0.00,0.00,0.00,0"); }

TEST_F(EmployerTotalsTest, CodesDecide) {
  person({job(0, false, false, {row(100, 200'050), row(-10, -20'000)})});
  person({job(2, false, false, {row(40, 100)})});          // sheltered: wages, no hours
  person({job(3, false, false, {row(50, 0, 7)})});         // director
  person({job(4, false, false, {row(0, 0, 0, 123'45)})});  // benefit
  EXPECT_EQ(values(totals_), ",0,90,1801.57,123.45,0.00,0");
}

TEST_F(EmployerTotalsTest, ConditionsDecide) {
  person({job(0, true, true, {row(100, 0), row(60, 0, 0, 0, true)})});
  person({job(0, true, false, {row(7, 0)})});
  person({job(2, true, true, {row(9, 0)})});
  EXPECT_EQ(values(totals_), ",0,167,0.00,0.00,125.00,100");
}

TEST_F(EmployerTotalsTest, ByPersonHasAMostAndALeast) {
  person({job(0, true, true, {row(1'599, 0)})});
  person({job(0, true, true, {row(1'000, 0)}), job(1, true, true, {row(601, 0)})});
  person({job(0, true, true, {row(-300, 0)})});
  EXPECT_EQ(values(totals_), ",0,2900,0.00,0.00,3998.75,3200");
  EXPECT_EQ(value_of_person(figures_.employer_columns[4], 1'600), 200'000);
  EXPECT_EQ(value_of_person(figures_.employer_columns[4], 1'601), 200'000);
  EXPECT_EQ(value_of_person(figures_.employer_columns[4], -1), 0);
}

TEST_F(EmployerTotalsTest, NoColumnIsBelowZero) {
  person({job(0, false, false, {row(-100, -5)})});
  EXPECT_EQ(values(totals_), ",0,0,0.00,0.00,0.00,0");
}

TEST_F(EmployerTotalsTest, EarlierYearsAreAShare) {
  person({job(0, false, false, {row(1'000, 0)})});
  for (std::uint64_t stream = 0; stream < 100; ++stream) {
    Random random(1, stream);
    std::string text;
    totals_.append_values(false, random, text);
    const int before = std::stoi(text.substr(1));
    EXPECT_GE(before, 800);
    EXPECT_LE(before, 1'100);
  }
  EXPECT_EQ(values(totals_, true).substr(0, 3), ",0,") << "a new employer had none";
}

TEST_F(EmployerTotalsTest, BeginsAnew) {
  person({job(0, true, true, {row(100, 100)})});
  totals_.begin_employer();
  EXPECT_EQ(values(totals_), ",0,0,0.00,0.00,0.00,0");
}

}  // namespace
}  // namespace quotum::population
