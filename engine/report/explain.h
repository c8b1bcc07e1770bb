// Why a top-level row (an employer, a country) has the results that it has: the outcome of each
// book, each step that the row reached with its article, formula, figures and rounding, the choices
// and the unofficial values that played a part, and what was not needed. Plain data in one
// language; the renderers (explain_text.h, explain_json.h) only arrange it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "check/parameter_values.h"
#include "eval/trace.h"
#include "plan/plan.h"
#include "report/explain_citation.h"
#include "report/language.h"
#include "table/batch.h"

namespace quotum::report {

struct ShownValue {
  std::string text;   // for people: "€ 11.500,00"
  std::string brief;  // the same without an exact fraction behind it: for tables
  std::string exact;  // for machines: "11500", "3090/1331", "true"; empty: there is no value
  std::string type;   // "EUR", "uur/baan", "ratio", "boolean", "date", "enumeration"
};

struct NamedText {
  std::string name, text;
};

// A parameter's value that a row looked up. `value` is empty where it is unknown or not set.
struct ExplainedParameter {
  std::string name, title;
  int year = 0;        // 0: the parameter is not by year
  std::string member;  // "overheid"; empty: the parameter has no key
  ShownValue value;
  std::string status;       // "official", "secondary", ...
  std::string status_text;  // in the language
  bool official = false;
  std::string published;  // YYYY-MM-DD; empty: none
  std::string source;
  std::string note;      // what the series says about the value, on one line
  std::string scenario;  // the scenario that gives the value; empty: the published series
};

// What a name, sum or count of a formula stood for.
struct ExplainedFigure {
  std::string kind;  // "input", "step", "key", "year", "parameter", "parameter_set", "input_set",
                     // "book_output", "rows"
  std::string name;  // as the formula writes it
  ShownValue value;
  std::optional<ExplainedParameter> parameter;
  std::uint64_t rows = 0, of_rows = 0;  // "rows": so many of the rows below were counted
};

struct ExplainedFormula {
  std::string written;  // as in the rule book, on one line
  std::string words;
  std::string figures;  // empty: not worked out for a row
  std::vector<ExplainedFigure> used;
};

struct ExplainedRounding {
  std::string mode;       // "down"
  std::string mode_text;  // "naar beneden"
  ShownValue grain;
  Citation basis;
  ShownValue before;  // the exact value; empty when not worked out for a row
};

struct ExplainedChoice {
  std::string id, question, chosen, chosen_text, because;
};

struct ExplainedStep {
  std::string name, title;
  std::string type;
  std::optional<Citation> basis;
  ExplainedFormula formula;
  ShownValue value;
  std::string missing;  // why there is no value
  std::optional<ExplainedRounding> rounding;
  std::string sentence;
  std::optional<ExplainedChoice> choice;
};

struct ExplainedInput {
  std::string name, title;
  ShownValue value;
  std::string missing;
  std::optional<Citation> basis;
  std::optional<ExplainedFormula> from_rows;  // computed from the rows below
};

// One line of the list of outcomes that was tested. The last one that was looked at is met.
struct OutcomeTest {
  std::string code;
  std::optional<ExplainedFormula> condition;  // none: otherwise
  bool met = false;
};

struct ExplainedOutcome {
  std::string column;
  std::string code;  // as written in the decisions
  std::optional<Citation> basis;
  std::string sentence;
  std::vector<OutcomeTest> tests;
};

struct ExplainedOutput {
  std::string name, title;
  ShownValue value;
};

// One row and what a book makes of it. Only what the row reached.
struct ExplainedRow {
  std::vector<NamedText> keys;  // its own keys, then its period
  std::string file;             // empty: derived from the rows below
  std::uint64_t line = 0;
  std::optional<ExplainedOutcome> outcome;
  std::vector<ExplainedOutput> outputs;
  std::vector<ExplainedInput> inputs;
  std::vector<ExplainedStep> steps;
};

struct TableColumn {
  std::string name, title;
  std::string type;
};

struct TableRow {
  std::vector<std::string> keys;
  std::uint64_t line = 0;
  std::vector<ShownValue> cells;
};

// Rows of a level below the top, in key order, as far as they are shown.
struct ExplainedTable {
  std::vector<std::string> keys;  // names of the key columns below the top level, and of the period
  std::vector<TableColumn> columns;
  std::vector<TableRow> rows;
  std::uint64_t all_rows = 0;
  std::vector<ShownValue>
      totals;  // over all rows, parallel to columns; empty where a sum has no meaning
};

struct ExplainedLevel {
  std::string name, title;
  std::vector<ExplainedStep> definitions;  // its steps without figures
  ExplainedTable table;
  std::vector<ExplainedRow> worked_out;  // rows with all their figures: few, or those asked for
};

// An input or step that says what a decision must say.
struct DemandShown {
  std::string name, title;
  ShownValue value;
  std::string missing;      // why there is no value; empty where it is not needed
  bool not_needed = false;  // the row came to all its results without it
  std::size_t step = 0;     // its place among ExplainedRow::steps, from 1; 0: no step, or not there
};

// What the law demands that a decision says. Met when all that is to show it has a value or is not
// needed for this result.
struct ExplainedDemand {
  Citation basis;
  std::string demands;
  std::vector<DemandShown> shown;
  bool met = false;
};

struct ExplainedVersion {
  std::string valid_from, valid_until;  // YYYY-MM-DD, half-open; until empty: open
  std::string valid_text;               // "geldig van 1 januari 2020 tot 1 juli 2026"
  int years_from = 0;
  std::optional<int> years_until;  // half-open
  std::string published;
  std::string status, status_text;  // "suspended", ...
  bool suspended = false;
  std::string note;
};

struct ExplainedBook {
  std::string name, id, title;
  std::string law_id, law_name;
  std::optional<ExplainedVersion> version;  // none: does not apply to the year
  bool hypothetical = false;
  ExplainedRow row;                       // the top-level row
  std::vector<ExplainedLevel> levels;     // those below with steps that were reached
  std::vector<ExplainedDemand> decision;  // none where it decides at a level below
  std::vector<NamedText> not_needed;      // steps and inputs: name, title
};

struct OpenPoint {
  std::string book;
  ExplainedChoice choice;
  std::vector<std::string> steps;
};

struct ExplainedReject {
  std::string file;
  std::uint64_t line = 0;
  std::string field, value, code, message;
};

struct Explanation {
  Language language = Language::kDutch;
  std::string level, level_title;
  std::vector<NamedText> keys;
  std::string file;
  std::uint64_t line = 0;
  int year = 0;
  std::string as_known_on;           // empty: all that is known
  std::vector<NamedText> scenarios;  // name, title
  bool hypothetical = false;         // a value of a scenario reached a book
  bool decided = true;               // false: see rejects
  std::vector<ExplainedReject> rejects;
  std::vector<ExplainedBook> books;  // in column order; none when the row was rejected unread
  std::vector<OpenPoint> open_points;
  std::vector<ExplainedParameter> not_official;
};

// What of a row is to be explained.
struct ExplainScope {
  std::size_t rows_shown = 20;       // in tables
  std::size_t rows_worked_out = 3;   // a level with at most so many rows is worked out in full
  std::optional<std::string> below;  // only the row of the level below the top whose first own key
                                     // reads so, and all rows in it; worked out in full
};

// What explanations are made from. Borrows everything.
struct ExplainSources {
  const check::CheckedRules* rules = nullptr;
  const plan::Plan* plan = nullptr;  // compiled with trace
  const eval::Population* population = nullptr;
  const check::ParameterValues* values = nullptr;  // those the plan was compiled with
  std::vector<const check::CheckedScenario*> scenarios;
  std::optional<exact::Date> as_known_on;
  std::vector<std::string> file_names;  // base names, by number of the file
};

// `row`: of the top level. `rejects`: of this row and those below it; then there is no decision,
// and what is explained is how far the rules came. Nothing when `scope.below` names no row.
std::optional<Explanation> explain(const ExplainSources& sources, std::size_t row,
                                   const std::vector<table::RowError>& rejects,
                                   const ExplainScope& scope, Language language);

// For a top-level row that was rejected before the rules were applied: the header and its rejects.
Explanation explain_rejected(const ExplainSources& sources, const std::string& key,
                             const std::vector<table::RowError>& rejects, Language language);

}  // namespace quotum::report
