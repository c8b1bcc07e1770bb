// The small folder of rules of the golden files, read with changes in its texts.
#pragma once

#include <string>
#include <vector>

#include "check/checked_rules.h"
#include "review/difference.h"

namespace quotum::review {

// The one occurrence of `old` in the file becomes `now`.
struct Edit {
  std::string file;  // "heffing/2020-01-01.yaml"
  std::string old;
  std::string now;
};

// Fails the test when a text does not stand there once, or the rules then have mistakes.
check::CheckedRules rules_with(const std::vector<Edit>& edits);
// From the folder as it is to the edited one.
Difference difference_by(const std::vector<Edit>& edits);
// The ids of its changes, in order.
std::vector<std::string> ids(const std::vector<Change>& changes);
// All of the rules, which must be there.
Meaning meaning_of_all(const check::CheckedRules& rules);

}  // namespace quotum::review
