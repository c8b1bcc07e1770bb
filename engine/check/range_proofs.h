// Proofs over typed formulas: that no denominator can be 0, and that every exact integer of a plan
// fits 256 bits, for all values within declared bounds. A condition does not narrow the range of
// what it guards: `if x > 0 uur then y / x else ...` is refused, max(x, 1 uur) or a bound on x is
// not.
//
// A value counts as constant when it is made of literals, jaar, parameters without a key, set() of
// these, and of steps and outputs that are constant: a plan must know it before it sees rows.
#pragma once

#include <string>
#include <vector>

#include "check/checked_rules.h"
#include "check/number_range.h"
#include "source/diagnostic.h"

namespace quotum::check {

// What is proven about a value of any type.
struct Proof {
  bool good = false;  // false: it has a mistake that was reported; nothing is known about it
  bool constant = false;
  NumberRange number;  // numbers only
};

// What the formulas of a version may rely on. Borrowed; steps and inputs grow while proofs go on.
struct ProvenNames {
  std::string version;  // tells its constants apart: "book 2020-01-01"
  const std::vector<CheckedLevel>& levels;
  const std::vector<CheckedParameter>& parameters;
  const std::vector<std::vector<Proof>>& books;  // by BookId, then by output
  Interval years;                                // calendar years that the version is applied to
  std::vector<Proof> inputs;                     // by VersionDocument::inputs
  std::vector<Proof> steps;                      // in the order of CheckedVersion::steps
  std::vector<source::Span> input_names, step_names;
};

class RangeProofs {
 public:
  RangeProofs(const ProvenNames& names, source::Diagnostics& diagnostics)
      : names_(names), diagnostics_(diagnostics) {}

  Proof prove(const TypedExpression& node);
  // False, with an error, when a plan could not compare the two or choose one of them.
  bool fits_beside(const NumberRange& a, const NumberRange& b, const source::Span& span) {
    return fits(either(a, b).greatest_integer(), span);
  }
  // Of a step: its formula rounded. `span` is the rounding's place.
  Proof round(const Proof& formula, const CheckedRounding& rounding, const source::Span& span);

 private:
  [[nodiscard]] Proof leaf(const TypedExpression& node) const;
  Proof arithmetic(const TypedExpression& node, const std::vector<Proof>& operands);
  Proof division(const TypedExpression& node, const std::vector<Proof>& operands);
  Proof extreme(const TypedExpression& node, const std::vector<Proof>& operands);
  Proof comparison(const TypedExpression& node, const std::vector<Proof>& operands);
  Proof aggregate(const TypedExpression& node, const std::vector<Proof>& operands);
  [[nodiscard]] Proof parameter(const TypedExpression& node) const;
  std::string constant_name(const TypedExpression& node);
  void add_declaration(source::Diagnostic& diagnostic, const TypedExpression& node) const;
  // False, with an error, when an integer of this size does not fit.
  bool fits(const BigInt& greatest, const source::Span& span);
  Proof checked(const TypedExpression& node, NumberRange number);

  const ProvenNames& names_;
  source::Diagnostics& diagnostics_;
  int anonymous_constants_ = 0;
};

}  // namespace quotum::check
