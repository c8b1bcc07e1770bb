// Outputs of other books in formulas.
#include <fmt/format.h>

#include <algorithm>

#include "check/formula_typing.h"
#include "check/unknown_name.h"

namespace quotum::check {

using source::Code;

FormulaTyping::Typed FormulaTyping::book_output(const Expression& expression, LevelId level) {
  const BookColumns* book = find_book(expression);
  const BookColumn* output = book == nullptr ? nullptr : find_output(expression, *book);
  if (output == nullptr || !output->level || !is_at_level(expression, *output, level)) {
    return std::nullopt;
  }
  if (!expression.operands.empty() || expression.has_year) {
    diagnostics_.error(Code::kTypeMismatch, expression.span,
                       "an output of a book is that of the same row and year",
                       fmt::format("{}.{}", expression.book, expression.name));
    return std::nullopt;
  }
  TypedExpression node = make_node(TypedExpression::Kind::kBookOutput, expression, output->type);
  node.book = static_cast<BookId>(book - setting_.books.data());
  node.index = static_cast<std::size_t>(output - book->outputs.data());
  return node;
}

const BookColumns* FormulaTyping::find_book(const Expression& expression) {
  std::vector<std::string> known;
  for (const BookColumns& book : setting_.books) {
    if (book.book == expression.book) {
      return &book;
    }
    known.push_back(book.book);
  }
  if (!setting_.unread.book(expression.book)) {
    report_unknown(diagnostics_, expression.span, fmt::format("no book '{}'", expression.book),
                   expression.book, known);
  }
  return nullptr;
}

const BookColumn* FormulaTyping::find_output(const Expression& expression,
                                             const BookColumns& book) {
  std::vector<std::string> known;
  for (const BookColumn& output : book.outputs) {
    if (output.name == expression.name) {
      return &output;
    }
    known.push_back(output.name);
  }
  if (!book.outputs_unread) {
    report_unknown(diagnostics_, expression.span,
                   fmt::format("book '{}' has no output '{}'", expression.book, expression.name),
                   expression.name, known);
  }
  return nullptr;
}

// REQUIRES: output.level.
bool FormulaTyping::is_at_level(const Expression& expression, const BookColumn& output,
                                LevelId level) {
  const Levels& levels = scope_.levels();
  if (*output.level == level) {
    return true;
  }
  if (levels.sound) {
    diagnostics_
        .error(Code::kLevelMismatch, expression.span,
               fmt::format("'{}.{}' is decided at level {}", expression.book, expression.name,
                           levels.all[*output.level].name),
               fmt::format("an output at level {}: books refer to each other at one level",
                           levels.all[level].name))
        .notes.push_back({output.span, "declared here"});
  }
  return false;
}

}  // namespace quotum::check
