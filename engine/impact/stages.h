// Stages: the plans of two sets of rules and of all rules in between that are needed to say what
// each single change does: applied one after the other in the order of the law, and once more in
// the reverse order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "impact/joint_schema.h"
#include "impact/partial_rules.h"
#include "plan/compiler.h"
#include "source/result.h"

namespace quotum::impact {

// What both sides are compiled with.
struct StageRequest {
  int year = 0;
  std::optional<exact::Date> as_known_on;
  std::vector<check::LevelId> supplied;
  std::vector<std::string> books;  // empty: all of the hierarchy
};

struct Side {
  RulesInForce in_force;
  plan::Plan plan;    // compiled with the request
  plan::Plan traced;  // the same with trace
};

// Positions are into `plans`, of which no two compute the same; all read rows of one schema.
struct Stages {
  // Changes that are applied together, because rules with only some of them are not sound, cannot
  // be run for the year, or need data that neither side needs. Into Difference::changes.
  std::vector<std::vector<std::size_t>> groups;
  // One more than there are groups. forward[i]: with the first i groups applied; reverse[i]: with
  // all but the first i. So forward[0] and reverse[groups] are before, the others' ends after.
  std::vector<std::size_t> forward, reverse;
  std::size_t before = 0, after = 0;
  std::vector<plan::Plan> plans;
  JointSchema schema;
};

// Fails where the two sides cannot read the same files. Makes the plans of the sides read the one
// schema. Those of the stages compute and nothing else: which books they are of is not in them.
source::Result<Stages> stages(Side& before, Side& after, const Difference& difference,
                              const StageRequest& request);

}  // namespace quotum::impact
