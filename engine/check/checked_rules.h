// CheckedRules: the rules after every proof. Whoever holds one may rely on:
//   - every name in a formula is resolved, units, types and levels agree;
//   - no cycle among steps or books; steps are stored so that each refers only to earlier ones;
//   - outcomes end in `otherwise`; each output is a step or input of the decision's level that
//   needs no
//     more decimals than the column has;
//   - for all values within declared ranges no denominator is zero and every exact intermediate
//     integer fits 256 bits;
//   - the versions of a book tile time without gap or overlap, both `valid` and `years`;
//   - size classes of a level go by a number that some version reads there; their borders ascend.
// Immutable after check(); threads may share it. Points into the Documents it was made from.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "check/typed_expression.h"
#include "rulebook/document.h"

namespace quotum::check {

// A key, period, year or annotation column; or an input column.
struct CheckedLevel {
  const rulebook::LevelDocument* document = nullptr;
  std::string name;
  std::optional<LevelId> parent;       // levels are stored parents first
  std::optional<LevelId> child;        // a level has at most one level below it
  std::vector<exact::Type> key_types;  // of document->key
};

struct CheckedParameter {
  const rulebook::ParameterDocument* document = nullptr;
  std::string name;
  exact::Type type;                // kNumber or kDate
  std::optional<exact::Type> key;  // the enumeration it is looked up by
  exact::Rational min, max;        // kNumber: declared bounds
};

struct CheckedInput {
  const rulebook::InputDeclaration* declared = nullptr;
  std::string name;  // the column's name
  LevelId level = 0;
  exact::Type type;
  int decimals = 0;          // kNumber
  exact::Rational min, max;  // kNumber: bounds of the value, also of what `from` computes
  bool optional = false;
  std::optional<TypedExpression> from;
};

struct CheckedRounding {
  exact::RoundingMode mode = exact::RoundingMode::kDown;
  exact::Rational grain;  // > 0, in the unit of the step
};

struct CheckedStep {
  const rulebook::StepDeclaration* declared = nullptr;
  std::string name;
  LevelId level = 0;
  TypedExpression formula;
  std::optional<CheckedRounding> rounding;
};

struct CheckedOutcome {
  const rulebook::OutcomeDeclaration* declared = nullptr;
  std::optional<TypedExpression> when;  // none: otherwise (the last one)
  std::string code;
};

// What an output of a version is made of.
struct OutputSource {
  bool is_input = false;  // else a step
  std::size_t index = 0;
};

struct CheckedVersion {
  const rulebook::VersionDocument* document = nullptr;
  std::vector<CheckedInput> inputs;
  std::vector<CheckedStep> steps;
  std::vector<CheckedOutcome> outcomes;
  std::vector<OutputSource> outputs;  // parallel to CheckedBook::outputs
  std::vector<BookId> uses;           // books whose outputs it refers to
};

// The columns of a book; the same for all its versions (the checker demands it).
struct CheckedOutput {
  std::string name;
  LevelId level = 0;
  exact::Type type;  // kNumber; kBoolean only when internal
  int decimals = 0;
  bool internal = false;
  rulebook::CountsAs counts_as = rulebook::CountsAs::kNeither;
};

struct CheckedBook {
  std::string name;                           // quotumheffing
  std::string id;                             // nl.quotumheffing
  std::optional<std::string> outcome_column;  // quotumheffing_uitkomst
  LevelId outcome_level = 0;
  std::vector<CheckedOutput> outputs;
  std::vector<CheckedVersion> versions;  // by valid_from
};

struct CheckedRules {
  std::vector<CheckedLevel> levels;
  std::vector<CheckedParameter> parameters;              // by name
  std::vector<CheckedBook> books;                        // each after the books it uses
  std::shared_ptr<const rulebook::Documents> documents;  // what everything points into

  [[nodiscard]] std::optional<LevelId> find_level(std::string_view name) const;
  [[nodiscard]] std::optional<ParameterId> find_parameter(std::string_view name) const;
  [[nodiscard]] std::optional<BookId> find_book(std::string_view name) const;
};

}  // namespace quotum::check
