// Rules in between two: those before, with some of the changes that lead to those after.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "check/checked_rules.h"
#include "check/parameter_values.h"
#include "impact/review_terms.h"
#include "rulebook/document.h"

namespace quotum::impact {

// What a run is made with.
struct RulesInForce {
  const check::CheckedRules* rules = nullptr;
  std::vector<const check::CheckedScenario*> scenarios;  // later ones win
};

// Changes that are applied as one: all aspects of an item, but for the rounding of a step, which is
// one by itself, and a version that comes ends the one that it is told against.
struct ChangeUnit {
  std::string id;
  std::vector<std::size_t> changes;  // into Difference::changes
};

// In the order of the law, see legal_order.h; of the same article as they stand in the difference.
std::vector<ChangeUnit> change_units(const Difference& difference);

// Rules that own what they are made of. Movable: pointers into them stay valid.
struct OwnedRules {
  std::unique_ptr<const check::CheckedRules> rules;
  std::unique_ptr<const check::CheckedScenario> scenario;  // nullptr: there is none

  [[nodiscard]] RulesInForce in_force() const;
};

class PartialRules {
 public:
  // The rules of both sides must outlive all that is made of them. `difference`: theirs.
  PartialRules(const RulesInForce& before, const RulesInForce& after, const Difference& difference);

  // Whether a unit, by its id, is to be applied.
  using Taken = std::function<bool(const std::string& unit)>;
  // Nothing when the checker refuses such rules. Their places are those of the rules that each
  // piece comes from; threads may call it at once.
  [[nodiscard]] std::optional<OwnedRules> with(const Taken& taken) const;

 private:
  // A version that comes, and the one that it is told against: its changes are put on a copy.
  struct Succession {
    std::string part, earlier;  // ids
  };
  // The units that are applied: those taken, with what they cannot be without, since a change in
  // a version that comes brings the version, and the version ends the one before it.
  [[nodiscard]] std::set<std::string> applied(const Taken& taken) const;
  // Scenario values by the unit that they belong to: what the last of the scenarios says.
  using Assumed = std::map<std::string, rulebook::ScenarioValue>;
  static Assumed assumed(const RulesInForce& rules);
  void make_copies(const Difference& difference);
  [[nodiscard]] rulebook::Documents documents_with(const std::set<std::string>& units) const;
  [[nodiscard]] rulebook::ScenarioDocument scenario_with(const Taken& taken) const;

  std::vector<std::string> units_;
  std::vector<Succession> successions_;
  rulebook::Documents copies_;  // parallel to successions_: versions with the text of the earlier
  rulebook::Documents before_;  // with steps called as after calls them
  rulebook::Documents after_;
  Assumed assumed_before_, assumed_after_;
  rulebook::Text scenario_name_;
  rulebook::Bilingual scenario_title_;
};

}  // namespace quotum::impact
