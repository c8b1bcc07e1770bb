// What is proven about a number before any row is seen: where it lies, how it is made of integers,
// and which grain it keeps. The bounds mirror how a plan holds numbers (plan/plan.h): an integer
// times a quantum that is known when the plan is made, or two such integers where a quotient by a
// column is carried along. They may be wider than needed, never narrower.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "exact/integer.h"
#include "exact/rounding.h"

namespace quotum::check {

using exact::BigInt;
using exact::Rational;

// All numbers from low to high, both included.
struct Interval {
  Rational low, high;
  [[nodiscard]] bool holds_zero() const { return low <= 0 && high >= 0; }
  // The greatest distance from zero.
  [[nodiscard]] Rational reach() const;
};

Interval operator-(const Interval& a);
Interval operator+(const Interval& a, const Interval& b);
Interval operator*(const Interval& a, const Interval& b);
// REQUIRES: !b.holds_zero().
Interval operator/(const Interval& a, const Interval& b);
// The least interval that holds both.
Interval hull(const Interval& a, const Interval& b);

// Bound on the denominator of a quantum. Some factors are integers known now; a constant that only
// a plan knows (a parameter divided by) counts with its greatest value, and once however often it
// recurs.
class Denominator {
 public:
  Denominator() = default;
  explicit Denominator(BigInt known) : known_(std::move(known)) {}
  // `name` tells such constants apart. REQUIRES: greatest >= 1.
  static Denominator of_constant(const std::string& name, const BigInt& greatest);

  [[nodiscard]] BigInt bound() const;
  friend Denominator operator*(const Denominator& a, const Denominator& b);
  // One that both divide.
  friend Denominator common(const Denominator& a, const Denominator& b);

 private:
  struct Factor {
    BigInt greatest;
    unsigned power = 0;
  };
  BigInt known_ = 1;
  std::map<std::string, Factor> factors_;
};

// The fraction by which an integer of the plan is multiplied: bounds on both of its sides.
struct Quantum {
  BigInt numerator = 1;
  Denominator denominator;
};

Quantum operator*(const Quantum& a, const Quantum& b);
// The greatest quantum of which both are multiples, on which numbers of both are added.
Quantum common(const Quantum& a, const Quantum& b);

// numerator / denominator, both being integer x quantum. Where `is_quotient` is false the
// denominator is 1 and its quantum 1.
struct NumberRange {
  Interval numerator;
  Interval denominator{1, 1};  // above 0
  Quantum numerator_quantum;
  Quantum denominator_quantum;
  bool is_quotient = false;
  bool constant = false;  // the same for every row: a plan knows it
  // It is always a multiple of this, as its formula is written (0: it is always 0); nothing:
  // unproven.
  std::optional<Rational> grain;

  [[nodiscard]] Interval interval() const { return numerator / denominator; }
  // Bound on the integers that a plan holds for it.
  [[nodiscard]] BigInt greatest_integer() const;
};

// The number itself. Constant.
NumberRange literal(const Rational& value);
// Any multiple of 10^-decimals in the interval.
NumberRange decimal_number(const Interval& interval, int decimals);

// The same, known to a plan, which may keep it as 1 x quantum.
NumberRange constant_number(const Interval& interval, int decimals);

NumberRange negated(const NumberRange& a);
NumberRange sum(const NumberRange& a, const NumberRange& b);
NumberRange product(const NumberRange& a, const NumberRange& b);
// By a constant: `name` tells constants apart whose value is not known yet, see Denominator.
// REQUIRES: b.constant, !b.numerator.holds_zero().
NumberRange quotient_by_constant(const NumberRange& a, const NumberRange& b,
                                 const std::string& name);
// REQUIRES: !b.numerator.holds_zero().
NumberRange quotient(const NumberRange& a, const NumberRange& b);
// Either a or b: branches, versions. Also an upper bound for comparing them.
NumberRange either(const NumberRange& a, const NumberRange& b);
// The lesser or greater of the two, which lies in `interval` unless they are quotients.
NumberRange one_of(const NumberRange& a, const NumberRange& b, const Interval& interval);
// The sum of 0 to `count` such numbers. REQUIRES: !a.is_quotient.
NumberRange sum_of_many(const NumberRange& a, const BigInt& count);
NumberRange rounded(const NumberRange& a, const Rational& grain, exact::RoundingMode mode);
// The greatest integer that rounding `a` to `grain` passes through.
BigInt greatest_in_rounding(const NumberRange& a, const Rational& grain);

}  // namespace quotum::check
