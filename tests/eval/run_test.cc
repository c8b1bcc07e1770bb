// The run loop: same results for any threads, blocks and slices; failures of a consumer end it.
#include "eval/run.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "plan/level_builder.h"
#include "plan/term_arithmetic.h"

namespace quotum::eval {
namespace {

using plan::OpCode;

// parent > child; out = sum of the child's column where it is at least 0, plus the parent's own
// column.
struct Fixture {
  plan::Plan plan;
  Population population;
  plan::PlanOptions options;

  Fixture() {
    plan.levels.resize(2);
    for (plan::LevelPlan& level : plan.levels) {
      level.present = true;
    }
    plan.reasons = {{}, {"out-of-range", "total", "too much"}};
    plan::LevelBuilder child(plan.levels[1], options);
    const plan::Atom value = child.column(2, -1000, 1000);
    const plan::Atom wanted = child.binary(OpCode::kLessEqual, plan::Atom::of(0), value);
    plan::LevelBuilder parent(plan.levels[0], options);
    const plan::SlotId sum = parent.aggregate_slot(0, 1'000'000, "sum");
    plan.levels[0].aggregates.push_back({value.slot, wanted.slot, sum, false, "sum"});
    const plan::Atom own = parent.column(1, 0, 10);
    const plan::Atom total = parent.binary(OpCode::kAdd, plan::Atom::in(sum), own);
    const plan::Atom much = parent.binary(OpCode::kLess, plan::Atom::of(2500), total);
    plan::OutputColumn output;
    output.name = "total";
    output.value = total.slot;
    output.reason = parent.reason_if(much, 1).slot;
    plan.levels[0].outputs.push_back(output);
    plan.levels[0].decision.push_back({false, 0});
    fill();
  }

  void fill() {
    population.levels.resize(2);
    LevelRows& top = population.levels[0];
    LevelRows& low = population.levels[1];
    top.columns.resize(2);
    low.columns.resize(3);
    for (std::int64_t row = 0; row < 500; ++row) {
      top.columns[0].push_back(row);
      top.columns[1].push_back(row % 10);
      top.children.push_back(low.lines.size());
      for (std::int64_t child = 0; child < row % 7; ++child) {
        low.columns[0].push_back(row);
        low.columns[1].push_back(child);
        low.columns[2].push_back((row * 37 + child * 101) % 1000 - 300);
        low.lines.push_back(0);
      }
    }
    top.children.push_back(low.lines.size());
  }

  [[nodiscard]] std::string expected() const {
    std::string text;
    for (std::int64_t row = 0; row < 500; ++row) {
      std::int64_t total = row % 10;
      for (std::int64_t child = 0; child < row % 7; ++child) {
        total += std::max<std::int64_t>(0, (row * 37 + child * 101) % 1000 - 300);
      }
      text += std::to_string(total) + (total > 2500 ? "!" : "") + "\n";
    }
    return text;
  }
};

class Collector : public ResultConsumer {
 public:
  struct Texts : Rendered {
    std::string first;
  };

  std::unique_ptr<Rendered> render(const Population& /*population*/,
                                   const std::vector<ResultBlock>& blocks) const override {
    auto texts = std::make_unique<Texts>();
    const ResultBlock& block = blocks.front();
    if (block.first_row >= throw_from) {
      throw std::runtime_error("cannot render");
    }
    for (std::size_t row = 0; row < block.rows; ++row) {
      texts->first +=
          exact::to_string(block.outputs[0][row]) + (block.reasons[row] != 0 ? "!" : "") + "\n";
    }
    return texts;
  }
  source::Outcome accept(const Population& /*population*/, const std::vector<ResultBlock>& blocks,
                         Rendered& rendered) override {
    if (blocks.front().first_row >= throw_in_accept_from) {
      throw std::runtime_error("cannot accept");
    }
    if (blocks.front().first_row >= fail_from) {
      return source::Error{"disk full"};
    }
    all += dynamic_cast<Texts&>(rendered).first;
    return source::Done();
  }
  std::string all;
  std::size_t fail_from = static_cast<std::size_t>(-1);
  std::size_t throw_from = static_cast<std::size_t>(-1);
  std::size_t throw_in_accept_from = static_cast<std::size_t>(-1);
};

TEST(RunTest, SameResultsForAnyThreadsBlocksAndSlices) {
  const Fixture fixture;
  for (const int threads : {1, 2, 8}) {
    for (const std::size_t block : {1U, 17U, 1024U}) {
      for (const std::size_t slice : {1U, 50U, 100000U}) {
        Collector collector;
        ASSERT_TRUE(run(fixture.plan, fixture.population, {threads, block, slice}, collector).ok());
        ASSERT_EQ(collector.all, fixture.expected()) << threads << " " << block << " " << slice;
      }
    }
  }
}

TEST(RunTest, AConsumerThatFailsEndsTheRun) {
  const Fixture fixture;
  Collector collector;
  collector.fail_from = 100;
  const source::Outcome outcome = run(fixture.plan, fixture.population, {4, 16, 20}, collector);
  ASSERT_FALSE(outcome.ok());
  EXPECT_EQ(outcome.error().message, "disk full");
}

TEST(RunTest, AnExceptionInAWorkerReachesTheCaller) {
  const Fixture fixture;
  Collector collector;
  collector.throw_from = 200;
  EXPECT_THROW(static_cast<void>(run(fixture.plan, fixture.population, {4, 16, 20}, collector)),
               std::runtime_error);
}

TEST(RunTest, AnExceptionOfTheConsumerReachesTheCallerWhenAllThreadsHaveEnded) {
  const Fixture fixture;
  Collector collector;
  collector.throw_in_accept_from = 100;
  EXPECT_THROW(static_cast<void>(run(fixture.plan, fixture.population, {4, 16, 20}, collector)),
               std::runtime_error);
}

TEST(RunTest, NoRowsAtAll) {
  Fixture fixture;
  for (LevelRows& level : fixture.population.levels) {
    for (std::vector<std::int64_t>& column : level.columns) {
      column.clear();
    }
  }
  fixture.population.levels[0].children = {0};
  Collector collector;
  ASSERT_TRUE(run(fixture.plan, fixture.population, {2, 16, 20}, collector).ok());
  EXPECT_EQ(collector.all, "");
}

}  // namespace
}  // namespace quotum::eval
