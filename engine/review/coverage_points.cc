// Walks checked versions for what can be reached, see coverage_points.h.
#include "review/coverage_points.h"

namespace quotum::review {

using check::TypedExpression;
using Kind = TypedExpression::Kind;

// What the points of one formula share.
struct CoveragePoints::Owner {
  CoveragePoint point;
  const rulebook::Expression* written = nullptr;
};

namespace {

bool is_comparison(Kind kind) {
  return kind == Kind::kLess || kind == Kind::kLessEqual || kind == Kind::kEqual;
}

bool is_extreme(Kind kind) { return kind == Kind::kMin || kind == Kind::kMax; }

bool has_sides(Kind kind) { return kind == Kind::kIf || is_comparison(kind) || is_extreme(kind); }

bool rounds_to_nearest(exact::RoundingMode mode) {
  return mode == exact::RoundingMode::kHalfUp || mode == exact::RoundingMode::kHalfEven;
}

bool same_place(const source::Span& a, const source::Span& b) {
  return a.file == b.file && a.begin == b.begin && a.end == b.end;
}

}  // namespace

CoveragePoints::CoveragePoints(const check::CheckedRules& rules) : rules_(rules) {
  for (check::BookId book = 0; book < rules.books.size(); ++book) {
    for (std::size_t version = 0; version < rules.books[book].versions.size(); ++version) {
      add_version(book, version);
    }
  }
}

std::optional<std::size_t> CoveragePoints::of(const void* part) const {
  const auto found = positions_.find(part);
  return found == positions_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> CoveragePoints::operand(const TypedExpression& node) const {
  const auto found = operands_.find(&node);
  return found == operands_.end() ? std::nullopt : std::optional(found->second);
}

void CoveragePoints::add_version(check::BookId book, std::size_t version) {
  const check::CheckedVersion& checked = rules_.books[book].versions[version];
  Owner owner;
  owner.point.book = book;
  owner.point.version = version;
  for (const check::CheckedInput& input : checked.inputs) {
    if (input.from) {
      owner.point.owner = input.name;
      owner.point.basis = &input.declared->basis;
      add_formula(owner, *input.declared->from, *input.from);
    }
  }
  for (const check::CheckedStep& step : checked.steps) {
    owner.point.owner = step.name;
    owner.point.basis = step.declared->basis ? &*step.declared->basis : nullptr;
    owner.point.span = step.declared->name.span;
    owner.point.step = points_.size();
    add_sides(owner.point, 1, &step);
    if (step.rounding) {
      CoveragePoint point = owner.point;
      point.kind = CoveragePoint::Kind::kRounding;
      point.rounding = &*step.declared->rounding;
      point.checked = &step.formula;
      point.span = step.declared->rounding->span;
      if (step.declared->rounding->basis) {
        point.basis = &*step.declared->rounding->basis;
      }
      add_sides(point, rounds_to_nearest(step.rounding->mode) ? 3 : 2, &*step.rounding);
    }
    add_formula(owner, step.declared->formula, step.formula);
  }
  owner.point.step.reset();
  for (const check::CheckedOutcome& outcome : checked.outcomes) {
    owner.point.owner = outcome.code;
    owner.point.basis = &outcome.declared->basis;
    owner.point.span = outcome.declared->code.span;
    CoveragePoint point = owner.point;
    point.kind = CoveragePoint::Kind::kOutcome;
    add_sides(point, 1, &outcome);
    if (outcome.when) {
      add_formula(owner, *outcome.declared->when, *outcome.when);
    }
  }
}

void CoveragePoints::add_formula(const Owner& owner, const rulebook::Expression& written,
                                 const TypedExpression& formula) {
  Owner of_formula = owner;
  of_formula.written = &written;
  of_formula.point.formula = &formula;
  add_node(of_formula, formula);
}

void CoveragePoints::add_node(const Owner& owner, const TypedExpression& node) {
  if (has_sides(node.kind)) {
    CoveragePoint point = owner.point;
    point.kind = node.kind == Kind::kIf      ? CoveragePoint::Kind::kBranch
                 : is_extreme(node.kind)     ? CoveragePoint::Kind::kExtreme
                 : node.kind == Kind::kEqual ? CoveragePoint::Kind::kEquality
                                             : CoveragePoint::Kind::kComparison;
    point.span = node.span;
    point.checked = &node;
    point.written = written_at(*owner.written, node.span);
    for (const TypedExpression& operand : node.operands) {
      operands_.emplace(&operand, operands_.size());
    }
    const bool ordered = point.kind == CoveragePoint::Kind::kComparison;
    const std::size_t sides = is_extreme(node.kind) ? node.operands.size() + 1 : ordered ? 3 : 2;
    add_sides(point, sides, &node);
  }
  for (const TypedExpression& operand : node.operands) {
    add_node(owner, operand);
  }
}

void CoveragePoints::add_sides(CoveragePoint point, std::size_t sides, const void* part) {
  point.first = points_.size();
  positions_.emplace(part, point.first);
  for (point.side = 0; point.side < sides; ++point.side) {
    points_.push_back(point);
  }
}

const rulebook::Expression* written_at(const rulebook::Expression& formula,
                                       const source::Span& span) {
  if (same_place(formula.span, span)) {
    return &formula;
  }
  for (const rulebook::Expression& operand : formula.operands) {
    if (const rulebook::Expression* found = written_at(operand, span)) {
      return found;
    }
  }
  return nullptr;
}

bool is_swapped(const rulebook::Expression& comparison) {
  return comparison.kind == rulebook::Expression::Kind::kGreater ||
         comparison.kind == rulebook::Expression::Kind::kGreaterEqual;
}

}  // namespace quotum::review
