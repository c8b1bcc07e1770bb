// Mutants: the rules with one thing changed, as a slip of the pen would: a figure by one unit of
// its last decimal, < for <=, + for -, another rounding, a condition left out, another year. A rule
// book whose scenario tests notice none of a kind says nothing about that point of law.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "rulebook/document.h"

namespace quotum::review {

struct Mutant {
  enum class Kind {
    kConstant,       // a number one unit of its last decimal higher or lower, a truth turned
    kComparison,     // < and <=, > and >=, = and != for each other
    kRoundingMode,   // another mode
    kRoundingGrain,  // a grain ten times as fine or as coarse
    kSign,           // + and - for each other, a minus left out
    kDropped,        // one condition of `and`, `or` or `where`, or a `not`, left out
    kExtreme,        // min and max for each other
    kYear,           // a year earlier or later in `@ jaar - 2`
    kBranches,       // then and else for each other
    kFigure,         // a published figure of a parameter, as kConstant; a date by a day
  };
  enum class Part { kInput, kStep, kOutcome };  // whose formula

  Kind kind = Kind::kConstant;
  std::size_t document = 0;  // into Documents::versions, kFigure: Documents::parameters
  Part part = Part::kStep;
  std::size_t index = 0;              // of the input, step, outcome or figure in its document
  std::vector<std::size_t> path;      // by operands, from the formula to what changes
  rulebook::Expression changed;       // what stands there then
  rulebook::RoundingClause rounding;  // kRoundingMode, kRoundingGrain: the step's
  rulebook::ParameterValue figure;    // kFigure

  std::string owner;                       // name of the input, step or parameter, outcome's code
  const rulebook::Basis* basis = nullptr;  // nullptr: none is written
  source::Span span;                       // of what changes
  // "klein: uren < drempel => uren <= drempel": tells it from the others of its document, and stays
  // the same as long as what it changes does.
  std::string id;
};

// Every mutant of the versions and parameters, in the order of the documents. They point into
// `documents`. Figures that law has not set, or that are not known, have none.
std::vector<Mutant> mutants_of(const rulebook::Documents& documents);

// What the mutant changes, as it stands. REQUIRES: a mutant of a formula.
const rulebook::Expression& original(const rulebook::Documents& documents, const Mutant& mutant);

// The documents with the mutant's change. Their places are those of `documents`, which owns the
// texts and must outlive the result.
rulebook::Documents mutated(const rulebook::Documents& documents, const Mutant& mutant);

// The ways in which an expression itself, not its operands, can be changed.
using Change = std::pair<Mutant::Kind, rulebook::Expression>;
std::vector<Change> changes_of(const rulebook::Expression& expression);

}  // namespace quotum::review
