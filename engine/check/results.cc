// Outcomes and outputs of one version.
#include "check/results.h"

#include <fmt/format.h>

#include <algorithm>

#include "check/repeated_names.h"
#include "check/unknown_name.h"

namespace quotum::check {
namespace {

using rulebook::OutputDeclaration;
using source::Code;
using source::Diagnostics;
using What = Declared::What;

exact::Type type_of(const OutputDeclaration& output) {
  return output.is_boolean ? boolean_type() : number_type(output.unit);
}

std::optional<OutputOrigin> origin(const Declared& declared) {
  if (declared.what != What::kInput && declared.what != What::kStep) {
    return std::nullopt;
  }
  return OutputOrigin{{declared.what == What::kInput, declared.index}, *declared.level};
}

class Results {
 public:
  Results(VersionDraft& draft, Diagnostics& diagnostics)
      : draft_(draft),
        version_(*draft.document),
        scope_(*draft.scope),
        levels_(draft.scope->levels()),
        diagnostics_(diagnostics) {}

  void run() {
    find_outcome_level();
    check_outcomes();
    std::vector<rulebook::Text> names;
    for (const OutputDeclaration& output : version_.outputs) {
      names.push_back(output.name);
      draft_.outputs.push_back(find(output));
    }
    check_no_repeat(names, "outputs", diagnostics_);
    check_hierarchy();
    if (!version_.outcome_column && version_.outputs.empty() && !version_.unread.outcomes &&
        !version_.unread.outputs) {
      diagnostics_.error(Code::kIncompleteOutcomes, version_.id.span,
                         fmt::format("book '{}' decides nothing", version_.book),
                         "outcomes or outputs");
    }
  }

 private:
  void find_outcome_level() {
    const rulebook::Text& level = version_.outcome_level;
    if (level.empty()) {
      return;
    }
    draft_.outcome_level = levels_.find(level.value);
    if (!draft_.outcome_level) {
      report_unknown(diagnostics_, level.span,
                     fmt::format("no level '{}' to decide at", level.value), level.value,
                     levels_.names());
    }
  }

  void check_outcomes() {
    const std::vector<rulebook::OutcomeDeclaration>& outcomes = version_.outcomes;
    for (std::size_t i = 0; i + 1 < outcomes.size(); ++i) {
      if (!outcomes[i].when) {
        diagnostics_
            .error(Code::kIncompleteOutcomes, outcomes[i + 1].span,
                   "an outcome behind `otherwise` is never reached",
                   "one `otherwise`, as the last outcome")
            .notes.push_back({outcomes[i].span, "`otherwise` stands here"});
        return;
      }
    }
    if (!outcomes.empty() && outcomes.back().when && !version_.unread.outcomes) {
      diagnostics_.error(Code::kIncompleteOutcomes, outcomes.back().span,
                         "the outcomes leave cases undecided",
                         "a last outcome with otherwise: true");
    }
  }

  // At the level of the outcomes where there is one of that name, else at the only level that has
  // it.
  [[nodiscard]] std::vector<const Declared*> candidates(const std::string& name) const {
    std::vector<const Declared*> found;
    for (LevelId level = 0; level < levels_.all.size(); ++level) {
      const Declared* declared = scope_.find(name, level);
      if (declared == nullptr || !origin(*declared)) {
        continue;
      }
      if (level == draft_.outcome_level) {
        return {declared};
      }
      found.push_back(declared);
    }
    return found;
  }

  std::optional<OutputOrigin> find(const OutputDeclaration& output) {
    const std::string& name = output.name.value;
    const std::vector<const Declared*> found = candidates(name);
    if (found.empty()) {
      if (!scope_.is_silent(name)) {
        report_unknown(diagnostics_, output.name.span,
                       fmt::format("no input or step '{}' to put out", name), name, known());
      }
      return std::nullopt;
    }
    if (found.size() > 1) {
      source::Diagnostic& error =
          diagnostics_.error(Code::kDuplicateName, output.name.span,
                             fmt::format("'{}' exists at more than one level", name),
                             "a name of its own for what is put out");
      for (const Declared* declared : found) {
        error.notes.push_back(
            {declared->span, fmt::format("at level {}", levels_.all[*declared->level].name)});
      }
      return std::nullopt;
    }
    if (!scope_.is_doubtful(name, *found.front()->level)) {
      check_type(output, *found.front());
    }
    return origin(*found.front());
  }

  [[nodiscard]] std::vector<std::string> known() const {
    std::vector<std::string> names;
    for (const rulebook::StepDeclaration& step : version_.steps) {
      names.push_back(step.name.value);
    }
    for (const rulebook::InputDeclaration& input : version_.inputs) {
      names.push_back(input.name.value);
    }
    return names;
  }

  void check_type(const OutputDeclaration& output, const Declared& declared) {
    const exact::Type type = type_of(output);
    if (type == declared.type) {
      return;
    }
    const bool numbers = type.kind == declared.type.kind;
    diagnostics_
        .error(numbers ? Code::kUnitMismatch : Code::kTypeMismatch, output.name.span,
               fmt::format("the output '{}' is declared differently from {} of that name",
                           output.name.value, noun(declared.what)),
               declared.type.to_string(), type.to_string())
        .notes.push_back({declared.span, "declared here"});
  }

  void check_hierarchy() {
    std::optional<LevelId> top;
    if (draft_.outcome_level) {
      top = levels_.top(*draft_.outcome_level);
    }
    for (std::size_t i = 0; i < draft_.outputs.size(); ++i) {
      if (!draft_.outputs[i] || !levels_.sound) {
        continue;
      }
      const LevelId level = draft_.outputs[i]->level;
      top = top.value_or(levels_.top(level));
      if (*top != levels_.top(level)) {
        diagnostics_.error(
            Code::kLevelMismatch, version_.outputs[i].name.span,
            fmt::format("the output '{}' belongs to another hierarchy of levels than the rest",
                        version_.outputs[i].name.value),
            fmt::format("level {} or one below it", levels_.all[*top].name),
            fmt::format("level {}", levels_.all[level].name));
      }
    }
  }

  VersionDraft& draft_;
  const rulebook::VersionDocument& version_;
  const Scope& scope_;
  const Levels& levels_;
  Diagnostics& diagnostics_;
};

}  // namespace

void find_results(VersionDraft& draft, Diagnostics& diagnostics) {
  Results(draft, diagnostics).run();
}

}  // namespace quotum::check
