// What engine/report/decisions.h promises, case by case.
#include "report/decisions.h"

#include <gtest/gtest.h>

#include <map>

#include "report/small_run.h"

namespace quotum::report {
namespace {

struct Written {
  std::map<std::size_t, std::string> text;
  Decisions::Sink sink() {
    return [this](std::size_t level, std::string_view more) -> source::Outcome {
      text[level] += more;
      return source::Done{};
    };
  }
};

source::Outcome accept(Decisions& decisions, const SmallRun& run,
                       const std::vector<eval::ResultBlock>& blocks) {
  return decisions.accept(run.population, blocks, *decisions.render(run.population, blocks));
}

TEST(DecisionsTest, HandsTextOnByLevel) {
  const SmallRun run;
  Written written;
  Decisions decisions(run.plan, written.sink());
  const auto blocks = run.results();
  ASSERT_TRUE(accept(decisions, run, blocks).ok());
  EXPECT_EQ(written.text[0],
            "000000012,2024,DUE_HYPOTHETISCH,12.34\n"
            "123456782,2024,FREE_HYPOTHETISCH,-0.05\n");
  EXPECT_EQ(written.text[1],
            "000000012,1,2024-01-01,2024-01-31,2024,7\n"
            "000000012,2,2024-01-01,2024-01-31,2024,0\n");
}

TEST(DecisionsTest, CountsOnlyWhatIsDecided) {
  const SmallRun run;
  Written written;
  Decisions decisions(run.plan, written.sink());
  const auto blocks = run.results();
  ASSERT_TRUE(accept(decisions, run, blocks).ok());
  const LevelTotals& firms = decisions.totals()[0];
  EXPECT_EQ(firms.decisions, 2U);
  EXPECT_EQ(firms.refused, 1U);
  EXPECT_EQ(firms.sums[0].to_text(2), "12.29");
  EXPECT_EQ(firms.outcomes[0][0].complete, 1U);
  EXPECT_EQ(firms.outcomes[0][1].complete, 1U);
  EXPECT_EQ(firms.outcomes[0][1].incomplete, 0U);
  EXPECT_EQ(decisions.totals()[1].sums[0].to_text(0), "7");
}

TEST(DecisionsTest, IncompleteRowsAreCountedApart) {
  SmallRun run;
  run.population.incomplete = {3, 0, 0};
  Written written;
  Decisions decisions(run.plan, written.sink());
  const auto blocks = run.results();
  ASSERT_TRUE(accept(decisions, run, blocks).ok());
  EXPECT_EQ(decisions.totals()[0].outcomes[0][0].complete, 0U);
  EXPECT_EQ(decisions.totals()[0].outcomes[0][0].incomplete, 1U);
}

TEST(DecisionsTest, RefusesRowsWithAReason) {
  const SmallRun run;
  Written written;
  Decisions decisions(run.plan, written.sink());
  const auto blocks = run.results();
  ASSERT_TRUE(accept(decisions, run, blocks).ok());
  ASSERT_EQ(decisions.refused().size(), 2U);
  const table::RowError& firm = decisions.refused()[0];
  EXPECT_EQ(firm.file, 0U);
  EXPECT_EQ(firm.line, 4U);
  EXPECT_EQ(firm.key, "900000003");
  EXPECT_EQ(firm.field, "rate");
  EXPECT_EQ(firm.value, "");
  EXPECT_EQ(firm.code, "not-set");
  EXPECT_EQ(firm.message, "law has set no rate, \"yet\"");
  const table::RowError& job = decisions.refused()[1];
  EXPECT_EQ(job.file, 1U);
  EXPECT_EQ(job.line, 7U);
}

TEST(DecisionsTest, ASinkThatFailsEndsTheRun) {
  const SmallRun run;
  Decisions decisions(run.plan, [](std::size_t, std::string_view) -> source::Outcome {
    return source::Error{"disk full"};
  });
  const auto blocks = run.results();
  const source::Outcome accepted = accept(decisions, run, blocks);
  ASSERT_FALSE(accepted.ok());
  EXPECT_EQ(accepted.error().message, "disk full");
}

}  // namespace
}  // namespace quotum::report
