// Names in formulas: what they stand for, and what to say when that is not what was meant.
#include <fmt/format.h>

#include <utility>

#include "check/formula_typing.h"
#include "check/unknown_name.h"

namespace quotum::check {
namespace {

using source::Code;
using What = Declared::What;
using Node = TypedExpression::Kind;

Node node_of(What what) {
  return what == What::kInput ? Node::kInput : what == What::kStep ? Node::kStep : Node::kKey;
}

}  // namespace

FormulaTyping::Typed FormulaTyping::name(const Expression& expression, LevelId level) {
  if (!expression.book.empty()) {
    return book_output(expression, level);
  }
  const Declared* declared = scope_.find(expression.name, level);
  if (declared == nullptr) {
    return unknown(expression, level);
  }
  if (scope_.is_doubtful(expression.name, level)) {
    return std::nullopt;
  }
  switch (declared->what) {
    case What::kParameter:
      return parameter(expression, *declared, level);
    case What::kColumn:
      if (declared->level != level) {
        report_elsewhere(expression, *declared->level, level, declared->span);
      } else {
        diagnostics_
            .error(Code::kTypeMismatch, expression.span,
                   fmt::format("the column '{}' tells rows apart and cannot be used in a formula",
                               expression.name),
                   "an input, or a key that is an enumeration")
            .notes.push_back({declared->span, "declared here"});
      }
      return std::nullopt;
    case What::kInput:
    case What::kStep:
    case What::kKey:
      break;
  }
  if (!is_plain(expression, *declared)) {
    return std::nullopt;
  }
  TypedExpression node = make_node(node_of(declared->what), expression, declared->type);
  node.index =
      declared->what == What::kStep ? setting_.step_positions[declared->index] : declared->index;
  node.level = level;
  return node;
}

// Only parameters are looked up and belong to a year.
bool FormulaTyping::is_plain(const Expression& expression, const Declared& declared) {
  if (expression.operands.empty() && !expression.has_year) {
    return true;
  }
  diagnostics_
      .error(Code::kTypeMismatch, expression.span,
             fmt::format("'{}' is {}; only a parameter can be {}", expression.name,
                         noun(declared.what),
                         expression.has_year ? "asked for another year" : "looked up by a key"))
      .notes.push_back({declared.span, "declared here"});
  return false;
}

void FormulaTyping::report_elsewhere(const Expression& expression, LevelId at, LevelId level,
                                     const source::Span& declared) {
  const Levels& levels = scope_.levels();
  if (!levels.sound) {
    return;
  }
  const std::string& here = levels.all[level].name;
  const std::string& there = levels.all[at].name;
  std::string expected;
  if (levels.all[level].child == at) {
    expected = fmt::format("an aggregate such as sum({}: {})", there, expression.name);
  } else if (levels.is_below(at, level)) {
    expected = fmt::format("a step at each level between {} and {}, aggregating over the one below",
                           there, here);
  } else if (levels.is_below(level, at)) {
    expected = fmt::format("a name at level {}: a formula does not see the levels above it", here);
  } else {
    expected = fmt::format("a name at level {}: {} is no level of the same hierarchy", here, there);
  }
  diagnostics_
      .error(Code::kLevelMismatch, expression.span,
             fmt::format("'{}' is at level {}, this formula at level {}", expression.name, there,
                         here),
             std::move(expected))
      .notes.push_back({declared, "declared here"});
}

FormulaTyping::Typed FormulaTyping::unknown(const Expression& expression, LevelId level) {
  if (scope_.is_silent(expression.name)) {
    return std::nullopt;
  }
  const std::vector<const Declared*> elsewhere = scope_.elsewhere(expression.name, level);
  if (!elsewhere.empty()) {
    report_elsewhere(expression, *elsewhere.front()->level, level, elsewhere.front()->span);
    return std::nullopt;
  }
  source::Diagnostic& error = report_unknown(
      diagnostics_, expression.span,
      fmt::format("no name '{}' at level {}", expression.name, scope_.levels().all[level].name),
      expression.name, scope_.known(level));
  for (const BookColumns& book : setting_.books) {
    for (const BookColumn& column : book.outputs) {
      if (column.name == expression.name) {
        error.notes.push_back({column.span, fmt::format("book '{}' has such an output: {}.{}",
                                                        book.book, book.book, column.name)});
      }
    }
  }
  return std::nullopt;
}

}  // namespace quotum::check
