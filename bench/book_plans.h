// What to measure of the rule books: for each of them, and each way to supply its tables, the plan
// with most to do in a year whose figures are there, its own and those of the books that it rests
// on. Found by looking at the rules, so that a new book is measured without a change.
#pragma once

#include <string>
#include <vector>

#include "check/checked_rules.h"
#include "cli/load_rules.h"
#include "plan/compiler.h"

namespace quotum::bench {

struct BookPlan {
  std::string name;           // quotumheffing/tijdvak/2024: book, lowest table, year
  std::string book;           // quotumheffing
  plan::PlanRequest request;  // points into the rules
  plan::Plan plan;

  [[nodiscard]] std::size_t instructions() const;
};

// The book and all that it rests on.
std::vector<check::BookId> with_used_books(const check::CheckedRules& rules, check::BookId book);

// By book, in the order of the rules; the uppermost table first, then with the tables below it as
// far as the book looks at them. `rules` must outlive the plans.
std::vector<BookPlan> book_plans(const cli::LoadedRules& rules);

}  // namespace quotum::bench
