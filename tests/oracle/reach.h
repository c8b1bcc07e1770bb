// What the columns of a book rest on, found by walking the formulas from their ends: the input
// columns to read, the values that nobody supplies, and whether a scenario's value is among them. A
// condition that is the same for every row decides which side is walked.
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>

#include "evaluator.h"

namespace quotum::oracle {

struct Reached {
  std::map<check::LevelId, std::map<std::string, const check::CheckedInput*>> columns;
  std::set<std::string> lacking;  // parameters, columns, rows, and books not known on the date
  std::set<check::BookId> books;  // itself, and those whose outputs it uses
  bool scenario = false;
};

class Reach {
 public:
  // Borrows both for its life.
  Reach(const Setting& setting, Evaluator& evaluator) : setting_(setting), evaluator_(evaluator) {}

  // Walks the outcome and all columns of the book.
  Reached of_book(check::BookId book);

 private:
  void walk(const TypedExpression& expression, check::BookId book);
  void walk_conditional(const TypedExpression& expression, check::BookId book);
  void walk_outcomes(check::BookId book);
  void output(check::BookId book, std::size_t index);
  void input(check::BookId book, std::size_t index);
  void step(check::BookId book, std::size_t index);
  void parameter(const TypedExpression& expression);
  // Nothing when it depends on the row or is not known.
  std::optional<Value> fixed(const TypedExpression& expression, check::BookId book);

  const Setting& setting_;
  Evaluator& evaluator_;
  Reached reached_;
  std::set<std::tuple<check::BookId, bool, std::size_t>> walked_;
};

}  // namespace quotum::oracle
