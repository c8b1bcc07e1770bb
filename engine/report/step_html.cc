// Steps on a page, see step_html.h.
#include "report/step_html.h"

#include "report/explain_phrases.h"

namespace quotum::report {

Markup provision(const Citation& citation) {
  Markup result = link(citation.link, citation.text);
  if (!citation.reference.empty()) {
    result += " " + faint(citation.reference);
  }
  return result;
}

std::string StepParts::choice_id(const std::string& choice) const {
  return fragment_id((language_ == Language::kDutch ? "keuze-" : "choice-") + book_ + '-' + choice);
}

Markup StepParts::step(int level, const std::string& number, const std::string& id,
                       const ExplainedStep& step, const Definitions& more) {
  Definitions fields;
  if (step.basis) {
    fields.add(say("Grondslag", "Basis"), provision(*step.basis));
  }
  fields.add(say("Formule", "Formula"), step.formula.words);
  fields.add(say("Ingevuld", "In figures"), step.formula.figures);
  add_values(fields, step.formula);
  fields.add(more);
  if (step.rounding) {
    fields.add(say("Afronding", "Rounding"), rounding(*step.rounding));
  }
  if (!step.value.exact.empty() || !step.missing.empty()) {
    fields.add(say("Uitkomst", "Result"), strong(result_text(step.value, step.missing, language_)));
  }
  fields.add(say("Toelichting", "Meaning"), step.sentence);
  if (step.choice) {
    fields.add(say("Keuze", "Choice"), choice(*step.choice));
  }
  const Markup title = number + ' ' + step.title + ' ';
  return section(
      heading(level, title + (step.title == step.name ? Markup() : code(step.name)), id) +
      fields.markup());
}

void StepParts::add_values(Definitions& fields, const ExplainedFormula& formula) const {
  std::vector<Markup> rows;
  std::vector<Markup> values;
  std::set<std::string> written;
  for (const ExplainedFigure& figure : formula.used) {
    if (figure.kind == "rows") {
      rows.push_back(rows_text(figure, language_));
    }
    if (figure.parameter) {
      const std::string text = parameter_text(*figure.parameter, false, language_);
      if (written.insert(text).second) {
        values.push_back(text);
      }
    }
  }
  fields.add(say("Rijen", "Rows"), bullets(rows));
  fields.add(say("Waarden", "Values"), bullets(values));
}

Markup StepParts::rounding(const ExplainedRounding& rounding) const {
  Markup text = rounding.mode_text + say(" op ", " to ") + rounding.grain.text;
  if (!rounding.basis.text.empty()) {
    text += ": " + provision(rounding.basis);
  }
  if (!rounding.before.exact.empty()) {
    text = paragraph(text) +
           paragraph(say("Voor afronding: ", "Before rounding: ") + rounding.before.text);
  }
  return text;
}

Markup StepParts::choice(const ExplainedChoice& choice) {
  const Markup named = link('#' + choice_id(choice.id), code(choice.id));
  if (!told_.insert(choice.id).second) {
    return say("zie hierboven: ", "see above: ") + named;
  }
  return paragraph(choice.question + ' ' + named) +
         paragraph(strong(say("Gekozen:", "Chosen:")) + " " + choice.chosen_text) +
         paragraph(strong(say("Reden:", "Reason:")) + " " + choice.because);
}

}  // namespace quotum::report
