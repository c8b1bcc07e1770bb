// Jobs: hours of a year that add up, wages that follow from them, corrections that come later.
#include "population/job.h"

#include <gtest/gtest.h>

#include "population/figures_text.h"

namespace quotum::population {
namespace {

class JobTest : public testing::Test {
 protected:
  JobTest() {
    figures_.durations = {1, 0, 0, 0};
    figures_.negative_rows = 0;
    figures_.late_corrections = 0;
    figures_.hours = {{1, {1'000, 1'000}}};
    employer_.profile = &figures_.profiles[1];  // 20 EUR an hour, hours that do not vary
    employer_.periods = &months_;
  }

  const Job& draw(std::size_t kind) {
    draw_job(figures_, employer_, kind, person_, random_, job_);
    return job_;
  }

  static constexpr std::size_t kContract = 0;
  static constexpr std::size_t kHiredOut = 1;
  static constexpr std::size_t kDirector = 3;
  static constexpr std::size_t kBenefit = 4;
  static constexpr std::size_t kPension = 5;

  PopulationFigures figures_ = test_figures();
  std::vector<Period> months_ = monthly_periods(2023);
  Employer employer_;
  Person person_{1, Group::kOthers, std::numeric_limits<std::int32_t>::max()};
  Random random_{1, 1};
  Job job_;
};

TEST_F(JobTest, HoursOfAYearAddUp) {
  const Job& job = draw(kContract);
  ASSERT_EQ(job.rows.size(), 12u);
  std::int64_t hours = 0;
  std::int64_t wages = 0;
  for (std::size_t i = 0; i < job.rows.size(); ++i) {
    EXPECT_EQ(job.rows[i].period, i);
    hours += job.rows[i].hours;
    wages += job.rows[i].premium_high;
    EXPECT_EQ(job.rows[i].premium_high, job.rows[i].hours * 2'000);
    EXPECT_EQ(job.rows[i].premium_low, 0);
  }
  EXPECT_EQ(hours, 1'000);
  EXPECT_EQ(wages, 2'000'000);
  EXPECT_EQ(job.rows[0].hours, 84) << "31 of 365 days";
  EXPECT_EQ(job.rows[1].hours, 77) << "59 of 365 days, less the 84";
}

TEST_F(JobTest, PremiumWagesByKindAndEmployer) {
  employer_.low_premium = true;
  EXPECT_EQ(draw(kContract).rows[0].premium_low, 168'000);
  EXPECT_EQ(draw(kContract).rows[0].premium_high, 0);
  EXPECT_EQ(draw(kHiredOut).rows[0].premium_high, 168'000) << "this kind pays the high premium";
  const JobRow director = draw(kDirector).rows[0];
  EXPECT_EQ(director.hours, 84);
  EXPECT_EQ(director.premium_high + director.premium_low + director.premium_benefit, 0);
  const JobRow benefit = draw(kBenefit).rows[0];
  EXPECT_EQ(benefit.hours, 0);
  EXPECT_GT(benefit.premium_benefit, 0);
  const JobRow pension = draw(kPension).rows[0];
  EXPECT_EQ(pension.hours, 0);
  EXPECT_EQ(pension.premium_high + pension.premium_low + pension.premium_benefit, 0);
}

TEST_F(JobTest, PremiumWagesHaveAMost) {
  figures_.most_premium_wage = 3'650'00;
  std::int64_t wages = 0;
  for (const JobRow& row : draw(kContract).rows) {
    wages += row.premium_high;
  }
  EXPECT_EQ(wages, 3'650'00);
}

TEST_F(JobTest, CorrectionsComeBehindTheFirstPeriod) {
  figures_.negative_rows = kWhole;
  const Job& job = draw(kContract);
  EXPECT_GT(job.rows[0].hours, 0);
  for (std::size_t i = 1; i < job.rows.size(); ++i) {
    EXPECT_LT(job.rows[i].hours, 0);
    EXPECT_EQ(job.rows[i].premium_high, job.rows[i].hours * 2'000);
  }
  EXPECT_LT(draw(kBenefit).rows[3].premium_benefit, 0);
}

TEST_F(JobTest, LateCorrectionsStandAlone) {
  figures_.late_corrections = kWhole;
  const Job& job = draw(kContract);
  ASSERT_EQ(job.rows.size(), 1u);
  EXPECT_LT(job.rows[0].period, 6u);
  EXPECT_LT(job.rows[0].hours, 0);
}

TEST_F(JobTest, Durations) {
  const struct {
    Durations durations;
    bool first;
    bool last;
  } cases[] = {{{1, 0, 0, 0}, true, true},
               {{0, 1, 0, 0}, false, true},
               {{0, 0, 1, 0}, true, false},
               {{0, 0, 0, 1}, false, false}};
  for (const auto& each : cases) {
    figures_.durations = each.durations;
    for (int i = 0; i < 200; ++i) {
      const Job& job = draw(kContract);
      ASSERT_EQ(job.rows.front().period == 0, each.first);
      ASSERT_EQ(job.rows.back().period == 11, each.last);
      for (std::size_t row = 1; row < job.rows.size(); ++row) {
        ASSERT_EQ(job.rows[row].period, job.rows[row - 1].period + 1);
      }
    }
  }
}

TEST_F(JobTest, PensionAgeCountsFromThePeriodInWhichItIsReached) {
  person_.pension_age = months_[4].end;
  const Job& job = draw(kContract);
  for (std::size_t i = 0; i < job.rows.size(); ++i) {
    EXPECT_EQ(job.rows[i].pension_age, i >= 4) << i;
  }
}

TEST_F(JobTest, RequestsAreForTheTargetGroup) {
  figures_.requests = kWhole;
  EXPECT_FALSE(draw(kContract).requested);
  person_.group = Group::kTargetGroup;
  EXPECT_TRUE(draw(kContract).requested);
  EXPECT_TRUE(job_.target_group);
  figures_.requests = 0;
  EXPECT_FALSE(draw(kContract).requested);
}

TEST_F(JobTest, HoursVaryAroundTheContract) {
  employer_.profile = &figures_.profiles[0];  // by 20 %
  bool differs = false;
  for (const JobRow& row : draw(kContract).rows) {
    const std::int64_t usual = 1'000 * months_[row.period].days / 365;
    EXPECT_GE(row.hours, usual * 8 / 10 - 1);
    EXPECT_LE(row.hours, usual * 12 / 10 + 2);
    differs = differs || row.hours < usual - 2 || row.hours > usual + 2;
  }
  EXPECT_TRUE(differs);
}

}  // namespace
}  // namespace quotum::population
