// No value is written over while somebody will still read it.
#include "eval/lane_sharing.h"

#include <gtest/gtest.h>

#include <set>

namespace quotum::eval {
namespace {

using plan::Instruction;
using plan::kNoSlot;
using plan::OpCode;
using plan::SlotId;

Instruction instruction(OpCode op, SlotId out, SlotId a = kNoSlot, SlotId b = kNoSlot) {
  Instruction made;
  made.op = op;
  made.out = out;
  made.in = {a, b, kNoSlot};
  return made;
}

// A chain: column 0, constant 1, then each slot is the sum of the two before.
plan::Plan chain(SlotId slots) {
  plan::Plan plan;
  plan::LevelPlan& level = plan.levels.emplace_back();
  level.slots.resize(slots);
  level.instructions.push_back(instruction(OpCode::kColumn, 0));
  level.instructions.push_back(instruction(OpCode::kConstant, 1));
  for (SlotId slot = 2; slot < slots; ++slot) {
    level.instructions.push_back(instruction(OpCode::kAdd, slot, slot - 1, slot - 2));
  }
  level.outputs.emplace_back().value = slots - 1;
  return plan;
}

TEST(LaneSharingTest, AChainNeedsThreeLanesAndOneForItsConstant) {
  const LaneSharing sharing = share_lanes(chain(40), 0);
  EXPECT_EQ(sharing.lanes.size(), 4U);
  EXPECT_EQ(sharing.lane_of[0], LaneSharing::kNone);
}

TEST(LaneSharingTest, KeepsWhatIsReadLater) {
  plan::Plan plan = chain(40);
  plan.levels[0].outputs.emplace_back().reason = 5;
  plan.levels[0].outcomes.emplace_back().value = 7;
  plan.levels[0].traced.emplace_back().traced.denominator = 9;
  const LaneSharing sharing = share_lanes(plan, 0);
  for (const SlotId kept : {1U, 5U, 7U, 9U, 39U}) {
    for (SlotId slot = kept + 1; slot < 40; ++slot) {
      EXPECT_NE(sharing.lane_of[slot], sharing.lane_of[kept]) << slot;
    }
  }
}

TEST(LaneSharingTest, KeepsWhatTheLevelAboveAddsUp) {
  plan::Plan plan = chain(40);
  plan.levels.insert(plan.levels.begin(), plan::LevelPlan());
  plan.levels[0].aggregates.emplace_back().value = 5;
  plan.levels[0].aggregates.back().condition = 6;
  const LaneSharing sharing = share_lanes(plan, 1);
  const std::set<std::size_t> kept = {sharing.lane_of[5], sharing.lane_of[6]};
  for (SlotId slot = 7; slot < 40; ++slot) {
    EXPECT_FALSE(kept.contains(sharing.lane_of[slot])) << slot;
  }
}

TEST(LaneSharingTest, NoInstructionWritesWhatItReads) {
  const plan::Plan plan = chain(40);
  const LaneSharing sharing = share_lanes(plan, 0);
  for (const Instruction& one : plan.levels[0].instructions) {
    for (const SlotId slot : one.in) {
      EXPECT_TRUE(slot == kNoSlot || sharing.lane_of[slot] == LaneSharing::kNone ||
                  sharing.lane_of[slot] != sharing.lane_of[one.out]);
    }
  }
}

TEST(LaneSharingTest, SharesOnlyLanesOfOneWidth) {
  plan::Plan plan = chain(40);
  for (SlotId slot = 2; slot < 40; slot += 2) {
    plan.levels[0].slots[slot].width = exact::Width::k128;
  }
  const LaneSharing sharing = share_lanes(plan, 0);
  for (SlotId slot = 1; slot < 40; ++slot) {
    EXPECT_EQ(sharing.lanes[sharing.lane_of[slot]], plan.levels[0].slots[slot].width);
  }
}

TEST(LaneSharingTest, GivesLanesReadTwiceBackOnce) {
  plan::Plan plan = chain(3);
  plan.levels[0].slots.resize(8);
  plan.levels[0].instructions.push_back(instruction(OpCode::kAdd, 3, 2, 2));
  plan.levels[0].instructions.push_back(instruction(OpCode::kNegate, 4, 3));
  plan.levels[0].instructions.push_back(instruction(OpCode::kNegate, 5, 3));
  plan.levels[0].instructions.push_back(instruction(OpCode::kAdd, 6, 4, 5));
  const LaneSharing sharing = share_lanes(plan, 0);
  EXPECT_NE(sharing.lane_of[4], sharing.lane_of[5]);
}

}  // namespace
}  // namespace quotum::eval
