#include "plan/level_builder.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "exact/constant_divisor.h"
#include "plan/fold.h"

namespace quotum::plan {
namespace {

using exact::BigInt;
using exact::Width;

// Everything that makes two instructions compute the same, as text.
std::string signature(const Instruction& instruction) {
  std::string text = std::to_string(static_cast<int>(instruction.op)) + '/' +
                     std::to_string(static_cast<int>(instruction.width)) + '/' +
                     std::to_string(static_cast<int>(instruction.mode)) + '/' +
                     std::to_string(instruction.column) + '/' + instruction.constant.str();
  for (const SlotId slot : instruction.in) {
    text += ' ' + std::to_string(slot);
  }
  for (const BigInt& value : instruction.lookup) {
    text += ',' + value.str();
  }
  return text;
}

Instruction constant_instruction(const BigInt& value, Width width) {
  Instruction instruction;
  instruction.op = OpCode::kConstant;
  instruction.width = width;
  instruction.constant = value;
  return instruction;
}

void add_reading(std::vector<Reading>& readings, const Reading& reading) {
  for (Reading& known : readings) {
    if (known.quantum == reading.quantum && known.numerator == reading.numerator &&
        (!known.unit || !reading.unit || known.unit == reading.unit)) {
      known.unit = known.unit ? known.unit : reading.unit;
      return;
    }
  }
  readings.push_back(reading);
}

bool is_comparison(OpCode op) {
  return op == OpCode::kLess || op == OpCode::kLessEqual || op == OpCode::kEqual;
}

}  // namespace

BigInt LevelBuilder::low(const Atom& a) const {
  return a.constant ? a.value : level_.slots[a.slot].low;
}

BigInt LevelBuilder::high(const Atom& a) const {
  return a.constant ? a.value : level_.slots[a.slot].high;
}

bool LevelBuilder::take_overflow() { return std::exchange(overflow_, false); }

Width LevelBuilder::width_for(const Range& range) {
  for (const Width width : {Width::k64, Width::k128, Width::k256}) {
    if (exact::fits(range.low, range.high, width)) {
      return std::max(width, options_.at_least);
    }
  }
  overflow_ = true;
  return Width::k256;
}

Width LevelBuilder::joined(std::initializer_list<Width> widths) const { return std::max(widths); }

SlotId LevelBuilder::new_slot(Width width, const Range& range, std::string label) {
  Slot slot;
  slot.width = width;
  slot.low = range.low;
  slot.high = range.high;
  slot.label = std::move(label);
  level_.slots.push_back(std::move(slot));
  return static_cast<SlotId>(level_.slots.size() - 1);
}

SlotId LevelBuilder::emit(Instruction instruction, const Range& range) {
  const std::string text = signature(instruction);
  if (options_.optimise) {
    if (const auto found = known_.find(text); found != known_.end()) {
      return found->second;
    }
  }
  const Width width = is_comparison(instruction.op) ? Width::k64 : instruction.width;
  instruction.out = new_slot(width, range, origin_);
  instruction.origin = origin_;
  const SlotId out = instruction.out;
  level_.instructions.push_back(std::move(instruction));
  known_[text] = out;
  return out;
}

SlotId LevelBuilder::constant_slot(const BigInt& value, Width width) {
  return emit(constant_instruction(value, width), {value, value});
}

void LevelBuilder::note(const Atom& a, const Reading& reading) {
  if (!a.constant) {
    add_reading(level_.slots[a.slot].readings, reading);
    return;
  }
  for (const Width width : {Width::k64, Width::k128, Width::k256}) {
    const auto found = known_.find(signature(constant_instruction(a.value, width)));
    if (found != known_.end() && a.value != 0) {
      add_reading(level_.slots[found->second].readings, reading);
    }
  }
}

SlotId LevelBuilder::widened(SlotId slot, Width width) {
  if (level_.slots[slot].width == width) {
    return slot;
  }
  Instruction instruction;
  instruction.op = OpCode::kWiden;
  instruction.width = width;
  instruction.in[0] = slot;
  return emit(std::move(instruction), {level_.slots[slot].low, level_.slots[slot].high});
}

SlotId LevelBuilder::operand(const Atom& a, Width width) {
  return a.constant ? constant_slot(a.value, width) : widened(a.slot, width);
}

SlotId LevelBuilder::materialise_truth(const Atom& a) { return operand(a, Width::k64); }

SlotId LevelBuilder::materialise(const Atom& a) {
  return a.constant ? constant_slot(a.value, width_for({a.value, a.value})) : a.slot;
}

Atom LevelBuilder::binary(OpCode op, const Atom& a, const Atom& b) {
  if (a.constant && b.constant) {
    return Atom::of(fold_binary(op, a.value, b.value));
  }
  const auto [low_bound, high_bound] = range_binary(op, low(a), high(a), low(b), high(b));
  if (low_bound == high_bound) {
    return Atom::of(low_bound);  // decided by the ranges alone
  }
  if (const auto looked_up = over_members(
          {&a, &b}, [op](const auto& values) { return fold_binary(op, values[0], values[1]); })) {
    return *looked_up;
  }
  if (op == OpCode::kMultiply && options_.optimise && (a.constant || b.constant)) {
    return a.constant ? scale(b, a.value) : scale(a, b.value);
  }
  if (const Atom* same = options_.optimise ? one_of_two(op, a, b) : nullptr) {
    return *same;
  }
  const Range range{low_bound, high_bound};
  Instruction instruction;
  instruction.op = op;
  const bool logical = op == OpCode::kAnd || op == OpCode::kOr;
  instruction.width = logical ? Width::k64
                              : joined({width_for(range_of(a)), width_for(range_of(b)),
                                        is_comparison(op) ? Width::k64 : width_for(range)});
  instruction.in[0] = operand(a, instruction.width);
  instruction.in[1] = operand(b, instruction.width);
  return Atom::in(emit(std::move(instruction), range));
}

// What is computed from nothing but looked up values of one enumeration is itself looked up: `fold`
// gives it for the values that belong to one member.
std::optional<Atom> LevelBuilder::over_members(
    std::initializer_list<const Atom*> operands,
    const std::function<BigInt(const std::vector<BigInt>&)>& fold) {
  const Instruction* first = nullptr;
  for (const Atom* operand : operands) {
    if (operand->constant) {
      continue;
    }
    const Instruction* instruction = made_by(OpCode::kLookup, operand->slot);
    const bool fits = instruction != nullptr &&
                      (first == nullptr || (instruction->in[0] == first->in[0] &&
                                            instruction->lookup.size() == first->lookup.size()));
    if (!options_.optimise || !fits) {
      return std::nullopt;
    }
    first = instruction;
  }
  std::vector<BigInt> folded;
  for (std::size_t member = 0; first != nullptr && member < first->lookup.size(); ++member) {
    std::vector<BigInt> values;
    for (const Atom* operand : operands) {
      values.push_back(operand->constant ? operand->value
                                         : made_by(OpCode::kLookup, operand->slot)->lookup[member]);
    }
    folded.push_back(fold(values));
  }
  return first == nullptr ? std::nullopt : std::optional(lookup(Atom::in(first->in[0]), folded));
}

const Instruction* LevelBuilder::made_by(OpCode op, SlotId slot) const {
  const auto found =
      std::find_if(level_.instructions.begin(), level_.instructions.end(),
                   [slot](const Instruction& instruction) { return instruction.out == slot; });
  return found != level_.instructions.end() && found->op == op ? &*found : nullptr;
}

// The operand that is the result whatever the other one's value is, as far as ranges tell.
const Atom* LevelBuilder::one_of_two(OpCode op, const Atom& a, const Atom& b) const {
  const bool same = !a.constant && !b.constant && a.slot == b.slot;
  if (same &&
      (op == OpCode::kAnd || op == OpCode::kOr || op == OpCode::kMin || op == OpCode::kMax)) {
    return &a;
  }
  if (op == OpCode::kAnd || op == OpCode::kMin) {
    return high(a) <= low(b) ? &a : high(b) <= low(a) ? &b : nullptr;
  }
  if (op == OpCode::kOr || op == OpCode::kMax) {
    return low(a) >= high(b) ? &a : low(b) >= high(a) ? &b : nullptr;
  }
  if (op == OpCode::kAdd) {
    return a.is(0) ? &b : b.is(0) ? &a : nullptr;
  }
  if (op == OpCode::kMultiply) {
    return a.is(1) ? &b : b.is(1) ? &a : nullptr;
  }
  return op == OpCode::kSubtract && b.is(0) ? &a : nullptr;
}

Atom LevelBuilder::unary(OpCode op, const Atom& a) {
  if (a.constant) {
    return Atom::of(fold_unary(op, a.value));
  }
  if (const auto looked_up =
          over_members({&a}, [op](const auto& values) { return fold_unary(op, values[0]); })) {
    return *looked_up;
  }
  Instruction instruction;
  instruction.op = op;
  const Range range = op == OpCode::kNegate ? Range{-high(a), -low(a)} : Range{0, 1};
  instruction.width =
      op == OpCode::kNegate ? joined({width_for(range_of(a)), width_for(range)}) : Width::k64;
  instruction.in[0] = operand(a, instruction.width);
  return Atom::in(emit(std::move(instruction), range));
}

Atom LevelBuilder::scale(const Atom& a, const BigInt& factor) {
  if (a.constant) {
    return Atom::of(fold_binary(OpCode::kMultiply, a.value, factor));
  }
  if (factor == 1) {
    return a;
  }
  if (const Instruction* inner = options_.optimise ? made_by(OpCode::kScale, a.slot) : nullptr) {
    return scale(Atom::in(inner->in[0]), BigInt(inner->constant * factor));
  }
  const auto [low_bound, high_bound] =
      range_binary(OpCode::kMultiply, low(a), high(a), factor, factor);
  const Range range{low_bound, high_bound};
  Instruction instruction;
  instruction.op = OpCode::kScale;
  instruction.width =
      joined({width_for(range_of(a)), width_for({factor, factor}), width_for(range)});
  instruction.constant = factor;
  instruction.in[0] = operand(a, instruction.width);
  return Atom::in(emit(std::move(instruction), range));
}

Atom LevelBuilder::select(const Atom& condition, const Atom& then, const Atom& otherwise) {
  if (condition.constant) {
    return condition.value != 0 ? then : otherwise;
  }
  if (const auto looked_up = over_members({&condition, &then, &otherwise}, [](const auto& values) {
        return values[0] != 0 ? values[1] : values[2];
      })) {
    return *looked_up;
  }
  if (then.constant && otherwise.constant && then.value == otherwise.value) {
    return then;
  }
  const Range range{std::min(low(then), low(otherwise)), std::max(high(then), high(otherwise))};
  Instruction instruction;
  instruction.op = OpCode::kSelect;
  instruction.width = width_for(range);
  instruction.in[0] = widened(condition.slot, Width::k64);
  instruction.in[1] = operand(then, instruction.width);
  instruction.in[2] = operand(otherwise, instruction.width);
  return Atom::in(emit(std::move(instruction), range));
}

Atom LevelBuilder::round_constant(const Atom& a, const BigInt& divisor, exact::RoundingMode mode) {
  if (a.constant) {
    return Atom::of(exact::divide(a.value, divisor, mode));
  }
  if (divisor == 1) {
    return a;
  }
  const Range range{exact::divide(low(a), divisor, mode), exact::divide(high(a), divisor, mode)};
  Instruction instruction;
  instruction.op = OpCode::kRoundConstant;
  instruction.width = joined({width_for(range_of(a)), width_for({divisor, divisor})});
  instruction.constant = divisor;
  instruction.mode = mode;
  const BigInt bound = std::max(BigInt(abs(low(a))), BigInt(abs(high(a))));
  instruction.by_reciprocal = bound <= exact::ConstantDivisor::kMostNumerator;
  instruction.in[0] = operand(a, instruction.width);
  return Atom::in(emit(std::move(instruction), range));
}

Atom LevelBuilder::round_quotient(const Atom& a, const Atom& divisor, exact::RoundingMode mode) {
  if (divisor.constant) {
    return round_constant(a, divisor.value, mode);
  }
  if (low(divisor) <= 0) {
    throw std::logic_error("a denominator may be zero although the checker let it pass");
  }
  Range range;
  bool first = true;
  for (const BigInt& n : {low(a), high(a)}) {
    for (const BigInt& d : {low(divisor), high(divisor)}) {
      const BigInt quotient = exact::divide(n, d, mode);
      range.low = first ? quotient : std::min(range.low, quotient);
      range.high = first ? quotient : std::max(range.high, quotient);
      first = false;
    }
  }
  Instruction instruction;
  instruction.op = OpCode::kRoundQuotient;
  instruction.width =
      joined({width_for(range_of(a)), width_for(range_of(divisor)), width_for(range)});
  instruction.mode = mode;
  instruction.in[0] = operand(a, instruction.width);
  instruction.in[1] = operand(divisor, instruction.width);
  return Atom::in(emit(std::move(instruction), range));
}

Atom LevelBuilder::first_reason(const Atom& a, const Atom& b) {
  if (a.constant) {
    return a.value != 0 ? a : b;
  }
  if (b.is(0)) {
    return a;
  }
  if (const auto looked_up = over_members(
          {&a, &b}, [](const auto& values) { return values[0] != 0 ? values[0] : values[1]; })) {
    return *looked_up;
  }
  Instruction instruction;
  instruction.op = OpCode::kFirstReason;
  instruction.width = joined({width_for(range_of(a)), width_for(range_of(b))});
  instruction.in[0] = operand(a, instruction.width);
  instruction.in[1] = operand(b, instruction.width);
  return Atom::in(
      emit(std::move(instruction), {std::min(low(a), low(b)), std::max(high(a), high(b))}));
}

Atom LevelBuilder::reason_if(const Atom& condition, std::uint32_t reason) {
  if (condition.constant) {
    return Atom::of(condition.value != 0 ? BigInt(reason) : BigInt(0));
  }
  Instruction instruction;
  instruction.op = OpCode::kReasonIf;
  instruction.width = width_for({0, reason});
  instruction.constant = reason;
  instruction.in[0] = operand(condition, instruction.width);
  return Atom::in(emit(std::move(instruction), {0, reason}));
}

Atom LevelBuilder::lookup(const Atom& member, const std::vector<BigInt>& values) {
  if (member.constant) {
    return Atom::of(values.at(static_cast<std::size_t>(member.value)));
  }
  const auto [smallest, largest] = std::minmax_element(values.begin(), values.end());
  if (*smallest == *largest) {
    return Atom::of(*smallest);
  }
  const Range range{*smallest, *largest};
  Instruction instruction;
  instruction.op = OpCode::kLookup;
  instruction.width = width_for(range);
  instruction.lookup = values;
  instruction.in[0] = widened(member.slot, Width::k64);
  return Atom::in(emit(std::move(instruction), range));
}

Atom LevelBuilder::column(std::size_t column, const BigInt& low_bound, const BigInt& high_bound) {
  Instruction instruction;
  instruction.op = OpCode::kColumn;
  instruction.width = Width::k64;
  instruction.column = column;
  return Atom::in(emit(std::move(instruction), {low_bound, high_bound}));
}

SlotId LevelBuilder::aggregate_slot(const BigInt& low_bound, const BigInt& high_bound,
                                    const std::string& label) {
  const Range range{low_bound, high_bound};
  return new_slot(width_for(range), range, label);
}

}  // namespace quotum::plan
