// Choices of a version.
#include "check/choices.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "check/unknown_name.h"

namespace quotum::check {

void check_choices(const rulebook::VersionDocument& version, source::Diagnostics& diagnostics) {
  if (version.unread.any) {
    return;  // what decides a choice may be among what was left out
  }
  std::vector<std::string> declared;
  for (const rulebook::Choice& choice : version.choices) {
    declared.push_back(choice.name.value);
  }
  std::set<std::string> used;
  for (const rulebook::StepDeclaration& step : version.steps) {
    if (!step.choice) {
      continue;
    }
    const std::string& name = step.choice->value;
    used.insert(name);
    const std::vector<std::string> near = source::nearest(name, declared);
    if (std::find(declared.begin(), declared.end(), name) == declared.end()) {
      used.insert(near.begin(), near.end());
      report_unknown(diagnostics, step.choice->span, fmt::format("no choice '{}'", name), name,
                     declared);
    }
  }
  for (const rulebook::Choice& choice : version.choices) {
    if (used.count(choice.name.value) == 0) {
      diagnostics.error(source::Code::kUnreachableStep, choice.name.span,
                        fmt::format("no step decides the choice '{}'", choice.name.value),
                        fmt::format("a step with choice: {}", choice.name.value));
    }
  }
}

}  // namespace quotum::check
