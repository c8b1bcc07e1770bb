// One row of one book as data for people: its outcome, inputs and steps with the figures put in.
#pragma once

#include <string>
#include <vector>

#include "report/explain.h"
#include "report/explain_definition.h"
#include "report/explain_figure.h"
#include "report/explain_reach.h"

namespace quotum::report {

// Borrows everything. Immutable; threads may share it.
class RowExplainer {
 public:
  // `file_names`: by number of the file.
  RowExplainer(const ExpressionEvaluator& evaluator, const Reach& reach,
               const std::vector<std::string>& file_names, Language language)
      : evaluator_(evaluator),
        reach_(reach),
        file_names_(file_names),
        language_(language),
        definer_(*evaluator.rules().documents, language) {}

  // What the row reached of the book, in the order in which the version states it. REQUIRES: the
  // book has a version for the year.
  [[nodiscard]] ExplainedRow row(const RowPlace& place, check::BookId book) const;
  // Its own keys and its period; file and line.
  [[nodiscard]] ExplainedRow identity(const RowPlace& place) const;
  // A step as the version states it, without a row's figures.
  [[nodiscard]] ExplainedStep definition(check::BookId book, std::size_t step) const {
    return definer_.step(*evaluator_.version(book), step);
  }
  // The value of an item; empty when the row did not reach it or does not have it.
  [[nodiscard]] ShownValue value(const RowPlace& place, ItemPosition item) const;
  [[nodiscard]] ShownValue shown(const plan::TracedItem& item, const exact::Rational& value) const;
  [[nodiscard]] ExplainedParameter parameter(const ExpressionEvaluator::ParameterUse& use) const;
  [[nodiscard]] std::optional<ExplainedChoice> choice(check::BookId book, std::size_t step) const {
    return definer_.choice(*evaluator_.version(book), step);
  }
  // What a decision of the book must say, and what the row of it says that.
  [[nodiscard]] std::vector<ExplainedDemand> demands(check::BookId book,
                                                     const ExplainedRow& row) const;
  [[nodiscard]] ExplainedVersion version(check::BookId book) const {
    return definer_.version(*evaluator_.version(book)->document);
  }
  // The title of a step or input, or its name as words.
  [[nodiscard]] std::string title(check::BookId book, bool is_input, std::size_t index) const {
    return definer_.title(*evaluator_.version(book), is_input, index);
  }

 private:
  [[nodiscard]] ExplainedFormula work_out(const Definer::Formula& formula, const RowPlace& place,
                                          check::BookId book) const;
  [[nodiscard]] ExplainedFigure figure(const check::TypedExpression& node, const RowPlace& place,
                                       check::BookId book,
                                       const std::optional<exact::Rational>& value) const;
  [[nodiscard]] std::string figure_or_why(const ExplainedFigure& figure) const;
  [[nodiscard]] Figure item_figure(check::BookId book, bool is_input, std::size_t index,
                                   const exact::Rational& value) const {
    return definer_.figure(*evaluator_.version(book), is_input, index, value);
  }
  [[nodiscard]] ExplainedOutcome outcome(const RowPlace& place, const plan::OutcomeColumn& column,
                                         std::size_t code) const;
  [[nodiscard]] ExplainedOutput output(const RowPlace& place, std::size_t column) const;
  [[nodiscard]] ExplainedInput input(const RowPlace& place, check::BookId book,
                                     std::size_t index) const;
  [[nodiscard]] ExplainedStep step(const RowPlace& place, check::BookId book,
                                   std::size_t index) const;
  [[nodiscard]] std::string missing(const RowPlace& place, ItemPosition item) const;
  // The sentence with {names} replaced; of one that the row does not have it says so.
  [[nodiscard]] std::string sentence(const rulebook::Bilingual& text, const RowPlace& place,
                                     check::BookId book,
                                     const std::vector<ExplainedFigure>& used) const;
  [[nodiscard]] std::optional<std::string> named_value(
      const std::string& name, const RowPlace& place, check::BookId book,
      const std::vector<ExplainedFigure>& used) const;
  [[nodiscard]] std::optional<std::string> key_value(const std::string& name,
                                                     const RowPlace& place) const;
  [[nodiscard]] std::optional<std::string> parameter_value(const std::string& name,
                                                           const RowPlace& place,
                                                           check::BookId book) const;

  const ExpressionEvaluator& evaluator_;
  const Reach& reach_;
  const std::vector<std::string>& file_names_;
  Language language_;
  Definer definer_;
};

// What a value that is not there is called: "niet vastgesteld", "not filled in", ...
std::string missing_text(const plan::Reason& reason, Language language);

}  // namespace quotum::report
