// Walks from outcomes and outputs to whatever they need.
#include "check/reachability.h"

#include <fmt/format.h>

#include <algorithm>

namespace quotum::check {
namespace {

using What = Declared::What;

class Reach {
 public:
  explicit Reach(const VersionDraft& draft)
      : draft_(draft),
        version_(*draft.document),
        reached_(draft.references.size(), false),
        lost_(version_.unread.references() ||
              std::any_of(draft.references.begin(), draft.references.end(),
                          [](const References& of_item) { return of_item.lost; })) {
    from_outputs();
    from_outcomes();
    from_doubles();
  }

  void report(source::Diagnostics& diagnostics) const {
    if (lost_) {
      return;
    }
    for (std::size_t i = 0; i < version_.inputs.size(); ++i) {
      if (!reached_[i]) {
        const rulebook::Text& name = version_.inputs[i].name;
        diagnostics.error(source::Code::kUnusedInput, name.span,
                          fmt::format("no outcome or output needs the input '{}'", name.value));
      }
    }
    for (std::size_t i = 0; i < version_.steps.size(); ++i) {
      if (!reached_[version_.inputs.size() + i]) {
        const rulebook::Text& name = version_.steps[i].name;
        diagnostics.error(source::Code::kUnreachableStep, name.span,
                          fmt::format("no outcome or output needs the step '{}'", name.value));
      }
    }
  }

 private:
  void from_outputs() {
    lost_ = lost_ || (version_.outputs.empty() && version_.outcomes.empty());
    for (const std::optional<OutputOrigin>& output : draft_.outputs) {
      if (!output) {
        lost_ = true;
        continue;
      }
      visit(output->source.is_input ? output->source.index
                                    : version_.inputs.size() + output->source.index);
    }
  }

  void from_outcomes() {
    if (!draft_.outcome_level) {
      lost_ = lost_ || !version_.outcomes.empty();
      return;
    }
    for (const rulebook::OutcomeDeclaration& outcome : version_.outcomes) {
      if (outcome.when) {
        const References named = references(*outcome.when, *draft_.outcome_level, *draft_.scope);
        lost_ = lost_ || named.lost;
        visit_all(named);
      }
    }
  }

  // A name that stands for an earlier declaration may have meant this one.
  void from_doubles() {
    for (ItemId item = 0; item < reached_.size(); ++item) {
      const bool is_input = item < version_.inputs.size();
      if (!draft_.scope->is_first(is_input ? What::kInput : What::kStep,
                                  is_input ? item : item - version_.inputs.size())) {
        visit(item);
      }
    }
  }

  void visit_all(const References& named) {
    for (const ItemId item : named.items) {
      visit(item);
    }
    for (const ItemId item : named.guesses) {
      visit(item);
    }
  }

  void visit(ItemId item) {
    if (!reached_[item]) {
      reached_[item] = true;
      visit_all(draft_.references[item]);
    }
  }

  const VersionDraft& draft_;
  const rulebook::VersionDocument& version_;
  std::vector<bool> reached_;
  bool lost_;
};

}  // namespace

void check_reachability(const VersionDraft& draft, source::Diagnostics& diagnostics) {
  Reach(draft).report(diagnostics);
}

}  // namespace quotum::check
