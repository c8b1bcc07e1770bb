// Formulas from the outside in: operators by precedence, and the mistakes that any rule can find.
#include "rulebook/formula_parser.h"

#include <algorithm>

#include "rulebook/formula_descent.h"

namespace quotum::rulebook {
namespace {

using source::Code;
using Kind = Expression::Kind;

constexpr std::size_t kMaxBytes = 10'000;
constexpr int kMaxDepth = 100;
constexpr int kMaxBadTokens = 10;  // that are worth reporting

constexpr std::array<std::string_view, 16> kKeywords = {
    "if",   "then", "else", "and", "or",  "not",   "true",  "false",
    "jaar", "min",  "max",  "set", "sum", "count", "where", "first_day"};

}  // namespace

bool is_reserved(std::string_view name) {
  return std::find(kKeywords.begin(), kKeywords.end(), name) != kKeywords.end() ||
         exact::parse_base_unit(name).has_value();
}

std::vector<std::string> reserved_names() {
  std::vector<std::string> names(kKeywords.begin(), kKeywords.end());
  for (int base = 0; base < exact::kBaseUnits; ++base) {
    const std::string name = exact::Unit(static_cast<exact::BaseUnit>(base)).to_string();
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(name);
    }
  }
  return names;
}

std::optional<Expression> parse_formula(const YamlNode& node, Diagnostics& diagnostics) {
  if (!node.one_to_one) {
    diagnostics.error(Code::kYamlForbidden, node.span,
                      "a formula in a text whose places in the file are lost",
                      "plain text on one line, quotes without escapes, or a block after |");
    return std::nullopt;
  }
  if (node.text.size() > kMaxBytes) {
    diagnostics.error(Code::kFormulaSyntax, node.span, "a formula of more than 10,000 bytes");
    return std::nullopt;
  }
  return FormulaDescent(node, diagnostics).parse();
}

std::optional<Expression> FormulaDescent::parse() {
  if (!report_bad_tokens()) {
    return std::nullopt;
  }
  Parsed tree = expression();
  if (tree && peek().kind != Token::Kind::kEnd) {
    tree = unexpected("an operator or the end of the formula");
  }
  return tree ? std::optional(std::move(tree->expression)) : std::nullopt;
}

const Token& FormulaDescent::peek(std::size_t ahead) const {
  return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
}

bool FormulaDescent::take_if(std::string_view word_or_sign) {
  const bool there = peek().is(word_or_sign);
  at_ += there ? 1U : 0U;
  return there;
}

bool FormulaDescent::expect(std::string_view word_or_sign) {
  if (take_if(word_or_sign)) {
    return true;
  }
  unexpected("'" + std::string(word_or_sign) + "'");
  return false;
}

Span FormulaDescent::span(std::uint32_t begin, std::uint32_t end) const {
  const std::uint32_t first = node_.offset_of(begin);
  return {node_.span.file, first, begin < end ? node_.offset_of(end - 1) + 1 : first};
}

Span FormulaDescent::span_from(std::uint32_t begin) const {
  return span(begin, tokens_[at_ - 1].end());
}

std::nullopt_t FormulaDescent::fail(const Token& token, std::string message, std::string expected) {
  diagnostics_.error(Code::kFormulaSyntax, span(token.begin, token.end()), std::move(message),
                     std::move(expected));
  return std::nullopt;
}

std::nullopt_t FormulaDescent::unexpected(std::string_view expected) {
  const Token& token = peek();
  return fail(token,
              token.kind == Token::Kind::kEnd
                  ? "the formula ends too soon"
                  : "unexpected '" + std::string(token.text) + "' in a formula",
              std::string(expected));
}

std::nullopt_t FormulaDescent::too_deep() {
  return fail(peek(), "the formula is nested deeper than 100; split it into steps");
}

bool FormulaDescent::report_bad_tokens() {
  int found = 0;
  for (const Token& token : tokens_) {
    if (token.kind == Token::Kind::kBad && ++found <= kMaxBadTokens) {
      fail(token, token.trouble, token.expected);
    }
  }
  return found == 0;
}

FormulaDescent::Parsed FormulaDescent::node(Kind kind, std::uint32_t begin,
                                            std::vector<Tree> operands) {
  Tree tree;
  tree.expression.kind = kind;
  tree.expression.span = span_from(begin);
  for (Tree& operand : operands) {
    tree.height = std::max(tree.height, operand.height + 1);
    tree.expression.operands.push_back(std::move(operand.expression));
  }
  if (tree.height > kMaxDepth) {
    return too_deep();
  }
  return tree;
}

template <std::size_t kCount>
std::optional<Kind> FormulaDescent::take_operator(const std::array<Operator, kCount>& operators) {
  for (const auto& [text, kind] : operators) {
    if (take_if(text)) {
      return kind;
    }
  }
  return std::nullopt;
}

template <std::size_t kCount>
FormulaDescent::Parsed FormulaDescent::left_to_right(const std::array<Operator, kCount>& operators,
                                                     Parsed (FormulaDescent::*operand)()) {
  const std::uint32_t begin = peek().begin;
  Parsed left = (this->*operand)();
  while (left) {
    const std::optional<Kind> kind = take_operator(operators);
    if (!kind) {
      break;
    }
    Parsed right = (this->*operand)();
    if (!right) {
      return std::nullopt;
    }
    left = node_of(*kind, begin, std::move(*left), std::move(*right));
  }
  return left;
}

FormulaDescent::Parsed FormulaDescent::deeper(Parsed (FormulaDescent::*rule)()) {
  if (depth_ >= kMaxDepth) {
    return too_deep();
  }
  ++depth_;
  Parsed result = (this->*rule)();
  --depth_;
  return result;
}

FormulaDescent::Parsed FormulaDescent::expression() {
  return deeper(&FormulaDescent::conditional_or_disjunction);
}

FormulaDescent::Parsed FormulaDescent::conditional_or_disjunction() {
  return peek().is("if") ? conditional() : disjunction();
}

FormulaDescent::Parsed FormulaDescent::conditional() {
  const std::uint32_t begin = take().begin;
  Parsed condition = expression();
  if (!condition || !expect("then")) {
    return std::nullopt;
  }
  Parsed yes = expression();
  if (!yes || !expect("else")) {
    return std::nullopt;
  }
  Parsed no = expression();
  if (!no) {
    return std::nullopt;
  }
  return node_of(Kind::kIf, begin, std::move(*condition), std::move(*yes), std::move(*no));
}

FormulaDescent::Parsed FormulaDescent::disjunction() {
  static constexpr std::array<Operator, 1> kOperators = {{{"or", Kind::kOr}}};
  return left_to_right(kOperators, &FormulaDescent::conjunction);
}

FormulaDescent::Parsed FormulaDescent::conjunction() {
  static constexpr std::array<Operator, 1> kOperators = {{{"and", Kind::kAnd}}};
  return left_to_right(kOperators, &FormulaDescent::negation);
}

FormulaDescent::Parsed FormulaDescent::negation() {
  if (!peek().is("not")) {
    return comparison();
  }
  const std::uint32_t begin = take().begin;
  Parsed operand = deeper(&FormulaDescent::negation);
  if (!operand) {
    return std::nullopt;
  }
  return node_of(Kind::kNot, begin, std::move(*operand));
}

FormulaDescent::Parsed FormulaDescent::comparison() {
  static constexpr std::array<Operator, 6> kOperators = {{{"<", Kind::kLess},
                                                          {"<=", Kind::kLessEqual},
                                                          {">", Kind::kGreater},
                                                          {">=", Kind::kGreaterEqual},
                                                          {"=", Kind::kEqual},
                                                          {"!=", Kind::kNotEqual}}};
  const std::uint32_t begin = peek().begin;
  Parsed left = sum();
  const std::optional<Kind> kind = left ? take_operator(kOperators) : std::nullopt;
  if (!kind) {
    return left;
  }
  Parsed right = sum();
  if (!right) {
    return std::nullopt;
  }
  const Token& after = peek();
  if (take_operator(kOperators)) {
    return fail(after, "comparisons do not chain", "a < b and b < c");
  }
  return node_of(*kind, begin, std::move(*left), std::move(*right));
}

FormulaDescent::Parsed FormulaDescent::sum() {
  static constexpr std::array<Operator, 2> kOperators = {
      {{"+", Kind::kAdd}, {"-", Kind::kSubtract}}};
  return left_to_right(kOperators, &FormulaDescent::product);
}

FormulaDescent::Parsed FormulaDescent::product() {
  static constexpr std::array<Operator, 2> kOperators = {
      {{"*", Kind::kMultiply}, {"/", Kind::kDivide}}};
  return left_to_right(kOperators, &FormulaDescent::factor);
}

FormulaDescent::Parsed FormulaDescent::factor() {
  if (!peek().is("-")) {
    return primary();
  }
  const std::uint32_t begin = take().begin;
  Parsed operand = deeper(&FormulaDescent::factor);
  if (!operand) {
    return std::nullopt;
  }
  return node_of(Kind::kNegate, begin, std::move(*operand));
}

}  // namespace quotum::rulebook
