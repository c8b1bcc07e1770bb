// Figures that rows give, as if a file had supplied them.
#include "review/supplied_row.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "eval/trace.h"
#include "review/boundary_report.h"
#include "rules_in_memory.h"

namespace quotum::review {
namespace {

using report::traced_run;
using report::TracedRun;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kLevels = R"yaml(levels:
  - name: firm
    title: { nl: Bedrijf, en: Firm }
    key:
      - { name: firm_number, type: number }
    year: year
    file: firm.csv
    books: [levy, other]
  - name: shift
    title: { nl: Dienst, en: Shift }
    inside: firm
    key:
      - { name: shift_number, type: number }
    file: shift.csv
    at_most: 100
)yaml";

constexpr const char* kLevy = R"yaml(rulebook: 1
id: nl.levy
title: { nl: Heffing, en: Levy }
law: { id: BWBR0000001, name: Wet op de heffing }
valid: { from: 2020-01-01 }
years: { from: 2020 }
published: 2019-11-25
status: official
level: firm
outcome: levy_outcome
inputs:
  firm:
    hours: { unit: uur, decimals: 1, min: 0, max: 1_000, basis: { article: 1 }, from: "sum(shift: length)" }
  shift:
    length: { unit: uur, decimals: 1, min: 0, max: 100 }
steps:
  - { name: half, level: firm, unit: uur, basis: { article: 1 }, formula: hours / 2, rounding: { mode: down, to: 1 uur, basis: { article: 1 } } }
outcomes:
  - { when: hours < 100 uur, code: SMALL, basis: { article: 1 } }
  - { otherwise: true, code: DUE, basis: { article: 1 } }
outputs:
  - { name: half, unit: uur, decimals: 0 }
)yaml";

// Reads the column itself, never the rows.
constexpr const char* kOther = R"yaml(rulebook: 1
id: nl.other
title: { nl: Ander, en: Other }
law: { id: BWBR0000002, name: Andere wet }
valid: { from: 2020-01-01 }
years: { from: 2020 }
published: 2019-11-25
status: official
level: firm
inputs:
  firm:
    hours: { unit: uur, decimals: 1, min: 0, max: 1_000 }
steps:
  - { name: same, level: firm, unit: uur, basis: { article: 1 }, formula: hours }
outputs:
  - { name: same, unit: uur, decimals: 1 }
)yaml";

std::string without_other() {
  std::string levels = kLevels;
  return levels.replace(levels.find(", other"), 7, "");
}

const check::CheckedRules& one_book() {
  static const check::CheckedRules rules =
      report::rules_of({{"levels.yaml", without_other()}, {"levy/2020-01-01.yaml", kLevy}});
  return rules;
}

plan::Plan plan_alone(const check::CheckedRules& rules) {
  plan::PlanRequest request;
  request.year = 2024;
  request.supplied = {rules.find_level("firm").value()};
  request.options.trace = true;
  source::Diagnostics diagnostics;
  return plan::compile(rules, request, diagnostics).value();
}

source::Result<SuppliedRow> supplied(const TracedRun& run, std::size_t row = 0) {
  return supplied_row(run.plan, run.population, row, plan_alone(*run.rules), "firm 8");
}

std::string message(const source::Result<SuppliedRow>& result) {
  return result.ok() ? "no error" : result.error().message;
}

TracedRun run_of_shifts(const std::string& shifts, const check::CheckedRules& rules = one_book()) {
  return traced_run(rules, 2024, {{"shift", "firm_number,shift_number,length\n" + shifts}});
}

TEST(SuppliedRowTest, TheSumGoesIntoTheColumn) {
  const auto result = supplied(run_of_shifts("7,1,60\n8,1,40.3\n8,2,50\n8,3,10\n"), 1);
  ASSERT_TRUE(result) << message(result);
  const eval::Population& population = result.value().population;
  ASSERT_EQ(population.levels.front().rows(), 1U);
  // The key, the year of the run as no file gives one, and the hours with one decimal.
  const auto& columns = population.levels.front().columns;
  ASSERT_EQ(columns.size(), 3U);
  EXPECT_EQ(columns[0][0], 8);
  EXPECT_EQ(columns[1][0], 2024);
  EXPECT_EQ(columns[2][0], 1003);
  EXPECT_THAT(result.value().summed.columns, ElementsAre(2));
  EXPECT_EQ(result.value().summed.level, "shift");
  EXPECT_EQ(result.value().summed.rows, 3U);
}

TEST(SuppliedRowTest, WhatAFileGivesStaysNextToTheSums) {
  // Persons lie between firms and months: the rows are those of the lowest level.
  const TracedRun run =
      traced_run(report::small_rules(), 2024,
                 {{"firm", "firm_number,sector,target_hours\n123456782,overheid,31.5\n"},
                  {"month",
                   "firm_number,person_number,job,month_begin,month_end,month_hours,counts\n"
                   "123456782,7,1,2024-01-01,2024-01-31,150,J\n"
                   "123456782,7,1,2024-02-01,2024-02-29,90,J\n"
                   "123456782,9,2,2024-03-01,2024-03-31,70,N\n"}});
  const plan::Plan alone = plan_alone(report::small_rules());
  const auto result = supplied_row(run.plan, run.population, 0, alone, "123456782");
  ASSERT_TRUE(result) << message(result);
  EXPECT_EQ(result.value().summed.rows, 3U);
  const plan::LevelPlan& level = alone.levels.front();
  for (std::size_t column = 0; column < level.schema.columns.size(); ++column) {
    const std::string& name = level.schema.columns[column].name;
    const std::int64_t value = result.value().population.levels.front().columns[column][0];
    if (name == "hours") {
      EXPECT_EQ(value, 24'000);
      EXPECT_THAT(result.value().summed.columns, ElementsAre(column));
    } else if (name == "target_hours") {
      EXPECT_EQ(value, 3'150);
    }
  }
  // The results are those of the row as it was.
  const eval::TracedRow before = eval::trace(run.plan, run.population, 0);
  const eval::TracedRow after = eval::trace(alone, result.value().population, 0);
  EXPECT_EQ(before.outcomes, after.outcomes);
  EXPECT_EQ(before.outputs, after.outputs);
}

TEST(SuppliedRowTest, AFigureThatTheRowDoesNotHave) {
  std::string shifts;
  for (int i = 1; i <= 11; ++i) {
    shifts += "8," + std::to_string(i) + ",100\n";
  }
  EXPECT_EQ(message(supplied(run_of_shifts(shifts))),
            "firm 8: hours: no value: the total over the rows is outside 0 to 1000");
}

TEST(SuppliedRowTest, BooksThatTakeDifferentValues) {
  const check::CheckedRules rules = report::rules_of({{"levels.yaml", kLevels},
                                                      {"levy/2020-01-01.yaml", kLevy},
                                                      {"other/2020-01-01.yaml", kOther}});
  const auto run_with = [&rules](const std::string& hours) {
    return traced_run(rules, 2024,
                      {{"firm", "firm_number,year,hours\n8,2024," + hours + "\n"},
                       {"shift", "firm_number,shift_number,length\n8,1,60\n"}});
  };
  EXPECT_EQ(message(supplied(run_with("60.0"))), "no error");
  EXPECT_EQ(message(supplied(run_with("60.1"))),
            "firm 8: hours: rule books take different values, from the rows and from the file");
}

TEST(SuppliedRowTest, TablesSayFromHowManyRows) {
  const TracedRun run = run_of_shifts("8,1,60\n8,2,30\n");
  const plan::Plan alone = plan_alone(one_book());
  const auto result = supplied_row(run.plan, run.population, 0, alone, "8");
  ASSERT_TRUE(result) << message(result);
  const CoveragePoints points(one_book());
  const RowBoundaries row(points, {alone, result.value().population, *run.values}, 0);
  const auto more = row.one_more();
  ASSERT_EQ(more.size(), 1U);
  EXPECT_THAT(more[0].then.results, ElementsAre("SMALL", "45"));
  EXPECT_EQ(row.thresholds().size(), 1U);
  const auto tables = [&](const SummedFigures& summed) {
    return std::vector{
        BoundaryTables(points, row, "8", report::Language::kDutch, summed).table(more[0])};
  };
  EXPECT_THAT(
      boundaries_text(tables(result.value().summed), report::Language::kDutch),
      HasSubstr("8: \u00e9\u00e9n meer van hours\n  hours: berekend uit 2 rijen van shift\n"));
  EXPECT_THAT(boundaries_text(tables({}), report::Language::kDutch),
              Not(HasSubstr("berekend uit")));
  EXPECT_THAT(boundaries_csv(tables(result.value().summed)), HasSubstr(",half,45,shift,2\n"));
  EXPECT_THAT(boundaries_csv(tables({})), HasSubstr(",half,45,,\n"));
  EXPECT_THAT(boundaries_json(tables(result.value().summed)),
              HasSubstr("\"from_rows\": {\n      \"level\": \"shift\",\n      \"rows\": 2"));
}

}  // namespace
}  // namespace quotum::review
