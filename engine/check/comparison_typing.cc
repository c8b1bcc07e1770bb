// Comparisons: of numbers and dates by size, of anything of one type by equality.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "check/formula_typing.h"
#include "check/unknown_name.h"

namespace quotum::check {

using rulebook::Expression;
using source::Code;
using Node = TypedExpression::Kind;

FormulaTyping::Typed FormulaTyping::comparison(const Expression& expression, LevelId level) {
  using Kind = Expression::Kind;
  const Expression& left = expression.operands[0];
  const Expression& right = expression.operands[1];
  Typed typed_left = type(left, level);
  Typed typed_right = type(right, level);
  if (!typed_left || !typed_right) {
    return std::nullopt;
  }
  const auto is_ordered = [](const TypedExpression& side) {
    return side.type.kind == exact::Kind::kNumber || side.type.kind == exact::Kind::kDate;
  };
  if (!is_ordered(*typed_left) || typed_left->type.kind != typed_right->type.kind) {
    source::Diagnostic& error = diagnostics_.error(
        Code::kTypeMismatch, expression.span,
        fmt::format("'{}' compares two numbers or two dates", sign(expression.kind)),
        is_ordered(*typed_left) ? typed_left->type.to_string() : "numbers or dates",
        fmt::format("{} {} {}", typed_left->type.to_string(), sign(expression.kind),
                    typed_right->type.to_string()));
    add_origin(error, left, *typed_left, level);
    add_origin(error, right, *typed_right, level);
    return std::nullopt;
  }
  if (typed_left->type.kind == exact::Kind::kNumber &&
      !same_unit(left, *typed_left, right, *typed_right, sign(expression.kind), level)) {
    return std::nullopt;
  }
  const bool swaps = expression.kind == Kind::kGreater || expression.kind == Kind::kGreaterEqual;
  const bool strict = expression.kind == Kind::kLess || expression.kind == Kind::kGreater;
  std::vector<TypedExpression> operands;
  operands.push_back(std::move(swaps ? *typed_right : *typed_left));
  operands.push_back(std::move(swaps ? *typed_left : *typed_right));
  return make_node(strict ? Node::kLess : Node::kLessEqual, expression, boolean_type(),
                   std::move(operands));
}

FormulaTyping::Typed FormulaTyping::member(const Expression& expression,
                                           const Declared& enumeration) {
  const std::vector<std::string>& values = enumeration.type.values;
  const auto found = std::find(values.begin(), values.end(), expression.name);
  if (found == values.end()) {
    report_unknown(diagnostics_, expression.span,
                   fmt::format("'{}' is not a member of this enumeration", expression.name),
                   expression.name, values)
        .notes.push_back({enumeration.span, "the enumeration is declared here"});
    return std::nullopt;
  }
  TypedExpression node = make_node(Node::kMember, expression, enumeration.type);
  node.index = static_cast<std::size_t>(found - values.begin());
  return node;
}

// Both sides of an equality. A name that nothing declares may be a member of what stands on the
// other side; where that has a mistake of its own, the name is not one more.
std::pair<FormulaTyping::Typed, FormulaTyping::Typed> FormulaTyping::compared(
    const Expression& left, const Expression& right, LevelId level) {
  const bool left_unknown = scope_.is_unknown(left, level);
  const bool right_unknown = scope_.is_unknown(right, level);
  if (left_unknown && right_unknown) {
    const bool right_is_near = !source::nearest(right.name, scope_.known(level)).empty() ||
                               !scope_.elsewhere(right.name, level).empty();
    type(right_is_near ? right : left, level);
    return {};
  }
  const auto side = [&](const Expression& one, const Expression& other) {
    const Declared* enumeration = scope_.enumeration(other, level);
    return enumeration != nullptr ? member(one, *enumeration) : type(one, level);
  };
  if (left_unknown) {
    Typed typed = type(right, level);
    return {typed ? side(left, right) : std::nullopt, typed};
  }
  Typed typed = type(left, level);
  if (right_unknown) {
    return {typed, typed ? side(right, left) : std::nullopt};
  }
  return {typed, type(right, level)};
}

FormulaTyping::Typed FormulaTyping::equality(const Expression& expression, LevelId level) {
  const Expression& left = expression.operands[0];
  const Expression& right = expression.operands[1];
  auto [typed_left, typed_right] = compared(left, right, level);
  if (!typed_left || !typed_right) {
    return std::nullopt;
  }
  const exact::Type& type_left = typed_left->type;
  const exact::Type& type_right = typed_right->type;
  const bool numbers =
      type_left.kind == exact::Kind::kNumber && type_right.kind == exact::Kind::kNumber;
  if (numbers && !same_unit(left, *typed_left, right, *typed_right, sign(expression.kind), level)) {
    return std::nullopt;
  }
  if (type_left != type_right) {
    source::Diagnostic& error = diagnostics_.error(
        Code::kTypeMismatch, right.span,
        fmt::format("'{}' compares two values of one type", sign(expression.kind)),
        type_left.to_string(), type_right.to_string());
    add_origin(error, left, *typed_left, level);
    add_origin(error, right, *typed_right, level);
    return std::nullopt;
  }
  TypedExpression equal = make_node(Node::kEqual, expression, boolean_type(),
                                    {std::move(*typed_left), std::move(*typed_right)});
  if (expression.kind == Expression::Kind::kEqual) {
    return equal;
  }
  return make_node(Node::kNot, expression, boolean_type(), {std::move(equal)});
}

}  // namespace quotum::check
