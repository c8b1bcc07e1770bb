// Term: a formula's value while a plan is being made: a constant or a slot, with its quantum, its
// denominator where it is a quotient by a column, and the reason that it may be missing for.
#pragma once

#include <optional>

#include "exact/type.h"
#include "plan/plan.h"

namespace quotum::plan {

// One integer: known now, or in a slot when rows are evaluated.
struct Atom {
  bool constant = true;
  exact::BigInt value = 0;  // constant
  SlotId slot = kNoSlot;    // otherwise

  static Atom of(exact::BigInt value) { return Atom{true, std::move(value), kNoSlot}; }
  static Atom in(SlotId slot) { return Atom{false, 0, slot}; }
  [[nodiscard]] bool is(int number) const { return constant && value == number; }
};

// number: atom x quantum / denominator. truth: 0 or 1. member: position. date: days.
struct Term {
  exact::Kind kind = exact::Kind::kNumber;
  Atom atom;
  exact::Rational quantum = 1;      // kNumber only, > 0
  std::optional<Atom> denominator;  // kNumber only: a slot whose range is above 0
  Atom reason;                      // 0: always there
  std::optional<exact::Unit> unit;  // kNumber only, for people; none: not known

  static Term number(const exact::Rational& value);
  static Term truth(bool value);
  // The value of a constant number. REQUIRES: kNumber, constant, no denominator.
  [[nodiscard]] exact::Rational constant_number() const;
  [[nodiscard]] Reading reading() const { return {quantum, denominator.has_value(), unit}; }
  [[nodiscard]] bool is_constant() const { return atom.constant && !denominator; }
};

}  // namespace quotum::plan
