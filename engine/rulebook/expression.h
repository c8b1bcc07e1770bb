// A formula as written: syntax with places, no meaning. Grammar in formula_parser.h.
#pragma once

#include <string>
#include <vector>

#include "exact/decimal.h"
#include "exact/unit.h"
#include "source/source_file.h"

namespace quotum::rulebook {

struct Expression {
  enum class Kind {
    kNumber,    // value, unit (ratio when none is written; percent already divided by 100)
    kTruth,     // truth
    kYear,      // jaar
    kFirstDay,  // first_day(jaar): 1 January of the year, a date
    kName,  // name; with book: book.name; with operands[0]: name[operand]; year_offset: name @ jaar
            // + offset
    kSet,   // set(NAME...): operands[0] is a kName
    kNegate,  // - operand
    kNot,
    kAdd,
    kSubtract,
    kMultiply,
    kDivide,
    kLess,
    kLessEqual,
    kGreater,
    kGreaterEqual,
    kEqual,
    kNotEqual,
    kAnd,
    kOr,
    kIf,  // operands: condition, then, else
    kMin,
    kMax,    // two or more operands
    kSum,    // name: level; operands[0] = what is summed, operands[1] = where (optional)
    kCount,  // name: level; operands[0] = where (optional)
  };
  Kind kind = Kind::kNumber;
  source::Span span;  // the whole of it, operands included
  std::string name;
  std::string book;
  bool has_year = false;  // kName: written with `@ jaar ...`
  int year_offset = 0;    // kName: years added to the year of the run
  bool truth = false;
  exact::Decimal value;
  exact::Unit unit;
  bool has_unit = false;  // kNumber: a unit or % was written
  std::vector<Expression> operands;
};

// Canonical text with minimal parentheses: parse(print(e)) has the same tree.
std::string print(const Expression& expression);

}  // namespace quotum::rulebook
