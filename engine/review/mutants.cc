// Finds the mutants of documents and makes them, see mutants.h.
#include "review/mutants.h"

#include <algorithm>
#include <initializer_list>
#include <map>

namespace quotum::review {
namespace {

using exact::RoundingMode;
using rulebook::Documents;
using rulebook::Expression;

// Modes that a rounding could be mistaken for; the law rounds down, up, or to the nearest.
std::initializer_list<RoundingMode> other_modes(RoundingMode mode) {
  static constexpr std::initializer_list<RoundingMode> kOfDown = {RoundingMode::kUp,
                                                                  RoundingMode::kHalfUp};
  static constexpr std::initializer_list<RoundingMode> kOfUp = {RoundingMode::kDown,
                                                                RoundingMode::kHalfUp};
  static constexpr std::initializer_list<RoundingMode> kOfNearest = {RoundingMode::kDown,
                                                                     RoundingMode::kUp};
  switch (mode) {
    case RoundingMode::kDown:
    case RoundingMode::kTowardsZero:
      return kOfDown;
    case RoundingMode::kUp:
    case RoundingMode::kAwayFromZero:
      return kOfUp;
    case RoundingMode::kHalfUp:
    case RoundingMode::kHalfEven:
      return kOfNearest;
  }
  return {};
}

std::string rounding_id(const rulebook::RoundingClause& rounding) {
  const exact::Unit& unit = rounding.grain.unit;
  return std::string(exact::name(rounding.mode)) + " to " + rounding.grain.value.to_string() +
         (unit.is_ratio() ? "" : " " + unit.to_string());
}

std::string figure_text(const rulebook::ParameterValue& figure, bool is_date) {
  return is_date ? figure.date.to_string() : figure.quantity.value.to_string();
}

class Finder {
 public:
  explicit Finder(const Documents& documents) : documents_(documents) {}

  std::vector<Mutant> find() {
    for (std::size_t i = 0; i < documents_.versions.size(); ++i) {
      add_version(i);
    }
    for (std::size_t i = 0; i < documents_.parameters.size(); ++i) {
      add_parameter(i);
    }
    return std::move(mutants_);
  }

 private:
  void add_version(std::size_t document) {
    const rulebook::VersionDocument& version = documents_.versions[document];
    common_ = Mutant();
    common_.document = document;
    for (std::size_t i = 0; i < version.inputs.size(); ++i) {
      if (version.inputs[i].from) {
        begin(Mutant::Part::kInput, i, version.inputs[i].name.value, &version.inputs[i].basis);
        add_formula(*version.inputs[i].from);
      }
    }
    for (std::size_t i = 0; i < version.steps.size(); ++i) {
      const rulebook::StepDeclaration& step = version.steps[i];
      begin(Mutant::Part::kStep, i, step.name.value, step.basis ? &*step.basis : nullptr);
      add_formula(step.formula);
      if (step.rounding) {
        add_rounding(*step.rounding);
      }
    }
    for (std::size_t i = 0; i < version.outcomes.size(); ++i) {
      const rulebook::OutcomeDeclaration& outcome = version.outcomes[i];
      if (outcome.when) {
        begin(Mutant::Part::kOutcome, i, outcome.code.value, &outcome.basis);
        add_formula(*outcome.when);
      }
    }
  }

  void begin(Mutant::Part part, std::size_t index, const std::string& owner,
             const rulebook::Basis* basis) {
    common_.part = part;
    common_.index = index;
    common_.owner = owner;
    common_.basis = basis;
    ids_.clear();
  }

  void add_formula(const Expression& node) {
    for (Change& change : changes_of(node)) {
      Mutant mutant = common_;
      mutant.kind = change.first;
      mutant.path = path_;
      mutant.span = node.span;
      mutant.changed = std::move(change.second);
      const std::string becomes = rulebook::print(mutant.changed);
      add(std::move(mutant), rulebook::print(node), becomes);
    }
    for (std::size_t i = 0; i < node.operands.size(); ++i) {
      path_.push_back(i);
      add_formula(node.operands[i]);
      path_.pop_back();
    }
  }

  void add_rounding(const rulebook::RoundingClause& clause) {
    for (const RoundingMode mode : other_modes(clause.mode)) {
      rulebook::RoundingClause changed = clause;
      changed.mode = mode;
      add_rounding(clause, changed, Mutant::Kind::kRoundingMode);
    }
    const exact::Decimal& grain = clause.grain.value;
    rulebook::RoundingClause changed = clause;
    changed.grain.value = exact::Decimal(grain.coefficient() * 10, grain.scale());
    add_rounding(clause, changed, Mutant::Kind::kRoundingGrain);
    if (grain.scale() < exact::Decimal::kMaxScale) {
      changed.grain.value = exact::Decimal(grain.coefficient(), grain.scale() + 1);
      add_rounding(clause, changed, Mutant::Kind::kRoundingGrain);
    }
  }

  void add_rounding(const rulebook::RoundingClause& clause, const rulebook::RoundingClause& changed,
                    Mutant::Kind kind) {
    Mutant mutant = common_;
    mutant.kind = kind;
    mutant.span = clause.span;
    mutant.rounding = changed;
    if (clause.basis) {
      mutant.basis = &*clause.basis;
    }
    add(std::move(mutant), rounding_id(clause), rounding_id(changed));
  }

  void add_parameter(std::size_t document) {
    const rulebook::ParameterDocument& parameter = documents_.parameters[document];
    common_ = Mutant();
    common_.kind = Mutant::Kind::kFigure;
    common_.document = document;
    common_.owner = parameter.name.value;
    common_.basis = &parameter.basis;
    ids_.clear();
    for (std::size_t i = 0; i < parameter.values.size(); ++i) {
      const rulebook::ParameterValue& value = parameter.values[i];
      if (value.state == rulebook::ParameterValue::State::kKnown) {
        common_.index = i;
        add_figure(parameter, value, 1);
        add_figure(parameter, value, -1);
      }
    }
  }

  void add_figure(const rulebook::ParameterDocument& parameter,
                  const rulebook::ParameterValue& value, int step) {
    Mutant mutant = common_;
    mutant.span = value.value.span;
    mutant.figure = value;
    if (parameter.is_date) {
      mutant.figure.date = exact::Date::from_days(value.date.days() + step);
    } else {
      exact::Int128 coefficient = value.quantity.value.coefficient();
      for (int scale = value.quantity.value.scale(); scale < parameter.decimals; ++scale) {
        coefficient *= 10;
      }
      const int scale = std::max(value.quantity.value.scale(), parameter.decimals);
      mutant.figure.quantity.value = exact::Decimal(coefficient + step, scale);
    }
    std::string was = value.year   ? std::to_string(*value.year) + ' '
                      : value.from ? value.from->to_string() + ' '
                                   : std::string();
    was += value.key ? value.key->value + ' ' : std::string();
    was += figure_text(value, parameter.is_date);
    const std::string becomes = figure_text(mutant.figure, parameter.is_date);
    add(std::move(mutant), was, becomes);
  }

  // Of equal ones the second is numbered 2.
  void add(Mutant mutant, const std::string& was, const std::string& becomes) {
    mutant.id = mutant.owner + ": " + was + " => " + becomes;
    const int number = ++ids_[mutant.id];
    mutant.id += number == 1 ? "" : " #" + std::to_string(number);
    mutants_.push_back(std::move(mutant));
  }

  const Documents& documents_;
  Mutant common_;
  std::vector<std::size_t> path_;
  std::map<std::string, int> ids_;  // of the owner
  std::vector<Mutant> mutants_;
};

// The formula that a mutant changes, in const or other documents.
template <typename Version>
auto& formula_of(Version& version, const Mutant& mutant) {
  return mutant.part == Mutant::Part::kInput  ? *version.inputs[mutant.index].from
         : mutant.part == Mutant::Part::kStep ? version.steps[mutant.index].formula
                                              : *version.outcomes[mutant.index].when;
}

}  // namespace

std::vector<Mutant> mutants_of(const Documents& documents) { return Finder(documents).find(); }

const Expression& original(const Documents& documents, const Mutant& mutant) {
  const Expression* node = &formula_of(documents.versions[mutant.document], mutant);
  for (const std::size_t operand : mutant.path) {
    node = &node->operands[operand];
  }
  return *node;
}

Documents mutated(const Documents& documents, const Mutant& mutant) {
  Documents changed;
  changed.levels = documents.levels;
  changed.parameters = documents.parameters;
  changed.versions = documents.versions;
  if (mutant.kind == Mutant::Kind::kFigure) {
    changed.parameters[mutant.document].values[mutant.index] = mutant.figure;
    return changed;
  }
  rulebook::VersionDocument& version = changed.versions[mutant.document];
  if (mutant.kind == Mutant::Kind::kRoundingMode || mutant.kind == Mutant::Kind::kRoundingGrain) {
    version.steps[mutant.index].rounding = mutant.rounding;
    return changed;
  }
  Expression* node = &formula_of(version, mutant);
  for (const std::size_t operand : mutant.path) {
    node = &node->operands[operand];
  }
  *node = mutant.changed;
  return changed;
}

}  // namespace quotum::review
