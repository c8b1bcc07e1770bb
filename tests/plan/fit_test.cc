// What `quotum plan` claims about widths, held against the slots and an arithmetic of its own.
#include "plan/fit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "check/checker.h"
#include "plan/compiler.h"
#include "plan/fold.h"
#include "plan/term_arithmetic.h"
#include "rulebook/document_reader.h"

namespace quotum::plan {
namespace {

using exact::BigInt;
using exact::Rational;
using exact::Width;
using testing::HasSubstr;
using testing::Not;

constexpr int kFirstYear = 2014;
constexpr int kLastYear = 2030;

class FitTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    source::Diagnostics diagnostics;
    auto documents = rulebook::read_folder(QUOTUM_SOURCE_DIR "/rules/nl", diagnostics);
    ASSERT_TRUE(documents);
    auto checked = check::check(
        std::make_shared<const rulebook::Documents>(std::move(documents.value())), diagnostics);
    ASSERT_TRUE(checked);
    rules_ = std::make_unique<const check::CheckedRules>(std::move(*checked));
  }
  static void TearDownTestSuite() { rules_.reset(); }

  // Every plan that the rule books allow: each year, each level with a file alone.
  static std::size_t for_each_plan(const PlanOptions& options,
                                   const std::function<void(const Plan&)>& visit) {
    std::size_t plans = 0;
    for (LevelId level = 0; level < rules_->levels.size(); ++level) {
      for (int year = kFirstYear; year <= kLastYear; ++year) {
        PlanRequest request;
        request.year = year;
        request.supplied = {level};
        request.options = options;
        source::Diagnostics unknown_values;
        if (const auto plan = compile(*rules_, request, unknown_values)) {
          visit(*plan);
          ++plans;
        }
      }
    }
    return plans;
  }

  inline static std::unique_ptr<const check::CheckedRules> rules_;
};

BigInt size_of(const BigInt& low, const BigInt& high) {
  return std::max(BigInt(abs(low)), BigInt(abs(high)));
}

void expect_bits_suffice(const Fit& fit) {
  BigInt power = 1;  // 2^bits by doubling
  for (unsigned i = 0; i < fit.bits; ++i) {
    power *= 2;
  }
  EXPECT_LT(fit.bound, power);
  EXPECT_TRUE(fit.bits == 0 || fit.bound >= power / 2) << "fewer bits would do";
  EXPECT_LE(fit.bits, fit.limit);
  EXPECT_TRUE(exact::fits(-fit.bound, fit.bound, fit.lanes));
  EXPECT_TRUE(exact::fits(-fit.bound, fit.bound, fit.needed));
  EXPECT_TRUE(
      fit.needed == Width::k64 ||
      !exact::fits(-fit.bound, fit.bound, fit.needed == Width::k256 ? Width::k128 : Width::k64));
  const Held& largest = fit.held.at(fit.largest);
  EXPECT_EQ(size_of(largest.low, largest.high), fit.bound);
}

void expect_holds_all(const LevelPlan& level, const Instruction& instruction, const Fit& fit) {
  const Slot& out = level.slots[instruction.out];
  EXPECT_LE(size_of(out.low, out.high), fit.bound);
  for (const SlotId slot : instruction.in) {
    const bool in_lanes = slot != kNoSlot && level.slots[slot].width == instruction.width &&
                          instruction.op != OpCode::kWiden && instruction.op != OpCode::kLookup;
    const bool condition = instruction.op == OpCode::kSelect && slot == instruction.in[0];
    if (in_lanes && !condition) {
      EXPECT_LE(size_of(level.slots[slot].low, level.slots[slot].high), fit.bound);
    }
  }
  EXPECT_LE(size_of(instruction.constant, instruction.constant), fit.bound);
}

// The range on a line follows from the ranges on the lines of its operands.
void expect_range_follows(const LevelPlan& level, const Instruction& instruction) {
  const OpCode op = instruction.op;
  if (op == OpCode::kAdd || op == OpCode::kSubtract || op == OpCode::kMultiply ||
      op == OpCode::kMin || op == OpCode::kMax) {
    const Slot& a = level.slots[instruction.in[0]];
    const Slot& b = level.slots[instruction.in[1]];
    const Slot& out = level.slots[instruction.out];
    EXPECT_EQ(range_binary(op, a.low, a.high, b.low, b.high), std::pair(out.low, out.high));
  }
}

void expect_plan_fits(const Plan& plan) {
  for (std::size_t i = 0; i < plan.levels.size(); ++i) {
    const LevelPlan& level = plan.levels[i];
    for (const Instruction& instruction : level.instructions) {
      const Fit fit = fit_of(level, instruction);
      SCOPED_TRACE(std::to_string(plan.year) + " " + instruction.origin + ": " + why(fit));
      expect_bits_suffice(fit);
      expect_holds_all(level, instruction, fit);
      expect_range_follows(level, instruction);
    }
    for (const Aggregate& aggregate : level.aggregates) {
      const Fit fit = fit_of(level, plan.levels.at(i + 1), aggregate);
      SCOPED_TRACE(std::to_string(plan.year) + " " + aggregate.origin + ": " + why(fit));
      expect_bits_suffice(fit);
    }
  }
}

TEST_F(FitTest, ClaimedBitsSufficeInEveryYear) {
  EXPECT_GT(for_each_plan({}, expect_plan_fits), 20U);
  PlanOptions as_written;
  as_written.optimise = false;
  for_each_plan(as_written, expect_plan_fits);
  PlanOptions wide;
  wide.at_least = Width::k256;
  for_each_plan(wide, expect_plan_fits);
}

TEST_F(FitTest, NobodyAskedForWideLanesUnlessAsked) {
  for_each_plan({}, [](const Plan& plan) {
    EXPECT_THAT(dump(plan, *rules_), Not(HasSubstr("--min-width")));
  });
  PlanOptions wide;
  wide.at_least = Width::k128;
  for_each_plan(wide, [](const Plan& plan) {
    for (const LevelPlan& level : plan.levels) {
      for (const Instruction& instruction : level.instructions) {
        if (instruction.op == OpCode::kScale) {
          EXPECT_THAT(why(fit_of(level, instruction)), HasSubstr("i128 asked for by --min-width"));
        }
      }
    }
  });
}

TEST_F(FitTest, EveryComputedNumberHasAScale) {
  for_each_plan({}, [](const Plan& plan) {
    for (const LevelPlan& level : plan.levels) {
      for (const Instruction& instruction : level.instructions) {
        if (instruction.op == OpCode::kSubtract || instruction.op == OpCode::kScale ||
            instruction.op == OpCode::kRoundConstant) {
          EXPECT_FALSE(level.slots[instruction.out].readings.empty()) << instruction.origin;
        }
      }
    }
  });
}

TEST(FitOfTest, AnOperandForces128BitsOnASmallResult) {
  LevelPlan level;
  level.schema.columns.resize(1);
  const PlanOptions options;
  LevelBuilder builder(level, options);
  Term wide;
  wide.atom = builder.column(0, 0, BigInt("9000000000000000000"));
  const Term square = multiply(builder, wide, wide);
  const Term rounded = round_to(builder, square, Rational(BigInt("1000000000000000000000")),
                                exact::RoundingMode::kDown);
  ASSERT_EQ(level.instructions.back().out, rounded.atom.slot);
  const Fit fit = fit_of(level, level.instructions.back());
  EXPECT_EQ(fit.lanes, Width::k128);
  EXPECT_TRUE(exact::fits(fit.held[0].low, fit.held[0].high, Width::k64));  // the result is small
  EXPECT_EQ(fit.bits, 126U);
  EXPECT_EQ(
      why(fit),
      "126 of 127 bits: [0, 81000000000000000000000000000000000000] / 1000000000000000000000; "
      "i128 because the numerator %2 needs 126 bits");
}

TEST(FitOfTest, AConstantForces128BitsToo) {
  LevelPlan level;
  level.schema.columns.resize(1);
  const PlanOptions options;
  LevelBuilder builder(level, options);
  const Atom small = builder.column(0, 0, 5);
  builder.round_constant(small, BigInt(1) << 70U, exact::RoundingMode::kUp);
  EXPECT_EQ(why(fit_of(level, level.instructions.back())),
            "71 of 127 bits: [0, 5] / 1180591620717411303424; i128 because the constant needs 71 "
            "bits");
}

TEST(FitOfTest, ASumIsItsRowsTimesTheirRange) {
  LevelPlan below;
  below.name = "shift";
  below.at_most = 1000;
  LevelPlan level;
  level.schema.columns.resize(1);
  const PlanOptions options;
  LevelBuilder builder(level, options);
  below.slots.resize(1);
  below.slots[0].low = -3;
  below.slots[0].high = 7;
  Aggregate aggregate;
  aggregate.value = 0;
  aggregate.out = builder.aggregate_slot(-3000, 7000, "hours");
  const Fit fit = fit_of(level, below, aggregate);
  EXPECT_EQ(why(fit), "13 of 63 bits: at most 1000 rows of shift * [-3, 7]");
}

}  // namespace
}  // namespace quotum::plan
