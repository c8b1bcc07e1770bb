// What results rest on: which steps and inputs of which rows were looked at to get them, and which
// parameter values. Conditions are followed as the law does, from left to right and no further than
// needed, so a branch that a row does not take is not among it.
#pragma once

#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "report/expression_value.h"

namespace quotum::report {

// Is told what is looked at, as it is followed.
class ReachObserver {
 public:
  ReachObserver() = default;
  ReachObserver(const ReachObserver&) = delete;
  ReachObserver(ReachObserver&&) = delete;
  ReachObserver& operator=(const ReachObserver&) = delete;
  ReachObserver& operator=(ReachObserver&&) = delete;
  virtual ~ReachObserver() = default;

  // As ExpressionEvaluator::Listener: after its operands, in the order of the law.
  virtual void node(const check::TypedExpression& node,
                    const std::optional<exact::Rational>& value) = 0;
  // A step of which a row's value was looked at, and what its formula gives before any rounding.
  virtual void step(const check::CheckedStep& step,
                    const std::optional<exact::Rational>& before_rounding) = 0;
  // The outcome that a row has.
  virtual void outcome(const check::CheckedOutcome& outcome) = 0;
};

// Borrows the evaluator, the traced rows and the observer. Not thread-safe.
class Reach {
 public:
  explicit Reach(const ExpressionEvaluator& evaluator, ReachObserver* observer = nullptr)
      : evaluator_(evaluator), observer_(observer) {}

  // Every outcome and output column of the row and of all rows below it.
  void follow_results(const RowPlace& place);
  // One column of LevelPlan::outputs or outcomes of the row's level.
  void follow_output(const RowPlace& place, const plan::OutputColumn& column);
  void follow_outcome(const RowPlace& place, const plan::OutcomeColumn& column);

  // Whether this row's value of the item was looked at.
  [[nodiscard]] bool reached(const eval::TracedRow& row, ItemPosition item) const;
  // Whether any row of the level (position in Plan::levels) had it looked at.
  [[nodiscard]] bool reached_anywhere(std::size_t level, ItemPosition item) const;

  // Whether any row was asked whether it supplies the input, also where its value was not looked
  // at.
  [[nodiscard]] bool asked(check::BookId book, std::size_t input) const {
    return asked_.count({book, input}) != 0;
  }

  // A parameter's value that was looked up, or asked for with set().
  struct LookedUp {
    ExpressionEvaluator::ParameterUse use;
    std::set<check::BookId> books;
  };
  // By parameter (their order is that of names), year and member.
  using Parameters =
      std::map<std::tuple<check::ParameterId, int, std::optional<std::size_t>>, LookedUp>;
  [[nodiscard]] const Parameters& parameters() const { return parameters_; }

 private:
  void follow_item(const RowPlace& place, check::BookId book, bool is_input, std::size_t index);
  void follow_node(const RowPlace& place, check::BookId book, const check::TypedExpression& node);
  ExpressionEvaluator::Listener listener(check::BookId book);

  const ExpressionEvaluator& evaluator_;
  ReachObserver* observer_;
  std::map<const eval::TracedRow*, std::vector<bool>> rows_;  // by row: per item
  std::map<std::size_t, std::vector<bool>> levels_;           // by level: per item
  std::set<std::pair<check::BookId, std::size_t>> asked_;
  Parameters parameters_;
};

}  // namespace quotum::report
