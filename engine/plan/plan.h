// Plan: the rules of one year, one scenario and one set of tables as flat lists of column steps on
// integers. Every number is integer x quantum, the quantum being a fraction known when the plan is
// made (1/100 for cents, 1/133100 for hundredths of hours divided by 1331), so exact quotients by
// constants stay integers. A quotient by a column is a pair of slots. Ranges of all integers are
// proven; widths follow from them.
//
// Meaning is lazy (typed_expression.h): where a row reaches something that it does not have (a
// value that law has not set, an optional field left empty, a total outside its declared range), a
// `reason` travels with the value instead of an error being raised, and only what reaches a result
// counts.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "check/checked_rules.h"
#include "exact/integer.h"
#include "exact/rounding.h"
#include "exact/unit.h"
#include "table/schema.h"

namespace quotum::plan {

using check::BookId;
using check::LevelId;
using SlotId = std::uint32_t;  // within one LevelPlan
inline constexpr SlotId kNoSlot = std::numeric_limits<SlotId>::max();

// How people read the integer of a slot that holds a number: value = integer x quantum. Evaluation
// has no need of it.
struct Reading {
  exact::Rational quantum = 1;
  bool numerator = false;           // the value is this, divided by another column
  std::optional<exact::Unit> unit;  // none: not known
};

// A column of integers during evaluation. Truth values are 0 and 1; members are positions; dates
// are days; reasons are positions in Plan::reasons, 0 for none.
struct Slot {
  exact::Width width = exact::Width::k64;
  exact::BigInt low, high;        // proven bounds of the integer
  std::string label;              // what the dump calls it
  std::vector<Reading> readings;  // the first is the one it was made with; a quotient by a constant
                                  // is the same integer read in another way. None: no number
};

enum class OpCode {
  kConstant,  // out = constant
  kColumn,    // out = input column `column` of the level's table
  kLookup,    // out = table[in0]
  kWiden,     // out = in0, other width (also narrower, where the range is proven)
  kScale,     // out = in0 * constant
  kAdd,
  kSubtract,
  kMultiply,
  kNegate,
  kMin,
  kMax,
  kLess,
  kLessEqual,
  kEqual,  // -> 0/1
  kAnd,
  kOr,
  kNot,            // on 0/1
  kSelect,         // out = in0 ? in1 : in2
  kRoundConstant,  // out = in0 / constant, rounded by mode; constant > 0
  kRoundQuotient,  // out = in0 / in1, rounded by mode; in1 > 0
  kFirstReason,    // out = in0 != 0 ? in0 : in1
  kReasonIf,       // out = in0 ? constant : 0
  kMissing,        // out = in0 is kMissing ? 1 : 0   (optional columns)
};
std::string_view name(OpCode op);

struct Instruction {
  OpCode op = OpCode::kConstant;
  exact::Width width = exact::Width::k64;  // lanes it computes in: operands and result have this
                                           // width, but for kWiden (operand: its own), comparisons
                                           // (result k64) and select (condition k64)
  SlotId out = kNoSlot;
  std::array<SlotId, 3> in = {kNoSlot, kNoSlot, kNoSlot};
  exact::BigInt constant;
  std::vector<exact::BigInt> lookup;  // kLookup: the value for each member
  std::size_t column = 0;             // kColumn
  bool by_reciprocal = false;  // kRoundConstant: in0 is within exact::ConstantDivisor's range
  exact::RoundingMode mode = exact::RoundingMode::kDown;
  std::string origin;  // "quotumheffing.quotumtekort": the step it comes from

  friend bool operator==(const Instruction&, const Instruction&) = default;
};

// A sum over the rows below: out += value where condition.
struct Aggregate {
  SlotId value = kNoSlot;      // slot of the level below; kNoSlot: counts
  SlotId condition = kNoSlot;  // slot of the level below; kNoSlot: all
  SlotId out = kNoSlot;        // slot of this level
  bool reason = false;         // out is a reason: the first non-zero one in row order
  std::string origin;

  friend bool operator==(const Aggregate&, const Aggregate&) = default;
};

// A value for a human: integer x quantum, or a pair (numerator x quantum / denominator).
struct Traced {
  SlotId value = kNoSlot;
  SlotId denominator = kNoSlot;
  SlotId reason = kNoSlot;      // kNoSlot: always there
  exact::Rational quantum = 1;  // of the quotient, where there is a denominator
  bool constant = false;        // decided when the plan was made
};

// One step or input of a book in this plan; `index` as in the CheckedVersion. Only with
// PlanOptions::trace. Those that were never needed are absent.
struct TracedItem {
  BookId book = 0;
  bool is_input = false;
  std::size_t index = 0;
  bool from_rows = false;  // an input that was computed from the level below
  Traced traced;
};

struct OutputColumn {
  BookId book = 0;
  std::size_t index = 0;  // into CheckedBook::outputs
  std::string name;
  int decimals = 0;
  SlotId value = kNoSlot;  // quantum is 10^-decimals, width at most k128
  SlotId reason = kNoSlot;

  friend bool operator==(const OutputColumn&, const OutputColumn&) = default;
};

struct OutcomeColumn {
  BookId book = 0;
  std::string name;                // column
  std::vector<std::string> codes;  // the slot holds a position in it
  SlotId value = kNoSlot;
  SlotId reason = kNoSlot;

  friend bool operator==(const OutcomeColumn&, const OutcomeColumn&) = default;
};

// A column of decisions.csv behind the keys and the year, in order.
struct DecisionColumn {
  bool is_outcome = false;
  std::size_t index = 0;  // into outcomes or outputs of the level

  friend bool operator==(const DecisionColumn&, const DecisionColumn&) = default;
};

struct LevelPlan {
  LevelId level = 0;
  std::string name;
  bool present = false;      // it has rows in this run: a file, or a file of a level below
  bool supplied = false;     // it has a file
  table::Schema schema;      // of its file: keys from the top level down to its own, then period
                             // begin and end, then the year column, then input columns
  std::size_t keys = 0;      // leading key columns of the schema
  std::size_t own_keys = 0;  // the last so many of them are this level's own
  std::optional<std::size_t> period;  // column of period begin; the end is the next one
  std::optional<std::size_t> year;    // column of the row's calendar year
  std::uint64_t at_most = 0;          // rows within one parent
  std::vector<Slot> slots;
  std::vector<Aggregate> aggregates;      // from the level below; before the instructions
  std::vector<Instruction> instructions;  // in order; each reads only earlier slots
  std::vector<OutputColumn> outputs;
  std::vector<OutcomeColumn> outcomes;
  std::vector<DecisionColumn> decision;
  std::vector<TracedItem> traced;
};

// Why a row has no value. Entry 0 is "none".
struct Reason {
  std::string code;   // "not-set", "missing", "out-of-range"
  std::string field;  // parameter or column
  std::string message;
};

// A parameter value that the plan has used.
struct UsedValue {
  check::ParameterId parameter = 0;
  int year = 0;
  std::optional<std::size_t> member;
  std::string text;  // "0.0309", "5000", "2026-07-01", "not set"
  rulebook::Status status = rulebook::Status::kOfficial;
  std::string scenario;       // the scenario's name; empty: the published series
  std::vector<BookId> books;  // who used it
};

struct UsedBook {
  BookId book = 0;
  const check::CheckedVersion* version = nullptr;  // nullptr: does not apply to the year
  bool hypothetical = false;  // a value of a scenario reached it, itself or through another book
  bool asked_for = true;      // it has columns; else it is here only because another book uses it
};

// An input that can come from a column or from rows: which it was.
struct InputOrigin {
  BookId book = 0;
  std::size_t index = 0;  // into CheckedVersion::inputs
  bool from_rows = false;
};

struct Plan {
  int year = 0;
  std::vector<LevelPlan> levels;  // those of the run's hierarchy, top level first
  std::vector<Reason> reasons;
  std::vector<UsedBook> books;    // asked for or used by those that are, in column order
  std::vector<UsedValue> values;  // by parameter name, year, member
  std::vector<InputOrigin> origins;
};

// Stable text of a plan: per level its columns, aggregates and instructions, each with width,
// scale, range and why it fits (fit.h). Same text for the same rules and request.
std::string dump(const Plan& plan, const check::CheckedRules& rules);

}  // namespace quotum::plan
