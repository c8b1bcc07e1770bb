// One book of the law of a year as parts of a page: its texts in time, data, steps, outcomes,
// results, what a decision must state, and the choices where the law leaves something open.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "report/explain_definition.h"
#include "report/rules_overview.h"
#include "report/step_html.h"

namespace quotum::report {

// A parameter as a formula looks it up: so many years before or after that of the rules.
struct LookUp {
  check::ParameterId parameter = 0;
  int year_offset = 0;
};
// Of the formula, in the order of the text, each once.
std::vector<LookUp> look_ups(const check::TypedExpression& formula);

class BookParts {
 public:
  // `figures`: one line of figures for a look-up, as a step shows it. Borrows everything.
  // REQUIRES: view.year; line.version.
  BookParts(const RulesView& view, const VersionLine& line, const Definer& definer,
            Language language, std::function<Markup(const LookUp&)> figures);

  // `number`: of the book; steps are number.1, number.2, ...; headings from h3 down.
  Markup parts(const std::string& number);

 private:
  [[nodiscard]] std::string say(std::string_view dutch, std::string_view english) const {
    return std::string(pick(language_, dutch, english));
  }
  [[nodiscard]] Markup identity() const;
  [[nodiscard]] Markup timeline() const;
  [[nodiscard]] Markup inputs() const;
  [[nodiscard]] std::string range(std::size_t index) const;
  [[nodiscard]] Markup steps(const std::string& number);
  [[nodiscard]] Definitions step_fields(std::size_t index) const;
  [[nodiscard]] Markup outcomes() const;
  [[nodiscard]] Markup outputs() const;
  [[nodiscard]] Markup demands() const;
  [[nodiscard]] Markup choices() const;

  const RulesView& view_;
  const VersionLine& line_;
  const check::CheckedVersion& version_;
  const Definer& definer_;
  Language language_;
  std::function<Markup(const LookUp&)> figures_;
  StepParts steps_;
};

}  // namespace quotum::report
