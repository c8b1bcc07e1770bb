// Who refers to whom within one version, told from the formulas as written: for the order of steps,
// and for what no result needs.
#pragma once

#include <optional>
#include <vector>

#include "check/ordering.h"
#include "check/scope.h"

namespace quotum::check {

// An input or step of a version: inputs first, then steps, in file order.
using ItemId = std::size_t;

struct References {
  std::vector<ItemId> items;    // named and found
  std::vector<ItemId> guesses;  // what an unknown name, or one of another level, may have meant
  bool lost = false;            // a name without any guess
};

// What `expression` names when it stands at `level`.
References references(const rulebook::Expression& expression, LevelId level, const Scope& scope);

// What the items of a version refer to, by ItemId.
std::vector<References> all_references(const Scope& scope);

// The books that a formula refers to, by name, in order of appearance.
void collect_books(const rulebook::Expression& expression, std::vector<std::string>& books);

}  // namespace quotum::check
