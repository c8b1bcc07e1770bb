// Where in the law a part of the rules rests, as plain data that outlives the rule books.
#pragma once

#include <string>

#include "review/aspect.h"
#include "rulebook/document.h"

namespace quotum::review {

struct Provision {
  std::string law;  // empty: the law of the rule book, or none
  std::string article, paragraph, part;
  Words text;  // "artikel 38g, derde lid, Wfsv"; empty: nothing is cited

  [[nodiscard]] bool empty() const { return text.nl.empty(); }
  friend bool operator==(const Provision&, const Provision&) = default;
};

// Empty for a basis that says nothing. `version`: the rule book it stands in; nullptr: none.
Provision provision_of(const rulebook::Basis& basis, const rulebook::Documents& documents,
                       const rulebook::VersionDocument* version);

// The order of the law: what cites nothing first, then the rule book's own law, then others by
// name; articles by number and letters (9 before 38, 38 before 38a).
bool comes_before(const Provision& a, const Provision& b);

}  // namespace quotum::review
