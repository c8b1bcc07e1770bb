// Rows and levels on a page, see explain_row_html.h.
#include "report/explain_row_html.h"

#include <algorithm>

#include "report/explain_phrases.h"
#include "report/explain_words.h"

namespace quotum::report {
namespace {

Markup titled(const std::string& title, const std::string& name) {
  return title == name ? Markup(title) : title + " " + code(name);
}

}  // namespace

std::string RowParts::step_id(const std::string& number) const {
  return fragment_id((language_ == Language::kDutch ? "stap-" : "step-") + number);
}

Markup RowParts::row(int level, const std::string& number, const ExplainedRow& row, bool linked) {
  Markup content;
  if (row.outcome) {
    content += outcome(*row.outcome);
  }
  content += outputs(row.outputs) + inputs(row.inputs);
  for (std::size_t i = 0; i < row.steps.size(); ++i) {
    const std::string own = number + '.' + std::to_string(i + 1);
    content += steps_.step(level, own, linked ? step_id(own) : std::string(), row.steps[i]);
  }
  return content;
}

Markup RowParts::outcome(const ExplainedOutcome& outcome) const {
  Definitions fields;
  fields.add(say("Uitkomst", "Outcome"), outcome.code.empty() ? Markup() : strong(outcome.code));
  if (outcome.basis) {
    fields.add(say("Grondslag", "Basis"), provision(*outcome.basis));
  }
  fields.add(say("Toelichting", "Meaning"), outcome.sentence);
  const bool nothing_to_test = outcome.tests.size() == 1 && !outcome.tests.front().condition;
  return fields.markup() + (nothing_to_test ? Markup() : tests(outcome.tests));
}

Markup RowParts::tests(const std::vector<OutcomeTest>& tests) const {
  HtmlTable table;
  table.caption = say("Getoetst, in deze volgorde", "Tested, in this order");
  table.headings = {say("Uitkomst", "Outcome"), say("Voorwaarde", "Condition"),
                    say("Ingevuld", "In figures"), say("Voldaan", "Met")};
  for (const OutcomeTest& test : tests) {
    if (!test.condition) {
      table.rows.push_back(
          {test.code, say("in alle andere gevallen", "in all other cases"), "", say("ja", "yes")});
      continue;
    }
    table.rows.push_back({test.code, test.condition->words, test.condition->figures,
                          test.met ? say("ja", "yes") : say("nee", "no")});
  }
  return report::table(table);
}

Markup RowParts::outputs(const std::vector<ExplainedOutput>& outputs) const {
  if (outputs.empty()) {
    return {};
  }
  HtmlTable table;
  table.caption = say("Resultaat", "Result");
  table.headings = {say("Grootheid", "Quantity"), say("Waarde", "Value")};
  table.right = {false, true};
  for (const ExplainedOutput& output : outputs) {
    table.rows.push_back({titled(output.title, output.name), output.value.exact.empty()
                                                                 ? say("geen waarde", "no value")
                                                                 : output.value.text});
  }
  return report::table(table);
}

Markup RowParts::inputs(const std::vector<ExplainedInput>& inputs) const {
  if (inputs.empty()) {
    return {};
  }
  HtmlTable table;
  table.caption = say("Gegevens", "Data");
  table.headings = {say("Gegeven", "Item"), say("Waarde", "Value"), say("Grondslag", "Basis")};
  for (const ExplainedInput& input : inputs) {
    table.rows.push_back({titled(input.title, input.name),
                          result_text(input.value, input.missing, language_) + origin(input),
                          input.basis ? provision(*input.basis) : Markup()});
  }
  return report::table(table);
}

Markup RowParts::origin(const ExplainedInput& input) const {
  if (!input.from_rows) {
    return {};
  }
  Markup text = say(", berekend uit de onderliggende rijen: ", ", computed from the rows below: ") +
                input.from_rows->words;
  for (const ExplainedFigure& figure : input.from_rows->used) {
    if (figure.kind == "rows") {
      text += "; " + rows_text(figure, language_);
    }
  }
  return text;
}

Markup RowParts::level(int level, const std::string& number, const ExplainedLevel& below) {
  const std::string title =
      below.title + " (" + below.name + "): " + grouped(below.table.all_rows, language_) +
      (below.table.all_rows == 1 ? say(" rij", " row") : say(" rijen", " rows"));
  Markup content = heading(level, title);
  const std::string prefix = number + '.' + below.name;
  if (below.worked_out.size() != below.table.all_rows) {
    for (std::size_t i = 0; i < below.definitions.size(); ++i) {
      content +=
          steps_.step(level + 1, prefix + '.' + std::to_string(i + 1), "", below.definitions[i]);
    }
    content += rows_table(title, below.table);
  }
  for (const ExplainedRow& one : below.worked_out) {
    content += heading(level + 1, capitalised(row_title(one, language_))) +
               row(level + 2, prefix, one, false);
  }
  return section(content);
}

Markup RowParts::rows_table(const std::string& title, const ExplainedTable& rows) const {
  HtmlTable table;
  table.caption = title;
  table.headings = rows.keys;
  table.row_headings = rows.keys.size();
  table.right.assign(rows.keys.size(), false);
  for (const TableColumn& column : rows.columns) {
    table.headings.push_back(column.title);
    table.right.push_back(set_right(column.type));
  }
  for (const TableRow& one : rows.rows) {
    std::vector<Markup>& cells = table.rows.emplace_back(one.keys.begin(), one.keys.end());
    for (const ShownValue& cell : one.cells) {
      cells.push_back(cell.exact.empty() ? "-" : cell.brief);
    }
  }
  if (rows.all_rows > 1) {
    table.totals.assign(rows.keys.size(), Markup());
    table.totals.front() = say("totaal", "total");
    for (const ShownValue& total : rows.totals) {
      table.totals.push_back(total.brief);
    }
  }
  Markup content = report::table(table);
  if (rows.all_rows > rows.rows.size()) {
    content +=
        paragraph(say("en nog ", "and ") + grouped(rows.all_rows - rows.rows.size(), language_) +
                  say(" rijen; totalen gaan over alle ", " more rows; totals are over all ") +
                  grouped(rows.all_rows, language_) + say(" rijen.", " rows."));
  }
  return content;
}

Markup RowParts::presence(const ExplainedDemand& demand) const {
  const auto moot = std::count_if(demand.shown.begin(), demand.shown.end(),
                                  [](const DemandShown& one) { return one.not_needed; });
  if (!demand.met) {
    return strong(say("nee, ontbreekt", "no, missing"));
  }
  return Markup(moot == 0 ? say("ja", "yes")
                : static_cast<std::size_t>(moot) < demand.shown.size()
                    ? say("ja, voor zover nodig", "yes, as far as needed")
                    : say("niet van toepassing", "not applicable"));
}

Markup RowParts::demands(const std::string& number,
                         const std::vector<ExplainedDemand>& demands) const {
  if (demands.empty()) {
    return {};
  }
  HtmlTable table;
  table.caption = say("Wat de wet van een beschikking eist, en wat het hier levert",
                      "What the law demands of a decision, and what delivers it here");
  table.headings = {say("Eis", "Demand"), say("Grondslag", "Basis"),
                    say("Geleverd door", "Shown by"), say("Aanwezig", "Present")};
  for (const ExplainedDemand& demand : demands) {
    std::vector<Markup> shown;
    for (const DemandShown& one : demand.shown) {
      const std::string own = number + '.' + std::to_string(one.step);
      shown.push_back(
          (one.step == 0 ? Markup(one.title) : link('#' + step_id(own), one.title)) + ": " +
          (one.not_needed ? say("niet nodig bij deze uitkomst", "not needed for this result")
                          : result_text(one.value, one.missing, language_)));
    }
    table.rows.push_back(
        {demand.demands, provision(demand.basis), bullets(shown), presence(demand)});
  }
  return heading(3, say("Wat een beschikking moet vermelden", "What a decision must state"),
                 fragment_id((language_ == Language::kDutch ? "eisen-" : "demands-") + number)) +
         paragraph(
             say("De lijst zegt of elk onderdeel is vastgesteld. Of er een beschikking volgt, "
                 "zegt de uitkomst.",
                 "The list says whether each item has been established. Whether a decision "
                 "follows is for the outcome to say.")) +
         report::table(table);
}

}  // namespace quotum::report
