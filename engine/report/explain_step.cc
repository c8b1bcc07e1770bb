// Steps for people: formula, figures, rounding, choice, sentence. See explain_row.h.
#include "report/explain_row.h"
#include "report/explain_words.h"

namespace quotum::report {

using check::BookId;

std::optional<ExplainedChoice> RowExplainer::choice(BookId book, std::size_t step) const {
  const check::CheckedVersion& version = *evaluator_.version(book);
  const std::optional<rulebook::Text>& id = version.steps[step].declared->choice;
  if (!id) {
    return std::nullopt;
  }
  for (const rulebook::Choice& choice : version.document->choices) {
    if (choice.name.value != id->value) {
      continue;
    }
    ExplainedChoice result;
    result.id = id->value;
    result.question = one_line(pick(language_, choice.question));
    result.chosen = choice.chosen.value;
    for (const rulebook::ChoiceOption& option : choice.options) {
      if (option.name.value == choice.chosen.value) {
        result.chosen_text = one_line(pick(language_, option.text));
      }
    }
    result.because = one_line(pick(language_, choice.because));
    return result;
  }
  return std::nullopt;
}

ExplainedStep RowExplainer::definition(BookId book, std::size_t index) const {
  const check::CheckedVersion& version = *evaluator_.version(book);
  const check::CheckedStep& step = version.steps[index];
  const rulebook::StepDeclaration& declared = *step.declared;
  ExplainedStep result;
  result.name = step.name;
  result.title = title(book, false, index);
  if (declared.basis) {
    result.basis = citer_.cite(*declared.basis, version.document);
  }
  result.formula = state({declared.formula, declared.formula_text.value, step.formula});
  Figure zero = item_figure(book, false, index, 0);
  result.type = show(zero).type;
  if (declared.rounding) {
    ExplainedRounding rounding;
    rounding.mode = exact::name(step.rounding->mode);
    rounding.mode_text = mode_text(step.rounding->mode, language_);
    zero.value = step.rounding->grain;
    rounding.grain = show(zero);
    const auto& basis = declared.rounding->basis ? declared.rounding->basis : declared.basis;
    if (basis) {
      rounding.basis = citer_.cite(*basis, version.document);
    }
    result.rounding = std::move(rounding);
  }
  result.choice = choice(book, index);
  return result;
}

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
      result.rounding->before = show(figure);
    }
  }
  if (declared.explain) {
    result.sentence = sentence(*declared.explain, place, book, result.formula.used);
  }
  return result;
}

}  // namespace quotum::report
