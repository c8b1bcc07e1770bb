#include "evaluator.h"

#include <algorithm>

namespace quotum::oracle {
namespace {

using Kind = TypedExpression::Kind;

Rational as_number(const exact::Date& date) {
  std::string text = date.to_string();
  text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
  return read_number(text)->value;
}

Rational truth(bool holds) { return holds ? 1 : 0; }

const Row& needed(const Row* row) {
  if (row == nullptr) {
    throw NeedsRow();
  }
  return *row;
}

Rational quotient(const Rational& a, const Rational& b) {
  if (b == 0) {
    throw std::logic_error("division by zero, which the checker should have refused");
  }
  return a / b;
}

// What an operator makes of two values.
using Operator = Rational (*)(const Rational&, const Rational&);
const std::map<Kind, Operator>& operators() {
  static const std::map<Kind, Operator> kOperators = {
      {Kind::kAdd, [](const Rational& a, const Rational& b) -> Rational { return a + b; }},
      {Kind::kSubtract, [](const Rational& a, const Rational& b) -> Rational { return a - b; }},
      {Kind::kMultiply, [](const Rational& a, const Rational& b) -> Rational { return a * b; }},
      {Kind::kDivide, quotient},
      {Kind::kLess, [](const Rational& a, const Rational& b) { return truth(a < b); }},
      {Kind::kLessEqual, [](const Rational& a, const Rational& b) { return truth(a <= b); }},
      {Kind::kEqual, [](const Rational& a, const Rational& b) { return truth(a == b); }},
      {Kind::kMin, [](const Rational& a, const Rational& b) { return a < b ? a : b; }},
      {Kind::kMax, [](const Rational& a, const Rational& b) { return a < b ? b : a; }},
  };
  return kOperators;
}

Value of_text(const check::CheckedInput& input, const Row& row) {
  const std::string& text = row.fields.at(input.name);
  if (text.empty()) {
    return Missing{"missing", input.name};
  }
  if (input.type.kind == exact::Kind::kEnumeration) {
    const auto& members = input.type.values;
    return Rational(std::find(members.begin(), members.end(), text) - members.begin());
  }
  return read_number(text)->value;
}

}  // namespace

const check::CheckedVersion* Evaluator::version(check::BookId book) const {
  const auto choice =
      check::version_for(setting_.rules->books[book], setting_.year, setting_.as_known_on);
  if (choice.state == check::VersionChoice::State::kNotKnown) {
    throw NeedsValue(setting_.rules->books[book].name);
  }
  return choice.version;
}

bool Evaluator::from_rows(const check::CheckedInput& input) const {
  return input.from && setting_.lowest > input.level;
}

Value Evaluator::of(const TypedExpression& expression, check::BookId book, const Row* row) {
  const auto operand = [&](std::size_t i) { return of(expression.operands[i], book, row); };
  switch (expression.kind) {
    case Kind::kNumber:
      return expression.number;
    case Kind::kTruth:
      return truth(expression.truth);
    case Kind::kMember:
      return Rational(expression.index);
    case Kind::kYear:
      return Rational(setting_.year);
    case Kind::kFirstDay:
      return Rational(setting_.year * 10000 + 101);
    case Kind::kInput:
      return input(book, expression.index, row);
    case Kind::kStep:
      return step(book, expression.index, row);
    case Kind::kBookOutput:
      return output(expression.book, expression.index, row);
    case Kind::kKey:
      return Rational(needed(row).own_key.at(expression.index));
    case Kind::kParameter:
    case Kind::kParameterSet:
      return parameter(expression, book, row);
    case Kind::kInputSet: {
      const auto& asked = version(book)->inputs[expression.index];
      return truth(from_rows(asked) || !needed(row).fields.at(asked.name).empty());
    }
    case Kind::kNegate:
    case Kind::kNot: {
      Value value = operand(0);
      value.number = expression.kind == Kind::kNot ? truth(value.number == 0) : -value.number;
      return value;
    }
    case Kind::kAnd:
    case Kind::kOr: {
      Value first = operand(0);
      const bool decided = first.number == truth(expression.kind == Kind::kOr);
      return first.missing || decided ? first : operand(1);
    }
    case Kind::kIf: {
      Value condition = operand(0);
      return condition.missing ? condition : operand(condition.holds() ? 1 : 2);
    }
    case Kind::kAdd:
    case Kind::kSubtract:
    case Kind::kMultiply:
    case Kind::kDivide:
    case Kind::kLess:
    case Kind::kLessEqual:
    case Kind::kEqual:
    case Kind::kMin:
    case Kind::kMax:
      return combined(expression, book, row);
    case Kind::kSum:
    case Kind::kCount:
      return added_up(expression, book, row);
  }
  throw std::logic_error("no such kind of formula");
}

Value Evaluator::combined(const TypedExpression& expression, check::BookId book, const Row* row) {
  Value total = of(expression.operands.front(), book, row);
  for (std::size_t i = 1; i < expression.operands.size() && !total.missing; ++i) {
    const Value next = of(expression.operands[i], book, row);
    total = next.missing ? next : Value(operators().at(expression.kind)(total.number, next.number));
  }
  return total;
}

// The last operand is the condition; a row counts where it holds, and only there its value is
// asked.
Value Evaluator::added_up(const TypedExpression& expression, check::BookId book, const Row* row) {
  Value total = Rational(0);
  for (const auto& [key, below] : needed(row).below) {
    Value next = of(expression.operands.back(), book, &below);
    if (next.holds() && expression.kind == Kind::kSum) {
      next = of(expression.operands.front(), book, &below);
    }
    if (next.missing) {
      return next;
    }
    total.number += next.number;
  }
  return total;
}

Value Evaluator::parameter(const TypedExpression& expression, check::BookId book, const Row* row) {
  std::optional<std::size_t> member;
  if (!expression.operands.empty()) {
    const Value value = of(expression.operands.front(), book, row);
    if (value.missing) {
      return value;
    }
    member = static_cast<std::size_t>(numerator(value.number));
  }
  const auto& asked = setting_.rules->parameters[expression.parameter];
  const auto found =
      setting_.values->value(expression.parameter, setting_.year + expression.year_offset, member);
  using State = check::ResolvedValue::State;
  if (expression.kind == Kind::kParameterSet) {
    return truth(found.state != State::kNotSet);
  }
  if (found.state == State::kNotSet) {
    return Missing{"not-set", asked.name};
  }
  if (found.state != State::kKnown) {
    throw NeedsValue(asked.name);
  }
  return asked.type.kind == exact::Kind::kDate ? as_number(found.date) : found.number;
}

Value Evaluator::input(check::BookId book, std::size_t index, const Row* row) {
  const auto& asked = version(book)->inputs[index];
  if (!from_rows(asked)) {
    return of_text(asked, needed(row));
  }
  const auto place = std::make_tuple(book, true, index, row);
  const auto known = known_.find(place);
  return known != known_.end() ? known->second
                               : known_.emplace(place, computed(asked, book, row)).first->second;
}

Value Evaluator::computed(const check::CheckedInput& asked, check::BookId book, const Row* row) {
  Value value = of(*asked.from, book, row);
  const bool number = asked.type.kind == exact::Kind::kNumber;
  if (!value.missing && number && (value.number < asked.min || value.number > asked.max)) {
    return Missing{"out-of-range", asked.name};
  }
  return value;
}

Value Evaluator::step(check::BookId book, std::size_t index, const Row* row) {
  const auto place = std::make_tuple(book, false, index, row);
  const auto known = known_.find(place);
  if (known != known_.end()) {
    return known->second;
  }
  const auto& step = version(book)->steps[index];
  Value value = of(step.formula, book, row);
  if (step.rounding && !value.missing) {
    value.number = rounded(value.number, step.rounding->grain, step.rounding->mode);
  }
  return known_.emplace(place, value).first->second;
}

Value Evaluator::output(check::BookId book, std::size_t index, const Row* row) {
  const auto* applied = version(book);
  if (applied == nullptr) {
    return Rational(0);
  }
  const auto& source = applied->outputs[index];
  return source.is_input ? input(book, source.index, row) : step(book, source.index, row);
}

Value Evaluator::outcome(check::BookId book, const Row* row) {
  const auto& outcomes = version(book)->outcomes;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    const Value fits = outcomes[i].when ? of(*outcomes[i].when, book, row) : Rational(1);
    if (fits.missing) {
      return fits;
    }
    if (fits.holds()) {
      return Rational(i);
    }
  }
  throw std::logic_error("outcomes without otherwise");
}

}  // namespace quotum::oracle
