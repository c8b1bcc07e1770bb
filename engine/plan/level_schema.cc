#include "plan/level_schema.h"

#include <algorithm>
#include <set>

namespace quotum::plan {
namespace {

using rulebook::KeyColumn;
using table::Column;
using table::ColumnKind;

constexpr std::int64_t kLastYear = 9999;

std::int64_t largest_with_digits(int digits) {
  std::int64_t value = 1;
  for (int i = 0; i < digits; ++i) {
    value *= 10;
  }
  return value - 1;
}

Column key_column(const KeyColumn& key) {
  Column column;
  column.name = key.name.value;
  switch (key.type) {
    case KeyColumn::Type::kNumber:
      column.max = largest_with_digits(std::min(key.digits, 18));
      column.elfproef = key.elfproef;
      column.digits = key.elfproef ? key.digits : 0;
      break;
    case KeyColumn::Type::kYear:
      column.min = 1;
      column.max = kLastYear;
      break;
    case KeyColumn::Type::kEnumeration:
      column.kind = ColumnKind::kEnumeration;
      for (const rulebook::Text& value : key.values) {
        column.values.push_back(value.value);
      }
      break;
    case KeyColumn::Type::kText:
      column.kind = ColumnKind::kText;
      break;
  }
  return column;
}

Column date_column(const std::string& name) {
  Column column;
  column.name = name;
  column.kind = ColumnKind::kDate;
  return column;
}

void add_keys(const check::CheckedRules& rules, LevelId level, LevelPlan& plan) {
  if (rules.levels[level].parent) {
    add_keys(rules, *rules.levels[level].parent, plan);
  }
  for (const KeyColumn& key : rules.levels[level].document->key) {
    plan.schema.columns.push_back(key_column(key));
  }
}

}  // namespace

LevelPlan start_level(const check::CheckedRules& rules, LevelId level) {
  const rulebook::LevelDocument& document = *rules.levels[level].document;
  LevelPlan plan;
  plan.level = level;
  plan.name = rules.levels[level].name;
  plan.at_most = document.at_most;
  add_keys(rules, level, plan);
  plan.keys = plan.schema.columns.size();
  plan.own_keys = document.key.size();
  if (document.period_begin && document.period_end) {
    plan.period = plan.schema.columns.size();
    plan.schema.columns.push_back(date_column(document.period_begin->value));
    plan.schema.columns.push_back(date_column(document.period_end->value));
  }
  if (document.year_column) {
    plan.year = plan.schema.columns.size();
    KeyColumn year;
    year.name = *document.year_column;
    year.type = KeyColumn::Type::kYear;
    plan.schema.columns.push_back(key_column(year));
  }
  return plan;
}

void allow_declared_columns(const check::CheckedRules& rules, LevelPlan& level) {
  std::set<std::string> names;
  for (const check::CheckedBook& book : rules.books) {
    for (const check::CheckedVersion& version : book.versions) {
      for (const check::CheckedInput& input : version.inputs) {
        if (input.level == level.level) {
          names.insert(input.name);
        }
      }
    }
  }
  for (const rulebook::Text& annotation : rules.levels[level.level].document->annotations) {
    names.insert(annotation.value);
  }
  for (const table::Column& column : level.schema.columns) {
    names.erase(column.name);
  }
  level.schema.also_allowed.assign(names.begin(), names.end());
}

std::vector<LevelId> hierarchy_of(const check::CheckedRules& rules, LevelId level) {
  while (rules.levels[level].parent) {
    level = *rules.levels[level].parent;
  }
  std::vector<LevelId> levels = {level};
  while (rules.levels[levels.back()].child) {
    levels.push_back(*rules.levels[levels.back()].child);
  }
  return levels;
}

}  // namespace quotum::plan
