#include "plan/term_arithmetic.h"

#include <stdexcept>

namespace quotum::plan {
namespace {

using exact::BigInt;
using exact::Rational;

BigInt integer_part(const Rational& value) {
  if (denominator(value) != 1) {
    throw std::logic_error("quanta do not divide");
  }
  return numerator(value);
}

// The largest fraction that both are integer multiples of.
Rational common_quantum(const Rational& a, const Rational& b) {
  const BigInt d = denominator(a) * denominator(b);
  return Rational(gcd(BigInt(numerator(a) * denominator(b)), BigInt(numerator(b) * denominator(a))),
                  d);
}

// Two numbers as integers over one quantum and one denominator.
struct Aligned {
  Atom a, b;
  Rational quantum;
  std::optional<Atom> denominator;
  std::optional<exact::Unit> unit;

  [[nodiscard]] Reading reading() const { return {quantum, denominator.has_value(), unit}; }
};

bool same_slot(const std::optional<Atom>& a, const std::optional<Atom>& b) {
  return a.has_value() == b.has_value() && (!a || a->slot == b->slot);
}

Aligned align(LevelBuilder& builder, const Term& a, const Term& b) {
  Aligned result;
  if (a.is_constant() && a.atom.is(0)) {
    result.quantum = b.quantum;  // zero has any quantum
  } else if (b.is_constant() && b.atom.is(0)) {
    result.quantum = a.quantum;
  } else {
    result.quantum = common_quantum(a.quantum, b.quantum);
  }
  const auto scaled = [&](const Term& t) {
    return t.atom.is(0) ? t.atom : builder.scale(t.atom, integer_part(t.quantum / result.quantum));
  };
  result.a = scaled(a);
  result.b = scaled(b);
  result.unit = a.unit ? a.unit : b.unit;
  if (!result.a.constant) {
    builder.note(result.a, {result.quantum, a.denominator.has_value(), result.unit});
  }
  if (!result.b.constant) {
    builder.note(result.b, {result.quantum, b.denominator.has_value(), result.unit});
  }
  if (same_slot(a.denominator, b.denominator)) {
    result.denominator = a.denominator;
    return result;
  }
  if (b.denominator) {
    result.a = builder.binary(OpCode::kMultiply, result.a, *b.denominator);
  }
  if (a.denominator) {
    result.b = builder.binary(OpCode::kMultiply, result.b, *a.denominator);
  }
  result.denominator = a.denominator && b.denominator
                           ? builder.binary(OpCode::kMultiply, *a.denominator, *b.denominator)
                           : (a.denominator ? a.denominator : b.denominator);
  return result;
}

// Once an operation has run: its constants have slots by now, if they need them.
void note_operands(LevelBuilder& builder, const Aligned& aligned) {
  builder.note(aligned.a, aligned.reading());
  builder.note(aligned.b, aligned.reading());
}

Term make_number(LevelBuilder& builder, Atom atom, Rational quantum,
                 std::optional<Atom> denominator, Atom reason,
                 const std::optional<exact::Unit>& unit) {
  Term term;
  term.atom = std::move(atom);
  term.quantum = std::move(quantum);
  term.denominator = std::move(denominator);
  if (term.denominator && term.denominator->constant) {
    term.quantum /= Rational(term.denominator->value);
    term.denominator.reset();
  }
  term.reason = std::move(reason);
  term.unit = unit;
  builder.note(term.atom, term.reading());
  return term;
}

}  // namespace

Term Term::number(const Rational& value) {
  Term term;
  term.atom = Atom::of(boost::multiprecision::numerator(value));
  term.quantum = Rational(BigInt(1), boost::multiprecision::denominator(value));
  return term;
}

Term Term::truth(bool value) {
  Term term;
  term.kind = exact::Kind::kBoolean;
  term.atom = Atom::of(value ? 1 : 0);
  return term;
}

Rational Term::constant_number() const { return Rational(atom.value) * quantum; }

Term combine(LevelBuilder& builder, OpCode op, const Term& a, const Term& b) {
  const Aligned aligned = align(builder, a, b);
  const Atom atom = builder.binary(op, aligned.a, aligned.b);
  note_operands(builder, aligned);
  return make_number(builder, atom, aligned.quantum, aligned.denominator,
                     builder.first_reason(a.reason, b.reason), aligned.unit);
}

Term multiply(LevelBuilder& builder, const Term& a, const Term& b) {
  const Atom reason = builder.first_reason(a.reason, b.reason);
  std::optional<Atom> denominator = a.denominator ? a.denominator : b.denominator;
  if (a.denominator && b.denominator) {
    denominator = builder.binary(OpCode::kMultiply, *a.denominator, *b.denominator);
  }
  const Atom product = builder.binary(OpCode::kMultiply, a.atom, b.atom);
  builder.note(a.atom, a.reading());
  builder.note(b.atom, b.reading());
  const auto unit = a.unit && b.unit ? std::optional(*a.unit * *b.unit) : std::nullopt;
  return make_number(builder, product, a.quantum * b.quantum, denominator, reason, unit);
}

Term divide(LevelBuilder& builder, const Term& a, const Term& b) {
  const Atom reason = builder.first_reason(a.reason, b.reason);
  const bool negative = builder.high(b.atom) < 0;
  if (!negative && builder.low(b.atom) <= 0) {
    throw std::logic_error("a denominator may be zero although the checker let it pass");
  }
  const Atom divisor = negative ? builder.unary(OpCode::kNegate, b.atom) : b.atom;
  Atom dividend = negative ? builder.unary(OpCode::kNegate, a.atom) : a.atom;
  if (b.denominator) {
    dividend = builder.binary(OpCode::kMultiply, dividend, *b.denominator);
  }
  const std::optional<Atom> denominator =
      a.denominator ? builder.binary(OpCode::kMultiply, *a.denominator, divisor) : divisor;
  const auto unit = a.unit && b.unit ? std::optional(*a.unit / *b.unit) : std::nullopt;
  return make_number(builder, dividend, a.quantum / b.quantum, denominator, reason, unit);
}

Term negate(LevelBuilder& builder, const Term& a) {
  return make_number(builder, builder.unary(OpCode::kNegate, a.atom), a.quantum, a.denominator,
                     a.reason, a.unit);
}

Term compare(LevelBuilder& builder, OpCode op, const Term& a, const Term& b) {
  Term result = Term::truth(false);
  if (a.kind == exact::Kind::kNumber) {
    const Aligned aligned = align(builder, a, b);
    result.atom = builder.binary(op, aligned.a, aligned.b);
    note_operands(builder, aligned);
  } else {
    result.atom = builder.binary(op, a.atom, b.atom);
  }
  result.reason = builder.first_reason(a.reason, b.reason);
  return result;
}

Term logical_not(LevelBuilder& builder, const Term& a) {
  Term result = a;
  result.atom = builder.unary(OpCode::kNot, a.atom);
  return result;
}

Term choose(LevelBuilder& builder, const Term& condition, const Term& then, const Term& otherwise) {
  Term result;
  if (then.kind == exact::Kind::kNumber) {
    const Aligned aligned = align(builder, then, otherwise);
    const Atom chosen = builder.select(condition.atom, aligned.a, aligned.b);
    note_operands(builder, aligned);
    result =
        make_number(builder, chosen, aligned.quantum, aligned.denominator, Atom(), aligned.unit);
  } else {
    result.kind = then.kind;
    result.atom = builder.select(condition.atom, then.atom, otherwise.atom);
  }
  result.reason = builder.first_reason(
      condition.reason, builder.select(condition.atom, then.reason, otherwise.reason));
  return result;
}

Term round_to(LevelBuilder& builder, const Term& a, const Rational& grain,
              exact::RoundingMode mode) {
  const Rational step = a.quantum / grain;
  const Atom dividend = builder.scale(a.atom, numerator(step));
  builder.note(dividend,
               {a.quantum / Rational(numerator(step)), a.denominator.has_value(), a.unit});
  const Atom rounded =
      a.denominator
          ? builder.round_quotient(dividend, builder.scale(*a.denominator, denominator(step)), mode)
          : builder.round_constant(dividend, denominator(step), mode);
  return make_number(builder, rounded, grain, std::nullopt, a.reason, a.unit);
}

std::optional<Atom> in_quantum(LevelBuilder& builder, const Term& a, const Rational& quantum) {
  if (a.is_constant()) {
    const Rational count = a.constant_number() / quantum;
    return denominator(count) == 1 ? std::optional(Atom::of(numerator(count))) : std::nullopt;
  }
  const Rational factor = a.quantum / quantum;
  if (a.denominator || denominator(factor) != 1) {
    return std::nullopt;
  }
  const Atom scaled = builder.scale(a.atom, numerator(factor));
  builder.note(scaled, {quantum, false, a.unit});
  return scaled;
}

Term held_within(LevelBuilder& builder, const Term& a, const Rational& low, const Rational& high,
                 std::uint32_t reason) {
  const Term low_term = Term::number(low);
  const Term high_term = Term::number(high);
  const Term below = compare(builder, OpCode::kLess, a, low_term);
  const Term above = compare(builder, OpCode::kLess, high_term, a);
  Term result =
      combine(builder, OpCode::kMin, combine(builder, OpCode::kMax, a, low_term), high_term);
  const Atom outside = builder.binary(OpCode::kOr, below.atom, above.atom);
  result.reason = builder.first_reason(a.reason, builder.reason_if(outside, reason));
  return result;
}

}  // namespace quotum::plan
