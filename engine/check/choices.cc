// Choices of a version.
#include "check/choices.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "check/unknown_name.h"

namespace quotum::check {
namespace {

void add_basis(const rulebook::Basis& basis, std::vector<rulebook::Text>& names) {
  if (!basis.choice.empty()) {
    names.push_back({basis.choice, basis.span});
  }
}

// The choices that steps decide, and those that anything rests on for want of a provision.
std::vector<rulebook::Text> named_choices(const rulebook::VersionDocument& version) {
  std::vector<rulebook::Text> names;
  for (const rulebook::InputDeclaration& input : version.inputs) {
    add_basis(input.basis, names);
  }
  for (const rulebook::StepDeclaration& step : version.steps) {
    if (step.choice) {
      names.push_back(*step.choice);
    }
    if (step.basis) {
      add_basis(*step.basis, names);
    }
    if (step.rounding && step.rounding->basis) {
      add_basis(*step.rounding->basis, names);
    }
  }
  for (const rulebook::OutcomeDeclaration& outcome : version.outcomes) {
    add_basis(outcome.basis, names);
  }
  return names;
}

}  // namespace

void check_choices(const rulebook::VersionDocument& version, source::Diagnostics& diagnostics) {
  std::vector<std::string> declared;
  for (const rulebook::Choice& choice : version.choices) {
    declared.push_back(choice.name.value);
  }
  std::set<std::string> used;
  for (const rulebook::Text& name : named_choices(version)) {
    used.insert(name.value);
    const std::vector<std::string> near = source::nearest(name.value, declared);
    if (!version.unread.choices &&
        std::find(declared.begin(), declared.end(), name.value) == declared.end()) {
      used.insert(near.begin(), near.end());
      report_unknown(diagnostics, name.span, fmt::format("no choice '{}'", name.value), name.value,
                     declared);
    }
  }
  if (version.unread.references()) {
    return;  // what decides a choice may be among what was left out
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
