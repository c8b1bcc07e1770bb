// Levels: how tables nest, from levels.yaml.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/checked_rules.h"
#include "source/diagnostic.h"

namespace quotum::check {

// All levels of the folder, parents first. Where the nesting itself is wrong, a level stands as if
// it were a top level and `sound` is false: then nobody complains about levels again.
struct Levels {
  std::vector<CheckedLevel> all;
  bool sound = true;

  [[nodiscard]] std::optional<LevelId> find(std::string_view name) const;
  [[nodiscard]] LevelId top(LevelId level) const;
  // True when `level` lies anywhere below `above`.
  [[nodiscard]] bool is_below(LevelId level, LevelId above) const;
  [[nodiscard]] std::vector<std::string> names() const;
};

// Checks names, nesting and keys. The lists of books are checked by check_book_lists.
Levels check_levels(const rulebook::LevelsDocument& document, source::Diagnostics& diagnostics);

// A column that stands in the files of a level because levels.yaml says so.
struct LevelColumn {
  const rulebook::Text* name = nullptr;
  LevelId level = 0;               // whose key it is
  std::optional<std::size_t> key;  // position in that level's keys; none: period, year, annotation
};

// Those of the level's own file: keys from the top level down, then its period, year and
// annotations.
std::vector<LevelColumn> columns_of(const Levels& levels, LevelId level);

}  // namespace quotum::check
