// Interval proofs, node by node.
#include "check/range_proofs.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "check/decimals.h"

namespace quotum::check {
namespace {

using Kind = TypedExpression::Kind;
using source::Code;

constexpr unsigned kBits = 255;

std::string text(const Interval& interval, const exact::Unit& unit) {
  return fmt::format("{} .. {}{}", exact::to_text(interval.low), exact::to_text(interval.high),
                     unit.is_ratio() ? "" : " " + unit.to_string());
}

Proof other_than_number(const std::vector<Proof>& operands) {
  return {true,
          std::all_of(operands.begin(), operands.end(),
                      [](const Proof& operand) { return operand.constant; }),
          {}};
}

}  // namespace

Proof RangeProofs::prove(const TypedExpression& node) {
  std::vector<Proof> operands;
  for (const TypedExpression& operand : node.operands) {
    operands.push_back(prove(operand));
  }
  if (std::any_of(operands.begin(), operands.end(), [](const Proof& p) { return !p.good; })) {
    return {};
  }
  switch (node.kind) {
    case Kind::kNumber:
    case Kind::kYear:
    case Kind::kTruth:
    case Kind::kMember:
    case Kind::kFirstDay:
    case Kind::kInput:
    case Kind::kStep:
    case Kind::kKey:
    case Kind::kParameter:
    case Kind::kParameterSet:
    case Kind::kInputSet:
    case Kind::kBookOutput:
      return leaf(node);
    case Kind::kNegate:
    case Kind::kAdd:
    case Kind::kSubtract:
    case Kind::kMultiply:
      return arithmetic(node, operands);
    case Kind::kDivide:
      return division(node, operands);
    case Kind::kLess:
    case Kind::kLessEqual:
    case Kind::kEqual:
      return comparison(node, operands);
    case Kind::kNot:
    case Kind::kAnd:
    case Kind::kOr:
      return other_than_number(operands);
    case Kind::kIf:
    case Kind::kMin:
    case Kind::kMax:
      return extreme(node, operands);
    case Kind::kSum:
    case Kind::kCount:
      return aggregate(node, operands);
  }
  return {};
}

Proof RangeProofs::leaf(const TypedExpression& node) const {
  const bool looked_up = !node.operands.empty();
  switch (node.kind) {
    case Kind::kNumber:
      return {true, true, literal(node.number)};
    case Kind::kYear: {
      return {true, true, constant_number(names_.years, 0)};
    }
    case Kind::kInput:
      return names_.inputs[node.index];
    case Kind::kStep:
      return node.index < names_.steps.size() ? names_.steps[node.index] : Proof();
    case Kind::kParameter:
      return parameter(node);
    case Kind::kBookOutput:
      return names_.books[node.book].size() > node.index ? names_.books[node.book][node.index]
                                                         : Proof();
    case Kind::kTruth:
    case Kind::kMember:
    case Kind::kFirstDay:
    case Kind::kParameterSet:
      return {true, !looked_up, {}};
    case Kind::kKey:
    case Kind::kInputSet:
      return {true, false, {}};
    case Kind::kNegate:
    case Kind::kNot:
    case Kind::kAdd:
    case Kind::kSubtract:
    case Kind::kMultiply:
    case Kind::kDivide:
    case Kind::kLess:
    case Kind::kLessEqual:
    case Kind::kEqual:
    case Kind::kAnd:
    case Kind::kOr:
    case Kind::kIf:
    case Kind::kMin:
    case Kind::kMax:
    case Kind::kSum:
    case Kind::kCount:
      break;
  }
  return {};
}

Proof RangeProofs::parameter(const TypedExpression& node) const {
  const CheckedParameter& parameter = names_.parameters[node.parameter];
  const bool constant = node.operands.empty();
  if (parameter.type.kind != exact::Kind::kNumber) {
    return {true, constant, {}};
  }
  const int decimals = parameter.document->decimals;
  Proof proof{true, constant, constant_number({parameter.min, parameter.max}, decimals)};
  proof.number.constant = constant;
  return proof;
}

Proof RangeProofs::arithmetic(const TypedExpression& node, const std::vector<Proof>& operands) {
  const NumberRange& a = operands.front().number;
  const NumberRange& b = operands.back().number;
  if (node.kind == Kind::kNegate) {
    return checked(node, negated(a));
  }
  if (node.kind == Kind::kMultiply) {
    return checked(node, product(a, b));
  }
  if (!fits_beside(a, b, node.span)) {
    return {};
  }
  return checked(node, sum(a, node.kind == Kind::kSubtract ? negated(b) : b));
}

Proof RangeProofs::division(const TypedExpression& node, const std::vector<Proof>& operands) {
  const NumberRange& a = operands[0].number;
  const NumberRange& b = operands[1].number;
  const TypedExpression& divisor = node.operands[1];
  if (b.numerator.holds_zero()) {
    source::Diagnostic& error = diagnostics_.error(
        Code::kDivisionByZero, divisor.span, "this denominator can be 0",
        "a range without 0: bounds that leave it out, or max(..., ...); a condition around it does "
        "not count",
        text(b.interval(), divisor.type.unit));
    add_declaration(error, divisor);
    return {};
  }
  return checked(node, operands[1].constant ? quotient_by_constant(a, b, constant_name(divisor))
                                            : quotient(a, b));
}

Proof RangeProofs::extreme(const TypedExpression& node, const std::vector<Proof>& operands) {
  if (node.type.kind != exact::Kind::kNumber) {
    return other_than_number(operands);
  }
  const bool is_choice = node.kind == Kind::kIf;
  NumberRange result = operands[is_choice ? 1 : 0].number;
  for (std::size_t i = is_choice ? 2 : 1; i < operands.size(); ++i) {
    const NumberRange& next = operands[i].number;
    if (!fits_beside(result, next, node.span)) {
      return {};
    }
    if (is_choice) {
      result = either(result, next);
      continue;
    }
    const Interval& a = result.numerator;
    const Interval& b = next.numerator;
    const Interval interval = node.kind == Kind::kMin
                                  ? Interval{std::min(a.low, b.low), std::min(a.high, b.high)}
                                  : Interval{std::max(a.low, b.low), std::max(a.high, b.high)};
    result = one_of(result, next, interval);
  }
  result.constant = other_than_number(operands).constant;
  return checked(node, std::move(result));
}

Proof RangeProofs::comparison(const TypedExpression& node, const std::vector<Proof>& operands) {
  if (node.operands[0].type.kind == exact::Kind::kNumber &&
      !fits_beside(operands[0].number, operands[1].number, node.span)) {
    return {};
  }
  return other_than_number(operands);
}

Proof RangeProofs::aggregate(const TypedExpression& node, const std::vector<Proof>& operands) {
  const BigInt rows(names_.levels[node.level].document->at_most);
  if (node.kind == Kind::kCount) {
    return checked(node, decimal_number({0, Rational(rows)}, 0));
  }
  if (operands[0].number.is_quotient) {
    diagnostics_.error(Code::kDigitsDoNotFit, node.operands[0].span,
                       "exact quotients of columns cannot be summed: each row has a denominator of "
                       "its own",
                       "a step with a rounding for what is summed");
    return {};
  }
  return checked(node, sum_of_many(operands[0].number, rows));
}

Proof RangeProofs::round(const Proof& formula, const CheckedRounding& rounding,
                         const source::Span& span) {
  if (!formula.good || !fits(greatest_in_rounding(formula.number, rounding.grain), span)) {
    return {};
  }
  const NumberRange result = rounded(formula.number, rounding.grain, rounding.mode);
  return fits(result.greatest_integer(), span) ? Proof{true, formula.constant, result} : Proof();
}

Proof RangeProofs::checked(const TypedExpression& node, NumberRange number) {
  if (!fits(number.greatest_integer(), node.span)) {
    return {};
  }
  const bool constant = number.constant;
  return {true, constant, std::move(number)};
}

bool RangeProofs::fits(const BigInt& greatest, const source::Span& span) {
  if (greatest == 0 || msb(greatest) < kBits) {
    return true;
  }
  diagnostics_.error(
      Code::kDigitsDoNotFit, span, "this can grow too large to be computed exactly",
      fmt::format("at most {} bits: narrower bounds, or a rounding before it", kBits),
      fmt::format("up to {} bits", msb(greatest) + 1));
  return false;
}

std::string RangeProofs::constant_name(const TypedExpression& node) {
  if (node.kind == Kind::kParameter) {
    return fmt::format("parameter {} {}", node.parameter, node.year_offset);
  }
  if (node.kind == Kind::kStep) {
    return fmt::format("{} step {}", names_.version, node.index);
  }
  return fmt::format("{} {}", names_.version, ++anonymous_constants_);
}

void RangeProofs::add_declaration(source::Diagnostic& diagnostic,
                                  const TypedExpression& node) const {
  if (node.kind == Kind::kInput) {
    diagnostic.notes.push_back({names_.input_names[node.index], "its bounds are declared here"});
  } else if (node.kind == Kind::kStep) {
    diagnostic.notes.push_back({names_.step_names[node.index], "this step"});
  } else if (node.kind == Kind::kParameter) {
    diagnostic.notes.push_back(
        {names_.parameters[node.parameter].document->name.span, "its bounds are declared here"});
  }
}

}  // namespace quotum::check
