// Expressions in prefix form.
#include "rulebook/tree_dump.h"

#include <string_view>

namespace quotum::rulebook {
namespace {

using Kind = Expression::Kind;

std::string_view head(Kind kind) {
  switch (kind) {
    case Kind::kNumber:
      return "number";
    case Kind::kTruth:
      return "truth";
    case Kind::kYear:
      return "year";
    case Kind::kFirstDay:
      return "first_day";
    case Kind::kName:
      return "name";
    case Kind::kSet:
      return "set";
    case Kind::kNegate:
      return "neg";
    case Kind::kNot:
      return "not";
    case Kind::kAdd:
      return "+";
    case Kind::kSubtract:
      return "-";
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
    case Kind::kAnd:
      return "and";
    case Kind::kOr:
      return "or";
    case Kind::kIf:
      return "if";
    case Kind::kMin:
      return "min";
    case Kind::kMax:
      return "max";
    case Kind::kSum:
      return "sum";
    case Kind::kCount:
      return "count";
  }
  return "?";
}

std::string number_fields(const Expression& number) {
  std::string text = " " + number.value.to_string();
  if (number.has_unit) {
    text += number.unit.is_ratio() ? " (of a percentage)" : " " + number.unit.to_string();
  }
  return text;
}

std::string name_fields(const Expression& name) {
  std::string text = name.book.empty() ? " " + name.name : " " + name.book + "." + name.name;
  if (name.has_year || name.year_offset != 0) {
    text += " @" + std::to_string(name.year_offset);
  }
  return text;
}

}  // namespace

std::string dump(const Expression& expression) {
  std::string text = "(" + std::string(head(expression.kind));
  if (expression.kind == Kind::kNumber) {
    text += number_fields(expression);
  } else if (expression.kind == Kind::kTruth) {
    text += expression.truth ? " true" : " false";
  } else {
    text += expression.name.empty() ? "" : name_fields(expression);
  }
  for (const Expression& operand : expression.operands) {
    text += " " + dump(operand);
  }
  return text + ")";
}

}  // namespace quotum::rulebook
