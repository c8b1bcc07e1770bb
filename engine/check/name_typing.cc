// Names in formulas: inputs, steps, keys, parameters, outputs of other books.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "check/formula_typing.h"
#include "check/unknown_name.h"

namespace quotum::check {
namespace {

using rulebook::Expression;
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
  node.index = declared->what == What::kStep ? setting_.step_positions[declared->index]
                                             : declared->index;
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

FormulaTyping::Typed FormulaTyping::parameter(const Expression& expression,
                                              const Declared& declared, LevelId level) {
  std::optional<std::vector<TypedExpression>> operands =
      index(expression, scope_.parameters()[declared.index], level);
  if (!operands) {
    return std::nullopt;
  }
  TypedExpression node =
      make_node(Node::kParameter, expression, declared.type, std::move(*operands));
  node.parameter = declared.index;
  node.year_offset = expression.year_offset;
  return node;
}

// What stands in the brackets, none for a parameter without a key.
std::optional<std::vector<TypedExpression>> FormulaTyping::index(
    const Expression& expression, const CheckedParameter& parameter, LevelId level) {
  const source::Note declared{parameter.document->name.span, "declared here"};
  const bool has_index = !expression.operands.empty();
  if (has_index != parameter.key.has_value()) {
    diagnostics_
        .error(Code::kTypeMismatch, expression.span,
               has_index ? fmt::format("'{}' has no keys to look up", parameter.name)
                         : fmt::format("'{}' has a value for each member of an enumeration",
                                       parameter.name),
               has_index ? parameter.name
                         : fmt::format("{}[{}]", parameter.name,
                                       parameter.document->by_key->value))
        .notes.push_back(declared);
    return std::nullopt;
  }
  std::vector<TypedExpression> operands;
  if (!has_index) {
    return operands;
  }
  const Expression& looked_up = expression.operands.front();
  const std::string& by = parameter.document->by_key->value;
  Typed typed = type(looked_up, level);
  if (!typed) {
    return std::nullopt;
  }
  if (looked_up.name != by || typed->type.kind != exact::Kind::kEnumeration) {
    diagnostics_
        .error(Code::kTypeMismatch, looked_up.span,
               fmt::format("'{}' is looked up by the enumeration '{}'", parameter.name, by), by,
               fmt::format("{} ({})", looked_up.name, typed->type.to_string()))
        .notes.push_back(declared);
    return std::nullopt;
  }
  for (const std::string& member : typed->type.values) {
    const std::vector<std::string>& keys = parameter.key->values;
    if (std::find(keys.begin(), keys.end(), member) == keys.end()) {
      diagnostics_
          .error(Code::kTypeMismatch, looked_up.span,
                 fmt::format("'{}' has no value for the member '{}' of '{}'", parameter.name,
                             member, by),
                 parameter.key->to_string(), typed->type.to_string())
          .notes.push_back(declared);
      return std::nullopt;
    }
  }
  operands.push_back(std::move(*typed));
  return operands;
}

FormulaTyping::Typed FormulaTyping::book_output(const Expression& expression, LevelId level) {
  const std::vector<BookColumns>& books = setting_.books;
  const auto book = std::find_if(books.begin(), books.end(), [&](const BookColumns& other) {
    return other.book == expression.book;
  });
  if (book == books.end()) {
    if (!setting_.unread.book(expression.book)) {
      std::vector<std::string> known;
      for (const BookColumns& other : books) {
        known.push_back(other.book);
      }
      report_unknown(diagnostics_, expression.span, fmt::format("no book '{}'", expression.book),
                     expression.book, known);
    }
    return std::nullopt;
  }
  const auto output =
      std::find_if(book->outputs.begin(), book->outputs.end(),
                   [&](const BookColumn& column) { return column.name == expression.name; });
  if (output == book->outputs.end()) {
    std::vector<std::string> known;
    for (const BookColumn& column : book->outputs) {
      known.push_back(column.name);
    }
    report_unknown(diagnostics_, expression.span,
                   fmt::format("book '{}' has no output '{}'", expression.book, expression.name),
                   expression.name, known);
    return std::nullopt;
  }
  if (!output->level) {
    return std::nullopt;
  }
  if (*output->level != level) {
    if (scope_.levels().sound) {
      diagnostics_
          .error(Code::kLevelMismatch, expression.span,
                 fmt::format("'{}.{}' is decided at level {}", expression.book, expression.name,
                             scope_.levels().all[*output->level].name),
                 fmt::format("an output at level {}: books refer to each other at one level",
                             scope_.levels().all[level].name))
          .notes.push_back({output->span, "declared here"});
    }
    return std::nullopt;
  }
  if (!expression.operands.empty() || expression.has_year) {
    diagnostics_.error(Code::kTypeMismatch, expression.span,
                       "an output of a book is that of the same row and year",
                       fmt::format("{}.{}", expression.book, expression.name));
    return std::nullopt;
  }
  TypedExpression node = make_node(Node::kBookOutput, expression, output->type);
  node.book = static_cast<BookId>(book - books.begin());
  node.index = static_cast<std::size_t>(output - book->outputs.begin());
  return node;
}

FormulaTyping::Typed FormulaTyping::is_set(const Expression& expression, LevelId level) {
  const Expression& asked = expression.operands.front();
  Typed typed = type(asked, level);
  if (!typed) {
    return std::nullopt;
  }
  const bool is_optional = typed->kind == Node::kInput &&
                           scope_.version().inputs[typed->index].optional;
  if (typed->kind != Node::kParameter && !is_optional) {
    const Declared* declared = asked.book.empty() ? scope_.find(asked.name, level) : nullptr;
    source::Diagnostic& error = diagnostics_.error(
        Code::kTypeMismatch, asked.span, fmt::format("'{}' is always set", asked.name),
        "a parameter, or an input with optional: true");
    if (declared != nullptr) {
      error.notes.push_back({declared->span, "declared here"});
    }
    return std::nullopt;
  }
  typed->kind = is_optional ? Node::kInputSet : Node::kParameterSet;
  typed->type = boolean_type();
  typed->span = expression.span;
  return typed;
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
  source::Diagnostic& error =
      report_unknown(diagnostics_, expression.span,
                     fmt::format("no name '{}' at level {}", expression.name,
                                 scope_.levels().all[level].name),
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
