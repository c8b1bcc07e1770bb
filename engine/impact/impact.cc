// What follows from the data of an impact alone, see impact.h.
#include "impact/impact.h"

#include <algorithm>

namespace quotum::impact {
namespace {

std::string code_in(const std::vector<report::NamedText>& outcomes, const std::string& column) {
  const auto found = std::find_if(outcomes.begin(), outcomes.end(),
                                  [&](const report::NamedText& one) { return one.name == column; });
  return found == outcomes.end() ? std::string() : found->text;
}

}  // namespace

std::uint64_t ImpactOutcomes::changed() const {
  std::uint64_t rows = 0;
  for (const Cell& cell : cells) {
    rows += cell.before == cell.after ? 0 : cell.rows;
  }
  return rows;
}

std::vector<std::string> ImpactOutcomes::codes_shown() const {
  std::vector<std::string> shown = codes;
  const bool some_have_none = std::any_of(cells.begin(), cells.end(), [](const Cell& cell) {
    return cell.before.empty() || cell.after.empty();
  });
  if (some_have_none && std::find(codes.begin(), codes.end(), "") == codes.end()) {
    shown.insert(shown.begin(), "");
  }
  return shown;
}

std::uint64_t ImpactOutcomes::rows(const std::string* before, const std::string* after) const {
  std::uint64_t rows = 0;
  for (const Cell& cell : cells) {
    if ((before == nullptr || cell.before == *before) &&
        (after == nullptr || cell.after == *after)) {
      rows += cell.rows;
    }
  }
  return rows;
}

ImpactGroup ImpactBreakdown::together() const {
  ImpactGroup all;
  for (const ImpactGroup& group : groups) {
    all.rows += group.rows;
    all.gain += group.gain;
    all.lose += group.lose;
    all.before += group.before;
    all.after += group.after;
  }
  return all;
}

std::vector<MovedOutcome> Mover::outcomes() const {
  std::vector<MovedOutcome> moved;
  for (const report::NamedText& outcome : outcomes_before) {
    moved.push_back({outcome.name, outcome.text, code_in(outcomes_after, outcome.name)});
  }
  for (const report::NamedText& outcome : outcomes_after) {
    if (std::none_of(moved.begin(), moved.end(),
                     [&](const MovedOutcome& one) { return one.column == outcome.name; })) {
      moved.push_back({outcome.name, "", outcome.text});
    }
  }
  return moved;
}

ColumnEffect ChangeEffect::on(std::size_t column) const {
  return {forward.at(column), reverse.at(column)};
}

std::uint64_t Impact::stay_same() const { return compared - measure->gain - measure->lose; }

std::vector<std::size_t> Impact::columns_with_effects() const {
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].has_sum() &&
        std::any_of(effects.begin(), effects.end(),
                    [i](const ChangeEffect& effect) { return !effect.on(i).none(); })) {
      shown.push_back(i);
    }
  }
  return shown;
}

std::vector<std::vector<std::size_t>> Impact::items_of(const ChangeEffect& effect) const {
  std::vector<std::vector<std::size_t>> items;
  for (const std::size_t index : effect.changes) {
    const Change& change = difference.changes.at(index);
    const auto same = std::find_if(items.begin(), items.end(), [&](const auto& item) {
      const Change& other = difference.changes[item.front()];
      return other.part == change.part && other.item == change.item;
    });
    (same == items.end() ? items.emplace_back() : *same).push_back(index);
  }
  return items;
}

ColumnEffect Impact::effect_of_all(std::size_t column) const {
  ColumnEffect all;
  for (const ChangeEffect& effect : effects) {
    const ColumnEffect one = effect.on(column);
    all.forward += one.forward;
    all.reverse += one.reverse;
  }
  return all;
}

}  // namespace quotum::impact
