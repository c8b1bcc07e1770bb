// New names through rule books, see step_names.h.
#include "impact/step_names.h"

#include <algorithm>
#include <utility>

namespace quotum::impact {
namespace {

using rulebook::Expression;
using rulebook::VersionDocument;

using Names = std::map<std::string, std::string>;  // old -> new

struct NewNames {
  Names own;                                                           // of the version
  std::map<std::pair<std::string, std::string>, std::string> outputs;  // by book and name, of all
};

void rename(const Names& names, std::string& name) {
  if (const auto found = names.find(name); found != names.end()) {
    name = found->second;
  }
}

void rename(const NewNames& names, Expression& node) {
  if (node.kind == Expression::Kind::kName && node.book.empty()) {
    rename(names.own, node.name);
  } else if (node.kind == Expression::Kind::kName) {
    if (const auto found = names.outputs.find({node.book, node.name});
        found != names.outputs.end()) {
      node.name = found->second;
    }
  }
  for (Expression& operand : node.operands) {
    rename(names, operand);
  }
}

void rename(const NewNames& names, VersionDocument& version) {
  for (rulebook::InputDeclaration& input : version.inputs) {
    if (input.from) {
      rename(names, *input.from);
    }
  }
  for (rulebook::StepDeclaration& step : version.steps) {
    rename(names.own, step.name.value);
    rename(names, step.formula);
  }
  for (rulebook::OutcomeDeclaration& outcome : version.outcomes) {
    if (outcome.when) {
      rename(names, *outcome.when);
    }
  }
  for (rulebook::OutputDeclaration& output : version.outputs) {
    rename(names.own, output.name.value);
  }
}

Names names_in(const std::vector<RenamedStep>& renamed, const VersionDocument& version) {
  Names names;
  for (const RenamedStep& step : renamed) {
    if (step.part == version.book + "/" + version.valid_from.to_string()) {
      names[step.before] = step.after;
    }
  }
  return names;
}

}  // namespace

void rename_steps(const std::vector<RenamedStep>& renamed, rulebook::Documents& documents) {
  NewNames names;
  for (const VersionDocument& version : documents.versions) {
    const Names own = names_in(renamed, version);
    for (const rulebook::OutputDeclaration& output : version.outputs) {
      if (const auto found = own.find(output.name.value); found != own.end()) {
        names.outputs[{version.book, output.name.value}] = found->second;
      }
    }
  }
  for (VersionDocument& version : documents.versions) {
    names.own = names_in(renamed, version);
    rename(names, version);
  }
}

std::map<std::string, std::string> renamed_columns(const std::vector<RenamedStep>& renamed,
                                                   const rulebook::Documents& before) {
  Names columns;
  for (const VersionDocument& version : before.versions) {
    const Names own = names_in(renamed, version);
    for (const rulebook::OutputDeclaration& output : version.outputs) {
      if (const auto found = own.find(output.name.value); found != own.end() && !output.internal) {
        columns[output.name.value] = found->second;
      }
    }
  }
  return columns;
}

}  // namespace quotum::impact
