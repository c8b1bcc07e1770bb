// Where two formulas differ, as parts of their texts.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "review/canonical_formula.h"

namespace quotum::review {

// Half-open range of bytes of a text.
using Mark = std::pair<std::size_t, std::size_t>;

// A formula as its author wrote it, on one line, and which parts of it differ.
struct MarkedText {
  std::string text;
  std::vector<Mark> marks;  // in order, none within another
};

struct MarkedFormulas {
  MarkedText before, after;
};

// The smallest parts that account for the difference; none when the keys are equal. The files that
// the spans point into must be there.
MarkedFormulas mark_differences(const CanonicalFormula& before, const CanonicalFormula& after);

// The text of one formula without marks.
std::string formula_text(const CanonicalFormula& formula);

}  // namespace quotum::review
