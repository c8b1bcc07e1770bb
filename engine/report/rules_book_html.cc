// A book of the law on a page, see rules_book_html.h.
#include "report/rules_book_html.h"

#include <algorithm>

#include "report/explain_words.h"
#include "report/manifest.h"

namespace quotum::report {
namespace {

using Kind = check::TypedExpression::Kind;

void collect(const check::TypedExpression& node, std::vector<LookUp>& found) {
  if (node.kind == Kind::kParameter || node.kind == Kind::kParameterSet) {
    const bool known = std::any_of(found.begin(), found.end(), [&node](const LookUp& one) {
      return one.parameter == node.parameter && one.year_offset == node.year_offset;
    });
    if (!known) {
      found.push_back({node.parameter, node.year_offset});
    }
  }
  for (const check::TypedExpression& operand : node.operands) {
    collect(operand, found);
  }
}

// Half-open, as the law has it: "2020 - 2027".
std::string until_text(const std::string& from, const std::string& until) {
  return until.empty() ? from + " -" : from + " - " + until;
}

}  // namespace

std::vector<LookUp> look_ups(const check::TypedExpression& formula) {
  std::vector<LookUp> found;
  collect(formula, found);
  return found;
}

BookParts::BookParts(const RulesView& view, const VersionLine& line, const Definer& definer,
                     Language language, std::function<Markup(const LookUp&)> figures)
    : view_(view),
      line_(line),
      version_(*line.version),
      definer_(definer),
      language_(language),
      figures_(std::move(figures)),
      steps_(line.book->name, language) {}

Markup BookParts::parts(const std::string& number) {
  return identity() + timeline() + inputs() + steps(number) + outcomes() + outputs() + demands() +
         choices();
}

Markup BookParts::identity() const {
  const rulebook::VersionDocument& document = *version_.document;
  const ExplainedVersion version = definer_.version(document);
  Definitions fields;
  fields.add(say("Wet", "Law"), document.law_name.value + " (" + document.law_id.value + ')');
  fields.add(say("Tekst", "Text"), version.valid_text);
  fields.add(say("Bekendgemaakt", "Published"), date_text(document.published, language_));
  fields.add("Status", version.status_text);
  fields.add(say("Toelichting", "Note"), version.note);
  if (document.span.file != nullptr) {
    fields.add(say("Bestand", "File"), code(path_within(view_.folder, document.span.file->path())));
  }
  return fields.markup();
}

Markup BookParts::timeline() const {
  HtmlTable table;
  table.caption = say("Tekstversies; de dag of het jaar achter het streepje telt niet meer mee",
                      "Versions; the day or year behind the dash no longer counts");
  table.headings = {say("Geldig", "Valid"), say("Kalenderjaren", "Calendar years"),
                    say("Bekendgemaakt", "Published"), "Status",
                    say("Geldt voor ", "Holds for ") + std::to_string(*view_.year)};
  for (const check::CheckedVersion& one : line_.book->versions) {
    const ExplainedVersion version = definer_.version(*one.document);
    table.rows.push_back(
        {until_text(version.valid_from, version.valid_until),
         until_text(std::to_string(version.years_from),
                    version.years_until ? std::to_string(*version.years_until) : std::string()),
         version.published, version.status_text,
         &one == &version_ ? strong(say("ja", "yes")) : Markup(say("nee", "no"))});
  }
  return report::table(table);
}

std::string BookParts::range(std::size_t index) const {
  const check::CheckedInput& input = version_.inputs[index];
  if (input.type.kind != exact::Kind::kNumber) {
    std::string members;
    for (const std::string& member : input.type.values) {
      members += (members.empty() ? "" : ", ") + member;
    }
    return members;
  }
  const auto bound = [&](const exact::Rational& value) {
    return definer_.show(definer_.figure(version_, true, index, value)).brief;
  };
  return bound(input.min) + say(" tot en met ", " up to and including ") + bound(input.max);
}

Markup BookParts::inputs() const {
  if (version_.inputs.empty()) {
    return {};
  }
  HtmlTable table;
  table.caption = say("Gegevens die het boek vraagt", "Data that the book asks for");
  table.headings = {say("Gegeven", "Item"), say("Niveau", "Level"), say("Waarden", "Values"),
                    say("Grondslag", "Basis"), say("Anders berekend uit", "Else computed from")};
  for (const std::size_t i : file_order(version_.inputs)) {
    const check::CheckedInput& input = version_.inputs[i];
    Markup basis = provision(definer_.cite(input.declared->basis, version_));
    const bool stated = !input.declared->basis.article.empty() ||
                        !input.declared->basis.text.empty() ||
                        !input.declared->basis.choice.empty();
    Markup from;
    if (input.from) {
      from = definer_.state({*input.declared->from, input.declared->from_text->value, *input.from})
                 .words;
    }
    table.rows.push_back({definer_.title(version_, true, i) + " " + code(input.name),
                          view_.rules->levels[input.level].name, range(i),
                          stated ? std::move(basis) : Markup(), from});
  }
  return report::table(table);
}

Markup BookParts::steps(const std::string& number) {
  Markup content;
  std::size_t place = 0;
  for (const std::size_t i : file_order(version_.steps)) {
    const std::string own = number + '.' + std::to_string(++place);
    const std::string id = (language_ == Language::kDutch ? "stap-" : "step-") + own;
    content += steps_.step(3, own, fragment_id(id), definer_.step(version_, i), step_fields(i));
  }
  return content;
}

Definitions BookParts::step_fields(std::size_t index) const {
  const check::CheckedStep& step = version_.steps[index];
  Definitions fields;
  fields.add(say("In het bestand", "In the file"),
             code(one_line(step.declared->formula_text.value)));
  fields.add(say("Niveau", "Level"), view_.rules->levels[step.level].name);
  fields.add(say("Eenheid", "Unit"), step.declared->is_boolean ? say("ja of nee", "yes or no")
                                                               : step.declared->unit.to_string());
  std::vector<Markup> figures;
  for (const LookUp& look_up : look_ups(step.formula)) {
    figures.push_back(figures_(look_up));
  }
  fields.add(say("Cijfers", "Figures"), bullets(figures));
  if (step.declared->explain) {
    fields.add(say("In de toelichting", "In explanations"),
               one_line(pick(language_, *step.declared->explain)));
  }
  return fields;
}

Markup BookParts::outcomes() const {
  if (version_.outcomes.empty()) {
    return {};
  }
  HtmlTable table;
  table.caption = say("Uitkomsten; de eerste waarvan de voorwaarde geldt",
                      "Outcomes; the first whose condition holds");
  table.headings = {say("Uitkomst", "Outcome"), say("Voorwaarde", "Condition"),
                    say("Grondslag", "Basis"), say("In de toelichting", "In explanations")};
  for (const check::CheckedOutcome& outcome : version_.outcomes) {
    const rulebook::OutcomeDeclaration& declared = *outcome.declared;
    table.rows.push_back(
        {code(outcome.code),
         outcome.when
             ? definer_.state({*declared.when, declared.when_text->value, *outcome.when}).words
             : say("in alle andere gevallen", "in all other cases"),
         provision(definer_.cite(declared.basis, version_)),
         declared.explain ? one_line(pick(language_, *declared.explain)) : std::string()});
  }
  return heading(3, say("Uitkomsten", "Outcomes")) + report::table(table);
}

Markup BookParts::outputs() const {
  HtmlTable table;
  table.caption = say("Resultaten van het boek", "Results of the book");
  table.headings = {say("Kolom", "Column"), say("Titel", "Title"), say("Eenheid", "Unit"),
                    say("Decimalen", "Decimals")};
  table.right = {false, false, false, true};
  for (std::size_t i = 0; i < line_.book->outputs.size(); ++i) {
    const check::CheckedOutput& output = line_.book->outputs[i];
    const check::OutputSource& source = version_.outputs[i];
    table.rows.push_back({code(output.name),
                          definer_.title(version_, source.is_input, source.index),
                          output.type.to_string(), std::to_string(output.decimals)});
  }
  return table.rows.empty() ? Markup() : report::table(table);
}

Markup BookParts::demands() const {
  const std::vector<ExplainedDemand> demands = definer_.demands(version_);
  if (demands.empty()) {
    return {};
  }
  HtmlTable table;
  table.caption = say("Wat de wet van een beschikking eist", "What the law demands of a decision");
  table.headings = {say("Eis", "Demand"), say("Grondslag", "Basis"),
                    say("Te tonen door", "Shown by")};
  for (const ExplainedDemand& demand : demands) {
    std::vector<Markup> shown;
    for (const DemandShown& one : demand.shown) {
      shown.push_back(one.title + " " + code(one.name));
    }
    table.rows.push_back({demand.demands, provision(demand.basis), bullets(shown)});
  }
  return heading(3, say("Wat een beschikking moet vermelden", "What a decision must state")) +
         report::table(table);
}

Markup BookParts::choices() const {
  Markup content;
  for (const rulebook::Choice& declared : version_.document->choices) {
    const ExplainedChoice choice = definer_.choice(declared);
    std::vector<Markup> options;
    for (const rulebook::ChoiceOption& option : declared.options) {
      Markup text = code(option.name.value) + " " + one_line(pick(language_, option.text));
      if (option.name.value == choice.chosen) {
        text = strong(say("Gekozen:", "Chosen:")) + " " + text;
      }
      options.push_back(text);
    }
    content += heading(4, choice.question, steps_.choice_id(choice.id)) +
               paragraph(code(choice.id)) + bullets(options) +
               paragraph(strong(say("Reden:", "Reason:")) + " " + choice.because);
  }
  return content.empty() ? Markup()
                         : heading(3, say("Keuzen waar de wet iets openlaat",
                                          "Choices where the law leaves something open")) +
                               content;
}

}  // namespace quotum::report
