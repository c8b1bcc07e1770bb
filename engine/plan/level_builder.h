// Writes the instructions of one level: folds constants with the one arithmetic (exact/op.h),
// proves the range of each result, picks widths, shares equal instructions.
#pragma once

#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>

#include "plan/compiler.h"
#include "plan/plan.h"
#include "plan/term.h"

namespace quotum::plan {

class LevelBuilder {
 public:
  // Borrows both for its life.
  LevelBuilder(LevelPlan& level, const PlanOptions& options) : level_(level), options_(options) {}

  [[nodiscard]] LevelPlan& level() { return level_; }
  // Name of the step that the next instructions come from.
  void set_origin(std::string origin) { origin_ = std::move(origin); }
  [[nodiscard]] const std::string& origin() const { return origin_; }

  // out = op(operands): kAdd, kSubtract, kMultiply, kMin, kMax, kLess, kLessEqual, kEqual, kAnd,
  // kOr.
  Atom binary(OpCode op, const Atom& a, const Atom& b);
  Atom unary(OpCode op, const Atom& a);  // kNegate, kNot, kMissing
  Atom scale(const Atom& a, const exact::BigInt& factor);
  Atom select(const Atom& condition, const Atom& then, const Atom& otherwise);
  Atom round_constant(const Atom& a, const exact::BigInt& divisor, exact::RoundingMode mode);
  Atom round_quotient(const Atom& a, const Atom& divisor, exact::RoundingMode mode);
  Atom first_reason(const Atom& a, const Atom& b);
  Atom reason_if(const Atom& condition, std::uint32_t reason);
  Atom lookup(const Atom& member, const std::vector<exact::BigInt>& values);
  // Input column at position `column` of the level's schema, values within low..high.
  Atom column(std::size_t column, const exact::BigInt& low, const exact::BigInt& high);
  // A slot that aggregates of the level below are written to.
  SlotId aggregate_slot(const exact::BigInt& low, const exact::BigInt& high,
                        const std::string& label);

  // Remembers how a number is read; that of a constant belongs to the slot that the last operation
  // on it has made, if it made one. Zero is zero in every scale.
  void note(const Atom& a, const Reading& reading);

  // Bounds of an atom.
  [[nodiscard]] exact::BigInt low(const Atom& a) const;
  [[nodiscard]] exact::BigInt high(const Atom& a) const;
  // A slot with the atom's value (constants get one).
  SlotId materialise(const Atom& a);
  // The same for a truth value that is read outside instructions: always in 64-bit lanes.
  SlotId materialise_truth(const Atom& a);
  // True when a range did not fit 256 bits since the last call.
  bool take_overflow();

 private:
  struct Range {
    exact::BigInt low, high;
  };
  std::optional<Atom> over_members(
      std::initializer_list<const Atom*> operands,
      const std::function<exact::BigInt(const std::vector<exact::BigInt>&)>& fold);
  // The instruction that fills the slot, if it is of this kind.
  [[nodiscard]] const Instruction* made_by(OpCode op, SlotId slot) const;
  [[nodiscard]] const Atom* one_of_two(OpCode op, const Atom& a, const Atom& b) const;
  SlotId emit(Instruction instruction, const Range& range);
  SlotId operand(const Atom& a, exact::Width width);
  SlotId widened(SlotId slot, exact::Width width);
  SlotId constant_slot(const exact::BigInt& value, exact::Width width);
  SlotId new_slot(exact::Width width, const Range& range, std::string label);
  exact::Width width_for(const Range& range);
  [[nodiscard]] exact::Width joined(std::initializer_list<exact::Width> widths) const;
  [[nodiscard]] Range range_of(const Atom& a) const { return {low(a), high(a)}; }

  LevelPlan& level_;
  const PlanOptions& options_;
  std::string origin_;
  bool overflow_ = false;
  std::map<std::string, SlotId> known_;  // text of an instruction -> its slot
};

}  // namespace quotum::plan
