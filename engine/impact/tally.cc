// Adding up and putting together, see tally.h.
#include "impact/tally.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace quotum::impact {
namespace {

void merge(ColumnTally& all, ColumnTally&& more) {
  all.changes.insert(all.changes.end(), more.changes.begin(), more.changes.end());
  for (std::size_t i = 0; i < all.groups.size(); ++i) {
    for (std::size_t group = 0; group < all.groups[i].size(); ++group) {
      GroupTally& to = all.groups[i][group];
      const GroupTally& from = more.groups[i][group];
      to.rows += from.rows;
      to.rise += from.rise;
      to.fall += from.fall;
      to.before.add(from.before);
      to.after.add(from.after);
    }
  }
  for (MoverRow& mover : more.movers) {
    add_mover(all.movers, std::move(mover));
  }
}

void add(std::vector<std::uint64_t>& all, const std::vector<std::uint64_t>& more) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i] += more[i];
  }
}

// Rows [first, last) of a level as a level of their own.
eval::LevelRows cut(const eval::LevelRows& level, std::size_t first, std::size_t last) {
  eval::LevelRows result;
  const auto part = [&](const auto& all) {
    return std::vector(all.begin() + static_cast<std::ptrdiff_t>(first),
                       all.begin() + static_cast<std::ptrdiff_t>(last));
  };
  for (const auto& column : level.columns) {
    result.columns.push_back(part(column));
  }
  if (!level.lines.empty()) {
    result.lines = part(level.lines);
  }
  if (!level.children.empty()) {
    const std::uint64_t begin = level.children[first];
    for (std::size_t row = first; row <= last; ++row) {
      result.children.push_back(level.children[row] - begin);
    }
  }
  return result;
}

}  // namespace

void merge(ImpactTally& all, ImpactTally&& more) {
  all.compared += more.compared;
  all.refused += more.refused;
  for (std::size_t plan = 0; plan < all.sums.size(); ++plan) {
    for (std::size_t column = 0; column < all.sums[plan].size(); ++column) {
      all.sums[plan][column].add(more.sums[plan][column]);
    }
  }
  for (std::size_t plan = 0; plan < all.refusals.size(); ++plan) {
    add(all.refusals[plan], more.refusals[plan]);
  }
  add(all.changed, more.changed);
  add(all.differing, more.differing);
  for (std::size_t i = 0; i < all.cells.size(); ++i) {
    add(all.cells[i], more.cells[i]);
  }
  for (std::size_t i = 0; i < all.top.size(); ++i) {
    merge(all.top[i], std::move(more.top[i]));
  }
}

void add_mover(std::vector<MoverRow>& movers, MoverRow&& row) {
  const auto place = std::find_if(movers.begin(), movers.end(),
                                  [&](const MoverRow& other) { return other.size() < row.size(); });
  movers.insert(place, std::move(row));
  if (movers.size() > kMostMovers) {
    movers.pop_back();
  }
}

eval::Population only_row(const eval::Population& population, std::size_t row) {
  eval::Population result;
  result.counts = population.counts;
  std::size_t first = row;
  std::size_t last = row + 1;
  for (const eval::LevelRows& level : population.levels) {
    result.levels.push_back(cut(level, first, last));
    if (!level.children.empty()) {
      first = level.children[first];
      last = level.children[last];
    } else {
      first = last = 0;
    }
  }
  return result;
}

}  // namespace quotum::impact
