// Two trees side by side, see formula_marks.h.
#include "review/formula_marks.h"

#include <algorithm>

namespace quotum::review {
namespace {

using Operands = std::vector<const CanonicalFormula*>;

// The operands that the other side has no equal of, in order.
struct Unmatched {
  Operands before, after;
};

Operands all_of(const CanonicalFormula& formula) {
  Operands operands;
  for (const CanonicalFormula& operand : formula.operands) {
    operands.push_back(&operand);
  }
  return operands;
}

Unmatched without_equals(const CanonicalFormula& before, const CanonicalFormula& after) {
  Unmatched rest{{}, all_of(after)};
  for (const CanonicalFormula* operand : all_of(before)) {
    const auto equal =
        std::find_if(rest.after.begin(), rest.after.end(),
                     [&](const CanonicalFormula* other) { return other->key == operand->key; });
    if (equal == rest.after.end()) {
      rest.before.push_back(operand);
    } else {
      rest.after.erase(equal);
    }
  }
  return rest;
}

// What is left between an equal beginning and an equal end.
Unmatched without_equal_ends(const CanonicalFormula& before, const CanonicalFormula& after) {
  Unmatched rest{all_of(before), all_of(after)};
  const auto drop = [&rest](auto place) {
    while (!rest.before.empty() && !rest.after.empty() &&
           (*place(rest.before))->key == (*place(rest.after))->key) {
      rest.before.erase(place(rest.before));
      rest.after.erase(place(rest.after));
    }
  };
  drop([](Operands& operands) { return operands.begin(); });
  drop([](Operands& operands) { return operands.end() - 1; });
  return rest;
}

class Comparison {
 public:
  void compare(const CanonicalFormula& before, const CanonicalFormula& after) {
    if (before.key == after.key) {
      return;
    }
    if (before.head != after.head || before.operands.empty() || after.operands.empty()) {
      if (!is_within(before, after, after_) && !is_within(after, before, before_)) {
        before_.push_back(before.span);
        after_.push_back(after.span);
      }
      return;
    }
    const Unmatched rest =
        before.any_order ? without_equals(before, after) : without_equal_ends(before, after);
    const std::size_t both = std::min(rest.before.size(), rest.after.size());
    for (std::size_t i = 0; i < both; ++i) {
      compare(*rest.before[i], *rest.after[i]);
    }
    add_rest(rest.before, both, before_);
    add_rest(rest.after, both, after_);
    if (rest.before.empty() && rest.after.empty()) {  // an ordered chain in another order
      before_.push_back(before.span);
      after_.push_back(after.span);
    }
  }

  [[nodiscard]] const std::vector<source::Span>& before() const { return before_; }
  [[nodiscard]] const std::vector<source::Span>& after() const { return after_; }

 private:
  // `c` has become `c or d`: only what stands around it is marked. False where there is nothing.
  static bool is_within(const CanonicalFormula& part, const CanonicalFormula& whole,
                        std::vector<source::Span>& spans) {
    Operands around = all_of(whole);
    const auto found =
        std::find_if(around.begin(), around.end(),
                     [&](const CanonicalFormula* operand) { return operand->key == part.key; });
    if (found == around.end() || around.size() == 1) {
      return false;
    }
    around.erase(found);
    add_rest(around, 0, spans);
    return true;
  }

  static void add_rest(const Operands& operands, std::size_t from,
                       std::vector<source::Span>& spans) {
    for (std::size_t i = from; i < operands.size(); ++i) {
      spans.push_back(operands[i]->span);
    }
  }

  std::vector<source::Span> before_, after_;
};

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r'; }

// The formula's text on one line; `spans` become ranges of it.
MarkedText marked_text(const CanonicalFormula& formula, const std::vector<source::Span>& spans) {
  const source::Span whole = formula.span;
  const std::string_view source = whole.file->text();
  MarkedText marked;
  std::vector<std::size_t> places;  // of each byte of the source, and of its end
  for (std::uint32_t at = whole.begin; at < whole.end; ++at) {
    const bool blank = is_blank(source[at]);
    places.push_back(marked.text.size());
    if (!blank) {
      marked.text += source[at];
    } else if (at + 1 < whole.end && !is_blank(source[at + 1])) {
      marked.text += ' ';
    }
  }
  places.push_back(marked.text.size());
  for (const source::Span& span : spans) {
    if (span.begin >= whole.begin && span.end <= whole.end) {
      marked.marks.emplace_back(places[span.begin - whole.begin], places[span.end - whole.begin]);
    }
  }
  std::sort(marked.marks.begin(), marked.marks.end());
  return marked;
}

// A condition that nobody wrote has the span of the aggregate around it: its mark would hide those
// inside. Marks within others go as well.
void keep_inner(std::vector<Mark>& marks) {
  const std::vector<Mark> all = marks;
  const auto holds_another = [&all](const Mark& mark) {
    return std::any_of(all.begin(), all.end(), [&](const Mark& other) {
      return other != mark && mark.first <= other.first && other.second <= mark.second;
    });
  };
  marks.erase(std::remove_if(marks.begin(), marks.end(), holds_another), marks.end());
  marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
}

}  // namespace

MarkedFormulas mark_differences(const CanonicalFormula& before, const CanonicalFormula& after) {
  Comparison comparison;
  comparison.compare(before, after);
  MarkedFormulas marked{marked_text(before, comparison.before()),
                        marked_text(after, comparison.after())};
  keep_inner(marked.before.marks);
  keep_inner(marked.after.marks);
  return marked;
}

std::string formula_text(const CanonicalFormula& formula) { return marked_text(formula, {}).text; }

}  // namespace quotum::review
