// The proof of each step's width, redone from the ranges that the plan holds.
#include "plan/fit.h"

#include <fmt/format.h>

#include <algorithm>

namespace quotum::plan {
namespace {

using exact::BigInt;
using exact::Width;

unsigned size_bits(Width width) {
  switch (width) {
    case Width::k64:
      return 63;
    case Width::k128:
      return 127;
    case Width::k256:
      return 255;
  }
  return 0;
}

unsigned bits_of(const BigInt& size) {
  return size == 0 ? 0 : static_cast<unsigned>(boost::multiprecision::msb(size)) + 1;
}

BigInt size_of(const Held& held) { return std::max(BigInt(abs(held.low)), BigInt(abs(held.high))); }

std::string range_text(const BigInt& low, const BigInt& high) {
  return low == high ? low.str() : fmt::format("[{}, {}]", low.str(), high.str());
}

// Whether an operand is in the lanes that the step computes in, and not in lanes of its own.
bool shares_lanes(OpCode op, std::size_t operand) {
  return op != OpCode::kWiden && op != OpCode::kLookup && !(op == OpCode::kSelect && operand == 0);
}

std::string operand_name(OpCode op, std::size_t operand, SlotId slot) {
  const bool quotient = op == OpCode::kRoundConstant || op == OpCode::kRoundQuotient;
  const char* role = !quotient ? "operand" : (operand == 0 ? "the numerator" : "the denominator");
  return fmt::format("{} %{}", role, slot);
}

bool has_constant(OpCode op) {
  return op == OpCode::kScale || op == OpCode::kRoundConstant || op == OpCode::kReasonIf;
}

// `held` is complete, the result first.
void conclude(Fit& fit) {
  for (std::size_t i = 0; i < fit.held.size(); ++i) {
    if (const BigInt size = size_of(fit.held[i]); size > fit.bound) {
      fit.bound = size;
      fit.largest = i;
    }
  }
  fit.bits = bits_of(fit.bound);
  fit.limit = size_bits(fit.lanes);
  for (const Width width : {Width::k256, Width::k128, Width::k64}) {
    fit.needed = fit.bits <= size_bits(width) ? width : fit.needed;
  }
}

std::string column_source(const LevelPlan& level, const Instruction& instruction) {
  const table::Column& column = level.schema.columns[instruction.column];
  std::string text = column.kind == table::ColumnKind::kEnumeration
                         ? fmt::format("positions of {} values", column.values.size())
                         : "declared bounds of the column";
  return text + (column.optional ? "; an empty field is -2^63, which only `missing` and the side "
                                   "of a select that is not taken see"
                                 : "");
}

// Where the division is a multiplication (exact/constant_divisor.h), its product never is in one
// lane: what it needs is that the numerator has 62 bits at most.
std::string reciprocal(const Instruction& instruction) {
  return instruction.width == Width::k64 && instruction.by_reciprocal
             ? " by the upper half of a product, for up to 62 bits"
             : "";
}

// What the range of the result follows from, operands by their ranges.
std::string source_of(const LevelPlan& level, const Instruction& instruction) {
  const auto in = [&](std::size_t i) {
    const Slot& slot = level.slots[instruction.in.at(i)];
    return range_text(slot.low, slot.high);
  };
  const auto between = [&](const char* sign) { return in(0) + " " + sign + " " + in(1); };
  switch (instruction.op) {
    case OpCode::kConstant:
      return "the constant";
    case OpCode::kColumn:
      return column_source(level, instruction);
    case OpCode::kLookup:
      return fmt::format("least and most of {} values", instruction.lookup.size());
    case OpCode::kWiden:
      return in(0) + " in other lanes";
    case OpCode::kScale:
      return in(0) + " * " + instruction.constant.str();
    case OpCode::kAdd:
      return between("+");
    case OpCode::kSubtract:
      return between("-");
    case OpCode::kMultiply:
      return between("*");
    case OpCode::kNegate:
      return "-" + in(0);
    case OpCode::kMin:
      return "least of " + between("and");
    case OpCode::kMax:
      return "most of " + between("and");
    case OpCode::kLess:
      return between("<");
    case OpCode::kLessEqual:
      return between("<=");
    case OpCode::kEqual:
      return between("=");
    case OpCode::kAnd:
    case OpCode::kOr:
    case OpCode::kNot:
    case OpCode::kMissing:
      return "0 or 1";
    case OpCode::kSelect:
      return in(1) + " or " + in(2);
    case OpCode::kRoundConstant:
      return in(0) + " / " + instruction.constant.str() + reciprocal(instruction);
    case OpCode::kRoundQuotient:
      return between("/");
    case OpCode::kFirstReason:
      return between("or");
    case OpCode::kReasonIf:
      return "0 or " + instruction.constant.str();
  }
  return "";
}

std::string lanes_name(Width width) { return fmt::format("i{}", size_bits(width) + 1); }

}  // namespace

Fit fit_of(const LevelPlan& level, const Instruction& instruction) {
  Fit fit;
  const Slot& out = level.slots[instruction.out];
  fit.lanes = instruction.width;
  fit.from = source_of(level, instruction);
  fit.held.push_back({"the result", out.low, out.high});
  for (std::size_t i = 0; i < instruction.in.size(); ++i) {
    const SlotId slot = instruction.in.at(i);
    if (slot != kNoSlot && shares_lanes(instruction.op, i)) {
      fit.held.push_back(
          {operand_name(instruction.op, i, slot), level.slots[slot].low, level.slots[slot].high});
    }
  }
  if (has_constant(instruction.op)) {
    fit.held.push_back({"the constant", instruction.constant, instruction.constant});
  }
  conclude(fit);
  // What is only carried to wider lanes is wide for the step that reads it.
  if (fit.lanes > fit.needed) {
    const bool carried = instruction.op == OpCode::kConstant || instruction.op == OpCode::kWiden;
    fit.from += fmt::format("; {} {}", lanes_name(fit.lanes),
                            carried ? "for the step that reads it" : "asked for by --min-width");
  }
  return fit;
}

Fit fit_of(const LevelPlan& level, const LevelPlan& below, const Aggregate& aggregate) {
  Fit fit;
  const Slot& out = level.slots[aggregate.out];
  fit.lanes = out.width;
  fit.held.push_back({"the result", out.low, out.high});
  const std::string part =
      aggregate.value == kNoSlot
          ? "1"
          : range_text(below.slots[aggregate.value].low, below.slots[aggregate.value].high);
  fit.from = aggregate.reason
                 ? "the first of " + part
                 : fmt::format("at most {} rows of {} * {}", below.at_most, below.name, part);
  conclude(fit);
  if (fit.lanes > fit.needed) {
    fit.from += fmt::format("; {} asked for by --min-width", lanes_name(fit.lanes));
  }
  return fit;
}

std::string why(const Fit& fit) {
  std::string text = fmt::format("{} of {} bits: {}", fit.bits, fit.limit, fit.from);
  const Held& largest = fit.held[fit.largest];
  if (fit.needed == fit.lanes && fit.lanes > Width::k64) {
    text +=
        fmt::format("; {} because {} needs {} bits", lanes_name(fit.lanes), largest.what, fit.bits);
  } else if (fit.largest != 0) {
    text += "; largest is " + largest.what;
  }
  return text;
}

}  // namespace quotum::plan
