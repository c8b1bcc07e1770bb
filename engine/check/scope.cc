// Names of one version.
#include "check/scope.h"

#include <fmt/format.h>

#include <algorithm>

#include "check/unknown_name.h"

namespace quotum::check {
namespace {

using rulebook::Expression;
using rulebook::Text;
using source::Code;
using source::Diagnostics;

bool is_bare_name(const Expression& expression) {
  return expression.kind == Expression::Kind::kName && expression.book.empty() &&
         expression.operands.empty() && !expression.has_year;
}

}  // namespace

Scope::Scope(const Levels& levels, const std::vector<CheckedParameter>& parameters,
             const rulebook::VersionDocument& version, const UnreadFiles& unread,
             Diagnostics& diagnostics)
    : levels_(levels), parameters_(parameters), version_(version), unread_(unread) {
  add_columns();
  add_parameters();
  add_inputs(diagnostics);
  add_steps(diagnostics);
}

void Scope::add_columns() {
  for (LevelId level = 0; level < levels_.all.size(); ++level) {
    for (const LevelColumn& column : columns_of(levels_, level)) {
      Declared declared{
          Declared::What::kColumn, column.key.value_or(0), column.level, {}, column.name->span};
      if (column.level == level && column.key) {
        declared.type = levels_.all[level].key_types[*column.key];
        if (declared.type.kind == exact::Kind::kEnumeration) {
          declared.what = Declared::What::kKey;
        }
      }
      at_level_.emplace(std::pair(level, column.name->value), declared);
    }
  }
}

void Scope::add_parameters() {
  for (ParameterId i = 0; i < parameters_.size(); ++i) {
    everywhere_.emplace(parameters_[i].name,
                        Declared{Declared::What::kParameter, i, std::nullopt, parameters_[i].type,
                                 parameters_[i].document->name.span});
  }
}

void Scope::add_inputs(Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < version_.inputs.size(); ++i) {
    const rulebook::InputDeclaration& input = version_.inputs[i];
    input_levels_.push_back(level_of(input.level, input.name, "input", diagnostics));
    declare(input.name,
            {Declared::What::kInput, i, input_levels_.back(), input.type, input.name.span},
            diagnostics);
  }
}

void Scope::add_steps(Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < version_.steps.size(); ++i) {
    const rulebook::StepDeclaration& step = version_.steps[i];
    exact::Type type;
    type.kind = step.is_boolean ? exact::Kind::kBoolean : exact::Kind::kNumber;
    type.unit = step.unit;
    step_levels_.push_back(level_of(step.level, step.name, "step", diagnostics));
    declare(step.name, {Declared::What::kStep, i, step_levels_.back(), type, step.name.span},
            diagnostics);
  }
}

std::optional<LevelId> Scope::level_of(const Text& level, const Text& name, std::string_view kind,
                                       Diagnostics& diagnostics) {
  const std::optional<LevelId> found = levels_.find(level.value);
  if (!found && !level.empty() && reported_levels_.insert(level.span.begin).second) {
    report_unknown(diagnostics, level.span,
                   fmt::format("no level '{}' for {} '{}'", level.value, kind, name.value),
                   level.value, levels_.names());
  }
  return found;
}

void Scope::declare(const Text& name, const Declared& declared, Diagnostics& diagnostics) {
  if (!declared.level) {
    silent_.push_back(name.value);
    return;
  }
  const Declared* other = find(name.value, *declared.level);
  if (other == nullptr) {
    at_level_.emplace(std::pair(*declared.level, name.value), declared);
    return;
  }
  doubtful_.emplace(*declared.level, name.value);
  diagnostics
      .error(Code::kDuplicateName, name.span,
             fmt::format("'{}' at level {} is already {}", name.value,
                         levels_.all[*declared.level].name, noun(other->what)))
      .notes.push_back({other->span, "declared here"});
}

const Declared* Scope::find(std::string_view name, LevelId level) const {
  const auto here = at_level_.find(std::pair(level, std::string(name)));
  if (here != at_level_.end()) {
    return &here->second;
  }
  const auto parameter = everywhere_.find(name);
  return parameter == everywhere_.end() ? nullptr : &parameter->second;
}

std::vector<const Declared*> Scope::elsewhere(std::string_view name, LevelId level) const {
  std::vector<const Declared*> result;
  for (LevelId other = 0; other < levels_.all.size(); ++other) {
    const auto found = at_level_.find(std::pair(other, std::string(name)));
    if (other != level && found != at_level_.end() && found->second.level == other &&
        found->second.what != Declared::What::kColumn) {
      result.push_back(&found->second);
    }
  }
  return result;
}

bool Scope::is_silent(std::string_view name) const {
  return std::find(silent_.begin(), silent_.end(), name) != silent_.end() ||
         unread_.parameter(std::string(name)) || version_.unread.nameless ||
         version_.unread.names.count(std::string(name)) > 0;
}

bool Scope::is_doubtful(std::string_view name, LevelId level) const {
  return doubtful_.count(std::pair(level, std::string(name))) > 0;
}

std::vector<std::string> Scope::known(LevelId level) const {
  std::vector<std::string> result;
  for (const auto& [key, declared] : at_level_) {
    if (key.first == level && declared.what != Declared::What::kColumn) {
      result.push_back(key.second);
    }
  }
  for (const auto& [name, declared] : everywhere_) {
    result.push_back(name);
  }
  return result;
}

const Declared* Scope::enumeration(const Expression& expression, LevelId level) const {
  if (!is_bare_name(expression)) {
    return nullptr;
  }
  const Declared* declared = find(expression.name, level);
  return declared != nullptr && declared->type.kind == exact::Kind::kEnumeration ? declared
                                                                                 : nullptr;
}

bool Scope::is_unknown(const Expression& expression, LevelId level) const {
  return is_bare_name(expression) && find(expression.name, level) == nullptr;
}

bool Scope::is_member(const Expression& expression, const Expression& other, LevelId level) const {
  return is_unknown(expression, level) && enumeration(other, level) != nullptr;
}

bool Scope::is_first(Declared::What what, std::size_t index) const {
  const bool is_input = what == Declared::What::kInput;
  const std::optional<LevelId> level = is_input ? input_levels_[index] : step_levels_[index];
  if (!level) {
    return false;
  }
  const Declared* declared =
      find(is_input ? version_.inputs[index].name.value : version_.steps[index].name.value, *level);
  return declared != nullptr && declared->what == what && declared->index == index;
}

std::string_view noun(Declared::What what) {
  switch (what) {
    case Declared::What::kInput:
      return "an input";
    case Declared::What::kStep:
      return "a step";
    case Declared::What::kKey:
      return "a key";
    case Declared::What::kColumn:
      return "a column of its file";
    case Declared::What::kParameter:
      return "a parameter";
  }
  return {};
}

}  // namespace quotum::check
