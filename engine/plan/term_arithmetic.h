// Arithmetic, comparison and rounding on terms: brings quanta and denominators together, so that
// the level builder only ever sees integers. Reasons follow the order of evaluation, left before
// right.
#pragma once

#include "exact/rounding.h"
#include "plan/level_builder.h"
#include "plan/term.h"

namespace quotum::plan {

// op: kAdd, kSubtract, kMin or kMax.
Term combine(LevelBuilder& builder, OpCode op, const Term& a, const Term& b);
Term multiply(LevelBuilder& builder, const Term& a, const Term& b);
// REQUIRES: the range of b does not hold zero.
Term divide(LevelBuilder& builder, const Term& a, const Term& b);
Term negate(LevelBuilder& builder, const Term& a);
// op: kLess, kLessEqual or kEqual; both of the same kind.
Term compare(LevelBuilder& builder, OpCode op, const Term& a, const Term& b);
Term logical_not(LevelBuilder& builder, const Term& a);
// Row-level `condition ? then : otherwise`, reasons included.
Term choose(LevelBuilder& builder, const Term& condition, const Term& then, const Term& otherwise);
// To a multiple of grain; the result's quantum is the grain.
Term round_to(LevelBuilder& builder, const Term& a, const exact::Rational& grain,
              exact::RoundingMode mode);
// The same value with this quantum, which must divide its own; no denominator. Nothing otherwise.
std::optional<Atom> in_quantum(LevelBuilder& builder, const Term& a,
                               const exact::Rational& quantum);
// a with its integer held within low..high (in values), and `reason` where it was not.
Term held_within(LevelBuilder& builder, const Term& a, const exact::Rational& low,
                 const exact::Rational& high, std::uint32_t reason);

}  // namespace quotum::plan
