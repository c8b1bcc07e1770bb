// What differs in meaning between two folders of rules, or between two views of one (two dates,
// years or scenarios), as plain data for whoever shows it or asks what it leads to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "review/aspect.h"
#include "review/formula_marks.h"
#include "review/meaning.h"
#include "review/provision.h"

namespace quotum::review {

// One aspect before and after; one of both is missing where it came or went.
struct AspectChange {
  Aspect aspect = Aspect::kTitle;
  std::string of;  // in a list of values of a parameter that came or went: which one
  std::optional<Words> before, after;
  std::vector<Mark> before_marks, after_marks;  // of formulas: what differs, in both languages
};

// Of each change the id stays the same as long as what it is about is called the same:
//   quotumheffing/2020-01-01/stappen/quotumtekort/afronding   an aspect of an item changed
//   quotumheffing/2020-01-01/stappen/quotumtekort             an item came or went
//   quotumheffing/2020-01-01                                  a version came or went
// Names are those of after, where it has them; what went away from a version that has another one
// in its place (two years) keeps the id that it had. Within a difference no two have the same id.
struct Change {
  enum class Kind { kAdded, kRemoved, kChanged };
  Kind kind = Kind::kChanged;
  std::string id;
  Part::Kind part_kind = Part::Kind::kLevels;
  std::string part;  // id of the version, the parameter or the levels, as after has it
  Words part_title;
  Section section = Section::kHead;
  std::string name;  // of the item
  std::string item;  // its key within the part; the same for all that changes of it
  // Of a version that came: the id of the one before it in time, which the other changes in its
  // part are told against. Empty: there is none.
  std::string compared_with;
  Provision provision;
  std::vector<AspectChange> aspects;  // exactly one of what is changed; else all that came or went
};

// A step that is called otherwise wherever it is named, and means the same.
struct RenamedStep {
  std::string part, before, after;
  Provision provision;
};

struct Difference {
  std::vector<Change> changes;  // of meaning: by part, then in the order of the law
  std::vector<Change> texts;    // titles, explanations, notes, questions: likewise
  std::vector<RenamedStep> renamed;
  std::vector<std::string> reordered;  // parts whose steps stand in another order

  [[nodiscard]] bool same_meaning() const { return changes.empty(); }
};

// The rules that both were made of must be there.
Difference difference(const Meaning& before, const Meaning& after);

}  // namespace quotum::review
