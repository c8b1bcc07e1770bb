// Explanations as JSON, see explain_json.h.
#include "report/explain_json.h"

#include "report/explain_words.h"
#include "report/shown_json.h"

namespace quotum::report {
namespace {

// Named first, so that lists may hold any of them.
Json to_json(const ExplainedParameter& parameter);
Json to_json(const ExplainedFigure& figure);
Json to_json(const ExplainedFormula& formula);
Json to_json(const ExplainedRounding& rounding);
Json to_json(const ExplainedChoice& choice);
Json to_json(const ExplainedStep& step);
Json to_json(const ExplainedInput& input);
Json to_json(const OutcomeTest& test);
Json to_json(const ExplainedOutcome& outcome);
Json to_json(const ExplainedOutput& output);
Json to_json(const ExplainedRow& row);
Json to_json(const TableColumn& column);
Json to_json(const TableRow& row);
Json to_json(const ExplainedLevel& level);
Json to_json(const DemandShown& shown);
Json to_json(const ExplainedDemand& demand);
Json to_json(const ExplainedVersion& version);
Json to_json(const ExplainedBook& book);
Json to_json(const OpenPoint& point);
Json to_json(const ExplainedReject& reject);

template <typename T>
Json list(const std::vector<T>& items) {
  Json result = Json::array();
  for (const T& item : items) {
    result.push_back(to_json(item));
  }
  return result;
}

template <typename T>
Json maybe(const std::optional<T>& item) {
  return item ? to_json(*item) : Json(nullptr);
}

Json to_json(const ExplainedParameter& parameter) {
  return {{"name", parameter.name},
          {"title", parameter.title},
          {"year", parameter.year == 0 ? Json(nullptr) : Json(parameter.year)},
          {"key", text_or_null(parameter.member)},
          {"value", to_json(parameter.value)},
          {"status", parameter.status},
          {"status_text", parameter.status_text},
          {"published", text_or_null(parameter.published)},
          {"source", text_or_null(parameter.source)},
          {"note", text_or_null(parameter.note)},
          {"scenario", text_or_null(parameter.scenario)}};
}

Json to_json(const ExplainedFigure& figure) {
  Json result = {{"kind", figure.kind}, {"name", figure.name}, {"value", to_json(figure.value)}};
  if (figure.parameter) {
    result["parameter"] = to_json(*figure.parameter);
  }
  if (figure.kind == "rows") {
    result["rows"] = figure.rows;
    result["of_rows"] = figure.of_rows;
  }
  return result;
}

Json to_json(const ExplainedFormula& formula) {
  return {{"formula", formula.written},
          {"words", formula.words},
          {"in_figures", text_or_null(formula.figures)},
          {"figures", list(formula.used)}};
}

Json to_json(const ExplainedRounding& rounding) {
  return {{"mode", rounding.mode},
          {"mode_text", rounding.mode_text},
          {"to", to_json(rounding.grain)},
          {"basis", to_json(rounding.basis)},
          {"before", to_json(rounding.before)}};
}

Json to_json(const ExplainedChoice& choice) {
  return {{"id", choice.id},
          {"question", choice.question},
          {"chosen", choice.chosen},
          {"chosen_text", choice.chosen_text},
          {"because", choice.because}};
}

Json to_json(const ExplainedStep& step) {
  Json result = {{"name", step.name},
                 {"title", step.title},
                 {"type", step.type},
                 {"basis", maybe(step.basis)}};
  result.update(to_json(step.formula));
  result["result"] = to_json(step.value);
  result["missing"] = text_or_null(step.missing);
  result["rounding"] = maybe(step.rounding);
  result["sentence"] = text_or_null(step.sentence);
  result["choice"] = maybe(step.choice);
  return result;
}

Json to_json(const ExplainedInput& input) {
  return {{"name", input.name},
          {"title", input.title},
          {"value", to_json(input.value)},
          {"missing", text_or_null(input.missing)},
          {"basis", maybe(input.basis)},
          {"from_rows", maybe(input.from_rows)}};
}

Json to_json(const OutcomeTest& test) {
  return {{"code", test.code}, {"condition", maybe(test.condition)}, {"met", test.met}};
}

Json to_json(const ExplainedOutcome& outcome) {
  return {{"column", outcome.column},
          {"code", text_or_null(outcome.code)},
          {"basis", maybe(outcome.basis)},
          {"sentence", text_or_null(outcome.sentence)},
          {"tests", list(outcome.tests)}};
}

Json to_json(const ExplainedOutput& output) {
  return {{"name", output.name}, {"title", output.title}, {"value", to_json(output.value)}};
}

Json keys_json(const std::vector<NamedText>& keys) {
  Json result = Json::object();
  for (const NamedText& key : keys) {
    result[key.name] = key.text;
  }
  return result;
}

Json to_json(const ExplainedRow& row) {
  return {{"keys", keys_json(row.keys)},
          {"file", text_or_null(row.file)},
          {"line", row.line == 0 ? Json(nullptr) : Json(row.line)},
          {"outcome", maybe(row.outcome)},
          {"outputs", list(row.outputs)},
          {"inputs", list(row.inputs)},
          {"steps", list(row.steps)}};
}

Json to_json(const TableColumn& column) {
  return {{"name", column.name}, {"title", column.title}, {"type", column.type}};
}

Json exact_cells(const std::vector<ShownValue>& cells) {
  Json result = Json::array();
  for (const ShownValue& cell : cells) {
    result.push_back(text_or_null(cell.exact));
  }
  return result;
}

Json to_json(const TableRow& row) {
  return {{"keys", row.keys},
          {"line", row.line == 0 ? Json(nullptr) : Json(row.line)},
          {"cells", exact_cells(row.cells)}};
}

Json to_json(const ExplainedTable& table) {
  return {{"keys", table.keys},
          {"columns", list(table.columns)},
          {"rows", list(table.rows)},
          {"all_rows", table.all_rows},
          {"totals", exact_cells(table.totals)}};
}

Json to_json(const ExplainedLevel& level) {
  return {{"level", level.name},
          {"title", level.title},
          {"steps", list(level.definitions)},
          {"table", to_json(level.table)},
          {"worked_out", list(level.worked_out)}};
}

Json to_json(const DemandShown& shown) {
  return {{"name", shown.name},
          {"title", shown.title},
          {"value", to_json(shown.value)},
          {"missing", text_or_null(shown.missing)},
          {"not_needed", shown.not_needed}};
}

Json to_json(const ExplainedDemand& demand) {
  return {{"basis", to_json(demand.basis)},
          {"demands", demand.demands},
          {"met", demand.met},
          {"shown_by", list(demand.shown)}};
}

Json to_json(const ExplainedVersion& version) {
  return {{"valid_from", version.valid_from},
          {"valid_until", text_or_null(version.valid_until)},
          {"years_from", version.years_from},
          {"years_until", version.years_until ? Json(*version.years_until) : Json(nullptr)},
          {"published", version.published},
          {"status", version.status},
          {"status_text", version.status_text},
          {"note", text_or_null(version.note)}};
}

Json to_json(const ExplainedBook& book) {
  Json result = {{"book", book.name},
                 {"id", book.id},
                 {"title", book.title},
                 {"law", {{"id", book.law_id}, {"name", book.law_name}}},
                 {"applies", book.version.has_value()},
                 {"version", maybe(book.version)},
                 {"hypothetical", book.hypothetical}};
  result.update(to_json(book.row));
  result["levels"] = list(book.levels);
  result["decision"] = list(book.decision);
  result["not_needed"] = list(book.not_needed);
  return result;
}

Json to_json(const OpenPoint& point) {
  Json result = {{"book", point.book}};
  result.update(to_json(point.choice));
  result["steps"] = point.steps;
  return result;
}

Json to_json(const ExplainedReject& reject) {
  return {{"file", reject.file},   {"line", reject.line}, {"field", text_or_null(reject.field)},
          {"value", reject.value}, {"code", reject.code}, {"message", reject.message}};
}

}  // namespace

std::string explanation_json(const Explanation& explanation) {
  const Json result = {
      {"explanation", 1},
      {"language", code(explanation.language)},
      {"level", explanation.level},
      {"level_title", explanation.level_title},
      {"keys", keys_json(explanation.keys)},
      {"file", text_or_null(explanation.file)},
      {"line", explanation.line == 0 ? Json(nullptr) : Json(explanation.line)},
      {"year", explanation.year},
      {"as_known_on", text_or_null(explanation.as_known_on)},
      {"scenarios", list(explanation.scenarios)},
      {"hypothetical", explanation.hypothetical},
      {"decided", explanation.decided},
      {"rejects", list(explanation.rejects)},
      {"books", list(explanation.books)},
      {"open_points", list(explanation.open_points)},
      {"values_not_official", list(explanation.not_official)},
  };
  return to_text(result);
}

}  // namespace quotum::report
