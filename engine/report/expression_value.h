// The exact value of a formula for one row, from what the trace holds of the steps and inputs that
// it names. The trace keeps each step as the law rounds it; what stands before that rounding, and
// which side of a condition a row took, is found here. Nothing is rounded.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include "check/parameter_values.h"
#include "eval/trace.h"
#include "plan/plan.h"

namespace quotum::report {

// A row and the rows it lies within. Borrows all of them.
struct RowPlace {
  const eval::TracedRow* row = nullptr;
  const RowPlace* above = nullptr;  // nullptr at the top level
};

// Where the value of a step or input stands: position in LevelPlan::traced and TracedRow::values.
using ItemPosition = std::size_t;

// Borrows everything it is made from. Immutable; threads may share it.
class ExpressionEvaluator {
 public:
  ExpressionEvaluator(const check::CheckedRules& rules, const plan::Plan& plan,
                      const eval::Population& population, const check::ParameterValues& values);

  // Told of every node that the value depends on, after its operands, in the order in which the law
  // is applied: a branch not taken is not told of. Rows below are told of with their own place,
  // before the sum or count over them.
  using Listener = std::function<void(const RowPlace&, const check::TypedExpression&,
                                      const std::optional<exact::Rational>&)>;

  // Truth values are 0 and 1, members positions, dates days. Nothing where the row does not have
  // it: a value that law has not set, an empty field. `book`: whose version the formula stands in;
  // that version applies to the year of the plan.
  [[nodiscard]] std::optional<exact::Rational> value(const check::TypedExpression& expression,
                                                     check::BookId book, const RowPlace& place,
                                                     const Listener& listener) const;

  // The version that the plan uses; nullptr: the book does not apply to the year.
  [[nodiscard]] const check::CheckedVersion* version(check::BookId book) const;
  // Nothing when the plan never needed it.
  [[nodiscard]] std::optional<ItemPosition> position(std::size_t level, check::BookId book,
                                                     bool is_input, std::size_t index) const;
  // What a kParameter or kParameterSet node stands for in this row; nothing when the member that it
  // looks up is missing.
  struct ParameterUse {
    check::ParameterId parameter = 0;
    int year = 0;
    std::optional<std::size_t> member;  // position in the parameter's key values
    check::ResolvedValue resolved;
  };
  [[nodiscard]] std::optional<ParameterUse> parameter_use(const check::TypedExpression& node,
                                                          check::BookId book,
                                                          const RowPlace& place) const;

  [[nodiscard]] const check::CheckedRules& rules() const { return rules_; }
  [[nodiscard]] const plan::Plan& plan() const { return plan_; }
  [[nodiscard]] const eval::Population& population() const { return population_; }
  [[nodiscard]] const check::ParameterValues& values() const { return values_; }

 private:
  using Value = std::optional<exact::Rational>;
  struct Scope;  // book, place and listener of one evaluation
  Value evaluate(const check::TypedExpression& node, const Scope& scope) const;
  Value compute(const check::TypedExpression& node, const Scope& scope) const;
  Value reference(const check::TypedExpression& node, const Scope& scope) const;
  Value arithmetic(const check::TypedExpression& node, const Scope& scope) const;
  Value comparison(const check::TypedExpression& node, const Scope& scope) const;
  Value condition(const check::TypedExpression& node, const Scope& scope) const;
  Value aggregate(const check::TypedExpression& node, const Scope& scope) const;
  Value parameter(const check::TypedExpression& node, const Scope& scope) const;
  Value key(const check::TypedExpression& node, const RowPlace& place) const;
  Value input_is_set(const check::TypedExpression& node, const Scope& scope) const;
  Value book_output(const check::TypedExpression& node, const RowPlace& place) const;
  Value item(const RowPlace& place, check::BookId book, bool is_input, std::size_t index) const;

  const check::CheckedRules& rules_;
  const plan::Plan& plan_;
  const eval::Population& population_;
  const check::ParameterValues& values_;
  std::map<std::tuple<std::size_t, check::BookId, bool, std::size_t>, ItemPosition> positions_;
};

}  // namespace quotum::report
