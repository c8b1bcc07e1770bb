// The meaning of a formula as a tree that does not depend on how it is written: names resolved,
// numbers in lowest terms, parentheses, blanks and the direction of comparisons gone. Exact
// arithmetic makes sums and products independent of order and grouping, so they are; `and` and `or`
// keep their order, because they look no further than needed.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/checked_rules.h"

namespace quotum::review {

// Names of steps as they are to be called instead.
using Renames = std::map<std::string, std::string>;

struct CanonicalFormula {
  std::string head;  // what it is: an operator, or a name or number with its kind
  std::vector<CanonicalFormula> operands;  // as written, but for nesting that has no effect
  bool any_order = false;                  // of the operands
  source::Span span;                       // where it is written
  std::string key;                         // of the whole; equal exactly when the meaning is
};

// `formula` stands in `version` of `rules`.
CanonicalFormula canonical_formula(const check::TypedExpression& formula,
                                   const check::CheckedRules& rules,
                                   const check::CheckedVersion& version,
                                   const Renames& renames = {});

}  // namespace quotum::review
