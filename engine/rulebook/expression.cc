// Expression -> canonical text.
#include "rulebook/expression.h"

#include <optional>
#include <string_view>

namespace quotum::rulebook {
namespace {

using Kind = Expression::Kind;

// How tightly a node binds: the rules of the grammar in formula_parser.h from the outside in. A
// node in a place that asks for more gets parentheses.
enum class Binding { kExpression, kOr, kAnd, kNot, kComparison, kSum, kProduct, kFactor, kPrimary };

// An operator between two operands, and what it asks of them.
struct Infix {
  std::string_view sign;
  Binding self;
  Binding left;
  Binding right;
};

std::optional<Infix> infix(Kind kind) {
  const auto compares = [](std::string_view sign) {
    return Infix{sign, Binding::kComparison, Binding::kSum, Binding::kSum};
  };
  const auto chains = [](std::string_view sign, Binding self, Binding right) {
    return Infix{sign, self, self, right};
  };
  switch (kind) {
    case Kind::kOr:
      return chains("or", Binding::kOr, Binding::kAnd);
    case Kind::kAnd:
      return chains("and", Binding::kAnd, Binding::kNot);
    case Kind::kLess:
      return compares("<");
    case Kind::kLessEqual:
      return compares("<=");
    case Kind::kGreater:
      return compares(">");
    case Kind::kGreaterEqual:
      return compares(">=");
    case Kind::kEqual:
      return compares("=");
    case Kind::kNotEqual:
      return compares("!=");
    case Kind::kAdd:
      return chains("+", Binding::kSum, Binding::kProduct);
    case Kind::kSubtract:
      return chains("-", Binding::kSum, Binding::kProduct);
    case Kind::kMultiply:
      return chains("*", Binding::kProduct, Binding::kFactor);
    case Kind::kDivide:
      return chains("/", Binding::kProduct, Binding::kFactor);
    case Kind::kNumber:
    case Kind::kTruth:
    case Kind::kYear:
    case Kind::kFirstDay:
    case Kind::kName:
    case Kind::kSet:
    case Kind::kNegate:
    case Kind::kNot:
    case Kind::kIf:
    case Kind::kMin:
    case Kind::kMax:
    case Kind::kSum:
    case Kind::kCount:
      return std::nullopt;
  }
  return std::nullopt;
}

Binding binding(const Expression& expression) {
  if (const auto operation = infix(expression.kind)) {
    return operation->self;
  }
  if (expression.kind == Kind::kIf) {
    return Binding::kExpression;
  }
  if (expression.kind == Kind::kNot) {
    return Binding::kNot;
  }
  return expression.kind == Kind::kNegate ? Binding::kFactor : Binding::kPrimary;
}

std::string print_in(const Expression& expression, Binding place) {
  std::string text = print(expression);
  return binding(expression) < place ? "(" + text + ")" : text;
}

// `p @ jaar - 2` is the year before last; a subtraction from `p @ jaar` needs parentheses.
bool reads_as_year_offset(const Infix& operation, std::string_view left, std::string_view right) {
  constexpr std::string_view kYear = "@ jaar";
  return operation.self == Binding::kSum && left.size() >= kYear.size() &&
         left.substr(left.size() - kYear.size()) == kYear && right.front() >= '0' &&
         right.front() <= '9';
}

std::string print_infix(const Expression& expression, const Infix& operation) {
  std::string left = print_in(expression.operands[0], operation.left);
  const std::string right = print_in(expression.operands[1], operation.right);
  if (reads_as_year_offset(operation, left, right)) {
    left = "(" + left + ")";
  }
  return left + " " + std::string(operation.sign) + " " + right;
}

std::string print_number(const Expression& number) {
  if (!number.has_unit) {
    return number.value.to_string();
  }
  if (!number.unit.is_ratio()) {
    return number.value.to_string() + " " + number.unit.to_string();
  }
  constexpr int kPercentDecimals = 2;
  return exact::Decimal(number.value.coefficient(), number.value.scale() - kPercentDecimals)
             .to_string() +
         "%";
}

std::string print_name(const Expression& name) {
  std::string text = name.book.empty() ? name.name : name.book + "." + name.name;
  if (!name.operands.empty()) {
    text += "[" + name.operands[0].name + "]";
  }
  if (name.has_year) {
    text += " @ jaar";
  }
  if (name.year_offset != 0) {
    const bool later = name.year_offset > 0;
    text += (later ? " + " : " - ") + std::to_string(later ? name.year_offset : -name.year_offset);
  }
  return text;
}

std::string print_arguments(std::string_view function, const Expression& expression) {
  std::string text;
  for (const Expression& operand : expression.operands) {
    text += (text.empty() ? "" : ", ") + print(operand);
  }
  return std::string(function) + "(" + text + ")";
}

std::string print_aggregate(const Expression& aggregate) {
  const bool sums = aggregate.kind == Kind::kSum;
  const std::size_t condition = sums ? 1 : 0;
  std::string text = (sums ? "sum(" : "count(") + aggregate.name;
  if (sums) {
    text += ": " + print(aggregate.operands[0]);
  }
  if (aggregate.operands.size() > condition) {
    text += " where " + print(aggregate.operands[condition]);
  }
  return text + ")";
}

std::string print_conditional(const Expression& expression) {
  return "if " + print(expression.operands[0]) + " then " + print(expression.operands[1]) +
         " else " + print(expression.operands[2]);
}

}  // namespace

std::string print(const Expression& expression) {
  switch (expression.kind) {
    case Kind::kNumber:
      return print_number(expression);
    case Kind::kTruth:
      return expression.truth ? "true" : "false";
    case Kind::kYear:
      return "jaar";
    case Kind::kFirstDay:
      return "first_day(jaar)";
    case Kind::kName:
      return print_name(expression);
    case Kind::kSet:
      return print_arguments("set", expression);
    case Kind::kMin:
      return print_arguments("min", expression);
    case Kind::kMax:
      return print_arguments("max", expression);
    case Kind::kSum:
    case Kind::kCount:
      return print_aggregate(expression);
    case Kind::kIf:
      return print_conditional(expression);
    case Kind::kNot:
      return "not " + print_in(expression.operands[0], Binding::kNot);
    case Kind::kNegate:
      return "-" + print_in(expression.operands[0], Binding::kFactor);
    case Kind::kAdd:
    case Kind::kSubtract:
    case Kind::kMultiply:
    case Kind::kDivide:
    case Kind::kLess:
    case Kind::kLessEqual:
    case Kind::kGreater:
    case Kind::kGreaterEqual:
    case Kind::kEqual:
    case Kind::kNotEqual:
    case Kind::kAnd:
    case Kind::kOr:
      return print_infix(expression, *infix(expression.kind));
  }
  return {};
}

}  // namespace quotum::rulebook
