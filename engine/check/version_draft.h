// A version of a book while it is being checked: what is known of it so far. Parts with a mistake
// stay empty and are passed over by later checks.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "check/checked_rules.h"
#include "check/formula_typing.h"
#include "check/range_proofs.h"
#include "check/references.h"

namespace quotum::check {

// Where an output comes from, and which level that puts it at.
struct OutputOrigin {
  OutputSource source;  // index into VersionDocument::inputs or ::steps
  LevelId level = 0;
};

struct VersionDraft {
  const rulebook::VersionDocument* document = nullptr;
  std::unique_ptr<Scope> scope;
  std::vector<References> references;       // by ItemId
  std::vector<ItemId> order;                // items, each after those it refers to
  std::vector<std::size_t> step_order;      // positions in VersionDocument::steps, in checked order
  std::vector<std::size_t> step_positions;  // the other way round
  std::optional<LevelId> outcome_level;
  std::vector<std::optional<OutputOrigin>> outputs;  // by VersionDocument::outputs

  // By VersionDocument::inputs and ::outcomes; steps in checked order.
  std::vector<std::optional<TypedExpression>> froms, formulas, whens;
  std::vector<std::optional<CheckedRounding>> roundings;
  std::vector<Proof> output_proofs;  // by VersionDocument::outputs
};

struct BookDraft {
  std::string name;
  std::vector<VersionDraft> versions;  // by valid_from; at least one
  bool incomplete = false;             // a version of it, or its place in time, was left out
  bool outputs_unread = false;         // of some version not all outputs could be read
};

// The last calendar year for which the checker looks for parameter values: the one before
// years.until, or, where the version has no end, years.from + 5. Behind that a run finds out for
// itself.
int last_checked_year(const rulebook::VersionDocument& version);

}  // namespace quotum::check
