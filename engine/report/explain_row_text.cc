// Rows and levels as plain text, see explain_row_text.h.
#include "report/explain_row_text.h"

#include "report/explain_words.h"

namespace quotum::report {
namespace {

constexpr std::size_t kLabel = 14;
constexpr std::size_t kStep = 3;  // a step's fields stand so much further in

std::string say(Language language, std::string_view dutch, std::string_view english) {
  return std::string(pick(language, dutch, english));
}

std::string with_name(const std::string& title, const std::string& name) {
  return title == name ? title : title + " (" + name + ')';
}

std::string result_text(const ShownValue& value, const std::string& missing, Language language) {
  if (!value.exact.empty()) {
    return value.text;
  }
  return say(language, "geen waarde: ", "no value: ") + missing;
}

void write_rows_used(TextPage& page, std::size_t indent, const ExplainedFormula& formula,
                     Language language) {
  for (const ExplainedFigure& figure : formula.used) {
    if (figure.kind == "rows") {
      page.field(indent, say(language, "Rijen", "Rows"), kLabel,
                 figure.name + ": " + figure.value.brief + say(language, ", uit ", ", from ") +
                     grouped(figure.rows, language) + say(language, " van de ", " of the ") +
                     grouped(figure.of_rows, language) + say(language, " rijen", " rows"));
    }
  }
}

void write_parameters(TextPage& page, std::size_t indent, const ExplainedFormula& formula,
                      Language language) {
  for (const ExplainedFigure& figure : formula.used) {
    if (figure.parameter) {
      page.field(indent, say(language, "Waarde", "Value"), kLabel,
                 parameter_text(*figure.parameter, false, language));
    }
  }
}

void write_rounding(TextPage& page, std::size_t indent, const ExplainedRounding& rounding,
                    Language language) {
  std::string text = rounding.mode_text + say(language, " op ", " to ") + rounding.grain.text;
  if (!rounding.basis.text.empty()) {
    text += " (" + rounding.basis.text + ')';
  }
  if (!rounding.before.exact.empty()) {
    text += say(language, "; voor afronding ", "; before rounding ") + rounding.before.text;
  }
  page.field(indent, say(language, "Afronding", "Rounding"), kLabel, text);
}

void write_choice(TextPage& page, std::size_t indent, const ExplainedChoice& choice, Language language) {
  page.field(indent, say(language, "Keuze", "Choice"), kLabel, choice.question + " (" + choice.id + ')');
  page.field(indent, "", kLabel, say(language, "Gekozen: ", "Chosen: ") + choice.chosen_text);
  page.field(indent, "", kLabel, say(language, "Reden: ", "Reason: ") + choice.because);
}

void write_outcome(TextPage& page, std::size_t indent, const ExplainedOutcome& outcome,
                   Language language) {
  if (!outcome.code.empty()) {
    page.field(indent, say(language, "Uitkomst", "Outcome"), kLabel, outcome.code);
  }
  if (outcome.basis) {
    page.field(indent, say(language, "Grondslag", "Basis"), kLabel, outcome.basis->text);
  }
  if (!outcome.sentence.empty()) {
    page.field(indent, say(language, "Toelichting", "Meaning"), kLabel, outcome.sentence);
  }
  if (outcome.tests.size() == 1 && !outcome.tests.front().condition) {
    return;
  }
  page.blank();
  page.line(indent, say(language, "Getoetst, in deze volgorde:", "Tested, in this order:"));
  for (const OutcomeTest& test : outcome.tests) {
    if (!test.condition) {
      page.field(indent, "-", 2,
                 test.code + say(language, ": in alle andere gevallen.", ": in all other cases."));
      continue;
    }
    page.field(indent, "-", 2, test.code + ": " + test.condition->words);
    page.field(indent + 2, "", 2,
               test.condition->figures + ": " +
                   (test.met ? say(language, "ja", "yes") : say(language, "nee", "no")));
  }
}

void write_outputs(TextPage& page, std::size_t indent, const std::vector<ExplainedOutput>& outputs,
                   Language language) {
  if (outputs.empty()) {
    return;
  }
  page.blank();
  PageTable table;
  table.headings = {say(language, "Resultaat", "Result"), ""};
  table.right = {false, true};
  for (const ExplainedOutput& output : outputs) {
    table.rows.push_back({with_name(output.title, output.name),
                          output.value.exact.empty() ? say(language, "geen waarde", "no value")
                                                     : output.value.text});
  }
  table.keys = 2;
  page.table(indent, table);
}

void write_inputs(TextPage& page, std::size_t indent, const std::vector<ExplainedInput>& inputs,
                  Language language) {
  if (inputs.empty()) {
    return;
  }
  page.blank();
  page.line(indent, say(language, "Gegevens:", "Data:"));
  for (const ExplainedInput& input : inputs) {
    page.field(indent, "-", 2,
               with_name(input.title, input.name) + ": " +
                   result_text(input.value, input.missing, language) +
                   (input.from_rows ? say(language, ", berekend uit de onderliggende rijen",
                                          ", computed from the rows below")
                                    : std::string()));
    if (input.from_rows) {
      page.field(indent + 2, say(language, "Formule", "Formula"), kLabel, input.from_rows->words);
      write_rows_used(page, indent + 2, *input.from_rows, language);
      if (input.basis) {
        page.field(indent + 2, say(language, "Grondslag", "Basis"), kLabel, input.basis->text);
      }
    }
  }
}

std::string row_title(const ExplainedRow& row, Language language) {
  std::string text;
  for (const NamedText& key : row.keys) {
    text += (text.empty() ? "" : ", ") + words(key.name) + ' ' + key.text;
  }
  if (!row.file.empty()) {
    text += " (" + row.file + say(language, ", regel ", ", line ") + std::to_string(row.line) + ')';
  }
  return text;
}

bool set_right(const std::string& type) {
  return type != "boolean" && type != "date" && type != "enumeration";
}

void write_table(TextPage& page, std::size_t indent, const ExplainedTable& table, Language language) {
  PageTable text;
  text.headings = table.keys;
  text.keys = table.keys.size();
  text.right.assign(table.keys.size(), false);
  for (const TableColumn& column : table.columns) {
    text.headings.push_back(column.name);
    text.right.push_back(set_right(column.type));
  }
  for (const TableRow& row : table.rows) {
    text.rows.push_back(row.keys);
    for (const ShownValue& cell : row.cells) {
      text.rows.back().push_back(cell.exact.empty() ? "-" : cell.brief);
    }
  }
  std::vector<std::string> totals(table.keys.size());
  totals.front() = say(language, "totaal", "total");
  bool any = false;
  for (const ShownValue& total : table.totals) {
    totals.push_back(total.brief);
    any = any || !total.exact.empty();
  }
  if (any && table.all_rows > 1) {
    text.rows.push_back(std::move(totals));
  }
  page.table(indent, text);
  if (table.all_rows > table.rows.size()) {
    page.line(indent, say(language, "en nog ", "and ") +
                          grouped(table.all_rows - table.rows.size(), language) +
                          say(language, " rijen; de totalen gaan over alle ",
                              " more rows; the totals are over all ") +
                          grouped(table.all_rows, language) + say(language, " rijen.", " rows."));
  }
}

}  // namespace

std::string parameter_text(const ExplainedParameter& parameter, bool with_source, Language language) {
  std::string text = words(parameter.name);
  std::string key = parameter.member;
  if (parameter.year != 0) {
    key += (key.empty() ? "" : ", ") + std::to_string(parameter.year);
  }
  text += key.empty() ? "" : " (" + key + ')';
  if (!parameter.value.exact.empty()) {
    text += ": " + parameter.value.text;
  }
  if (parameter.official && !with_source) {
    return text;
  }
  text += (parameter.value.exact.empty() ? ": " : "; status: ") + parameter.status_text;
  if (!parameter.scenario.empty()) {
    text += say(language, ", uit scenario ", ", from scenario ") + parameter.scenario;
  }
  if (!parameter.source.empty()) {
    text += say(language, "; bron: ", "; source: ") + parameter.source;
  }
  if (with_source && !parameter.note.empty()) {
    text += ". " + parameter.note;
  }
  return text;
}

void write_step(TextPage& page, std::size_t indent, const std::string& number,
                const ExplainedStep& step, Language language) {
  page.blank();
  page.paragraph(indent, number + ' ' + with_name(step.title, step.name));
  const std::size_t in = indent + kStep;
  if (step.basis) {
    page.field(in, say(language, "Grondslag", "Basis"), kLabel, step.basis->text);
  }
  page.field(in, say(language, "Formule", "Formula"), kLabel, step.formula.words);
  if (!step.formula.figures.empty()) {
    page.field(in, say(language, "Ingevuld", "In figures"), kLabel, step.formula.figures);
  }
  write_rows_used(page, in, step.formula, language);
  write_parameters(page, in, step.formula, language);
  if (step.rounding) {
    write_rounding(page, in, *step.rounding, language);
  }
  if (!step.value.exact.empty() || !step.missing.empty()) {
    page.field(in, say(language, "Uitkomst", "Result"), kLabel,
               result_text(step.value, step.missing, language));
  }
  if (!step.sentence.empty()) {
    page.field(in, say(language, "Toelichting", "Meaning"), kLabel, step.sentence);
  }
  if (step.choice) {
    write_choice(page, in, *step.choice, language);
  }
}

void write_row(TextPage& page, std::size_t indent, const std::string& number, const ExplainedRow& row,
               Language language) {
  if (row.outcome) {
    write_outcome(page, indent, *row.outcome, language);
  }
  write_outputs(page, indent, row.outputs, language);
  write_inputs(page, indent, row.inputs, language);
  for (std::size_t i = 0; i < row.steps.size(); ++i) {
    write_step(page, indent, number + '.' + std::to_string(i + 1), row.steps[i], language);
  }
}

void write_level(TextPage& page, std::size_t indent, const std::string& number,
                 const ExplainedLevel& level, Language language) {
  page.blank();
  page.line(indent, say(language, "Niveau ", "Level ") + level.title + " (" + level.name + "): " +
                        grouped(level.table.all_rows, language) +
                        (level.table.all_rows == 1 ? say(language, " rij", " row")
                                                   : say(language, " rijen", " rows")));
  const bool all = level.worked_out.size() == level.table.all_rows;
  if (!all) {
    for (std::size_t i = 0; i < level.definitions.size(); ++i) {
      write_step(page, indent, number + '.' + level.name + '.' + std::to_string(i + 1),
                 level.definitions[i], language);
    }
    page.blank();
    write_table(page, indent, level.table, language);
  }
  for (const ExplainedRow& row : level.worked_out) {
    page.blank();
    page.line(indent, capitalised(row_title(row, language)));
    write_row(page, indent + kStep, number + '.' + level.name, row, language);
  }
}

}  // namespace quotum::report
