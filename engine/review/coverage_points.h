// What a rule version has that a test can reach: its steps, the branches of each `if`, its
// outcomes, and the sides of each threshold. One list for all versions, in the order of the files.
//
// Everything counts, also what no year of the version reaches with the figures that law has set:
// a test can bring its own figures in a scenario.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "check/checked_rules.h"

namespace quotum::review {

struct CoveragePoint {
  enum class Kind {
    kStep,
    kOutcome,
    kBranch,      // side 0: then, 1: else
    kComparison,  // by order. side 0: left below right, as written; 1: equal; 2: above
    kEquality,    // = and !=. side 0: equal, 1: different
    kExtreme,     // min, max. side i: operand i alone decides; after the operands: a tie
    kRounding,    // side 0: nothing to round, 1: something is; 2: a tie (only of half_*)
  };
  Kind kind = Kind::kStep;
  std::size_t side = 0;
  check::BookId book = 0;
  std::size_t version = 0;                 // into CheckedBook::versions
  std::string owner;                       // name of the step or input, code of the outcome
  const rulebook::Basis* basis = nullptr;  // nullptr: none is written
  source::Span span;
  std::size_t first = 0;            // position of side 0
  std::optional<std::size_t> step;  // position of the kStep point that it is part of
  // What its words are made of: the part as written and as checked, the formula that it stands in.
  const rulebook::Expression* written = nullptr;
  const check::TypedExpression* checked = nullptr;
  const check::TypedExpression* formula = nullptr;
  const rulebook::RoundingClause* rounding = nullptr;
};

// Borrows the rules. Immutable; threads may share it.
class CoveragePoints {
 public:
  explicit CoveragePoints(const check::CheckedRules& rules);

  [[nodiscard]] const check::CheckedRules& rules() const { return rules_; }
  [[nodiscard]] const std::vector<CoveragePoint>& all() const { return points_; }

  // Position of side 0 of an `if`, comparison, min or max; of a step or its rounding (behind the
  // step); of an outcome. Nothing when it is none of these.
  [[nodiscard]] std::optional<std::size_t> of(const void* part) const;
  // Number of an operand whose value tells a side; nothing for other nodes.
  [[nodiscard]] std::optional<std::size_t> operand(const check::TypedExpression& node) const;
  [[nodiscard]] std::size_t operands() const { return operands_.size(); }

 private:
  struct Owner;
  void add_version(check::BookId book, std::size_t version);
  void add_formula(const Owner& owner, const rulebook::Expression& written,
                   const check::TypedExpression& formula);
  void add_node(const Owner& owner, const check::TypedExpression& node);
  void add_sides(CoveragePoint point, std::size_t sides, const void* part);

  const check::CheckedRules& rules_;
  std::vector<CoveragePoint> points_;
  std::unordered_map<const void*, std::size_t> positions_;  // looked up, never walked
  std::unordered_map<const check::TypedExpression*, std::size_t> operands_;
};

// The part of a formula as written at this place; nullptr: there is none.
const rulebook::Expression* written_at(const rulebook::Expression& formula,
                                       const source::Span& span);

// True where checking swapped the operands of a comparison: > and >=.
bool is_swapped(const rulebook::Expression& comparison);

}  // namespace quotum::review
