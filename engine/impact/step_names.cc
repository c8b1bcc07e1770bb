// New names through a version, see step_names.h.
#include "impact/step_names.h"

#include <map>

namespace quotum::impact {
namespace {

using Names = std::map<std::string, std::string>;  // old -> new

void rename(const Names& names, std::string& name) {
  if (const auto found = names.find(name); found != names.end()) {
    name = found->second;
  }
}

void rename(const Names& names, rulebook::Expression& node) {
  if (node.kind == rulebook::Expression::Kind::kName && node.book.empty()) {
    rename(names, node.name);
  }
  for (rulebook::Expression& operand : node.operands) {
    rename(names, operand);
  }
}

}  // namespace

void rename_steps(const std::vector<RenamedStep>& renamed, rulebook::VersionDocument& version) {
  Names names;
  for (const RenamedStep& step : renamed) {
    if (step.part == version.book + "/" + version.valid_from.to_string()) {
      names[step.before] = step.after;
    }
  }
  if (names.empty()) {
    return;
  }
  for (rulebook::InputDeclaration& input : version.inputs) {
    if (input.from) {
      rename(names, *input.from);
    }
  }
  for (rulebook::StepDeclaration& step : version.steps) {
    rename(names, step.name.value);
    rename(names, step.formula);
  }
  for (rulebook::OutcomeDeclaration& outcome : version.outcomes) {
    if (outcome.when) {
      rename(names, *outcome.when);
    }
  }
  for (rulebook::OutputDeclaration& output : version.outputs) {
    rename(names, output.name.value);
  }
}

}  // namespace quotum::impact
