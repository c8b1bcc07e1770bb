// Steps for people: formula, figures, rounding, choice, sentence. See explain_row.h.
#include "report/explain_row.h"
#include "report/explain_words.h"

namespace quotum::report {

using check::BookId;

ExplainedStep RowExplainer::step(const RowPlace& place, BookId book, std::size_t index) const {
  const check::CheckedStep& checked = evaluator_.version(book)->steps[index];
  const rulebook::StepDeclaration& declared = *checked.declared;
  const ItemPosition item = *evaluator_.position(place.row->level, book, false, index);
  ExplainedStep result = definition(book, index);
  result.formula =
      work_out({declared.formula, declared.formula_text.value, checked.formula}, place, book);
  result.value = value(place, item);
  result.missing = missing(place, item);
  if (result.rounding) {
    const auto before = evaluator_.value(checked.formula, book, place,
                                         [](const auto&, const auto&, const auto&) {});
    if (before) {
      Figure figure = item_figure(book, false, index, *before);
      figure.decimals = 0;
      result.rounding->before = definer_.show(figure);
    }
  }
  if (declared.explain) {
    result.sentence = sentence(*declared.explain, place, book, result.formula.used);
  }
  return result;
}

}  // namespace quotum::report
