// Words for mutants, see mutant_words.h.
#include "review/mutant_words.h"

#include "report/explain_figure.h"
#include "report/explain_formula.h"
#include "report/explain_words.h"

namespace quotum::review {
namespace {

using report::Language;
using report::pick;

// Inputs and parameters read alike in formulas; only set() of them does not, and what is checked
// tells them apart.
const check::TypedExpression* checked_formula(const check::CheckedRules& rules,
                                              const Mutant& mutant) {
  const rulebook::VersionDocument* document = &rules.documents->versions[mutant.document];
  for (const check::CheckedBook& book : rules.books) {
    for (const check::CheckedVersion& version : book.versions) {
      if (version.document != document) {
        continue;
      }
      if (mutant.part == Mutant::Part::kInput) {
        return &*version.inputs[mutant.index].from;
      }
      if (mutant.part == Mutant::Part::kOutcome) {
        return &*version.outcomes[mutant.index].when;
      }
      for (const check::CheckedStep& step : version.steps) {
        if (step.declared == &document->steps[mutant.index]) {
          return &step.formula;
        }
      }
    }
  }
  return nullptr;
}

std::string in_place_of(const std::string& becomes, const std::string& was, Language language) {
  return becomes + std::string(pick(language, " was in plaats van ", " were instead of ")) + was;
}

std::string rounding_text(const rulebook::RoundingClause& rounding, Language language) {
  report::Figure grain;
  grain.value = rounding.grain.value.to_rational();
  grain.type.unit = rounding.grain.unit;
  grain.percent = report::written_as_percent(rounding.grain.span);
  return std::string(report::mode_text(rounding.mode, language)) +
         std::string(pick(language, " op ", " to ")) + report::short_figure_text(grain, language);
}

std::string figure_text(const rulebook::ParameterDocument& parameter,
                        const rulebook::ParameterValue& value, Language language) {
  report::Figure figure;
  figure.type.unit = parameter.unit;
  figure.type.kind = parameter.is_date ? exact::Kind::kDate : exact::Kind::kNumber;
  figure.value =
      parameter.is_date ? exact::Rational(value.date.days()) : value.quantity.value.to_rational();
  figure.percent = value.value.value.ends_with('%');
  return report::short_figure_text(figure, language);
}

std::string of_figure(const check::CheckedRules& rules, const Mutant& mutant, Language language) {
  const rulebook::ParameterDocument& parameter = rules.documents->parameters[mutant.document];
  const rulebook::ParameterValue& value = parameter.values[mutant.index];
  std::string text = report::words(parameter.name.value);
  text += value.key ? " (" + value.key->value + ')' : "";
  text +=
      value.year ? std::string(pick(language, " van ", " of ")) + std::to_string(*value.year) : "";
  text += value.from ? std::string(pick(language, " vanaf ", " from ")) +
                           report::date_text(*value.from, language)
                     : "";
  return text + ' ' +
         in_place_of(figure_text(parameter, mutant.figure, language),
                     figure_text(parameter, value, language), language);
}

}  // namespace

std::string mutant_words(const check::CheckedRules& rules, const Mutant& mutant,
                         Language language) {
  if (mutant.kind == Mutant::Kind::kFigure) {
    return of_figure(rules, mutant, language);
  }
  const rulebook::VersionDocument& version = rules.documents->versions[mutant.document];
  if (mutant.kind == Mutant::Kind::kRoundingMode || mutant.kind == Mutant::Kind::kRoundingGrain) {
    return std::string(pick(language, "de afronding van ", "the rounding of ")) +
           report::words(mutant.owner) + ' ' +
           in_place_of(rounding_text(mutant.rounding, language),
                       rounding_text(*version.steps[mutant.index].rounding, language), language);
  }
  const check::TypedExpression& formula = *checked_formula(rules, mutant);
  const std::string was =
      report::formula_in_words(original(*rules.documents, mutant), formula, language);
  const std::string becomes = report::formula_in_words(mutant.changed, formula, language);
  const bool outcome = mutant.part == Mutant::Part::kOutcome;
  return std::string(pick(language, "er bij ", "at ")) +
         (outcome ? mutant.owner : report::words(mutant.owner)) +
         std::string(pick(language, " stond: ", " it said: ")) + becomes +
         std::string(pick(language, ", in plaats van: ", ", instead of: ")) + was;
}

}  // namespace quotum::review
