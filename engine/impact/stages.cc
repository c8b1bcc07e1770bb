// Finds where changes can be told apart, and compiles what lies in between; see stages.h.
#include "impact/stages.h"

#include <algorithm>
#include <array>
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
    result_.forward.push_back(result_.before);
    result_.reverse.push_back(result_.after);
    std::vector<std::size_t> group;
    for (std::size_t unit = 0; unit < units_.size(); ++unit) {
      group.insert(group.end(), units_[unit].changes.begin(), units_[unit].changes.end());
      if (cut_behind(unit)) {
        result_.groups.push_back(std::exchange(group, {}));
      }
    }
    return std::move(result_);
  }

 private:
  std::array<plan::Plan*, 4> all_plans() {
    return {&before_.plan, &before_.traced, &after_.plan, &after_.traced};
  }

  // True when the rules with all units up to this one, and those with all behind it, can be run.
  bool cut_behind(std::size_t unit) {
    if (unit + 1 == units_.size()) {
      result_.forward.push_back(result_.after);
      result_.reverse.push_back(result_.before);
      return true;
    }
    std::set<std::string> first;
    for (std::size_t i = 0; i <= unit; ++i) {
      first.insert(units_[i].id);
    }
    const auto forward = plan_with([&](const std::string& id) { return first.count(id) != 0; });
    if (!forward) {
      return false;
    }
    std::set<std::string> rest;
    for (std::size_t i = unit + 1; i < units_.size(); ++i) {
      rest.insert(units_[i].id);
    }
    const auto reverse = plan_with([&](const std::string& id) { return rest.count(id) != 0; });
    if (!reverse) {
      return false;
    }
    result_.forward.push_back(*forward);
    result_.reverse.push_back(*reverse);
    return true;
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
  Stages result_;
};

}  // namespace

source::Result<Stages> stages(Side& before, Side& after, const Difference& difference,
                              const StageRequest& request) {
  return Staging(before, after, difference, request).run();
}

}  // namespace quotum::impact
