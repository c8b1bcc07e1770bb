// What engine/report/decision_rows.h promises, case by case.
#include "report/decision_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/small_run.h"

namespace quotum::report {
namespace {

using testing::ElementsAre;

TEST(DecisionRowsTest, MarksOutcomes) {
  SmallRun run;
  const plan::OutcomeColumn& column = run.plan.levels[0].outcomes[0];
  EXPECT_EQ(written_outcome(run.plan, column, 0, false), "DUE_HYPOTHETISCH");
  EXPECT_EQ(written_outcome(run.plan, column, 1, true), "FREE_HYPOTHETISCH_ONVOLLEDIG");
  run.plan.books[0].hypothetical = false;
  EXPECT_EQ(written_outcome(run.plan, column, 0, false), "DUE");
  EXPECT_EQ(written_outcome(run.plan, column, 0, true), "DUE_ONVOLLEDIG");
}

TEST(DecisionRowsTest, WritesRowsThatHaveAResult) {
  const SmallRun run;
  const DecisionRows rows(run.plan);
  std::string text = rows.header(0);
  rows.append(run.population, run.results()[0], text);
  EXPECT_EQ(text,
            "number,jaar,levy_outcome,amount\n"
            "000000012,2024,DUE_HYPOTHETISCH,12.34\n"
            "123456782,2024,FREE_HYPOTHETISCH,-0.05\n");
}

TEST(DecisionRowsTest, RowsBelowHaveAllKeysAndTheirPeriod) {
  const SmallRun run;
  const DecisionRows rows(run.plan);
  std::string text = rows.header(1);
  rows.append(run.population, run.results()[1], text);
  EXPECT_EQ(text,
            "number,job,begin,end,jaar,bonus\n"
            "000000012,1,2024-01-01,2024-01-31,2024,7\n"
            "000000012,2,2024-01-01,2024-01-31,2024,0\n");
}

TEST(DecisionRowsTest, ABlockMayBeginAnywhere) {
  const SmallRun run;
  eval::ResultBlock block;
  block.first_row = 1;
  block.rows = 1;
  block.outputs = {{100}};
  block.outcomes = {{1}};
  block.reasons = {0};
  std::string text;
  DecisionRows(run.plan).append(run.population, block, text);
  EXPECT_EQ(text, "123456782,2024,FREE_HYPOTHETISCH,1.00\n");
}

TEST(DecisionRowsTest, AnIncompleteRowSaysSo) {
  SmallRun run;
  run.population.incomplete = {0, 2, 0};
  const DecisionRows rows(run.plan);
  std::string text;
  rows.append(run.population, run.results()[0], text);
  EXPECT_EQ(text,
            "000000012,2024,DUE_HYPOTHETISCH,12.34\n"
            "123456782,2024,FREE_HYPOTHETISCH_ONVOLLEDIG,-0.05\n");
  EXPECT_FALSE(DecisionRows::incomplete(run.population, 1, 2)) << "its firm is complete";
}

TEST(DecisionRowsTest, OnlyLevelsWithColumnsHaveAFile) {
  SmallRun run;
  EXPECT_THAT(decision_levels(run.plan), ElementsAre(0, 1));
  EXPECT_EQ(decisions_file_name(run.plan, 0), "decisions.csv");
  EXPECT_EQ(decisions_file_name(run.plan, 1), "decisions-job.csv");
  run.plan.levels[1].present = false;
  EXPECT_THAT(decision_levels(run.plan), ElementsAre(0));
  run.plan.levels[1].present = true;
  run.plan.levels[0].decision.clear();
  EXPECT_THAT(decision_levels(run.plan), ElementsAre(1));
}

}  // namespace
}  // namespace quotum::report
