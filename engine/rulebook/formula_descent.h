// The recursive descent behind parse_formula(): one function a rule of its grammar. Operators are
// in formula_parser.cc, what they stand between in formula_primary.cc.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rulebook/formula_lexer.h"
#include "rulebook/formula_parser.h"

namespace quotum::rulebook {

class FormulaDescent {
 public:
  // Both outlive it. Used for one formula.
  FormulaDescent(const YamlNode& node, Diagnostics& diagnostics)
      : node_(node), diagnostics_(diagnostics), tokens_(lex(node.text)) {}

  std::optional<Expression> parse();

 private:
  // A node, and how many nodes lie on the longest way down from it.
  struct Tree {
    Expression expression;
    int height = 1;
  };
  using Parsed = std::optional<Tree>;  // nothing: an error was reported
  using Operator = std::pair<std::string_view, Expression::Kind>;

  // Tokens.
  [[nodiscard]] const Token& peek(std::size_t ahead = 0) const;
  const Token& take() { return tokens_[at_++]; }
  bool take_if(std::string_view word_or_sign);
  bool expect(std::string_view word_or_sign);

  // Places and mistakes.
  [[nodiscard]] Span span(std::uint32_t begin, std::uint32_t end) const;
  // From byte `begin` of the formula to the end of the last token taken.
  [[nodiscard]] Span span_from(std::uint32_t begin) const;
  std::nullopt_t fail(const Token& token, std::string message, std::string expected = {});
  std::nullopt_t unexpected(std::string_view expected);
  std::nullopt_t too_deep();
  std::nullopt_t stray_unit(const Token& token);
  bool report_bad_tokens();

  // Nodes, with the operands' heights.
  Parsed node(Expression::Kind kind, std::uint32_t begin, std::vector<Tree> operands);
  template <typename... Operands>
  Parsed node_of(Expression::Kind kind, std::uint32_t begin, Operands... operands) {
    std::vector<Tree> list;
    (list.push_back(std::move(operands)), ...);
    return node(kind, begin, std::move(list));
  }
  Parsed named(const Token& token);

  // Operators.
  template <std::size_t kCount>
  std::optional<Expression::Kind> take_operator(const std::array<Operator, kCount>& operators);
  template <std::size_t kCount>
  Parsed left_to_right(const std::array<Operator, kCount>& operators,
                       Parsed (FormulaDescent::*operand)());
  Parsed deeper(Parsed (FormulaDescent::*rule)());
  Parsed expression();
  Parsed conditional_or_disjunction();
  Parsed conditional();
  Parsed disjunction();
  Parsed conjunction();
  Parsed negation();
  Parsed comparison();
  Parsed sum();
  Parsed product();
  Parsed factor();

  // What stands between operators.
  Parsed primary();
  Parsed number();
  Parsed percentage(const Token& digits);
  Parsed member();
  Parsed parenthesis();
  Parsed word();
  Parsed truth();
  Parsed first_day();
  Parsed extreme();
  Parsed asks_whether_set();
  Parsed aggregate();
  bool aggregate_operands(Expression::Kind kind, std::vector<Tree>& operands);
  Parsed reference();
  bool take_index(Tree& reference);
  bool take_year(Expression& reference);
  bool take_year_offset(Expression& reference);

  const YamlNode& node_;
  Diagnostics& diagnostics_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace quotum::rulebook
