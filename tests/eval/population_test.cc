// Nesting: three levels as in payroll data, every judgement over rows, in any row order.
#include "eval/population.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <random>

#include "exact/date.h"

namespace quotum::eval {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

constexpr int kYear = 2024;

table::Column number(const std::string& name) {
  table::Column column;
  column.name = name;
  column.max = 999'999'999;
  return column;
}

table::Column date(const std::string& name) {
  table::Column column;
  column.name = name;
  column.kind = table::ColumnKind::kDate;
  return column;
}

std::int64_t day(const std::string& text) { return exact::Date::parse(text)->days(); }

// firm > person > job rows with a period; persons have no file.
plan::Plan three_levels() {
  plan::Plan plan;
  plan.year = kYear;
  plan.levels.resize(3);
  for (std::size_t i = 0; i < 3; ++i) {
    plan::LevelPlan& level = plan.levels[i];
    level.level = i;
    level.name = std::array{"firm", "person", "job"}[i];
    level.present = true;
    level.supplied = i != 1;
    level.keys = i + 1;
    level.own_keys = 1;
    level.at_most = i == 0 ? 0 : 4;
    for (const char* key : {"firm", "person", "job"}) {
      if (level.schema.columns.size() < level.keys) {
        level.schema.columns.push_back(number(key));
      }
    }
    level.schema.columns.front().digits = 3;
  }
  plan.levels[2].period = 3;
  plan.levels[2].schema.columns.push_back(date("begin"));
  plan.levels[2].schema.columns.push_back(date("end"));
  return plan;
}

struct Job {
  std::int64_t firm, person, job;
  std::string begin, end;
};

FileRows firms(const std::vector<std::int64_t>& keys) {
  FileRows file;
  file.level = 0;
  file.file = 0;
  file.rows.columns.resize(1);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    file.rows.columns[0].push_back(keys[i]);
    file.rows.lines.push_back(i + 2);
  }
  return file;
}

FileRows jobs(const std::vector<Job>& rows) {
  FileRows file;
  file.level = 2;
  file.file = 1;
  file.rows.columns.resize(5);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Job& job = rows[i];
    const std::array values = {job.firm, job.person, job.job, day(job.begin), day(job.end)};
    for (std::size_t column = 0; column < values.size(); ++column) {
      file.rows.columns[column].push_back(values[column]);
    }
    file.rows.lines.push_back(i + 2);
  }
  return file;
}

std::vector<std::string> described(const Population& population) {
  std::vector<std::string> texts;
  for (const table::RowError& error : population.errors) {
    texts.push_back(std::to_string(error.file) + ":" + std::to_string(error.line) + " " +
                    error.key + " " + error.field + "=" + error.value + " " + error.code);
  }
  return texts;
}

Population nested(std::vector<std::int64_t> firm_keys, const std::vector<Job>& rows,
                  PopulationOptions options = {}) {
  static const plan::Plan plan = three_levels();
  std::vector<FileRows> files;
  files.push_back(firms(firm_keys));
  files.push_back(jobs(rows));
  return nest(plan, std::move(files), options);
}

const std::string kJan = "2024-01-01";
const std::string kJanEnd = "2024-01-31";
const std::string kFeb = "2024-02-01";
const std::string kFebEnd = "2024-02-29";

TEST(PopulationTest, NestsRowsOfAnyOrder) {
  const Population population = nested({30, 10, 20}, {{30, 1, 1, kFeb, kFebEnd},
                                                      {10, 5, 1, kJan, kJanEnd},
                                                      {30, 1, 1, kJan, kJanEnd},
                                                      {10, 2, 1, kJan, kJanEnd},
                                                      {10, 5, 2, kJan, kJanEnd}});
  EXPECT_THAT(population.errors, IsEmpty());
  EXPECT_THAT(population.levels[0].columns[0], ElementsAre(10, 20, 30));
  EXPECT_THAT(population.levels[0].children, ElementsAre(0, 2, 2, 3));
  EXPECT_THAT(population.levels[1].columns[1], ElementsAre(2, 5, 1));
  EXPECT_THAT(population.levels[1].children, ElementsAre(0, 1, 3, 5));
  EXPECT_THAT(population.levels[2].lines, ElementsAre(5, 3, 6, 4, 2));
}

TEST(PopulationTest, DuplicateFirmsAreAllRejectedAndTheirRowsWithheld) {
  const Population population =
      nested({10, 20, 10}, {{10, 1, 1, kJan, kJanEnd}, {20, 1, 1, kJan, kJanEnd}});
  EXPECT_THAT(described(population),
              ElementsAre("0:2 010 firm=010 duplicate-key", "0:4 010 firm=010 duplicate-key"));
  EXPECT_EQ(population.errors[0].message,
            "the same key stands on 2 lines (2, 4); none of them is used");
  EXPECT_THAT(population.levels[0].columns[0], ElementsAre(20));
  EXPECT_EQ(population.counts[0].rejected, 2U);
  EXPECT_EQ(population.counts[2].withheld, 1U);
  EXPECT_EQ(population.counts[2].used, 1U);
}

TEST(PopulationTest, UnknownFirmIsRejected) {
  const Population population =
      nested({20}, {{10, 1, 1, kJan, kJanEnd}, {20, 1, 1, kJan, kJanEnd}});
  EXPECT_THAT(described(population), ElementsAre("1:2 010 firm=010 unknown-parent"));
  EXPECT_THAT(population.levels[0].columns[0], ElementsAre(20));
}

TEST(PopulationTest, RowsOfAFirmThatTheReaderRejectedAreWithheld) {
  static const plan::Plan plan = three_levels();
  std::vector<FileRows> files;
  files.push_back(firms({20}));
  files[0].rows.damaged_keys = {10};
  files[0].rows.rejected_rows = 1;
  files.push_back(jobs({{10, 1, 1, kJan, kJanEnd}}));
  const Population population = nest(plan, std::move(files), {});
  EXPECT_THAT(population.errors, IsEmpty());
  EXPECT_EQ(population.counts[0].rows, 2U);
  EXPECT_EQ(population.counts[0].rejected, 1U);
  EXPECT_EQ(population.counts[2].withheld, 1U);
}

TEST(PopulationTest, OverlapRejectsBothAndTheFirm) {
  const Population population = nested({10, 20}, {{10, 1, 1, kJan, kJanEnd},
                                                  {10, 1, 1, "2024-01-31", kFebEnd},
                                                  {10, 1, 2, kJan, kJanEnd},
                                                  {20, 1, 1, kJan, kJanEnd}});
  EXPECT_THAT(described(population),
              ElementsAre("0:2 010 firm=010 rows-at-fault", "1:2 010 begin=2024-01-01 overlap",
                          "1:3 010 begin=2024-01-31 overlap"));
  EXPECT_EQ(population.errors[0].message,
            "2 rows below it rejected; no decision (--allow-partial computes without them)");
  EXPECT_EQ(population.counts[2].withheld, 1U);
  EXPECT_THAT(population.levels[0].columns[0], ElementsAre(20));
}

TEST(PopulationTest, TheSamePeriodTwiceIsAnOverlap) {
  const Population population = nested(
      {10}, {{10, 1, 1, kJan, kJanEnd}, {10, 1, 1, kJan, kJanEnd}, {10, 1, 1, kFeb, kFebEnd}});
  EXPECT_THAT(described(population),
              ElementsAre("0:2 010 firm=010 rows-at-fault", "1:2 010 begin=2024-01-01 overlap",
                          "1:3 010 begin=2024-01-01 overlap"));
}

TEST(PopulationTest, PeriodsOfOtherYearsAndTurnedAround) {
  const Population population = nested({10, 20, 30}, {{10, 1, 1, "2023-12-31", kJanEnd},
                                                      {20, 1, 1, "2024-12-01", "2025-01-01"},
                                                      {30, 1, 1, kJanEnd, kJan}});
  EXPECT_THAT(described(population),
              UnorderedElementsAre(
                  "1:2 010 begin=2023-12-31 other-year", "1:3 020 end=2025-01-01 other-year",
                  "1:4 030 end=2024-01-01 bad-period", "0:2 010 firm=010 rows-at-fault",
                  "0:3 020 firm=020 rows-at-fault", "0:4 030 firm=030 rows-at-fault"));
}

TEST(PopulationTest, AllowPartialKeepsTheFirmAndMarksIt) {
  PopulationOptions options;
  options.allow_partial = true;
  const Population population = nested(
      {10, 20}, {{10, 1, 1, kJanEnd, kJan}, {10, 1, 2, kJan, kJanEnd}, {20, 1, 1, kJan, kJanEnd}},
      options);
  EXPECT_THAT(population.levels[0].columns[0], ElementsAre(10, 20));
  EXPECT_THAT(population.incomplete, ElementsAre(1, 0));
  EXPECT_EQ(population.levels[2].rows(), 2U);
}

TEST(PopulationTest, MoreRowsThanTheProofsAllow) {
  std::vector<Job> rows;
  for (int person = 1; person <= 5; ++person) {  // at_most is 4 persons in a firm
    rows.push_back({10, person, 1, kJan, kJanEnd});
  }
  const Population population = nested({10}, rows);
  EXPECT_EQ(population.counts[2].rejected, 5U);
  EXPECT_EQ(population.errors[1].code, "too-many-rows");
  EXPECT_EQ(population.errors[1].message,
            "more than 4 rows of level person within one row of the level above");
  EXPECT_EQ(population.levels[0].rows(), 0U);
}

TEST(PopulationTest, RowsOfOtherYearsAreSetAside) {
  plan::Plan plan = three_levels();
  plan.levels.resize(1);
  plan.levels[0].year = 1;
  plan.levels[0].schema.columns.push_back(number("jaar"));
  std::vector<FileRows> files;
  files.push_back(firms({10, 10, 20}));
  files[0].rows.columns.push_back({2023, 2024, 2024});
  const Population population = nest(plan, std::move(files), {});
  EXPECT_THAT(population.errors, IsEmpty());
  EXPECT_THAT(population.levels[0].columns[0], ElementsAre(10, 20));
  EXPECT_EQ(population.counts[0].other_year, 1U);
  EXPECT_EQ(population.counts[0].rows, 3U);
}

// Random rows with many faults: any order of the files gives the same population and the same
// errors but for the line numbers, and no row is lost.
TEST(PopulationTest, OrderOfRowsDoesNotMatter) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<Job> rows;
    for (int i = 0; i < 30; ++i) {
      const bool first_half = random() % 2 == 0;
      rows.push_back({static_cast<std::int64_t>(random() % 5) * 10,
                      static_cast<std::int64_t>(random() % 3),
                      static_cast<std::int64_t>(random() % 2), first_half ? kJan : kFeb,
                      random() % 4 == 0 ? kFebEnd : (first_half ? kJanEnd : kFebEnd)});
    }
    const Population one = nested({0, 10, 20, 30, 30}, rows);
    std::shuffle(rows.begin(), rows.end(), random);
    const Population other = nested({30, 20, 30, 0, 10}, rows);
    for (std::size_t level = 0; level < 3; ++level) {
      ASSERT_EQ(one.levels[level].columns, other.levels[level].columns);
      ASSERT_EQ(one.levels[level].children, other.levels[level].children);
      ASSERT_EQ(one.counts[level].rejected, other.counts[level].rejected);
      const PopulationCounts& counts = one.counts[level];
      ASSERT_EQ(counts.rows, counts.used + counts.rejected + counts.withheld + counts.other_year);
    }
    ASSERT_EQ(one.errors.size(), other.errors.size());
  }
}

}  // namespace
}  // namespace quotum::eval
