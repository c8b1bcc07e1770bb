// A version of a rule book as items: its head, inputs, steps, choices, outcomes and outputs.
#include <algorithm>
#include <map>

#include "exact/decimal.h"
#include "report/explain_words.h"
#include "review/formula_marks.h"
#include "review/meaning_parts.h"

namespace quotum::review {
namespace {

// "2020-01-01 - 2026-07-01": half-open; an open end is left out.
std::string span_text(const std::string& from, const std::string& until) {
  return until.empty() ? from + " -" : from + " - " + until;
}

class VersionMaker {
 public:
  VersionMaker(const check::CheckedRules& rules, const check::CheckedBook& book,
               const check::CheckedVersion& version)
      : rules_(rules), version_(version), document_(*version.document) {
    part_.kind = Part::Kind::kVersion;
    part_.id = part_.key = book.name + "/" + document_.valid_from.to_string();
    part_.path = part_.id + ".yaml";
    part_.title = {document_.title.nl.value, document_.title.en.value};
    part_.version = &version;
  }

  Part make() {
    add_head();
    for (const rulebook::InputDeclaration& input : document_.inputs) {
      add_input(input);
    }
    for (const rulebook::StepDeclaration& step : document_.steps) {
      add_step(step);
    }
    for (const rulebook::Choice& choice : document_.choices) {
      add_choice(choice);
    }
    add_outcomes();
    add_outputs();
    return std::move(part_);
  }

 private:
  ItemMaker item(Section section, const std::string& name) {
    return {add_item(part_, section, name), *rules_.documents, &document_};
  }
  [[nodiscard]] Provision provision(const rulebook::Basis& basis) const {
    return provision_of(basis, *rules_.documents, &document_);
  }
  void add_formula(ItemMaker& make, Aspect aspect, const check::TypedExpression& formula) {
    const CanonicalFormula canonical = canonical_formula(formula, rules_, version_);
    make.add(aspect, canonical.key, same_words(formula_text(canonical))).formula = &formula;
  }
  void add_order(Section section, const std::vector<std::string>& names) {
    ItemMaker make = item(section, "");
    make.add(Aspect::kOrder, joined(names)).sequence = names;
  }

  void add_head();
  void add_input(const rulebook::InputDeclaration& input);
  void add_step(const rulebook::StepDeclaration& step);
  void add_rounding(const rulebook::StepDeclaration& step, ItemMaker& make);
  void add_choice(const rulebook::Choice& choice);
  void add_outcomes();
  void add_outputs();
  [[nodiscard]] Provision provision_of_step(const std::string& name) const;

  const check::CheckedRules& rules_;
  const check::CheckedVersion& version_;
  const rulebook::VersionDocument& document_;
  Part part_;
};

void VersionMaker::add_head() {
  ItemMaker make = item(Section::kHead, "");
  make.add(Aspect::kValid,
           span_text(document_.valid_from.to_string(),
                     document_.valid_until ? document_.valid_until->to_string() : ""));
  make.add(Aspect::kYears,
           span_text(std::to_string(document_.years_from),
                     document_.years_until ? std::to_string(*document_.years_until) : ""));
  make.add(Aspect::kPublished, document_.published.to_string());
  if (document_.suspended) {
    make.add(Aspect::kStatus, "suspended", {"opgeschort", "suspended"});
  } else {
    make.add(Aspect::kStatus, std::string(rulebook::name(document_.status)),
             {std::string(status_text(document_.status, report::Language::kDutch)),
              std::string(status_text(document_.status, report::Language::kEnglish))});
  }
  make.add(Aspect::kLaw, document_.law_id.value + " (" + document_.law_name.value + ")");
  if (document_.outcome_column) {
    make.add(Aspect::kOutcomeColumn,
             document_.outcome_column->value + " (" + document_.outcome_level.value + ")");
  } else if (!document_.outcome_level.empty()) {
    make.add(Aspect::kLevel, document_.outcome_level.value);
  }
  make.add(Aspect::kTitle, document_.title);
  make.add(Aspect::kNote, document_.note);
}

void VersionMaker::add_input(const rulebook::InputDeclaration& input) {
  const auto checked =
      std::find_if(version_.inputs.begin(), version_.inputs.end(),
                   [&](const check::CheckedInput& other) { return other.declared == &input; });
  // Levels may have inputs of the same name.
  ItemMaker make = item(Section::kInput, input.level.value + "/" + input.name.value);
  part_.items.back().name = input.name.value;
  part_.items.back().provision = provision(input.basis);
  make.add(Aspect::kLevel, input.level.value);
  if (input.type.kind == exact::Kind::kNumber) {
    make.add(Aspect::kUnit, input.type.unit.to_string());
    make.add(Aspect::kDecimals, std::to_string(input.decimals));
    make.add(Aspect::kMinimum, amount(checked->min, input.type.unit));
    make.add(Aspect::kMaximum, amount(checked->max, input.type.unit));
  } else {
    make.add(Aspect::kType, joined(sorted(input.type.values)));
  }
  make.add_flag(Aspect::kOptional, input.optional);
  if (checked->from) {
    add_formula(make, Aspect::kFrom, *checked->from);
  }
  if (!part_.items.back().provision.empty()) {
    make.add(Aspect::kBasis, input.basis);
  }
  make.add(Aspect::kTitle, input.title);
}

void VersionMaker::add_step(const rulebook::StepDeclaration& step) {
  const auto checked =
      std::find_if(version_.steps.begin(), version_.steps.end(),
                   [&](const check::CheckedStep& other) { return other.declared == &step; });
  ItemMaker make = item(Section::kStep, step.name.value);
  if (step.basis) {
    part_.items.back().provision = provision(*step.basis);
  }
  make.add(Aspect::kLevel, step.level.value);
  if (step.is_boolean) {
    make.add(Aspect::kType, "boolean", {"ja of nee", "yes or no"});
  } else {
    make.add(Aspect::kUnit, step.unit.to_string());
  }
  add_formula(make, Aspect::kFormula, checked->formula);
  add_rounding(step, make);
  if (step.choice) {
    make.add(Aspect::kChoice, step.choice->value);
  }
  if (step.basis) {
    make.add(Aspect::kBasis, *step.basis);
  }
  make.add(Aspect::kTitle, step.title);
  make.add(Aspect::kExplain, step.explain);
}

void VersionMaker::add_rounding(const rulebook::StepDeclaration& step, ItemMaker& make) {
  if (!step.rounding) {
    return;
  }
  const rulebook::RoundingClause& rounding = *step.rounding;
  const std::string grain = amount(rounding.grain.value.to_rational(), step.unit);
  const Words mode{std::string(mode_text(rounding.mode, report::Language::kDutch)),
                   std::string(mode_text(rounding.mode, report::Language::kEnglish))};
  Value& value = make.add(
      Aspect::kRounding, std::string(exact::name(rounding.mode)) + " to " + grain,
      {"veelvouden van " + grain + ", " + mode.nl, "multiples of " + grain + ", " + mode.en});
  if (rounding.basis) {
    value.provision = provision(*rounding.basis);
    make.add(Aspect::kRoundingBasis, *rounding.basis);
  }
}

void VersionMaker::add_choice(const rulebook::Choice& choice) {
  ItemMaker make = item(Section::kChoice, choice.name.value);
  for (const rulebook::StepDeclaration& step : document_.steps) {
    if (step.basis && step.choice && step.choice->value == choice.name.value) {
      part_.items.back().provision = provision(*step.basis);
      break;
    }
  }
  std::vector<std::string> options;
  Words texts;
  for (const rulebook::ChoiceOption& option : choice.options) {
    options.push_back(option.name.value);
    texts.nl += option.name.value + ": " + report::one_line(option.text.nl.value) + " ";
    texts.en += option.name.value + ": " + report::one_line(option.text.en.value) + " ";
  }
  make.add(Aspect::kChosen, choice.chosen.value);
  make.add(Aspect::kReason, choice.because);
  make.add(Aspect::kOptions, joined(sorted(options)));
  make.add(Aspect::kQuestion, choice.question);
  make.add(Aspect::kOptionTexts, texts.nl + "| " + texts.en,
           {report::one_line(texts.nl), report::one_line(texts.en)});
}

void VersionMaker::add_outcomes() {
  std::map<std::string, int> seen;  // a code may be the outcome of several conditions
  std::vector<std::string> names;
  for (const check::CheckedOutcome& outcome : version_.outcomes) {
    const int count = ++seen[outcome.code];
    names.push_back(outcome.code + (count == 1 ? "" : "#" + std::to_string(count)));
    ItemMaker make = item(Section::kOutcome, names.back());
    part_.items.back().provision = provision(outcome.declared->basis);
    if (outcome.when) {
      add_formula(make, Aspect::kCondition, *outcome.when);
    } else {
      make.add(Aspect::kCondition, "otherwise", {"anders", "otherwise"});
    }
    make.add(Aspect::kBasis, outcome.declared->basis);
    make.add(Aspect::kExplain, outcome.declared->explain);
  }
  if (!names.empty()) {
    add_order(Section::kOutcome, names);
  }
}

Provision VersionMaker::provision_of_step(const std::string& name) const {
  for (const rulebook::StepDeclaration& step : document_.steps) {
    if (step.name.value == name && step.basis) {
      return provision(*step.basis);
    }
  }
  return {};
}

void VersionMaker::add_outputs() {
  std::vector<std::string> names;
  for (const rulebook::OutputDeclaration& output : document_.outputs) {
    names.push_back(output.name.value);
    ItemMaker make = item(Section::kOutput, output.name.value);
    part_.items.back().provision = provision_of_step(output.name.value);
    if (output.is_boolean) {
      make.add(Aspect::kType, "boolean", {"ja of nee", "yes or no"});
    } else {
      make.add(Aspect::kUnit, output.unit.to_string());
      make.add(Aspect::kDecimals, std::to_string(output.decimals));
    }
    make.add_flag(Aspect::kInternal, output.internal);
    if (output.counts_as != rulebook::CountsAs::kNeither) {
      const bool benefit = output.counts_as == rulebook::CountsAs::kBenefit;
      const std::string word(rulebook::name(output.counts_as));
      make.add(Aspect::kCountsAs, word, {benefit ? "voordeel" : "last", word});
    }
  }
  if (!names.empty()) {
    add_order(Section::kOutput, names);
  }
}

}  // namespace

Part version_part(const check::CheckedRules& rules, const check::CheckedBook& book,
                  const check::CheckedVersion& version) {
  return VersionMaker(rules, book, version).make();
}

}  // namespace quotum::review
