// Typed formulas -> terms and instructions, on demand: a step, input or parameter is lowered when
// something that a result needs refers to it, and what a year-decided condition leaves out never
// is.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "check/parameter_values.h"
#include "plan/compiler.h"
#include "plan/level_builder.h"
#include "plan/plan.h"
#include "plan/term.h"

namespace quotum::plan {

class Lowering {
 public:
  // Borrows all for its life. `plan` holds the levels of the run's hierarchy with the fixed part of
  // their schemas (keys, period, year), and the books with their versions.
  Lowering(const check::CheckedRules& rules, const PlanRequest& request, Plan& plan,
           source::Diagnostics& diagnostics);

  // Value of an output of a book that applies to the year.
  Term output(BookId book, std::size_t index);
  // Position of the outcome in `codes`, which receives the codes that a row can have.
  Term outcome(BookId book, std::vector<std::string>& codes);

  LevelBuilder& builder(LevelId level);
  // Every step and input that has been lowered: (book, is input, index) -> its term and whether an
  // input was computed from rows.
  struct Lowered {
    Term term;
    LevelId level = 0;
    bool from_rows = false;
  };
  using Key = std::tuple<BookId, bool, std::size_t>;
  [[nodiscard]] const std::map<Key, Lowered>& lowered() const { return lowered_; }
  // Books whose outputs a book has reached.
  [[nodiscard]] const std::map<BookId, std::vector<BookId>>& reached() const { return reached_; }
  [[nodiscard]] bool was_lowered(const Key& key) const { return lowered_.contains(key); }

 private:
  using Expression = check::TypedExpression;
  struct Context {
    BookId book = 0;
    const check::CheckedVersion* version = nullptr;
    LevelId level = 0;
    std::string origin;  // "quotumheffing.quotumtekort"
  };

  Term lower(const Expression& expression, const Context& context);  // and notes how it is read
  Term lower_kind(const Expression& expression, const Context& context);
  Term lower_logic(const Expression& expression, const Context& context);
  Term lower_if(const Expression& expression, const Context& context);
  Term lower_arithmetic(const Expression& expression, const Context& context);
  Term lower_aggregate(const Expression& expression, const Context& context);
  Term lower_key(const Expression& expression, const Context& context);
  Term lower_outcome(BookId book, std::size_t index, const Context& context,
                     std::vector<std::string>& codes);

  const Lowered& step(BookId book, std::size_t index);
  const Lowered& input(BookId book, std::size_t index);
  Term column_term(const check::CheckedInput& declared, LevelId level);
  Term input_set(const Expression& expression, const Context& context);
  Atom raw_column(const check::CheckedInput& declared, LevelId level);
  Term book_output(const Expression& expression, const Context& context);

  // parameters (parameter_lowering.cc)
  struct Lookup {
    exact::BigInt value;  // for numbers in units of the parameter's quantum
    bool set = true;
  };
  Term parameter(const Expression& expression, const Context& context);
  Term parameter_set(const Expression& expression, const Context& context);
  std::vector<std::optional<std::size_t>> members(const Expression& expression) const;
  check::ResolvedValue resolve(const Expression& expression, std::optional<std::size_t> member,
                               bool value_needed, const Context& context);
  void note_use(check::ParameterId parameter, int year, std::optional<std::size_t> member,
                const check::ResolvedValue& value, BookId book);
  void need(const Expression& expression, int year, std::optional<std::size_t> member,
            const check::ResolvedValue& value, const Context& context);

  const check::CheckedVersion* version_of(BookId book) const;
  std::uint32_t reason(const std::string& code, const std::string& field,
                       const std::string& message);
  [[nodiscard]] LevelPlan& level_plan(LevelId level);
  [[nodiscard]] bool present(LevelId level);
  Context context_of(BookId book, LevelId level, const std::string& name) const;
  void check_width(LevelBuilder& level_builder, const Expression& expression);

  const check::CheckedRules& rules_;
  const PlanRequest& request_;
  Plan& plan_;
  source::Diagnostics& diagnostics_;
  check::ParameterValues values_;
  std::map<LevelId, LevelBuilder> builders_;
  std::map<Key, Lowered> lowered_;
  std::map<BookId, std::vector<BookId>> reached_;
  std::map<std::tuple<std::string, int, std::size_t>, std::size_t> used_;  // -> Plan::values
  std::map<std::tuple<std::string, int, std::size_t>, bool> reported_;
};

}  // namespace quotum::plan
