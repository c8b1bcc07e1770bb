// Finds where changes can be told apart, and compiles what lies in between; see stages.h.
#include "impact/stages.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <stdexcept>
#include <utility>

namespace quotum::impact {
namespace {

class Staging {
 public:
  Staging(Side& before, Side& after, const Difference& difference, const StageRequest& request)
      : before_(before),
        after_(after),
        request_(request),
        units_(change_units(difference)),
        partial_(before.in_force, after.in_force, difference) {}

  source::Result<Stages> run() {
    for (const plan::Plan* plan : all_plans()) {
      if (auto fault = result_.schema.add(*plan)) {
        return source::Error{"the two sets of rules cannot be compared over the same files: " +
                             *fault};
      }
    }
    for (plan::Plan* plan : all_plans()) {
      if (!result_.schema.adopt(*plan)) {
        throw std::logic_error("stages: a plan does not fit the schema that it is part of");
      }
    }
    result_.before = known(before_.plan);
    result_.after = known(after_.plan);
    find_groups();
    join_what_cannot_be_taken_back();
    add_chains();
    return std::move(result_);
  }

 private:
  std::array<plan::Plan*, 4> all_plans() {
    return {&before_.plan, &before_.traced, &after_.plan, &after_.traced};
  }

  // Units by position in units_; a group is applied as one.
  using Group = std::vector<std::size_t>;

  // In the order of the law: each unit that can be applied on top of those before it is a group by
  // itself; one that cannot takes with it the fewest of those behind it that make it possible.
  void find_groups() {
    std::vector<std::size_t> rest(units_.size());
    std::iota(rest.begin(), rest.end(), std::size_t{0});
    std::set<std::size_t> applied;
    while (!rest.empty()) {
      Group group = next_group(applied, rest);
      for (const std::size_t unit : group) {
        applied.insert(unit);
        rest.erase(std::find(rest.begin(), rest.end(), unit));
      }
      groups_.push_back(std::move(group));
    }
  }

  Group next_group(const std::set<std::size_t>& applied, const std::vector<std::size_t>& rest) {
    Group group;
    for (const std::size_t unit : rest) {
      group.push_back(unit);
      if (group.size() == rest.size() || plan_of(with(applied, group))) {
        break;
      }
    }
    // From behind: what stands early in the law is more likely what the first one needs.
    for (std::size_t i = group.size(); i-- > 1;) {
      Group fewer = group;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      if (plan_of(with(applied, fewer))) {
        group = std::move(fewer);
      }
    }
    return group;
  }

  // In the reverse order too the rules must be sound after each group.
  void join_what_cannot_be_taken_back() {
    std::set<std::size_t> rest;
    for (std::size_t i = groups_.size(); i-- > 1;) {
      const std::set<std::size_t> more = with(rest, groups_[i]);
      if (plan_of(more)) {
        rest = more;
        continue;
      }
      Group& earlier = groups_[i - 1];
      earlier.insert(earlier.end(), groups_[i].begin(), groups_[i].end());
      std::sort(earlier.begin(), earlier.end());
      groups_.erase(groups_.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  void add_chains() {
    result_.forward.push_back(result_.before);
    std::set<std::size_t> applied;
    for (const Group& group : groups_) {
      applied = with(applied, group);
      result_.forward.push_back(*plan_of(applied));
      std::set<std::size_t> rest;
      for (std::size_t unit = 0; unit < units_.size(); ++unit) {
        if (applied.count(unit) == 0) {
          rest.insert(unit);
        }
      }
      result_.reverse.push_back(*plan_of(rest));
      std::vector<std::size_t>& changes = result_.groups.emplace_back();
      for (const std::size_t unit : group) {
        changes.insert(changes.end(), units_[unit].changes.begin(), units_[unit].changes.end());
      }
    }
    result_.reverse.insert(result_.reverse.begin(), result_.after);
  }

  static std::set<std::size_t> with(std::set<std::size_t> units, const Group& more) {
    units.insert(more.begin(), more.end());
    return units;
  }

  // Of the rules with these units applied; nothing: there is none.
  std::optional<std::size_t> plan_of(const std::set<std::size_t>& units) {
    if (units.empty()) {
      return result_.before;
    }
    if (units.size() == units_.size()) {
      return result_.after;
    }
    const auto known = plans_of_.find(units);
    if (known != plans_of_.end()) {
      return known->second;
    }
    std::set<std::string> ids;
    for (const std::size_t unit : units) {
      ids.insert(units_[unit].id);
    }
    return plans_of_[units] = plan_with([&](const std::string& id) { return ids.count(id) != 0; });
  }

  std::optional<std::size_t> plan_with(const PartialRules::Taken& taken) {
    const std::optional<OwnedRules> rules = partial_.with(taken);
    if (!rules) {
      return std::nullopt;
    }
    plan::PlanRequest request;
    request.year = request_.year;
    request.as_known_on = request_.as_known_on;
    request.scenarios = rules->in_force().scenarios;
    request.supplied = request_.supplied;
    for (const std::string& name : request_.books) {
      if (const auto book = rules->rules->find_book(name)) {
        request.books.push_back(*book);
      }
    }
    if (request.books.empty() != request_.books.empty()) {
      return std::nullopt;
    }
    source::Diagnostics diagnostics;
    std::optional<plan::Plan> plan = plan::compile(*rules->rules, request, diagnostics);
    if (!plan || !result_.schema.adopt(*plan)) {
      return std::nullopt;
    }
    return known(std::move(*plan));
  }

  // Position of a plan that computes the same.
  std::size_t known(plan::Plan plan) {
    const auto same =
        std::find_if(result_.plans.begin(), result_.plans.end(),
                     [&](const plan::Plan& other) { return same_results(plan, other); });
    if (same != result_.plans.end()) {
      return static_cast<std::size_t>(same - result_.plans.begin());
    }
    plan.books.clear();  // they may point into rules that do not stay
    result_.plans.push_back(std::move(plan));
    return result_.plans.size() - 1;
  }

  Side& before_;
  Side& after_;
  const StageRequest& request_;
  std::vector<ChangeUnit> units_;
  PartialRules partial_;
  std::vector<Group> groups_;
  std::map<std::set<std::size_t>, std::optional<std::size_t>> plans_of_;
  Stages result_;
};

}  // namespace

source::Result<Stages> stages(Side& before, Side& after, const Difference& difference,
                              const StageRequest& request) {
  return Staging(before, after, difference, request).run();
}

}  // namespace quotum::impact
