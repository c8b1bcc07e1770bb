// Dispatch over formulas; truth values, choices and aggregates.
#include "check/formula_typing.h"

#include <fmt/format.h>

#include <utility>

#include "check/unknown_name.h"

namespace quotum::check {
namespace {

using rulebook::Expression;
using source::Code;

TypedExpression literal_true(const Expression& expression) {
  TypedExpression node = make_node(TypedExpression::Kind::kTruth, expression, boolean_type());
  node.truth = true;
  return node;
}

}  // namespace

TypedExpression make_node(TypedExpression::Kind kind, const Expression& expression,
                          exact::Type type, std::vector<TypedExpression> operands) {
  TypedExpression node;
  node.kind = kind;
  node.type = std::move(type);
  node.span = expression.span;
  node.operands = std::move(operands);
  return node;
}

exact::Type number_type(const exact::Unit& unit) { return {exact::Kind::kNumber, unit, {}}; }

exact::Type boolean_type() { return {exact::Kind::kBoolean, {}, {}}; }

std::optional<TypedExpression> FormulaTyping::type(const Expression& expression, LevelId level) {
  using Kind = Expression::Kind;
  switch (expression.kind) {
    case Kind::kNumber: {
      TypedExpression node =
          make_node(TypedExpression::Kind::kNumber, expression, number_type(expression.unit));
      node.number = expression.value.to_rational();
      return node;
    }
    case Kind::kTruth: {
      TypedExpression node = make_node(TypedExpression::Kind::kTruth, expression, boolean_type());
      node.truth = expression.truth;
      return node;
    }
    case Kind::kYear:
      return make_node(TypedExpression::Kind::kYear, expression,
                       number_type(exact::Unit(exact::BaseUnit::kJaar)));
    case Kind::kFirstDay:
      return make_node(TypedExpression::Kind::kFirstDay, expression, {exact::Kind::kDate, {}, {}});
    case Kind::kName:
      return name(expression, level);
    case Kind::kSet:
      return is_set(expression, level);
    case Kind::kNegate:
    case Kind::kMultiply:
    case Kind::kDivide:
      return product(expression, level);
    case Kind::kAdd:
    case Kind::kSubtract:
    case Kind::kMin:
    case Kind::kMax:
      return sum_like(expression, level);
    case Kind::kLess:
    case Kind::kLessEqual:
    case Kind::kGreater:
    case Kind::kGreaterEqual:
      return comparison(expression, level);
    case Kind::kEqual:
    case Kind::kNotEqual:
      return equality(expression, level);
    case Kind::kNot:
    case Kind::kAnd:
    case Kind::kOr:
      return logical(expression, level);
    case Kind::kIf:
      return choice(expression, level);
    case Kind::kSum:
    case Kind::kCount:
      return aggregate(expression, level);
  }
  return std::nullopt;
}

FormulaTyping::Typed FormulaTyping::condition(const Expression& expression, LevelId level,
                                              std::string_view of_what) {
  Typed typed = type(expression, level);
  if (typed && typed->type.kind != exact::Kind::kBoolean) {
    source::Diagnostic& error = diagnostics_.error(
        Code::kTypeMismatch, expression.span,
        fmt::format("'{}' needs a condition, something that is true or false", of_what), "boolean",
        typed->type.to_string());
    add_origin(error, expression, *typed, level);
    return std::nullopt;
  }
  return typed;
}

FormulaTyping::Typed FormulaTyping::logical(const Expression& expression, LevelId level) {
  std::vector<TypedExpression> operands;
  for (const Expression& operand : expression.operands) {
    if (Typed typed = condition(operand, level, sign(expression.kind))) {
      operands.push_back(std::move(*typed));
    }
  }
  if (operands.size() != expression.operands.size()) {
    return std::nullopt;
  }
  const TypedExpression::Kind kind =
      expression.kind == Expression::Kind::kAnd  ? TypedExpression::Kind::kAnd
      : expression.kind == Expression::Kind::kOr ? TypedExpression::Kind::kOr
                                                 : TypedExpression::Kind::kNot;
  return make_node(kind, expression, boolean_type(), std::move(operands));
}

FormulaTyping::Typed FormulaTyping::choice(const Expression& expression, LevelId level) {
  const Expression& left = expression.operands[1];
  const Expression& right = expression.operands[2];
  Typed asked = condition(expression.operands[0], level, "if");
  Typed then = type(left, level);
  Typed otherwise = type(right, level);
  if (!then || !otherwise) {
    return std::nullopt;
  }
  if (then->type.kind == exact::Kind::kNumber && otherwise->type.kind == exact::Kind::kNumber) {
    if (!same_unit(left, *then, right, *otherwise, "if", level)) {
      return std::nullopt;
    }
  } else if (then->type != otherwise->type || then->type.kind == exact::Kind::kDate) {
    diagnostics_.error(Code::kTypeMismatch, right.span,
                       "both sides of 'if' need the same type: numbers, truth values or members",
                       then->type.kind == exact::Kind::kDate ? "no date" : then->type.to_string(),
                       otherwise->type.to_string());
    return std::nullopt;
  }
  if (!asked) {
    return std::nullopt;
  }
  const exact::Type type = then->type;
  return make_node(TypedExpression::Kind::kIf, expression, type,
                   {std::move(*asked), std::move(*then), std::move(*otherwise)});
}

// Names the mistake where `expression.name` is not the level directly below.
std::optional<LevelId> FormulaTyping::level_below(const Expression& expression, LevelId level) {
  const Levels& levels = scope_.levels();
  const std::optional<LevelId> child = levels.all[level].child;
  const std::optional<LevelId> named = levels.find(expression.name);
  if (child && named == child) {
    return child;
  }
  if (!levels.sound) {
    return std::nullopt;
  }
  const std::string& here = levels.all[level].name;
  const std::string below =
      child ? fmt::format("{}, which lies directly below {}", levels.all[*child].name, here)
            : fmt::format("no aggregate: no level lies below {}", here);
  if (!named) {
    report_unknown(diagnostics_, expression.span, fmt::format("no level '{}'", expression.name),
                   expression.name, levels.names());
  } else {
    diagnostics_.error(
        Code::kLevelMismatch, expression.span,
        fmt::format("a formula at level {} cannot aggregate over level {}", here, expression.name),
        below, expression.name);
  }
  return std::nullopt;
}

FormulaTyping::Typed FormulaTyping::aggregate(const Expression& expression, LevelId level) {
  const bool is_sum = expression.kind == Expression::Kind::kSum;
  const std::optional<LevelId> below = level_below(expression, level);
  // Over a level that is not the one below, what is summed may have mistakes of its own.
  const std::optional<LevelId> inside = below ? below : scope_.levels().find(expression.name);
  if (!inside) {
    return std::nullopt;
  }
  const std::size_t where = is_sum ? 1 : 0;
  Typed value;
  if (is_sum) {
    value = number(expression.operands[0], *inside, "sum");
  }
  Typed asked = expression.operands.size() > where
                    ? condition(expression.operands[where], *inside, "where")
                    : Typed(literal_true(expression));
  if (!below || !asked || (is_sum && !value)) {
    return std::nullopt;
  }
  TypedExpression node =
      is_sum ? make_node(TypedExpression::Kind::kSum, expression, value->type)
             : make_node(TypedExpression::Kind::kCount, expression, number_type({}));
  node.level = *below;
  if (is_sum) {
    node.operands.push_back(std::move(*value));
  }
  node.operands.push_back(std::move(*asked));
  return node;
}

}  // namespace quotum::check
