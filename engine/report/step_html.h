// Steps, provisions and choices of rule books as parts of a page; with the figures of a row where
// they were worked out for one.
#pragma once

#include <set>
#include <string>

#include "report/explain.h"
#include "report/html_parts.h"

namespace quotum::report {

// "artikel 38g, derde lid, Wfsv" as a link, with the juriconnect reference in small print.
Markup provision(const Citation& citation);

// The steps of one book. A choice that several steps rest on is told at the first; later ones point
// to choice_id(), which must be somewhere on the page.
class StepParts {
 public:
  StepParts(std::string book, Language language) : book_(std::move(book)), language_(language) {}

  // A heading "number title" and what there is to say. `id`: for links; empty: none. `more`: shown
  // behind the formula.
  Markup step(int level, const std::string& number, const std::string& id,
              const ExplainedStep& step, const Definitions& more = Definitions());
  [[nodiscard]] std::string choice_id(const std::string& choice) const;

 private:
  [[nodiscard]] std::string say(std::string_view dutch, std::string_view english) const {
    return std::string(pick(language_, dutch, english));
  }
  void add_values(Definitions& fields, const ExplainedFormula& formula) const;
  [[nodiscard]] Markup rounding(const ExplainedRounding& rounding) const;
  Markup choice(const ExplainedChoice& choice);

  std::string book_;
  Language language_;
  std::set<std::string> told_;  // ids of choices
};

}  // namespace quotum::report
