// Pairs columns of plans by name, see joint_columns.h.
#include "impact/joint_columns.h"

#include <algorithm>

namespace quotum::impact {
namespace {

template <typename Joint>
Joint& find_or_add(std::vector<Joint>& all, std::size_t level, const std::string& name) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Joint& joint) {
    return joint.level == level && joint.name == name;
  });
  if (found != all.end()) {
    return *found;
  }
  Joint& joint = all.emplace_back();
  joint.level = level;
  joint.name = name;
  return joint;
}

std::uint32_t position(std::vector<std::string>& codes, const std::string& code) {
  const auto found = std::find(codes.begin(), codes.end(), code);
  if (found != codes.end()) {
    return static_cast<std::uint32_t>(found - codes.begin());
  }
  codes.push_back(code);
  return static_cast<std::uint32_t>(codes.size() - 1);
}

class Joining {
 public:
  Joining(const std::vector<plan::Plan>& plans, const std::map<std::string, std::string>& renamed)
      : plans_(plans), renamed_(renamed) {}

  source::Outcome add(std::size_t plan) {
    for (std::size_t level = 0; level < plans_[plan].levels.size(); ++level) {
      const plan::LevelPlan& of_plan = plans_[plan].levels[level];
      if (!of_plan.present) {
        continue;
      }
      for (std::size_t i = 0; i < of_plan.outputs.size(); ++i) {
        if (auto added = add_column(plan, level, i); !added) {
          return added;
        }
      }
      for (std::size_t i = 0; i < of_plan.outcomes.size(); ++i) {
        add_outcome(plan, level, i);
      }
    }
    return source::Done{};
  }

  JointColumns take() { return std::move(joint_); }

 private:
  source::Outcome add_column(std::size_t plan, std::size_t level, std::size_t index) {
    const plan::LevelPlan& of_plan = plans_[plan].levels[level];
    const plan::OutputColumn& output = of_plan.outputs[index];
    const auto renamed = renamed_.find(output.name);
    JointColumn& column = find_or_add(joint_.columns, level,
                                      renamed == renamed_.end() ? output.name : renamed->second);
    if (column.output.empty()) {
      column.decimals = output.decimals;
      column.output.resize(plans_.size());
    }
    if (column.decimals != output.decimals) {
      return source::Error{"column '" + output.name + "' has " + std::to_string(column.decimals) +
                           " decimals in one set of rules and " + std::to_string(output.decimals) +
                           " in the other"};
    }
    const plan::Slot& slot = of_plan.slots[output.value];
    const exact::BigInt most = exact::BigInt(1) << 126U;
    if (slot.low < -most || slot.high > most) {
      return source::Error{"column '" + output.name + "' may be too large to be compared"};
    }
    column.output[plan] = index;
    return source::Done{};
  }

  void add_outcome(std::size_t plan, std::size_t level, std::size_t index) {
    const plan::OutcomeColumn& of_plan = plans_[plan].levels[level].outcomes[index];
    JointOutcome& outcome = find_or_add(joint_.outcomes, level, of_plan.name);
    if (outcome.codes.empty()) {
      outcome.codes.emplace_back();
      outcome.outcome.resize(plans_.size());
      outcome.code_of.resize(plans_.size());
    }
    outcome.outcome[plan] = index;
    for (const std::string& code : of_plan.codes) {
      outcome.code_of[plan].push_back(position(outcome.codes, code));
    }
  }

  const std::vector<plan::Plan>& plans_;
  const std::map<std::string, std::string>& renamed_;
  JointColumns joint_;
};

}  // namespace

RowResults::RowResults(std::vector<eval::ResultBlock> blocks, std::size_t levels)
    : blocks_(std::move(blocks)), by_level_(levels, nullptr) {
  for (const eval::ResultBlock& block : blocks_) {
    by_level_[block.level] = &block;
  }
}

source::Result<JointColumns> join_columns(const std::vector<plan::Plan>& plans, std::size_t lead,
                                          const std::map<std::string, std::string>& renamed) {
  Joining joining(plans, renamed);
  if (auto added = joining.add(lead); !added) {
    return added.error();
  }
  for (std::size_t plan = 0; plan < plans.size(); ++plan) {
    if (auto added = plan == lead ? source::Done{} : joining.add(plan); !added) {
      return added.error();
    }
  }
  return joining.take();
}

}  // namespace quotum::impact
