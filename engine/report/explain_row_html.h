// One row, and one level below the top, of an explanation as parts of a page.
#pragma once

#include <string>
#include <vector>

#include "report/explain.h"
#include "report/step_html.h"

namespace quotum::report {

// The rows of one book: what explain_row_text.h is to plain text.
class RowParts {
 public:
  RowParts(const std::string& book, Language language)
      : book_(book), language_(language), steps_(book, language) {}

  // Outcome, results, data and steps; headings from `level` down. Steps are numbered number.1,
  // number.2, ... `linked`: steps get step_id(); for the one row of the top.
  Markup row(int level, const std::string& number, const ExplainedRow& row, bool linked);
  // The steps of the level and a table of its rows; or the rows worked out, where all of them are.
  Markup level(int level, const std::string& number, const ExplainedLevel& below);
  // What the decision must say, and whether it can. Nothing where the law demands nothing.
  [[nodiscard]] Markup demands(const std::string& number,
                               const std::vector<ExplainedDemand>& demands) const;

 private:
  [[nodiscard]] std::string say(std::string_view dutch, std::string_view english) const {
    return std::string(pick(language_, dutch, english));
  }
  [[nodiscard]] std::string step_id(const std::string& number) const;
  [[nodiscard]] Markup outcome(const ExplainedOutcome& outcome) const;
  [[nodiscard]] Markup tests(const std::vector<OutcomeTest>& tests) const;
  [[nodiscard]] Markup outputs(const std::vector<ExplainedOutput>& outputs) const;
  [[nodiscard]] Markup inputs(const std::vector<ExplainedInput>& inputs) const;
  [[nodiscard]] Markup origin(const ExplainedInput& input) const;
  [[nodiscard]] Markup presence(const ExplainedDemand& demand) const;
  [[nodiscard]] Markup rows_table(const std::string& title, const ExplainedTable& rows) const;

  std::string book_;
  Language language_;
  StepParts steps_;
};

}  // namespace quotum::report
