// One row, and one level below the top, of an explanation on a page of plain text.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "report/explain.h"
#include "report/explain_layout.h"

namespace quotum::report {

// Writes the rows of one book on a page. A choice that several steps rest on is told once and then
// referred to.
class RowPage {
 public:
  // Borrows the page.
  RowPage(TextPage& page, Language language) : page_(page), language_(language) {}

  // Outcome, results, data and steps. Steps are numbered number.1, number.2, ...
  void write_row(std::size_t indent, const std::string& number, const ExplainedRow& row);
  // The steps of the level and a table of its rows; or the rows worked out, where all of them are.
  void write_level(std::size_t indent, const std::string& number, const ExplainedLevel& level);

 private:
  [[nodiscard]] std::string say(std::string_view dutch, std::string_view english) const {
    return std::string(pick(language_, dutch, english));
  }
  void field(std::size_t indent, std::string_view dutch, std::string_view english,
             const std::string& text);
  void write_step(std::size_t indent, const std::string& number, const ExplainedStep& step);
  void write_rows_used(std::size_t indent, const ExplainedFormula& formula);
  void write_parameters(std::size_t indent, const ExplainedFormula& formula);
  void write_rounding(std::size_t indent, const ExplainedRounding& rounding);
  void write_choice(std::size_t indent, const ExplainedChoice& choice);
  void write_outcome(std::size_t indent, const ExplainedOutcome& outcome);
  void write_outputs(std::size_t indent, const std::vector<ExplainedOutput>& outputs);
  void write_inputs(std::size_t indent, const std::vector<ExplainedInput>& inputs);
  void write_table(std::size_t indent, const ExplainedTable& table);

  TextPage& page_;
  Language language_;
  std::set<std::string> told_;  // ids of choices
};

}  // namespace quotum::report
