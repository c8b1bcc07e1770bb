// Goes through the instructions once, with the lanes that are free at each.
#include "eval/lane_sharing.h"

#include <algorithm>
#include <initializer_list>

namespace quotum::eval {
namespace {

constexpr std::size_t kToTheEnd = std::numeric_limits<std::size_t>::max();

// For each slot the last instruction that reads it, 0 where none does.
std::vector<std::size_t> last_uses(const plan::Plan& plan, std::size_t level) {
  const plan::LevelPlan& here = plan.levels[level];
  std::vector<std::size_t> last(here.slots.size(), 0);
  const auto set = [&last](plan::SlotId slot, std::size_t use) {
    if (slot != plan::kNoSlot) {
      last[slot] = use;
    }
  };
  for (std::size_t at = 0; at < here.instructions.size(); ++at) {
    for (const plan::SlotId slot : here.instructions[at].in) {
      set(slot, at);
    }
  }
  for (const plan::OutputColumn& output : here.outputs) {
    set(output.value, kToTheEnd);
    set(output.reason, kToTheEnd);
  }
  for (const plan::OutcomeColumn& outcome : here.outcomes) {
    set(outcome.value, kToTheEnd);
    set(outcome.reason, kToTheEnd);
  }
  for (const plan::TracedItem& item : here.traced) {
    set(item.traced.value, kToTheEnd);
    set(item.traced.denominator, kToTheEnd);
    set(item.traced.reason, kToTheEnd);
  }
  if (level > 0) {
    for (const plan::Aggregate& sum : plan.levels[level - 1].aggregates) {
      set(sum.value, kToTheEnd);
      set(sum.condition, kToTheEnd);
    }
  }
  for (const plan::Instruction& instruction : here.instructions) {
    if (instruction.op == plan::OpCode::kConstant) {
      set(instruction.out, kToTheEnd);
    }
  }
  return last;
}

// Lanes that nothing reads any more, last in first out: the last ones are nearest.
class FreeLanes {
 public:
  explicit FreeLanes(LaneSharing& sharing) : sharing_(sharing) {}

  std::size_t take(exact::Width width) {
    const auto fits = [&](std::size_t lane) { return sharing_.lanes[lane] == width; };
    const auto found = std::find_if(free_.rbegin(), free_.rend(), fits);
    if (found == free_.rend()) {
      sharing_.lanes.push_back(width);
      return sharing_.lanes.size() - 1;
    }
    const std::size_t lane = *found;
    free_.erase(std::next(found).base());
    return lane;
  }
  void give_back(std::size_t lane) { free_.push_back(lane); }

 private:
  LaneSharing& sharing_;
  std::vector<std::size_t> free_;
};

}  // namespace

LaneSharing share_lanes(const plan::Plan& plan, std::size_t level) {
  const plan::LevelPlan& here = plan.levels[level];
  LaneSharing sharing;
  sharing.lane_of.resize(here.slots.size(), LaneSharing::kNone);
  std::vector<std::size_t> last = last_uses(plan, level);
  FreeLanes free(sharing);
  for (std::size_t at = 0; at < here.instructions.size(); ++at) {
    const plan::Instruction& instruction = here.instructions[at];
    if (instruction.op == plan::OpCode::kColumn) {
      continue;
    }
    const plan::SlotId out = instruction.out;
    if (instruction.op == plan::OpCode::kConstant) {  // written once, before all blocks
      sharing.lane_of[out] = sharing.lanes.size();
      sharing.lanes.push_back(here.slots[out].width);
      continue;
    }
    sharing.lane_of[out] = free.take(here.slots[out].width);
    for (const plan::SlotId slot : instruction.in) {
      if (slot != plan::kNoSlot && last[slot] == at &&
          sharing.lane_of[slot] != LaneSharing::kNone) {
        free.give_back(sharing.lane_of[slot]);
        last[slot] = kToTheEnd;  // once, also where it is read twice
      }
    }
  }
  return sharing;
}

}  // namespace quotum::eval
