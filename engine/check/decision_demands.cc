// Names in `decision`, see decision_demands.h.
#include "check/decision_demands.h"

#include <fmt/format.h>

#include <algorithm>

#include "check/unknown_name.h"

namespace quotum::check {
namespace {

constexpr std::string_view kYear = "jaar";

std::vector<std::string> showable(const Scope& scope, LevelId level) {
  std::vector<std::string> names = {std::string(kYear)};
  const rulebook::VersionDocument& version = scope.version();
  for (std::size_t i = 0; i < version.inputs.size(); ++i) {
    if (scope.input_level(i) == level) {
      names.push_back(version.inputs[i].name.value);
    }
  }
  for (std::size_t i = 0; i < version.steps.size(); ++i) {
    if (scope.step_level(i) == level) {
      names.push_back(version.steps[i].name.value);
    }
  }
  return names;
}

}  // namespace

std::optional<LevelId> decision_level(const VersionDraft& draft) {
  if (draft.outcome_level) {
    return draft.outcome_level;
  }
  const bool told = !draft.outputs.empty() && draft.outputs.front();
  return told ? std::optional<LevelId>(draft.outputs.front()->level) : std::nullopt;
}

void check_demands(const VersionDraft& draft, source::Diagnostics& diagnostics) {
  const std::optional<LevelId> level = decision_level(draft);
  if (!level || draft.document->decision.empty()) {
    return;
  }
  const std::vector<std::string> known = showable(*draft.scope, *level);
  for (const rulebook::Demand& demand : draft.document->decision) {
    for (const rulebook::Text& name : demand.shown_by) {
      const bool found = std::find(known.begin(), known.end(), name.value) != known.end();
      if (!found && !draft.scope->is_silent(name.value)) {
        report_unknown(diagnostics, name.span,
                       fmt::format("no input or step '{}' at level {} to show", name.value,
                                   draft.scope->levels().all[*level].name),
                       name.value, known);
      }
    }
  }
}

}  // namespace quotum::check
