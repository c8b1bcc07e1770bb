// Rows and levels as plain text, see explain_row_text.h.
#include "report/explain_row_text.h"

#include "report/explain_phrases.h"
#include "report/explain_words.h"

namespace quotum::report {
namespace {

constexpr std::size_t kLabel = 14;
constexpr std::size_t kStep = 3;    // a step's fields stand so much further in
constexpr std::size_t kBullet = 2;  // "- "

}  // namespace

void RowPage::field(std::size_t indent, std::string_view dutch, std::string_view english,
                    const std::string& text) {
  page_.field(indent, pick(language_, dutch, english), kLabel, text);
}

void RowPage::write_row(std::size_t indent, const std::string& number, const ExplainedRow& row) {
  if (row.outcome) {
    write_outcome(indent, *row.outcome);
  }
  write_outputs(indent, row.outputs);
  write_inputs(indent, row.inputs);
  for (std::size_t i = 0; i < row.steps.size(); ++i) {
    write_step(indent, number + '.' + std::to_string(i + 1), row.steps[i]);
  }
}

void RowPage::write_outcome(std::size_t indent, const ExplainedOutcome& outcome) {
  if (!outcome.code.empty()) {
    field(indent, "Uitkomst", "Outcome", outcome.code);
  }
  if (outcome.basis) {
    field(indent, "Grondslag", "Basis", outcome.basis->text);
  }
  if (!outcome.sentence.empty()) {
    field(indent, "Toelichting", "Meaning", outcome.sentence);
  }
  if (outcome.tests.size() == 1 && !outcome.tests.front().condition) {
    return;
  }
  page_.blank();
  page_.line(indent, say("Getoetst, in deze volgorde:", "Tested, in this order:"));
  for (const OutcomeTest& test : outcome.tests) {
    if (!test.condition) {
      page_.field(indent, "-", kBullet,
                  test.code + say(": in alle andere gevallen.", ": in all other cases."));
      continue;
    }
    page_.field(indent, "-", kBullet, test.code + ": " + test.condition->words);
    page_.paragraph(indent + 2 * kBullet, test.condition->figures + ": " +
                                              (test.met ? say("ja", "yes") : say("nee", "no")));
  }
}

void RowPage::write_outputs(std::size_t indent, const std::vector<ExplainedOutput>& outputs) {
  if (outputs.empty()) {
    return;
  }
  page_.blank();
  PageTable table;
  table.headings = {say("Resultaat", "Result"), ""};
  table.right = {false, true};
  for (const ExplainedOutput& output : outputs) {
    table.rows.push_back({with_name(output.title, output.name), output.value.exact.empty()
                                                                    ? say("geen waarde", "no value")
                                                                    : output.value.text});
  }
  table.keys = table.headings.size();
  page_.table(indent, table);
}

void RowPage::write_inputs(std::size_t indent, const std::vector<ExplainedInput>& inputs) {
  if (inputs.empty()) {
    return;
  }
  page_.blank();
  page_.line(indent, say("Gegevens:", "Data:"));
  for (const ExplainedInput& input : inputs) {
    std::string text = with_name(input.title, input.name) + ": " +
                       result_text(input.value, input.missing, language_);
    if (input.from_rows) {
      text += say(", berekend uit de onderliggende rijen: ", ", computed from the rows below: ") +
              input.from_rows->words;
    }
    page_.field(indent, "-", kBullet, text);
    if (input.from_rows) {
      write_rows_used(indent + kBullet, *input.from_rows);
    }
  }
}

void RowPage::write_step(std::size_t indent, const std::string& number, const ExplainedStep& step) {
  page_.blank();
  page_.paragraph(indent, number + ' ' + with_name(step.title, step.name));
  const std::size_t in = indent + kStep;
  if (step.basis) {
    field(in, "Grondslag", "Basis", step.basis->text);
  }
  field(in, "Formule", "Formula", step.formula.words);
  if (!step.formula.figures.empty()) {
    field(in, "Ingevuld", "In figures", step.formula.figures);
  }
  write_rows_used(in, step.formula);
  write_parameters(in, step.formula);
  if (step.rounding) {
    write_rounding(in, *step.rounding);
  }
  if (!step.value.exact.empty() || !step.missing.empty()) {
    field(in, "Uitkomst", "Result", result_text(step.value, step.missing, language_));
  }
  if (!step.sentence.empty()) {
    field(in, "Toelichting", "Meaning", step.sentence);
  }
  if (step.choice) {
    write_choice(in, *step.choice);
  }
}

void RowPage::write_rows_used(std::size_t indent, const ExplainedFormula& formula) {
  for (const ExplainedFigure& figure : formula.used) {
    if (figure.kind == "rows") {
      field(indent, "Rijen", "Rows", rows_text(figure, language_));
    }
  }
}

void RowPage::write_parameters(std::size_t indent, const ExplainedFormula& formula) {
  std::set<std::string> written;
  for (const ExplainedFigure& figure : formula.used) {
    if (figure.parameter) {
      const std::string text = parameter_text(*figure.parameter, false, language_);
      if (written.insert(text).second) {
        field(indent, "Waarde", "Value", text);
      }
    }
  }
}

void RowPage::write_rounding(std::size_t indent, const ExplainedRounding& rounding) {
  std::string text = rounding.mode_text + say(" op ", " to ") + rounding.grain.text;
  if (!rounding.basis.text.empty()) {
    text += " (" + rounding.basis.text + ')';
  }
  if (!rounding.before.exact.empty()) {
    text += say("; voor afronding ", "; before rounding ") + rounding.before.text;
  }
  field(indent, "Afronding", "Rounding", text);
}

void RowPage::write_choice(std::size_t indent, const ExplainedChoice& choice) {
  if (!told_.insert(choice.id).second) {
    field(indent, "Keuze", "Choice", say("zie hierboven (", "see above (") + choice.id + ')');
    return;
  }
  field(indent, "Keuze", "Choice", choice.question + " (" + choice.id + ')');
  page_.field(indent, "", kLabel, say("Gekozen: ", "Chosen: ") + choice.chosen_text);
  page_.field(indent, "", kLabel, say("Reden: ", "Reason: ") + choice.because);
}

void RowPage::write_level(std::size_t indent, const std::string& number,
                          const ExplainedLevel& level) {
  page_.blank();
  page_.paragraph(
      indent, level.title + " (" + level.name + "): " + grouped(level.table.all_rows, language_) +
                  (level.table.all_rows == 1 ? say(" rij", " row") : say(" rijen", " rows")));
  const std::string prefix = number + '.' + level.name;
  if (level.worked_out.size() != level.table.all_rows) {
    for (std::size_t i = 0; i < level.definitions.size(); ++i) {
      write_step(indent, prefix + '.' + std::to_string(i + 1), level.definitions[i]);
    }
    page_.blank();
    write_table(indent, level.table);
  }
  for (const ExplainedRow& row : level.worked_out) {
    page_.blank();
    page_.paragraph(indent, capitalised(row_title(row, language_)));
    write_row(indent + kStep, prefix, row);
  }
}

void RowPage::write_table(std::size_t indent, const ExplainedTable& table) {
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
  if (table.all_rows > 1) {
    text.totals.assign(table.keys.size(), "");
    text.totals.front() = say("totaal", "total");
    for (const ShownValue& total : table.totals) {
      text.totals.push_back(total.brief);
    }
  }
  page_.table(indent, text);
  if (table.all_rows > table.rows.size()) {
    page_.paragraph(
        indent, say("en nog ", "and ") + grouped(table.all_rows - table.rows.size(), language_) +
                    say(" rijen; totalen gaan over alle ", " more rows; totals are over all ") +
                    grouped(table.all_rows, language_) + say(" rijen.", " rows."));
  }
}

}  // namespace quotum::report
