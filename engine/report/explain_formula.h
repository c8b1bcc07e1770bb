// A formula of a rule book as a person reads it: in words, and with figures in the place of names.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "check/typed_expression.h"
#include "report/language.h"
#include "rulebook/expression.h"

namespace quotum::report {

// Byte range in the file of the formula.
using TextRange = std::pair<std::uint32_t, std::uint32_t>;

// What a name, sum or count stood for. A truth value or member says little alone: it is printed
// behind the name, in brackets: "klein (nee)".
struct PrintedFigure {
  std::string text;
  bool behind_name = false;
};

// What was found while a formula was evaluated for a row.
struct FormulaFigures {
  std::map<TextRange, PrintedFigure> figures;
  std::vector<TextRange> reached;  // of every node that was looked at
};

// "(verloonde uren × quotumpercentage[sector] - uren arbeidsbeperkten) / uren per baan", with the
// words of formulas (if, and, min, ...) in the language. `checked` is what the formula was checked
// to mean.
std::string formula_in_words(const rulebook::Expression& formula,
                             const check::TypedExpression& checked, Language language);

// The same with figures; what was not looked at is said to be not needed.
std::string formula_in_figures(const rulebook::Expression& formula,
                               const check::TypedExpression& checked, const FormulaFigures& figures,
                               Language language);

// A number as the formula writes it, in the language: "0,1 baan", "1,93%".
std::string literal_text(const rulebook::Expression& number, Language language);
// True when the text at `span` ends in a % sign.
bool written_as_percent(const source::Span& span);

}  // namespace quotum::report
