// Formulas as written -> typed formulas. Every mistake in a formula is reported at its place. What
// is wrong has no type, and whatever is made of it is not complained about: one mistake, one
// message.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "check/scope.h"
#include "check/typed_expression.h"
#include "rulebook/expression.h"

namespace quotum::check {

// A column of a book as other books see it.
struct BookColumn {
  std::string name;
  std::optional<LevelId> level;  // nothing: declared with a mistake
  exact::Type type;
  source::Span span;
};

struct BookColumns {
  std::string book;
  std::vector<BookColumn> outputs;  // as in CheckedBook::outputs
  bool outputs_unread = false;      // there may be more
};

// What formulas of one version may refer to. Borrowed.
struct FormulaSetting {
  const Scope& scope;
  const std::vector<BookColumns>& books;  // by BookId
  const UnreadFiles& unread;
  const std::vector<std::size_t>&
      step_positions;  // of VersionDocument::steps in CheckedVersion::steps
};

class FormulaTyping {
 public:
  FormulaTyping(const FormulaSetting& setting, source::Diagnostics& diagnostics)
      : setting_(setting), scope_(setting.scope), diagnostics_(diagnostics) {}

  // Nothing when any part of it is wrong.
  std::optional<TypedExpression> type(const rulebook::Expression& expression, LevelId level);

 private:
  using Expression = rulebook::Expression;
  using Typed = std::optional<TypedExpression>;

  // formula_typing.cc
  Typed condition(const Expression& expression, LevelId level, std::string_view of_what);
  Typed logical(const Expression& expression, LevelId level);
  Typed choice(const Expression& expression, LevelId level);
  Typed aggregate(const Expression& expression, LevelId level);
  std::optional<LevelId> level_below(const Expression& expression, LevelId level);

  // operator_typing.cc
  Typed product(const Expression& expression, LevelId level);
  Typed sum_like(const Expression& expression, LevelId level);
  Typed number(const Expression& expression, LevelId level, std::string_view of_what);
  bool same_unit(const Expression& left, const TypedExpression& typed_left, const Expression& right,
                 const TypedExpression& typed_right, std::string_view operation, LevelId level);
  void add_origin(source::Diagnostic& diagnostic, const Expression& expression,
                  const TypedExpression& typed, LevelId level) const;

  // comparison_typing.cc
  Typed comparison(const Expression& expression, LevelId level);
  Typed equality(const Expression& expression, LevelId level);
  std::pair<Typed, Typed> compared(const Expression& left, const Expression& right, LevelId level);
  Typed member(const Expression& expression, const Declared& enumeration);

  // parameter_typing.cc
  Typed parameter(const Expression& expression, const Declared& declared, LevelId level);
  std::optional<std::vector<TypedExpression>> index(const Expression& expression,
                                                    const CheckedParameter& parameter,
                                                    LevelId level);
  bool fits_keys(const Expression& looked_up, const exact::Type& type,
                 const CheckedParameter& parameter);
  Typed is_set(const Expression& expression, LevelId level);

  // book_output_typing.cc
  Typed book_output(const Expression& expression, LevelId level);
  const BookColumns* find_book(const Expression& expression);
  const BookColumn* find_output(const Expression& expression, const BookColumns& book);
  bool is_at_level(const Expression& expression, const BookColumn& output, LevelId level);

  // name_typing.cc
  Typed name(const Expression& expression, LevelId level);
  bool is_plain(const Expression& expression, const Declared& declared);
  void report_elsewhere(const Expression& expression, LevelId at, LevelId level,
                        const source::Span& declared);
  Typed unknown(const Expression& expression, LevelId level);

  FormulaSetting setting_;
  const Scope& scope_;
  source::Diagnostics& diagnostics_;
};

// A typed node of this kind and type at the place of `expression`, with these operands.
TypedExpression make_node(TypedExpression::Kind kind, const rulebook::Expression& expression,
                          exact::Type type, std::vector<TypedExpression> operands = {});

// How messages write an operator: "+", "and", "max".
std::string_view sign(rulebook::Expression::Kind kind);

exact::Type number_type(const exact::Unit& unit);
exact::Type boolean_type();

}  // namespace quotum::check
