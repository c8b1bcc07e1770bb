// A version of a rule book as it states things, before any row: titles, steps with their formula,
// rounding and choice, what a decision must say. What rows make of it is in explain_row.h.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "check/checked_rules.h"
#include "report/explain.h"
#include "report/explain_citation.h"
#include "report/explain_figure.h"

namespace quotum::report {

// Borrows the documents. Immutable; threads may share it.
class Definer {
 public:
  Definer(const rulebook::Documents& documents, Language language)
      : language_(language), citer_(documents, language) {}

  // The title of an input or step, or its name as words.
  [[nodiscard]] std::string title(const check::CheckedVersion& version, bool is_input,
                                  std::size_t index) const;
  // A step without a row's figures.
  [[nodiscard]] ExplainedStep step(const check::CheckedVersion& version, std::size_t index) const;
  // Of the step; nothing where it decides none.
  [[nodiscard]] std::optional<ExplainedChoice> choice(const check::CheckedVersion& version,
                                                      std::size_t step) const;
  [[nodiscard]] ExplainedChoice choice(const rulebook::Choice& choice) const;
  [[nodiscard]] ExplainedVersion version(const rulebook::VersionDocument& version) const;
  // What a decision must say, and that nothing says it yet: of each name its title alone.
  [[nodiscard]] std::vector<ExplainedDemand> demands(const check::CheckedVersion& version) const;

  // Both forms of one formula.
  struct Formula {
    const rulebook::Expression& written;
    const std::string& text;
    const check::TypedExpression& checked;
  };
  [[nodiscard]] ExplainedFormula state(const Formula& formula) const;

  // How a value of the input or step likes to be written.
  [[nodiscard]] Figure figure(const check::CheckedVersion& version, bool is_input,
                              std::size_t index, const exact::Rational& value) const;
  [[nodiscard]] ShownValue show(const Figure& figure) const;
  [[nodiscard]] Citation cite(const rulebook::Basis& basis,
                              const check::CheckedVersion& version) const {
    return cite(basis, version.document);
  }
  // `version`: nullptr where none uses it.
  [[nodiscard]] Citation cite(const rulebook::Basis& basis,
                              const rulebook::VersionDocument* version) const {
    return citer_.cite(basis, version);
  }

 private:
  Language language_;
  Citer citer_;
};

// Positions of a version's declarations of a list, in the order in which the file states them.
template <typename Checked>
std::vector<std::size_t> file_order(const std::vector<Checked>& items) {
  std::vector<std::size_t> order(items.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  std::sort(order.begin(), order.end(), [&items](std::size_t a, std::size_t b) {
    return items[a].declared->span.begin < items[b].declared->span.begin;
  });
  return order;
}

}  // namespace quotum::report
