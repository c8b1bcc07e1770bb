#include "plan/prune.h"

#include <algorithm>

namespace quotum::plan {
namespace {

// Calls `visit` on every slot of `level` that something outside its instructions refers to.
template <typename Visit>
void visit_results(LevelPlan& level, LevelPlan* above, Visit visit) {
  for (OutputColumn& output : level.outputs) {
    visit(output.value);
    visit(output.reason);
  }
  for (OutcomeColumn& outcome : level.outcomes) {
    visit(outcome.value);
    visit(outcome.reason);
  }
  for (TracedItem& item : level.traced) {
    visit(item.traced.value);
    visit(item.traced.denominator);
    visit(item.traced.reason);
  }
  if (above != nullptr) {
    for (Aggregate& aggregate : above->aggregates) {
      visit(aggregate.value);
      visit(aggregate.condition);
    }
  }
}

void prune_level(LevelPlan& level, LevelPlan* above) {
  std::vector<bool> needed(level.slots.size(), false);
  const auto mark = [&](SlotId slot) {
    if (slot != kNoSlot) {
      needed[slot] = true;
    }
  };
  visit_results(level, above, [&](SlotId& slot) { mark(slot); });
  for (auto i = level.instructions.rbegin(); i != level.instructions.rend(); ++i) {
    if (needed[i->out]) {
      std::for_each(i->in.begin(), i->in.end(), mark);
    }
  }
  std::erase_if(level.instructions, [&](const Instruction& i) { return !needed[i.out]; });
  std::erase_if(level.aggregates, [&](const Aggregate& a) { return !needed[a.out]; });

  std::vector<SlotId> renumbered(level.slots.size(), kNoSlot);
  std::vector<Slot> slots;
  for (std::size_t slot = 0; slot < level.slots.size(); ++slot) {
    if (needed[slot]) {
      renumbered[slot] = static_cast<SlotId>(slots.size());
      slots.push_back(std::move(level.slots[slot]));
    }
  }
  level.slots = std::move(slots);
  const auto renumber = [&](SlotId& slot) {
    if (slot != kNoSlot) {
      slot = renumbered[slot];
    }
  };
  visit_results(level, above, renumber);
  for (Instruction& instruction : level.instructions) {
    renumber(instruction.out);
    std::for_each(instruction.in.begin(), instruction.in.end(), renumber);
  }
  for (Aggregate& aggregate : level.aggregates) {
    renumber(aggregate.out);
  }
}

}  // namespace

void prune(Plan& plan) {
  LevelPlan* above = nullptr;
  for (LevelPlan& level : plan.levels) {  // top level first: it tells what it needs from below
    prune_level(level, above);
    above = &level;
  }
}

}  // namespace quotum::plan
