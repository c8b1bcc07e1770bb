// How levels lie in each other, and what stands in their files.
#include "check/levels.h"

#include <algorithm>

namespace quotum::check {

std::optional<LevelId> Levels::find(std::string_view name) const {
  for (LevelId level = 0; level < all.size(); ++level) {
    if (all[level].name == name) {
      return level;
    }
  }
  return std::nullopt;
}

LevelId Levels::top(LevelId level) const {
  while (all[level].parent) {
    level = *all[level].parent;
  }
  return level;
}

bool Levels::is_below(LevelId level, LevelId above) const {
  while (all[level].parent) {
    level = *all[level].parent;
    if (level == above) {
      return true;
    }
  }
  return false;
}

std::vector<std::string> Levels::names() const {
  std::vector<std::string> result;
  for (const CheckedLevel& level : all) {
    if (std::find(result.begin(), result.end(), level.name) == result.end()) {
      result.push_back(level.name);
    }
  }
  return result;
}

std::vector<LevelColumn> columns_of(const Levels& levels, LevelId level) {
  std::vector<LevelColumn> result;
  if (levels.all[level].parent) {
    for (const LevelColumn& column : columns_of(levels, *levels.all[level].parent)) {
      if (column.key) {
        result.push_back(column);
      }
    }
  }
  const rulebook::LevelDocument& document = *levels.all[level].document;
  for (std::size_t i = 0; i < document.key.size(); ++i) {
    result.push_back({&document.key[i].name, level, i});
  }
  const auto add = [&](const std::optional<rulebook::Text>& name) {
    if (name) {
      result.push_back({&*name, level, std::nullopt});
    }
  };
  add(document.period_begin);
  add(document.period_end);
  add(document.year_column);
  for (const rulebook::Text& name : document.annotations) {
    result.push_back({&name, level, std::nullopt});
  }
  return result;
}

}  // namespace quotum::check
