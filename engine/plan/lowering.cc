#include "plan/lowering.h"

#include <algorithm>
#include <stdexcept>

#include "exact/date.h"
#include "plan/term_arithmetic.h"

namespace quotum::plan {

using check::CheckedInput;
using check::CheckedStep;
using check::CheckedVersion;
using exact::BigInt;
using exact::Rational;
using Kind = check::TypedExpression::Kind;

Lowering::Lowering(const check::CheckedRules& rules, const PlanRequest& request, Plan& plan,
                   source::Diagnostics& diagnostics)
    : rules_(rules),
      request_(request),
      plan_(plan),
      diagnostics_(diagnostics),
      values_(rules, request.scenarios, request.as_known_on) {
  for (LevelPlan& level : plan_.levels) {
    builders_.try_emplace(level.level, level, request_.options);
  }
}

LevelBuilder& Lowering::builder(LevelId level) { return builders_.at(level); }

LevelPlan& Lowering::level_plan(LevelId level) { return builders_.at(level).level(); }

bool Lowering::present(LevelId level) { return level_plan(level).present; }

const CheckedVersion* Lowering::version_of(BookId book) const {
  for (const UsedBook& used : plan_.books) {
    if (used.book == book) {
      return used.version;
    }
  }
  throw std::logic_error("a book outside the run is used");
}

Lowering::Context Lowering::context_of(BookId book, LevelId level, const std::string& name) const {
  return {book, version_of(book), level, rules_.books[book].name + "." + name};
}

std::uint32_t Lowering::reason(const std::string& code, const std::string& field,
                               const std::string& message) {
  for (std::size_t i = 0; i < plan_.reasons.size(); ++i) {
    if (plan_.reasons[i].code == code && plan_.reasons[i].field == field &&
        plan_.reasons[i].message == message) {
      return static_cast<std::uint32_t>(i);
    }
  }
  plan_.reasons.push_back({code, field, message});
  return static_cast<std::uint32_t>(plan_.reasons.size() - 1);
}

void Lowering::check_width(LevelBuilder& level_builder, const Expression& expression) {
  if (level_builder.take_overflow()) {
    diagnostics_.error(source::Code::kDigitsDoNotFit, expression.span,
                       "the exact value may need more than 256 bits",
                       "a rounding, or narrower bounds of the inputs and parameters");
  }
}

// ---- results
// -------------------------------------------------------------------------------------

Term Lowering::output(BookId book, std::size_t index) {
  const check::OutputSource& source = version_of(book)->outputs[index];
  return source.is_input ? input(book, source.index).term : step(book, source.index).term;
}

Term Lowering::outcome(BookId book, std::vector<std::string>& codes) {
  const std::string column = rules_.books[book].outcome_column.value();
  return lower_outcome(book, 0, context_of(book, rules_.books[book].outcome_level, column), codes);
}

// First match wins: when 0 then 0 else (when 1 then 1 else ...).
Term Lowering::lower_outcome(BookId book, std::size_t index, const Context& context,
                             std::vector<std::string>& codes) {
  const check::CheckedOutcome& outcome = context.version->outcomes.at(index);
  LevelBuilder& level_builder = builder(context.level);
  level_builder.set_origin(context.origin);
  const auto code_term = [&] {
    auto found = std::find(codes.begin(), codes.end(), outcome.code);
    if (found == codes.end()) {
      found = codes.insert(codes.end(), outcome.code);
    }
    Term term;
    term.kind = exact::Kind::kEnumeration;
    term.atom = Atom::of(found - codes.begin());
    return term;
  };
  if (!outcome.when) {
    return code_term();
  }
  const Term condition = lower(*outcome.when, context);
  if (condition.is_constant() && condition.reason.is(0)) {
    return condition.atom.is(1) ? code_term() : lower_outcome(book, index + 1, context, codes);
  }
  const Term matched = code_term();
  const Term rest = lower_outcome(book, index + 1, context, codes);
  level_builder.set_origin(context.origin);
  return choose(level_builder, condition, matched, rest);
}

// ---- steps and inputs
// ----------------------------------------------------------------------------

const Lowering::Lowered& Lowering::step(BookId book, std::size_t index) {
  const Key key{book, false, index};
  if (const auto found = lowered_.find(key); found != lowered_.end()) {
    return found->second;
  }
  const CheckedStep& declared = version_of(book)->steps[index];
  const Context context = context_of(book, declared.level, declared.name);
  LevelBuilder& level_builder = builder(declared.level);
  const std::string outer = level_builder.origin();
  level_builder.set_origin(context.origin);
  Term term = lower(declared.formula, context);
  level_builder.set_origin(context.origin);
  if (declared.rounding) {
    term = round_to(level_builder, term, declared.rounding->grain, declared.rounding->mode);
    check_width(level_builder, declared.formula);
  }
  level_builder.set_origin(outer);
  return lowered_[key] = {term, declared.level, false};
}

const Lowering::Lowered& Lowering::input(BookId book, std::size_t index) {
  const Key key{book, true, index};
  if (const auto found = lowered_.find(key); found != lowered_.end()) {
    return found->second;
  }
  const CheckedInput& declared = version_of(book)->inputs[index];
  const std::optional<LevelId> below = rules_.levels[declared.level].child;
  LevelBuilder& level_builder = builder(declared.level);
  const std::string outer = level_builder.origin();
  const bool from_rows = declared.from && below && present(*below);
  const Context context = context_of(book, declared.level, declared.name);
  level_builder.set_origin(context.origin);
  Term term;
  if (from_rows) {
    term = lower(*declared.from, context);
    level_builder.set_origin(context.origin);
    term = held_within(level_builder, term, declared.min, declared.max,
                       reason("out-of-range", declared.name,
                              "the total over the rows is outside " + exact::to_text(declared.min) +
                                  " to " + exact::to_text(declared.max)));
    check_width(level_builder, *declared.from);
  } else {
    term = column_term(declared, declared.level);
  }
  if (declared.from) {
    plan_.origins.push_back({book, index, from_rows});
  }
  level_builder.set_origin(outer);
  return lowered_[key] = {term, declared.level, from_rows};
}

// The column of a file: position in the schema, which grows with what is needed. Where the column
// is optional, the bounds hold for present fields only: a caller asks kMissing before using the
// value.
Atom Lowering::raw_column(const CheckedInput& declared, LevelId level) {
  LevelPlan& plan_level = level_plan(level);
  if (!plan_level.supplied) {
    const std::tuple<std::string, int, std::size_t> once{plan_level.name, 0, 0};
    if (!std::exchange(reported_[once], true)) {
      diagnostics_.error(source::Code::kValueNeeded, declared.declared->span,
                         "this run needs the column '" + declared.name + "' of level " +
                             plan_level.name + ", and no file of that level is given",
                         "--input " + plan_level.name + "=FILE");
    }
  }
  std::vector<table::Column>& columns = plan_level.schema.columns;
  BigInt low = 0;
  BigInt high = 0;
  table::Column column;
  column.name = declared.name;
  column.optional = declared.optional;
  if (declared.type.kind == exact::Kind::kNumber) {
    column.decimals = declared.decimals;
    const BigInt unit =
        boost::multiprecision::pow(BigInt(10), static_cast<unsigned>(declared.decimals));
    low = numerator(Rational(declared.min * Rational(unit)));
    high = numerator(Rational(declared.max * Rational(unit)));
    column.min = static_cast<std::int64_t>(low);
    column.max = static_cast<std::int64_t>(high);
  } else {
    column.kind = table::ColumnKind::kEnumeration;
    column.values = declared.type.values;
    high = declared.type.values.size() - 1;
  }
  auto found = std::find_if(columns.begin(), columns.end(),
                            [&](const table::Column& c) { return c.name == declared.name; });
  if (found == columns.end()) {
    found = columns.insert(columns.end(), column);
  }
  found->optional = found->optional && declared.optional;  // needed by one book is needed
  const auto position = static_cast<std::size_t>(found - columns.begin());
  return builder(level).column(position, low, high);
}

Term Lowering::column_term(const CheckedInput& declared, LevelId level) {
  LevelBuilder& level_builder = builder(level);
  Term term;
  term.kind = declared.type.kind;
  term.atom = raw_column(declared, level);
  if (term.kind == exact::Kind::kNumber) {
    term.quantum = Rational(BigInt(1), boost::multiprecision::pow(
                                           BigInt(10), static_cast<unsigned>(declared.decimals)));
    term.unit = declared.type.unit;
    level_builder.note(term.atom, term.reading());
  }
  if (!declared.optional) {
    return term;
  }
  const Atom missing = level_builder.unary(OpCode::kMissing, term.atom);
  // A missing field takes the lowest value that a present one may have, so that proofs hold for it.
  term.atom = level_builder.select(missing, Atom::of(level_builder.low(term.atom)), term.atom);
  term.reason = level_builder.reason_if(
      missing, reason("missing", declared.name, "the field is empty and the result needs it"));
  return term;
}

Term Lowering::input_set(const Expression& expression, const Context& context) {
  const CheckedInput& declared = context.version->inputs[expression.index];
  Term term = Term::truth(true);
  if (declared.optional) {
    LevelBuilder& level_builder = builder(context.level);
    term.atom = level_builder.unary(
        OpCode::kNot, level_builder.unary(OpCode::kMissing, raw_column(declared, context.level)));
  }
  return term;
}

Term Lowering::book_output(const Expression& expression, const Context& context) {
  std::vector<BookId>& books = reached_[context.book];
  if (std::find(books.begin(), books.end(), expression.book) == books.end()) {
    books.push_back(expression.book);
  }
  if (version_of(expression.book) == nullptr) {  // does not apply to the year
    return expression.type.kind == exact::Kind::kNumber ? Term::number(0) : Term::truth(false);
  }
  return output(expression.book, expression.index);
}

Term Lowering::lower_key(const Expression& expression, const Context& context) {
  const LevelPlan& plan_level = level_plan(context.level);
  const std::size_t position = plan_level.keys - plan_level.own_keys + expression.index;
  Term term;
  term.kind = exact::Kind::kEnumeration;
  term.atom = builder(context.level).column(position, 0, expression.type.values.size() - 1);
  return term;
}

// ---- expressions
// ---------------------------------------------------------------------------------

Term Lowering::lower(const Expression& expression, const Context& context) {
  Term term = lower_kind(expression, context);
  if (term.kind == exact::Kind::kNumber) {
    term.unit = expression.type.unit;
    builder(context.level).note(term.atom, term.reading());
  }
  return term;
}

Term Lowering::lower_kind(const Expression& expression, const Context& context) {
  switch (expression.kind) {
    case Kind::kNumber:
      return Term::number(expression.number);
    case Kind::kTruth:
      return Term::truth(expression.truth);
    case Kind::kYear:
      return Term::number(plan_.year);
    case Kind::kMember:
    case Kind::kFirstDay: {
      Term term;
      term.kind = expression.type.kind;
      term.atom = Atom::of(expression.kind == Kind::kMember
                               ? BigInt(expression.index)
                               : BigInt(exact::Date::first_of_year(plan_.year).days()));
      return term;
    }
    case Kind::kInput:
      return input(context.book, expression.index).term;
    case Kind::kStep:
      return step(context.book, expression.index).term;
    case Kind::kKey:
      return lower_key(expression, context);
    case Kind::kParameter:
      return parameter(expression, context);
    case Kind::kParameterSet:
      return parameter_set(expression, context);
    case Kind::kInputSet:
      return input_set(expression, context);
    case Kind::kBookOutput:
      return book_output(expression, context);
    case Kind::kAnd:
    case Kind::kOr:
      return lower_logic(expression, context);
    case Kind::kIf:
      return lower_if(expression, context);
    case Kind::kSum:
    case Kind::kCount:
      return lower_aggregate(expression, context);
    case Kind::kNegate:
    case Kind::kNot:
    case Kind::kAdd:
    case Kind::kSubtract:
    case Kind::kMultiply:
    case Kind::kDivide:
    case Kind::kLess:
    case Kind::kLessEqual:
    case Kind::kEqual:
    case Kind::kMin:
    case Kind::kMax:
      return lower_arithmetic(expression, context);
  }
  throw std::logic_error("no such expression");
}

// Left to right and no further than needed: the right operand counts only where the left one leaves
// the matter open.
Term Lowering::lower_logic(const Expression& expression, const Context& context) {
  const bool is_and = expression.kind == Kind::kAnd;
  const Term left = lower(expression.operands[0], context);
  if (left.atom.constant && left.atom.is(is_and ? 0 : 1)) {
    return left;
  }
  const Term right = lower(expression.operands[1], context);
  LevelBuilder& level_builder = builder(context.level);
  level_builder.set_origin(context.origin);
  Term result = Term::truth(false);
  result.atom =
      left.atom.constant  // decided, and not by the left one
          ? right.atom
          : level_builder.binary(is_and ? OpCode::kAnd : OpCode::kOr, left.atom, right.atom);
  const Atom none;
  result.reason = level_builder.first_reason(
      left.reason, is_and ? level_builder.select(left.atom, right.reason, none)
                          : level_builder.select(left.atom, none, right.reason));
  return result;
}

Term Lowering::lower_if(const Expression& expression, const Context& context) {
  const Term condition = lower(expression.operands[0], context);
  if (condition.atom.constant) {
    Term taken = lower(expression.operands[condition.atom.is(1) ? 1 : 2], context);
    LevelBuilder& level_builder = builder(context.level);
    taken.reason = level_builder.first_reason(condition.reason, taken.reason);
    return taken;
  }
  const Term then = lower(expression.operands[1], context);
  const Term otherwise = lower(expression.operands[2], context);
  LevelBuilder& level_builder = builder(context.level);
  level_builder.set_origin(context.origin);
  const Term result = choose(level_builder, condition, then, otherwise);
  check_width(level_builder, expression);
  return result;
}

namespace {

OpCode op_of(Kind kind) {
  if (kind == Kind::kAdd) return OpCode::kAdd;
  if (kind == Kind::kSubtract) return OpCode::kSubtract;
  if (kind == Kind::kMin) return OpCode::kMin;
  if (kind == Kind::kMax) return OpCode::kMax;
  if (kind == Kind::kLess) return OpCode::kLess;
  if (kind == Kind::kLessEqual) return OpCode::kLessEqual;
  if (kind == Kind::kEqual) return OpCode::kEqual;
  throw std::logic_error("not an operation on two terms");
}

Term apply(LevelBuilder& builder, Kind kind, const Term& a, const Term& b) {
  if (kind == Kind::kMultiply) return multiply(builder, a, b);
  if (kind == Kind::kDivide) return divide(builder, a, b);
  if (kind == Kind::kLess || kind == Kind::kLessEqual || kind == Kind::kEqual) {
    return compare(builder, op_of(kind), a, b);
  }
  return combine(builder, op_of(kind), a, b);
}

}  // namespace

Term Lowering::lower_arithmetic(const Expression& expression, const Context& context) {
  LevelBuilder& level_builder = builder(context.level);
  Term result = lower(expression.operands[0], context);
  if (expression.operands.size() == 1) {
    level_builder.set_origin(context.origin);
    return expression.kind == Kind::kNot ? logical_not(level_builder, result)
                                         : negate(level_builder, result);
  }
  for (std::size_t i = 1; i < expression.operands.size(); ++i) {
    const Term operand = lower(expression.operands[i], context);
    level_builder.set_origin(context.origin);
    result = apply(level_builder, expression.kind, result, operand);
  }
  check_width(level_builder, expression);
  return result;
}

Term Lowering::lower_aggregate(const Expression& expression, const Context& context) {
  const bool is_sum = expression.kind == Kind::kSum;
  if (!present(expression.level)) {
    diagnostics_.error(source::Code::kValueNeeded, expression.span,
                       "this run needs rows of level " + rules_.levels[expression.level].name +
                           " (" + context.origin +
                           "), and no file of it or of a level below it is given",
                       "--input " + rules_.levels[expression.level].name + "=FILE");
    return Term::number(0);
  }
  Context inner = context;
  inner.level = expression.level;
  LevelBuilder& child = builder(expression.level);
  const std::string outer = child.origin();
  child.set_origin(context.origin);
  const Term condition = lower(expression.operands[is_sum ? 1 : 0], inner);
  if (condition.atom.is(0) && condition.reason.is(0)) {
    child.set_origin(outer);
    return Term::number(0);  // no row counts
  }
  const Term value = is_sum ? lower(expression.operands[0], inner) : Term::number(1);
  child.set_origin(context.origin);
  if (value.denominator) {
    diagnostics_.error(source::Code::kUnroundedOutput, expression.span,
                       "a quotient by a column cannot be summed exactly", "a rounded step");
    return Term::number(0);
  }
  LevelBuilder& parent = builder(context.level);
  const BigInt rows = level_plan(expression.level).at_most;
  const BigInt low = child.low(value.atom) < 0 ? BigInt(child.low(value.atom) * rows) : BigInt(0);
  const BigInt high =
      child.high(value.atom) > 0 ? BigInt(child.high(value.atom) * rows) : BigInt(0);
  Aggregate aggregate;
  aggregate.value = is_sum ? child.materialise(value.atom) : kNoSlot;
  aggregate.condition = condition.atom.is(1) ? kNoSlot : child.materialise_truth(condition.atom);
  aggregate.out = parent.aggregate_slot(low, high, context.origin);
  aggregate.origin = context.origin;
  level_plan(context.level).aggregates.push_back(aggregate);
  Term result;
  result.quantum = value.quantum;
  result.atom = Atom::in(aggregate.out);
  const Atom why =
      child.first_reason(condition.reason, child.select(condition.atom, value.reason, Atom()));
  if (!why.is(0)) {
    Aggregate reasons;
    reasons.value = child.materialise(why);
    reasons.reason = true;
    reasons.origin = context.origin;
    reasons.out = parent.aggregate_slot(child.low(why), child.high(why), context.origin);
    level_plan(context.level).aggregates.push_back(reasons);
    result.reason = Atom::in(reasons.out);
  }
  check_width(parent, expression);
  check_width(child, expression);
  child.set_origin(outer);
  return result;
}

}  // namespace quotum::plan
