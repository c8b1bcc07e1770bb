// Puts documents together from two sides, see partial_rules.h.
#include "impact/partial_rules.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "check/checker.h"
#include "impact/step_names.h"
#include "impact/unit_ids.h"
#include "review/part_ids.h"

namespace quotum::impact {
namespace {

using rulebook::Documents;
using rulebook::ParameterDocument;
using rulebook::ParameterValue;
using rulebook::StepDeclaration;
using rulebook::VersionDocument;
using Taken = PartialRules::Taken;

std::string key_of(Section section, const std::string& name) {
  return std::string(review::id_word(section)) + (name.empty() ? "" : "/") + name;
}

template <typename Item>
const Item* find(const std::vector<Item>& items, const std::vector<std::string>& names,
                 const std::string& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? nullptr : &items[static_cast<std::size_t>(found - names.begin())];
}

// All names, in the order of `lead`; each that only `other` has stands behind the one that it
// stands behind there.
std::vector<std::string> all_names(std::vector<std::string> lead,
                                   const std::vector<std::string>& other) {
  auto place = lead.begin();
  for (const std::string& name : other) {
    const auto found = std::find(lead.begin(), lead.end(), name);
    place = found == lead.end() ? lead.insert(place, name) + 1 : found + 1;
  }
  return lead;
}

template <typename Item>
struct Side {
  const std::vector<Item>& items;
  std::vector<std::string> names;  // parallel to items, each once
};

// A list of both sides. `both` says what becomes of an item that both have; of another, `taken`
// says whether it has gone or come.
template <typename Item, typename Both, typename TakenByName>
std::vector<Item> merged(const Side<Item>& before, const Side<Item>& after, bool order_of_after,
                         const Both& both, const TakenByName& taken) {
  const auto& lead = order_of_after ? after.names : before.names;
  const auto& other = order_of_after ? before.names : after.names;
  std::vector<Item> result;
  for (const std::string& name : all_names(lead, other)) {
    const Item* old_item = find(before.items, before.names, name);
    const Item* new_item = find(after.items, after.names, name);
    if (old_item != nullptr && new_item != nullptr) {
      result.push_back(both(name, *old_item, *new_item));
    } else if (taken(name) == (new_item != nullptr)) {
      result.push_back(new_item != nullptr ? *new_item : *old_item);
    }
  }
  return result;
}

// Names of the items; of equal ones the second is called "NAME#2".
template <typename Item, typename NameOf>
Side<Item> side(const std::vector<Item>& items, const NameOf& name_of) {
  Side<Item> side{items, {}};
  std::map<std::string, int> seen;
  for (const Item& item : items) {
    const std::string name = name_of(item);
    const int count = ++seen[name];
    side.names.push_back(name + (count == 1 ? "" : "#" + std::to_string(count)));
  }
  return side;
}

const auto kNameOf = [](const auto& item) { return item.name.value; };

std::string part_of(const VersionDocument& version) {
  return version.book + "/" + version.valid_from.to_string();
}

const VersionDocument* find_version(const Documents& documents, const std::string& part) {
  const auto found =
      std::find_if(documents.versions.begin(), documents.versions.end(),
                   [&](const VersionDocument& version) { return part_of(version) == part; });
  return found == documents.versions.end() ? nullptr : &*found;
}

class Merging {
 public:
  Merging(const Documents& before, const Documents& after, const Taken& taken)
      : before_(before), after_(after), taken_(taken) {}

  Documents merge() const {
    Documents result;
    result.levels = taken_(review::kLevelsPart) ? after_.levels : before_.levels;
    result.parameters = merged(
        side(before_.parameters, kNameOf), side(after_.parameters, kNameOf), true,
        [&](const std::string&, const auto& a, const auto& b) { return parameter(a, b); },
        [&](const std::string& name) { return taken_("parameters/" + name); });
    result.versions = merged(
        side(before_.versions, part_of), side(after_.versions, part_of), true,
        [&](const std::string& part, const auto& a, const auto& b) { return version(part, a, b); },
        taken_);
    std::sort(result.versions.begin(), result.versions.end(),
              [](const auto& a, const auto& b) { return part_of(a) < part_of(b); });
    return result;
  }

 private:
  ParameterDocument parameter(const ParameterDocument& before,
                              const ParameterDocument& after) const {
    const std::string part = "parameters/" + after.name.value;
    ParameterDocument result = taken_(item_unit(part, "")) ? after : before;
    result.values.clear();
    const auto unit = [&](const ParameterValue& value) {
      return item_unit(part, key_of(Section::kValue, review::place_text(value)));
    };
    for (const ParameterValue& value : before.values) {
      if (!taken_(unit(value))) {
        result.values.push_back(value);
      }
    }
    for (const ParameterValue& value : after.values) {
      if (taken_(unit(value))) {
        result.values.push_back(value);
      }
    }
    return result;
  }

  VersionDocument version(const std::string& part, const VersionDocument& before,
                          const VersionDocument& after) const {
    VersionDocument result = taken_(item_unit(part, "")) ? after : before;
    result.decision.clear();
    const auto list = [&](Section section, const auto& of_before, const auto& of_after,
                          const auto& both) {
      const auto unit = [&, section](const std::string& name) {
        return taken_(item_unit(part, key_of(section, name)));
      };
      // Where the order of those that both have has no meaning, or is the same, after leads.
      const bool has_order = section == Section::kOutcome || section == Section::kOutput;
      const bool order_of_after =
          !has_order || unit("") || same_order(of_before.names, of_after.names);
      return merged(of_before, of_after, order_of_after, both, unit);
    };
    const auto either = [&](Section section) {
      return [&, section](const std::string& name, const auto& a, const auto& b) {
        return taken_(item_unit(part, key_of(section, name))) ? b : a;
      };
    };
    const auto input_name = [](const rulebook::InputDeclaration& input) {
      return input.level.value + "/" + input.name.value;
    };
    const auto code = [](const rulebook::OutcomeDeclaration& outcome) {
      return outcome.code.value;
    };
    result.inputs = list(Section::kInput, side(before.inputs, input_name),
                         side(after.inputs, input_name), either(Section::kInput));
    result.steps = list(Section::kStep, side(before.steps, kNameOf), side(after.steps, kNameOf),
                        [&](const std::string& name, const auto& a, const auto& b) {
                          return step(item_unit(part, key_of(Section::kStep, name)), a, b);
                        });
    result.choices = list(Section::kChoice, side(before.choices, kNameOf),
                          side(after.choices, kNameOf), either(Section::kChoice));
    result.outcomes = list(Section::kOutcome, side(before.outcomes, code),
                           side(after.outcomes, code), either(Section::kOutcome));
    result.outputs = list(Section::kOutput, side(before.outputs, kNameOf),
                          side(after.outputs, kNameOf), either(Section::kOutput));
    return result;
  }

  StepDeclaration step(const std::string& unit, const StepDeclaration& before,
                       const StepDeclaration& after) const {
    StepDeclaration result = taken_(unit) ? after : before;
    const bool rounding_of_after =
        taken_(unit + "/" + std::string(review::id_word(Aspect::kRounding)));
    result.rounding = rounding_of_after ? after.rounding : before.rounding;
    return result;
  }

  // Of the names that both have.
  static bool same_order(const std::vector<std::string>& before,
                         const std::vector<std::string>& after) {
    const auto shared = [](const auto& names, const auto& others) {
      std::vector<std::string> found;
      std::copy_if(names.begin(), names.end(), std::back_inserter(found), [&](const auto& name) {
        return std::find(others.begin(), others.end(), name) != others.end();
      });
      return found;
    };
    return shared(before, after) == shared(after, before);
  }

  const Documents& before_;
  const Documents& after_;
  const Taken& taken_;
};

// What results rest on: without sentences for people, which may name what is not there in between,
// and without the texts that places point into, which stay with the rules that were read.
Documents copy_of(const Documents& documents) {
  Documents copy;
  copy.levels = documents.levels;
  copy.parameters = documents.parameters;
  copy.versions = documents.versions;
  for (VersionDocument& version : copy.versions) {
    for (StepDeclaration& step : version.steps) {
      step.explain.reset();
    }
    for (rulebook::OutcomeDeclaration& outcome : version.outcomes) {
      outcome.explain.reset();
    }
  }
  return copy;
}

std::string scenario_place(const rulebook::ScenarioValue& value) {
  ParameterValue same;
  same.year = value.year;
  same.key = value.key;
  return review::place_text(same);
}

}  // namespace

RulesInForce OwnedRules::in_force() const {
  RulesInForce result{rules.get(), {}};
  if (scenario) {
    result.scenarios.push_back(scenario.get());
  }
  return result;
}

PartialRules::PartialRules(const RulesInForce& before, const RulesInForce& after,
                           const Difference& difference)
    : before_(copy_of(*before.rules->documents)),
      after_(copy_of(*after.rules->documents)),
      assumed_before_(assumed(before)),
      assumed_after_(assumed(after)) {
  rename_steps(difference.renamed, before_);
  for (const ChangeUnit& unit : change_units(difference)) {
    units_.push_back(unit.id);
  }
  make_copies(difference);
  for (const RulesInForce* side : {&before, &after}) {
    for (const check::CheckedScenario* scenario : side->scenarios) {
      scenario_name_ = scenario->document->name;
      scenario_title_ = scenario->document->title;
    }
  }
}

PartialRules::Assumed PartialRules::assumed(const RulesInForce& rules) {
  Assumed result;
  for (const check::CheckedScenario* scenario : rules.scenarios) {
    for (const rulebook::ScenarioValue& value : scenario->document->values) {
      result[item_unit("parameters/" + value.parameter.value,
                       key_of(Section::kValue, scenario_place(value)))] = value;
    }
  }
  return result;
}

void PartialRules::make_copies(const Difference& difference) {
  for (const Change& change : difference.changes) {
    if (change.compared_with.empty()) {
      continue;
    }
    successions_.push_back({change.part, change.compared_with});
    VersionDocument copy = *find_version(after_, change.part);
    const VersionDocument& earlier = *find_version(before_, change.compared_with);
    copy.inputs = earlier.inputs;
    copy.steps = earlier.steps;
    copy.choices = earlier.choices;
    copy.outcomes = earlier.outcomes;
    copy.outputs = earlier.outputs;
    copies_.versions.push_back(std::move(copy));
  }
  rename_steps(difference.renamed, copies_);
}

std::set<std::string> PartialRules::applied(const Taken& taken) const {
  std::set<std::string> units;
  std::copy_if(units_.begin(), units_.end(), std::inserter(units, units.end()), taken);
  for (const Succession& succession : successions_) {
    const auto of_it = units.lower_bound(succession.part);
    if (of_it == units.end() || of_it->compare(0, succession.part.size(), succession.part) != 0) {
      continue;
    }
    units.insert(succession.part);
    units.insert(find_version(after_, succession.earlier) != nullptr
                     ? item_unit(succession.earlier, "")
                     : succession.earlier);
  }
  return units;
}

Documents PartialRules::documents_with(const std::set<std::string>& units) const {
  Documents before = copy_of(before_);
  for (std::size_t i = 0; i < successions_.size(); ++i) {
    if (units.count(successions_[i].part) != 0) {
      before.versions.push_back(copies_.versions[i]);
    }
  }
  return Merging(before, after_, [&](const std::string& unit) { return units.count(unit) != 0; })
      .merge();
}

rulebook::ScenarioDocument PartialRules::scenario_with(const Taken& taken) const {
  rulebook::ScenarioDocument document;
  document.name = scenario_name_;
  document.title = scenario_title_;
  for (const auto& [unit, value] : assumed_before_) {
    if (!taken(unit)) {
      document.values.push_back(value);
    }
  }
  for (const auto& [unit, value] : assumed_after_) {
    if (taken(unit)) {
      document.values.push_back(value);
    }
  }
  return document;
}

std::optional<OwnedRules> PartialRules::with(const Taken& taken) const {
  source::Diagnostics diagnostics;
  auto rules =
      check::check(std::make_shared<const Documents>(documents_with(applied(taken))), diagnostics);
  if (!rules) {
    return std::nullopt;
  }
  OwnedRules result;
  result.rules = std::make_unique<const check::CheckedRules>(std::move(*rules));
  const auto document = std::make_shared<const rulebook::ScenarioDocument>(scenario_with(taken));
  if (!document->values.empty()) {
    auto scenario = check::check_scenario(*result.rules, document, nullptr, diagnostics);
    if (!scenario) {
      return std::nullopt;
    }
    result.scenario = std::make_unique<const check::CheckedScenario>(std::move(*scenario));
  }
  return result;
}

}  // namespace quotum::impact
