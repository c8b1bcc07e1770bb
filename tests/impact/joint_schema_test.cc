// One schema for several plans: whose columns it holds, what fields it lets through, and which
// plans cannot share it.
#include "impact/joint_schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quotum::impact {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Optional;

table::Column number(const std::string& name, std::int64_t min, std::int64_t max,
                     bool optional = false) {
  table::Column column;
  column.name = name;
  column.decimals = 2;
  column.min = min;
  column.max = max;
  column.optional = optional;
  return column;
}

// A plan with one level, a key, and these columns, each of which it reads.
plan::Plan plan_with(const std::vector<table::Column>& columns) {
  plan::Plan plan;
  plan::LevelPlan& level = plan.levels.emplace_back();
  level.name = "bedrijf";
  level.present = level.supplied = true;
  level.keys = level.own_keys = 1;
  table::Column key;
  key.name = "nummer";
  key.digits = 9;
  level.schema.columns.push_back(key);
  level.schema.also_allowed = {"opmerking"};
  for (const table::Column& column : columns) {
    plan::Instruction& instruction = level.instructions.emplace_back();
    instruction.op = plan::OpCode::kColumn;
    instruction.out = static_cast<plan::SlotId>(level.slots.size());
    instruction.column = level.schema.columns.size();
    level.slots.emplace_back();
    level.schema.columns.push_back(column);
  }
  return plan;
}

std::vector<std::string> names(const table::Schema& schema) {
  std::vector<std::string> result;
  for (const table::Column& column : schema.columns) {
    result.push_back(column.name);
  }
  return result;
}

const table::Column& column(const plan::Plan& plan, const std::string& name) {
  for (const table::Column& column : plan.levels.front().schema.columns) {
    if (column.name == name) {
      return column;
    }
  }
  throw std::runtime_error("no column " + name);
}

TEST(JointSchemaTest, HoldsTheColumnsOfAllAndLetsThroughWhatSuitsAll) {
  plan::Plan a = plan_with({number("uren", 0, 100), number("loon", -5, 50, true)});
  plan::Plan b =
      plan_with({number("banen", 0, 9), number("uren", 10, 1000), number("loon", -9, 40, true)});
  JointSchema schema;
  ASSERT_FALSE(schema.add(a));
  ASSERT_FALSE(schema.add(b));
  ASSERT_TRUE(schema.adopt(a));
  ASSERT_TRUE(schema.adopt(b));
  for (const plan::Plan* plan : {&a, &b}) {
    EXPECT_THAT(names(plan->levels.front().schema), ElementsAre("nummer", "uren", "loon", "banen"));
    EXPECT_EQ(column(*plan, "uren").min, 10);
    EXPECT_EQ(column(*plan, "uren").max, 100);
    EXPECT_EQ(column(*plan, "loon").min, -5);
    EXPECT_EQ(column(*plan, "loon").max, 40);
    EXPECT_TRUE(column(*plan, "loon").optional);
  }
  // Each still reads what it read.
  EXPECT_EQ(a.levels.front().instructions[1].column, 2U);
  EXPECT_EQ(b.levels.front().instructions[0].column, 3U);
  EXPECT_EQ(b.levels.front().instructions[1].column, 1U);
}

TEST(JointSchemaTest, AFieldIsLeftEmptyOnlyWhereAllAllowIt) {
  plan::Plan a = plan_with({number("loon", 0, 50, true)});
  plan::Plan b = plan_with({number("loon", 0, 50)});
  JointSchema schema;
  ASSERT_FALSE(schema.add(a));
  ASSERT_FALSE(schema.add(b));
  ASSERT_TRUE(schema.adopt(a));
  EXPECT_FALSE(column(a, "loon").optional);
}

TEST(JointSchemaTest, AParentHoldsNoMoreRowsThanAnyAllows) {
  plan::Plan a = plan_with({});
  plan::Plan b = plan_with({});
  a.levels.front().at_most = 1000;
  b.levels.front().at_most = 10;
  JointSchema schema;
  ASSERT_FALSE(schema.add(a));
  ASSERT_FALSE(schema.add(b));
  ASSERT_TRUE(schema.adopt(a));
  EXPECT_EQ(a.levels.front().at_most, 10U);
}

TEST(JointSchemaTest, OtherKeysOrAnotherWayToWriteAreRefused) {
  JointSchema schema;
  ASSERT_FALSE(schema.add(plan_with({number("uren", 0, 100)})));
  plan::Plan keys = plan_with({number("uren", 0, 100)});
  keys.levels.front().schema.columns.front().digits = 8;
  EXPECT_THAT(schema.add(keys), Optional(HasSubstr("other keys")));
  plan::Plan written = plan_with({number("uren", 0, 100)});
  written.levels.front().schema.columns.back().decimals = 0;
  EXPECT_THAT(schema.add(written), Optional(HasSubstr("column 'uren'")));
  plan::Plan members = plan_with({number("uren", 0, 100)});
  members.levels.front().schema.columns.back().kind = table::ColumnKind::kEnumeration;
  EXPECT_THAT(schema.add(members), Optional(HasSubstr("column 'uren'")));
  plan::Plan levels = plan_with({});
  levels.levels.emplace_back();
  EXPECT_THAT(schema.add(levels), Optional(HasSubstr("levels")));
}

TEST(JointSchemaTest, APlanThatWasPromisedMoreDoesNotFit) {
  JointSchema schema;
  ASSERT_FALSE(schema.add(plan_with({number("uren", 0, 100)})));
  plan::Plan wider = plan_with({number("uren", -1, 101)});
  EXPECT_TRUE(schema.adopt(wider));
  plan::Plan narrower = plan_with({number("uren", 0, 99)});
  EXPECT_FALSE(schema.adopt(narrower));
  plan::Plan other = plan_with({number("loon", 0, 100)});
  EXPECT_FALSE(schema.adopt(other));
}

TEST(JointSchemaTest, PlansAreTheSameWhenTheyComputeTheSame) {
  const plan::Plan a = plan_with({number("uren", 0, 100)});
  plan::Plan b = a;
  EXPECT_TRUE(same_results(a, b));
  b.levels.front().instructions.front().constant = 7;
  EXPECT_FALSE(same_results(a, b));
  b = a;
  b.levels.front().outputs.push_back({0, 0, "heffing", 2, 0, plan::kNoSlot});
  EXPECT_FALSE(same_results(a, b));
}

}  // namespace
}  // namespace quotum::impact
