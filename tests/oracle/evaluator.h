// What a formula is worth for one row: plain recursion over the checked tree, with each step's
// value remembered. Truths are 0 and 1, members their position, dates the number yyyymmdd.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <tuple>

#include "check/parameter_values.h"
#include "number.h"
#include "rows.h"

namespace quotum::oracle {

// Why there is no value; travels with it until it reaches a result, or does not.
struct Missing {
  std::string code;
  std::string field;
};

struct Value {
  Value(Rational known) : number(std::move(known)) {}    // NOLINT(google-explicit-constructor)
  Value(Missing reason) : missing(std::move(reason)) {}  // NOLINT(google-explicit-constructor)
  std::optional<Missing> missing;
  Rational number;
  [[nodiscard]] bool holds() const { return !missing && number != 0; }
};

// Asked without a row for something that only a row has.
struct NeedsRow : std::runtime_error {
  NeedsRow() : std::runtime_error("this depends on the row") {}
};

// Law has set the value, but nobody supplied it.
struct NeedsValue : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// What is the same for all rows of a run. Borrowed.
struct Setting {
  const check::CheckedRules* rules = nullptr;
  const check::ParameterValues* values = nullptr;
  int year = 0;
  std::optional<exact::Date> as_known_on;
  std::set<check::LevelId> files;  // levels with a file
  check::LevelId lowest = 0;       // the lowest of them
};

using check::TypedExpression;

class Evaluator {
 public:
  explicit Evaluator(const Setting& setting) : setting_(setting) {}

  // nullptr: the book does not apply to the year.
  [[nodiscard]] const check::CheckedVersion* version(check::BookId book) const;
  // The row may be nullptr: then only what every row shares has a value, and the rest throws
  // NeedsRow.
  Value of(const TypedExpression& expression, check::BookId book, const Row* row);
  Value input(check::BookId book, std::size_t index, const Row* row);
  Value output(check::BookId book, std::size_t index, const Row* row);
  // The position of the outcome that fits.
  Value outcome(check::BookId book, const Row* row);
  // Whether the input is computed from the rows below rather than read from a column.
  [[nodiscard]] bool from_rows(const check::CheckedInput& input) const;

 private:
  Value step(check::BookId book, std::size_t index, const Row* row);
  Value computed(const check::CheckedInput& asked, check::BookId book, const Row* row);
  Value parameter(const TypedExpression& expression, check::BookId book, const Row* row);
  Value combined(const TypedExpression& expression, check::BookId book, const Row* row);
  Value added_up(const TypedExpression& expression, check::BookId book, const Row* row);

  Setting setting_;
  std::map<std::tuple<check::BookId, bool, std::size_t, const Row*>, Value> known_;
};

}  // namespace quotum::oracle
