// What stands between operators: numbers, references, functions, aggregates.
#include <algorithm>

#include "rulebook/formula_descent.h"

namespace quotum::rulebook {
namespace {

using Kind = Expression::Kind;

constexpr std::size_t kMaxYearDigits = 4;
constexpr int kPercentDecimals = 2;
constexpr std::string_view kValue = "a number, a name, a function or (";

bool is_name(const Token& token) {
  return token.kind == Token::Kind::kWord && !is_reserved(token.text);
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

FormulaDescent::Parsed FormulaDescent::primary() {
  const Token& token = peek();
  switch (token.kind) {
    case Token::Kind::kNumber:
      return number();
    case Token::Kind::kMember:
      return member();
    case Token::Kind::kWord:
      return word();
    case Token::Kind::kSign:
      if (token.is("(")) {
        return parenthesis();
      }
      return unexpected(kValue);
    case Token::Kind::kPercent:
    case Token::Kind::kUnit:
    case Token::Kind::kBad:
    case Token::Kind::kEnd:
      return unexpected(kValue);
  }
  return std::nullopt;
}

FormulaDescent::Parsed FormulaDescent::number() {
  const Token& digits = take();
  if (take_if("%")) {
    return percentage(digits);
  }
  Parsed leaf = node(Kind::kNumber, digits.begin, {});
  leaf->expression.value = digits.value;
  if (peek().kind == Token::Kind::kUnit) {
    leaf->expression.unit = take().unit;
    leaf->expression.has_unit = true;
    leaf->expression.span = span_from(digits.begin);
  }
  return leaf;
}

FormulaDescent::Parsed FormulaDescent::percentage(const Token& digits) {
  const int scale = digits.value.scale() + kPercentDecimals;
  if (scale > exact::Decimal::kMaxScale) {
    return fail(digits, "a percentage has at most 16 decimals");
  }
  Parsed leaf = node(Kind::kNumber, digits.begin, {});
  leaf->expression.value = exact::Decimal(digits.value.coefficient(), scale);
  leaf->expression.has_unit = true;
  return leaf;
}

FormulaDescent::Parsed FormulaDescent::named(const Token& token) {
  Tree leaf;
  leaf.expression.kind = Kind::kName;
  leaf.expression.name = token.text;
  leaf.expression.span = span(token.begin, token.end());
  return leaf;
}

FormulaDescent::Parsed FormulaDescent::member() {
  const Token& token = take();
  if (exact::parse_base_unit(token.text)) {
    return stray_unit(token);
  }
  return named(token);
}

std::nullopt_t FormulaDescent::stray_unit(const Token& token) {
  return fail(token, "'" + std::string(token.text) + "' is a unit and stands only after a number");
}

FormulaDescent::Parsed FormulaDescent::parenthesis() {
  take();
  Parsed inner = expression();
  if (!inner || !expect(")")) {
    return std::nullopt;
  }
  return inner;
}

FormulaDescent::Parsed FormulaDescent::word() {
  const Token& token = peek();
  if (token.is("true") || token.is("false")) {
    return truth();
  }
  if (token.is("jaar")) {
    take();
    return node(Kind::kYear, token.begin, {});
  }
  if (token.is("first_day")) {
    return first_day();
  }
  if (token.is("min") || token.is("max")) {
    return extreme();
  }
  if (token.is("set")) {
    return asks_whether_set();
  }
  if (token.is("sum") || token.is("count")) {
    return aggregate();
  }
  return reference();
}

FormulaDescent::Parsed FormulaDescent::truth() {
  const Token& token = take();
  Parsed leaf = node(Kind::kTruth, token.begin, {});
  leaf->expression.truth = token.is("true");
  return leaf;
}

FormulaDescent::Parsed FormulaDescent::first_day() {
  const std::uint32_t begin = take().begin;
  if (!expect("(") || !expect("jaar") || !expect(")")) {
    return std::nullopt;
  }
  return node(Kind::kFirstDay, begin, {});
}

FormulaDescent::Parsed FormulaDescent::extreme() {
  const Token& function = take();
  if (!expect("(")) {
    return std::nullopt;
  }
  std::vector<Tree> operands;
  do {
    Parsed operand = expression();
    if (!operand) {
      return std::nullopt;
    }
    operands.push_back(std::move(*operand));
  } while (take_if(","));
  if (operands.size() == 1) {
    return unexpected("',' and a second value");
  }
  if (!expect(")")) {
    return std::nullopt;
  }
  return node(function.is("min") ? Kind::kMin : Kind::kMax, function.begin, std::move(operands));
}

FormulaDescent::Parsed FormulaDescent::asks_whether_set() {
  const std::uint32_t begin = take().begin;
  if (!expect("(")) {
    return std::nullopt;
  }
  Parsed operand = reference();
  if (!operand || !expect(")")) {
    return std::nullopt;
  }
  return node_of(Kind::kSet, begin, std::move(*operand));
}

FormulaDescent::Parsed FormulaDescent::aggregate() {
  const Token& function = take();
  const Kind kind = function.is("sum") ? Kind::kSum : Kind::kCount;
  if (!expect("(")) {
    return std::nullopt;
  }
  if (!is_name(peek())) {
    return unexpected("the name of a level");
  }
  const Token& level = take();
  std::vector<Tree> operands;
  if (!aggregate_operands(kind, operands)) {
    return std::nullopt;
  }
  Parsed result = node(kind, function.begin, std::move(operands));
  if (result) {
    result->expression.name = level.text;
  }
  return result;
}

// What stands after the level, the closing parenthesis included.
bool FormulaDescent::aggregate_operands(Kind kind, std::vector<Tree>& operands) {
  if (kind == Kind::kSum) {
    Parsed value = expect(":") ? expression() : std::nullopt;
    if (!value) {
      return false;
    }
    operands.push_back(std::move(*value));
  }
  if (take_if("where")) {
    Parsed condition = expression();
    if (!condition) {
      return false;
    }
    operands.push_back(std::move(*condition));
  }
  return expect(")");
}

FormulaDescent::Parsed FormulaDescent::reference() {
  const Token& first = peek();
  if (!is_name(first)) {
    if (exact::parse_base_unit(first.text)) {
      return stray_unit(first);
    }
    if (first.is("if")) {
      return unexpected("( before an 'if' that is part of something larger");
    }
    return unexpected(first.kind == Token::Kind::kWord ? kValue : "a name");
  }
  take();
  if (peek().is("(")) {
    return fail(first, "there is no function '" + std::string(first.text) + "'",
                "min, max, set, sum, count or first_day");
  }
  Parsed result = named(first);
  Expression& name = result->expression;
  if (take_if(".")) {
    if (!is_name(peek())) {
      return unexpected("the name of an output");
    }
    name.book = std::exchange(name.name, std::string(take().text));
  }
  if (!take_index(*result) || !take_year(name)) {
    return std::nullopt;
  }
  name.span = span_from(first.begin);
  return result;
}

bool FormulaDescent::take_index(Tree& reference) {
  if (!take_if("[")) {
    return true;
  }
  if (!is_name(peek()) && peek().kind != Token::Kind::kMember) {
    unexpected("a name or a member");
    return false;
  }
  reference.expression.operands.push_back(std::move(named(take())->expression));
  reference.height = 2;
  return expect("]");
}

bool FormulaDescent::take_year(Expression& reference) {
  if (!take_if("@")) {
    return true;
  }
  if (!expect("jaar")) {
    return false;
  }
  reference.has_year = true;
  return take_year_offset(reference);
}

// A number of years only when it is written as one; else + or - goes on with the formula.
bool FormulaDescent::take_year_offset(Expression& reference) {
  const bool later = peek().is("+");
  const Token& digits = peek(1);
  if ((!later && !peek().is("-")) || digits.kind != Token::Kind::kNumber ||
      !all_digits(digits.text)) {
    return true;
  }
  if (peek(2).kind == Token::Kind::kUnit || peek(2).is("%")) {
    fail(peek(2), "a number of years after @ has no unit",
         "parentheses around the part with @, if this is an amount");
    return false;
  }
  if (digits.text.size() > kMaxYearDigits) {
    fail(digits, "a number of years has at most 4 digits");
    return false;
  }
  at_ += 2;
  const auto years = static_cast<int>(digits.value.coefficient());
  reference.year_offset = later ? years : -years;
  return true;
}

}  // namespace quotum::rulebook
