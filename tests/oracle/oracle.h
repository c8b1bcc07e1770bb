// The oracle: decisions and rejects from the checked rules and CSV texts, one row at a time, with
// fractions. It is the engine's independent twin: nothing of plan, eval or table is used, and no
// arithmetic of exact. Slow and plain on purpose.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "check/parameter_values.h"
#include "rows.h"

namespace quotum::oracle {

struct Question {
  const check::CheckedRules* rules = nullptr;
  int year = 0;
  std::optional<exact::Date> as_known_on;
  std::vector<const check::CheckedScenario*> scenarios;  // later ones win
  std::vector<check::BookId> books;                      // empty: all of the hierarchy
  std::map<std::string, std::string> files;              // level -> CSV text
  bool allow_partial = false;
};

// Column -> text, as in decisions.csv.
using Decision = std::map<std::string, std::string>;

struct Answer {
  std::set<std::string> lacking;  // not empty: the run cannot begin, and the rest is empty
  std::map<std::string, std::vector<std::string>> columns;  // level -> decision columns in order
  // Level -> key -> decision; more than one where the level has periods, in their order.
  std::map<std::string, std::map<Key, std::vector<Decision>>> decisions;
  std::vector<Reject> rejects;  // sorted
};

Answer answer(const Question& question);

}  // namespace quotum::oracle
