// What a folder of rules says, taken apart into items (a step, an input, a value of a parameter)
// and their aspects (formula, unit, source), each with a text that is equal exactly when the
// meaning is. Layout, comments, the order of keys and of steps leave no trace in it. Texts for
// people are kept, marked as such (is_text).
#pragma once

#include <string>
#include <vector>

#include "report/rules_overview.h"
#include "review/aspect.h"
#include "review/canonical_formula.h"
#include "review/provision.h"

namespace quotum::review {

// One aspect of an item.
struct Value {
  Aspect aspect = Aspect::kTitle;
  std::string canonical;
  Words shown;
  const check::TypedExpression* formula = nullptr;  // what `canonical` was made of, if a formula
  std::vector<std::string> sequence;                // kOrder: the names, in order
  Provision provision;                              // where it rests on more than its item does
};

struct Item {
  Section section = Section::kHead;
  std::string name;  // "quotumtekort", "2024 overheid"; empty for a head
  std::string key;   // tells items of a part apart, and pairs them with those of another
  std::string id;    // "<part>/stappen/quotumtekort"
  Provision provision;
  std::vector<Value> values;  // the aspects that it has, each once

  [[nodiscard]] const Value* find(Aspect aspect) const;
};

// A version of a rule book, a parameter or the levels: what one file holds.
struct Part {
  enum class Kind { kLevels, kParameter, kVersion } kind = Kind::kLevels;
  std::string id;    // "quotumheffing/2020-01-01", "parameters/uren_per_baan", "niveaus"
  std::string key;   // pairs it with one of another folder
  std::string path;  // within the folder: "quotumheffing/2020-01-01.yaml"
  Words title;
  const check::CheckedVersion* version = nullptr;  // kVersion
  std::vector<Item> items;                         // as in the file
};

// Borrows the rules and scenarios of the view.
struct Meaning {
  const check::CheckedRules* rules = nullptr;
  std::vector<Part> parts;  // levels, parameters by name, versions by book and time
};

// Of everything in the folder that was known on view.as_known_on, with view.scenarios put over it;
// or, with view.year, of what that year needs: its version of each book, with their values.
Meaning meaning_of(const report::RulesView& view);

// The part without texts for people, a line for each aspect, in an order of its own: what an
// approval is about. Same text exactly when the meaning is the same, but for renamed steps.
std::string canonical_text(const Part& part);

}  // namespace quotum::review
