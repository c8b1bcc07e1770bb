// Columns of several plans side by side, see joint_schema.h.
#include "impact/joint_schema.h"

#include <algorithm>

namespace quotum::impact {
namespace {

using plan::LevelPlan;
using table::Column;

std::size_t leading_columns(const LevelPlan& level) {
  return level.keys + (level.period ? 2 : 0) + (level.year ? 1 : 0);
}

std::optional<std::size_t> find(const std::vector<Column>& columns, const std::string& name) {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [&](const Column& column) { return column.name == name; });
  return found == columns.end() ? std::nullopt
                                : std::optional<std::size_t>(found - columns.begin());
}

// The same integer means the same.
bool same_reading(const Column& a, const Column& b) {
  return a.kind == b.kind && a.decimals == b.decimals && a.digits == b.digits &&
         a.elfproef == b.elfproef && a.values == b.values;
}

// Whatever stands in the column of the schema, `column` promises to a plan.
bool promises(const Column& schema, const Column& column) {
  return same_reading(schema, column) && column.min <= schema.min && schema.max <= column.max &&
         (column.optional || !schema.optional);
}

void narrow(Column& column, const Column& other) {
  column.min = std::max(column.min, other.min);
  column.max = std::min(column.max, other.max);
  column.optional = column.optional && other.optional;
}

// Names that may stand in the file: all that some plan knows, less those that are read.
void allow(table::Schema& schema, const table::Schema& other) {
  std::vector<std::string>& names = schema.also_allowed;
  names.insert(names.end(), other.also_allowed.begin(), other.also_allowed.end());
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::erase_if(names, [&](const std::string& name) { return find(schema.columns, name); });
}

bool same_nesting(const LevelPlan& a, const LevelPlan& b) {
  return a.level == b.level && a.name == b.name && a.present == b.present &&
         a.supplied == b.supplied && a.keys == b.keys && a.own_keys == b.own_keys &&
         a.period == b.period && a.year == b.year && a.at_most == b.at_most;
}

std::vector<exact::Width> widths(const LevelPlan& level) {
  std::vector<exact::Width> result;
  for (const plan::Slot& slot : level.slots) {
    result.push_back(slot.width);
  }
  return result;
}

bool same_results(const LevelPlan& a, const LevelPlan& b) {
  return same_nesting(a, b) && a.schema.columns == b.schema.columns && widths(a) == widths(b) &&
         a.aggregates == b.aggregates && a.instructions == b.instructions &&
         a.outputs == b.outputs && a.outcomes == b.outcomes && a.decision == b.decision;
}

}  // namespace

std::optional<std::string> JointSchema::add(const plan::Plan& plan) {
  const bool first = levels_.empty();
  if (!first && plan.levels.size() != levels_.size()) {
    return "they have other levels";
  }
  for (std::size_t i = 0; i < plan.levels.size(); ++i) {
    const LevelPlan& level = plan.levels[i];
    if (first) {
      levels_.push_back({level.name, leading_columns(level), level.at_most, level.schema});
      continue;
    }
    Level& joint = levels_[i];
    const auto leading = static_cast<std::ptrdiff_t>(joint.leading);
    if (level.name != joint.name || leading_columns(level) != joint.leading ||
        !std::equal(level.schema.columns.begin(), level.schema.columns.begin() + leading,
                    joint.schema.columns.begin(), joint.schema.columns.begin() + leading)) {
      return "level '" + level.name + "' has another name, or other keys";
    }
    for (const Column& column : level.schema.columns) {
      const auto known = find(joint.schema.columns, column.name);
      if (!known) {
        joint.schema.columns.push_back(column);
      } else if (same_reading(joint.schema.columns[*known], column)) {
        narrow(joint.schema.columns[*known], column);
      } else {
        return "column '" + column.name + "' of level '" + level.name +
               "' is written in another way";
      }
    }
    joint.at_most = std::min(joint.at_most, level.at_most);
    allow(joint.schema, level.schema);
  }
  return std::nullopt;
}

bool JointSchema::adopt(plan::Plan& plan) const {
  for (std::size_t i = 0; i < plan.levels.size(); ++i) {
    const auto& columns = plan.levels[i].schema.columns;
    if (plan.levels.size() != levels_.size() ||
        !std::all_of(columns.begin(), columns.end(), [&](const Column& column) {
          const auto known = find(levels_.at(i).schema.columns, column.name);
          return known && promises(levels_[i].schema.columns[*known], column);
        })) {
      return false;
    }
  }
  for (std::size_t i = 0; i < plan.levels.size(); ++i) {
    LevelPlan& level = plan.levels[i];
    for (plan::Instruction& instruction : level.instructions) {
      if (instruction.op == plan::OpCode::kColumn) {
        const std::string& name = level.schema.columns[instruction.column].name;
        instruction.column = *find(levels_[i].schema.columns, name);
      }
    }
    level.schema = levels_[i].schema;
    level.at_most = levels_[i].at_most;
  }
  return true;
}

bool same_results(const plan::Plan& a, const plan::Plan& b) {
  return std::equal(
      a.levels.begin(), a.levels.end(), b.levels.begin(), b.levels.end(),
      [](const LevelPlan& one, const LevelPlan& other) { return same_results(one, other); });
}

}  // namespace quotum::impact
