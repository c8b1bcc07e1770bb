// A formula after checking: every name resolved, every node typed, comparisons normalised. What
// plan compiles and the oracle evaluates. Produced only by check.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "exact/integer.h"
#include "exact/type.h"
#include "source/source_file.h"

namespace quotum::check {

using LevelId = std::size_t;      // index into CheckedRules::levels
using BookId = std::size_t;       // index into CheckedRules::books
using ParameterId = std::size_t;  // index into CheckedRules::parameters

// Meaning is lazy: a value that a row's result does not depend on need not exist. `and`, `or` and
// `if` look at their operands from left to right and no further than needed.
struct TypedExpression {
  enum class Kind {
    kNumber,        // number, in `type.unit`
    kTruth,         // truth
    kMember,        // index: position in type.values
    kYear,          // the year of the run, unit jaar
    kFirstDay,      // 1 January of the year of the run
    kInput,         // index: into CheckedVersion::inputs
    kStep,          // index: into CheckedVersion::steps
    kKey,           // level, index: an enumeration key column of the level of this node
    kParameter,     // parameter, year_offset; operands[0] (optional): the member to look up. Its
                    // positions are those of its own type.values, all of which are among
                    // CheckedParameter::key
    kParameterSet,  // the same, asks whether law has set it (unknown counts as set)
    kInputSet,      // index: an optional input; whether the row supplies it
    kBookOutput,    // book, index: into CheckedBook::outputs
    kNegate,
    kNot,
    kAdd,
    kSubtract,
    kMultiply,
    kDivide,
    kLess,
    kLessEqual,
    kEqual,  // > and >= swap operands; != is not(equal). Numbers, dates, members, truths
    kAnd,
    kOr,
    kIf,  // kIf: condition, then, else; number, truth or member
    kMin,
    kMax,    // two or more
    kSum,    // level: the level below; operands: value, condition (always both)
    kCount,  // level: the level below; operands: condition; a ratio
  };
  Kind kind = Kind::kNumber;
  exact::Type type;
  source::Span span;
  exact::Rational number;
  bool truth = false;
  std::size_t index = 0;
  LevelId level = 0;
  BookId book = 0;
  ParameterId parameter = 0;
  int year_offset = 0;
  std::vector<TypedExpression> operands;
};

}  // namespace quotum::check
