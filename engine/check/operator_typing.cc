// Arithmetic: what it takes and what comes out; units of two sides held against each other.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "check/formula_typing.h"

namespace quotum::check {
namespace {

using rulebook::Expression;
using source::Code;
using Node = TypedExpression::Kind;

Node node_of(Expression::Kind kind) {
  return kind == Expression::Kind::kAdd        ? Node::kAdd
         : kind == Expression::Kind::kSubtract ? Node::kSubtract
         : kind == Expression::Kind::kMin      ? Node::kMin
                                               : Node::kMax;
}

bool is_bare_number(const Expression& expression) {
  return expression.kind == Expression::Kind::kNumber && !expression.has_unit;
}

std::string unit_text(const Expression& expression, const TypedExpression& typed) {
  return is_bare_number(expression) ? "ratio: a number without a unit" : typed.type.to_string();
}

}  // namespace

std::string_view sign(Expression::Kind kind) {
  using Kind = Expression::Kind;
  switch (kind) {
    case Kind::kNegate:
    case Kind::kSubtract:
      return "-";
    case Kind::kAdd:
      return "+";
    case Kind::kMultiply:
      return "*";
    case Kind::kDivide:
      return "/";
    case Kind::kLess:
      return "<";
    case Kind::kLessEqual:
      return "<=";
    case Kind::kGreater:
      return ">";
    case Kind::kGreaterEqual:
      return ">=";
    case Kind::kEqual:
      return "=";
    case Kind::kNotEqual:
      return "!=";
    case Kind::kMin:
      return "min";
    case Kind::kMax:
      return "max";
    case Kind::kNot:
      return "not";
    case Kind::kAnd:
      return "and";
    case Kind::kOr:
      return "or";
    case Kind::kNumber:
    case Kind::kTruth:
    case Kind::kYear:
    case Kind::kFirstDay:
    case Kind::kName:
    case Kind::kSet:
    case Kind::kIf:
    case Kind::kSum:
    case Kind::kCount:
      break;
  }
  return {};
}

FormulaTyping::Typed FormulaTyping::number(const Expression& expression, LevelId level,
                                           std::string_view of_what) {
  Typed typed = type(expression, level);
  if (typed && typed->type.kind != exact::Kind::kNumber) {
    source::Diagnostic& error = diagnostics_.error(Code::kTypeMismatch, expression.span,
                                                   fmt::format("'{}' needs a number", of_what),
                                                   "a number", typed->type.to_string());
    add_origin(error, expression, *typed, level);
    return std::nullopt;
  }
  return typed;
}

FormulaTyping::Typed FormulaTyping::product(const Expression& expression, LevelId level) {
  std::vector<TypedExpression> operands;
  for (const Expression& operand : expression.operands) {
    if (Typed typed = number(operand, level, sign(expression.kind))) {
      operands.push_back(std::move(*typed));
    }
  }
  if (operands.size() != expression.operands.size()) {
    return std::nullopt;
  }
  const exact::Unit& left = operands.front().type.unit;
  const exact::Unit& right = operands.back().type.unit;
  if (expression.kind == Expression::Kind::kNegate) {
    return make_node(Node::kNegate, expression, number_type(left), std::move(operands));
  }
  const bool is_quotient = expression.kind == Expression::Kind::kDivide;
  const exact::Type result = number_type(is_quotient ? left / right : left * right);
  return make_node(is_quotient ? Node::kDivide : Node::kMultiply, expression, result,
                   std::move(operands));
}

// + - min max: numbers of one unit, and the result has that unit.
FormulaTyping::Typed FormulaTyping::sum_like(const Expression& expression, LevelId level) {
  std::vector<Typed> typed;
  for (const Expression& operand : expression.operands) {
    typed.push_back(number(operand, level, sign(expression.kind)));
  }
  const auto first = std::find_if(typed.begin(), typed.end(),
                                  [](const Typed& operand) { return operand.has_value(); });
  bool good = std::all_of(typed.begin(), typed.end(),
                          [](const Typed& operand) { return operand.has_value(); });
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const auto base = static_cast<std::size_t>(first - typed.begin());
    if (i > base && typed[i]) {
      good = same_unit(expression.operands[base], **first, expression.operands[i], *typed[i],
                       sign(expression.kind), level) &&
             good;
    }
  }
  if (!good) {
    return std::nullopt;
  }
  std::vector<TypedExpression> operands;
  operands.reserve(typed.size());
  for (Typed& operand : typed) {
    operands.push_back(std::move(*operand));
  }
  const exact::Type result = operands.front().type;
  return make_node(node_of(expression.kind), expression, result, std::move(operands));
}

bool FormulaTyping::same_unit(const Expression& left, const TypedExpression& typed_left,
                              const Expression& right, const TypedExpression& typed_right,
                              std::string_view operation, LevelId level) {
  if (typed_left.type.unit == typed_right.type.unit) {
    return true;
  }
  // The side that is a bare number is the one to mend; else the right one is held against the left.
  const bool left_is_wrong = is_bare_number(left) && !is_bare_number(right);
  const Expression& wrong = left_is_wrong ? left : right;
  const TypedExpression& typed_wrong = left_is_wrong ? typed_left : typed_right;
  const Expression& other = left_is_wrong ? right : left;
  const TypedExpression& typed_other = left_is_wrong ? typed_right : typed_left;
  source::Diagnostic& error =
      diagnostics_.error(Code::kUnitMismatch, wrong.span,
                         fmt::format("'{}' needs the same unit on all sides", operation),
                         unit_text(other, typed_other), unit_text(wrong, typed_wrong));
  add_origin(error, other, typed_other, level);
  add_origin(error, wrong, typed_wrong, level);
  return false;
}

// Says where a side of a mistake was declared; for what is no name, nothing.
void FormulaTyping::add_origin(source::Diagnostic& diagnostic, const Expression& expression,
                               const TypedExpression& typed, LevelId level) const {
  if (expression.kind != Expression::Kind::kName) {
    return;
  }
  std::string name = expression.name;
  source::Span span;
  if (typed.kind == Node::kBookOutput) {
    name = expression.book + "." + name;
    span = setting_.books[typed.book].outputs[typed.index].span;
  } else if (const Declared* declared = scope_.find(expression.name, level)) {
    span = declared->span;
  }
  diagnostic.notes.push_back(
      {span, fmt::format("'{}' is declared here: {}", name, typed.type.to_string())});
}

}  // namespace quotum::check
