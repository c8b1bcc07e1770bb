// Which changes are applied as one, see partial_rules.h.
#include <algorithm>
#include <map>

#include "impact/partial_rules.h"
#include "impact/unit_ids.h"
#include "review/part_ids.h"

namespace quotum::impact {
namespace {

bool is_rounding(const Change& change) {
  const Aspect aspect = change.aspects.front().aspect;
  return change.kind == Change::Kind::kChanged && change.section == Section::kStep &&
         (aspect == Aspect::kRounding || aspect == Aspect::kRoundingBasis);
}

// Values of one place lie over one another, and only together say what holds.
std::string without_publication(const std::string& item) {
  const std::size_t word = item.find(review::kPublishedWord);
  return word == std::string::npos ? item : item.substr(0, word == 0 ? 0 : word - 1);
}

std::string unit_of(const Change& change) {
  if (change.part_kind == Part::Kind::kLevels || change.id == change.part) {
    return change.part;
  }
  if (is_rounding(change)) {
    return rounding_unit(change.part, change.item);
  }
  return item_unit(change.part, change.section == Section::kValue ? without_publication(change.item)
                                                                  : change.item);
}

// A version that comes ends the one before it: unit of that end -> unit of the version.
std::map<std::string, std::string> ends(const Difference& difference) {
  std::map<std::string, std::string> units;
  for (const Change& change : difference.changes) {
    if (!change.compared_with.empty()) {
      units[change.compared_with] = units[item_unit(change.compared_with, "")] = change.part;
    }
  }
  return units;
}

}  // namespace

std::vector<ChangeUnit> change_units(const Difference& difference) {
  std::vector<std::size_t> order(difference.changes.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return comes_before(difference.changes[a].provision, difference.changes[b].provision);
  });
  const std::map<std::string, std::string> ended_by = ends(difference);
  std::vector<ChangeUnit> units;
  for (const std::size_t change : order) {
    std::string id = unit_of(difference.changes[change]);
    if (const auto end = ended_by.find(id); end != ended_by.end()) {
      id = end->second;
    }
    auto unit = std::find_if(units.begin(), units.end(),
                             [&](const ChangeUnit& known) { return known.id == id; });
    if (unit == units.end()) {
      unit = units.insert(units.end(), {id, {}});
    }
    unit->changes.push_back(change);
  }
  return units;
}

}  // namespace quotum::impact
