// What a version states, see explain_definition.h.
#include "report/explain_definition.h"

#include "report/explain_formula.h"
#include "report/explain_words.h"

namespace quotum::report {
namespace {

std::string type_name(const exact::Type& type) {
  switch (type.kind) {
    case exact::Kind::kNumber:
      return type.unit.to_string();
    case exact::Kind::kBoolean:
      return "boolean";
    case exact::Kind::kDate:
      return "date";
    case exact::Kind::kEnumeration:
      return "enumeration";
  }
  return {};
}

// "geldig van 1 januari 2020 tot 1 juli 2026".
std::string valid_text(const rulebook::VersionDocument& version, Language language) {
  const std::string from = date_text(version.valid_from, language);
  if (!version.valid_until) {
    return std::string(pick(language, "geldig vanaf ", "valid from ")) + from;
  }
  return std::string(pick(language, "geldig van ", "valid from ")) + from +
         std::string(pick(language, " tot ", " until ")) +
         date_text(*version.valid_until, language);
}

template <typename Checked>
std::optional<std::size_t> find_named(const std::vector<Checked>& items, const std::string& name) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].name == name) {
      return i;
    }
  }
  return std::nullopt;
}

}  // namespace

std::string Definer::title(const check::CheckedVersion& version, bool is_input,
                           std::size_t index) const {
  const std::optional<rulebook::Bilingual>& given =
      is_input ? version.inputs[index].declared->title : version.steps[index].declared->title;
  const std::string& name = is_input ? version.inputs[index].name : version.steps[index].name;
  return given ? pick(language_, *given) : capitalised(words(name));
}

ShownValue Definer::show(const Figure& figure) const {
  return {figure_text(figure, language_), short_figure_text(figure, language_),
          exact_figure(figure), type_name(figure.type)};
}

Figure Definer::figure(const check::CheckedVersion& version, bool is_input, std::size_t index,
                       const exact::Rational& value) const {
  Figure figure;
  figure.value = value;
  if (is_input) {
    figure.type = version.inputs[index].type;
    return figure;
  }
  const check::CheckedStep& step = version.steps[index];
  figure.type = step.formula.type;
  if (step.declared->rounding) {
    const rulebook::Quantity& grain = step.declared->rounding->grain;
    figure.percent = written_as_percent(grain.span);
    figure.decimals = grain.value.scale();
  }
  return figure;
}

ExplainedFormula Definer::state(const Formula& formula) const {
  ExplainedFormula result;
  result.written = one_line(formula.text);
  result.words = formula_in_words(formula.written, formula.checked, language_);
  return result;
}

ExplainedStep Definer::step(const check::CheckedVersion& version, std::size_t index) const {
  const check::CheckedStep& step = version.steps[index];
  const rulebook::StepDeclaration& declared = *step.declared;
  ExplainedStep result;
  result.name = step.name;
  result.title = title(version, false, index);
  if (declared.basis) {
    result.basis = cite(*declared.basis, version);
  }
  result.formula = state({declared.formula, declared.formula_text.value, step.formula});
  Figure zero = figure(version, false, index, 0);
  result.type = show(zero).type;
  if (declared.rounding) {
    ExplainedRounding rounding;
    rounding.mode = exact::name(step.rounding->mode);
    rounding.mode_text = mode_text(step.rounding->mode, language_);
    zero.value = step.rounding->grain;
    rounding.grain = show(zero);
    const auto& basis = declared.rounding->basis ? declared.rounding->basis : declared.basis;
    if (basis) {
      rounding.basis = cite(*basis, version);
    }
    result.rounding = std::move(rounding);
  }
  result.choice = choice(version, index);
  return result;
}

ExplainedChoice Definer::choice(const rulebook::Choice& choice) const {
  ExplainedChoice result;
  result.id = choice.name.value;
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

std::optional<ExplainedChoice> Definer::choice(const check::CheckedVersion& version,
                                               std::size_t step) const {
  const std::optional<rulebook::Text>& id = version.steps[step].declared->choice;
  for (const rulebook::Choice& declared : version.document->choices) {
    if (id && declared.name.value == id->value) {
      return choice(declared);
    }
  }
  return std::nullopt;
}

ExplainedVersion Definer::version(const rulebook::VersionDocument& version) const {
  ExplainedVersion result;
  result.valid_from = version.valid_from.to_string();
  result.valid_until = version.valid_until ? version.valid_until->to_string() : std::string();
  result.valid_text = valid_text(version, language_);
  result.years_from = version.years_from;
  result.years_until = version.years_until;
  result.published = version.published.to_string();
  result.suspended = version.suspended;
  result.status = version.suspended ? "suspended" : std::string(rulebook::name(version.status));
  result.status_text = version.suspended
                           ? pick(language_, "uitvoering opgeschort", "execution suspended")
                           : status_text(version.status, language_);
  if (version.note) {
    result.note = one_line(pick(language_, *version.note));
  }
  return result;
}

std::vector<ExplainedDemand> Definer::demands(const check::CheckedVersion& version) const {
  std::vector<ExplainedDemand> result;
  for (const rulebook::Demand& declared : version.document->decision) {
    ExplainedDemand& demand = result.emplace_back();
    demand.basis = cite(declared.basis, version);
    demand.demands = one_line(pick(language_, declared.demands));
    for (const rulebook::Text& name : declared.shown_by) {
      DemandShown& shown = demand.shown.emplace_back();
      shown.name = name.value;
      if (const auto step = find_named(version.steps, name.value)) {
        shown.title = title(version, false, *step);
      } else if (const auto input = find_named(version.inputs, name.value)) {
        shown.title = title(version, true, *input);
      } else {
        shown.title = pick(language_, "Kalenderjaar", "Calendar year");
      }
    }
  }
  return result;
}

}  // namespace quotum::report
