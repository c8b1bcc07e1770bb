// Parameters in plans: constants, or small tables looked up by an enumeration. What is unknown and
// needed is reported here, once for each value, with the line of a scenario that would supply it.
#include <algorithm>
#include <stdexcept>

#include "plan/lowering.h"

namespace quotum::plan {

using check::CheckedParameter;
using check::ResolvedValue;
using exact::BigInt;
using exact::Rational;
using State = check::ResolvedValue::State;

namespace {

constexpr std::size_t kNoMember = static_cast<std::size_t>(-1);

// Stands in for a value that is not there; its reason travels with it. Within the declared bounds
// and not zero where they exclude zero, so that proofs hold for it.
ResolvedValue filled(ResolvedValue value, const CheckedParameter& parameter) {
  if (value.state != State::kKnown) {
    value.number =
        parameter.min > 0 ? parameter.min : (parameter.max < 0 ? parameter.max : Rational(0));
    value.date = exact::Date();
  }
  return value;
}

std::string described(const CheckedParameter& parameter, int year,
                      std::optional<std::size_t> member) {
  std::string text = parameter.name;
  if (parameter.document->by_year) {
    text += " " + std::to_string(year);
  }
  if (member) {
    text += " " + parameter.key->values[*member];
  }
  return text;
}

std::string scenario_line(const CheckedParameter& parameter, int year,
                          std::optional<std::size_t> member) {
  std::string text = "{ parameter: " + parameter.name;
  if (parameter.document->by_year) {
    text += ", jaar: " + std::to_string(year);
  }
  if (member) {
    text += ", " + parameter.document->by_key->value + ": " + parameter.key->values[*member];
  }
  const exact::Unit& unit = parameter.document->unit;
  const std::string written = !unit.is_ratio()     ? "... " + unit.to_string()
                              : parameter.max <= 1 ? "...%"
                                                   : "...";
  return text + ", value: " + written + " }";
}

std::string text_of(const CheckedParameter& parameter, const ResolvedValue& value) {
  switch (value.state) {
    case State::kUnknown:
      return "unknown";
    case State::kNotPublished:
      return "not published";
    case State::kNotSet:
      return "not set";
    case State::kKnown:
      break;
  }
  return parameter.type.kind == exact::Kind::kDate ? value.date.to_string()
                                                   : exact::to_text(value.number);
}

}  // namespace

// For each member of the index operand its position among the parameter's keys; one empty entry
// where the parameter has no key.
std::vector<std::optional<std::size_t>> Lowering::members(const Expression& expression) const {
  const CheckedParameter& parameter = rules_.parameters[expression.parameter];
  if (expression.operands.empty()) {
    return {std::nullopt};
  }
  std::vector<std::optional<std::size_t>> result;
  for (const std::string& value : expression.operands[0].type.values) {
    const auto found = std::find(parameter.key->values.begin(), parameter.key->values.end(), value);
    result.emplace_back(static_cast<std::size_t>(found - parameter.key->values.begin()));
  }
  return result;
}

void Lowering::note_use(check::ParameterId id, int year, std::optional<std::size_t> member,
                        const ResolvedValue& value, BookId book) {
  const CheckedParameter& parameter = rules_.parameters[id];
  const std::tuple<std::string, int, std::size_t> key{parameter.name, year,
                                                      member.value_or(kNoMember)};
  auto found = used_.find(key);
  if (found == used_.end()) {
    UsedValue used;
    used.parameter = id;
    used.year = year;
    used.member = member;
    used.text = text_of(parameter, value);
    used.status = value.status;
    used.scenario = value.scenario != nullptr ? value.scenario->name : "";
    plan_.values.push_back(std::move(used));
    found = used_.emplace(key, plan_.values.size() - 1).first;
  }
  std::vector<BookId>& books = plan_.values[found->second].books;
  if (std::find(books.begin(), books.end(), book) == books.end()) {
    books.push_back(book);
  }
}

void Lowering::need(const Expression& expression, int year, std::optional<std::size_t> member,
                    const ResolvedValue& value, const Context& context) {
  const CheckedParameter& parameter = rules_.parameters[expression.parameter];
  const std::tuple<std::string, int, std::size_t> key{parameter.name, year,
                                                      member.value_or(kNoMember)};
  if (std::exchange(reported_[key], true)) {
    return;
  }
  std::string why = " is unknown";
  if (value.state == State::kNotPublished) {
    why = " had not been published on " + request_.as_known_on->to_string();
  } else if (value.state == State::kNotSet) {
    why = " has no value in the rules";
  }
  source::Diagnostic& diagnostic = diagnostics_.error(
      source::Code::kValueNeeded,
      value.published != nullptr ? value.published->span : expression.span,
      described(parameter, year, member) + why + ", and the run for " + std::to_string(plan_.year) +
          " needs it",
      "a scenario (--scenario FILE) with the value " + scenario_line(parameter, year, member) +
          ", or --books without the books that need it");
  diagnostic.notes.push_back({expression.span, "needed by " + context.origin});
}

ResolvedValue Lowering::resolve(const Expression& expression, std::optional<std::size_t> member,
                                bool value_needed, const Context& context) {
  const CheckedParameter& parameter = rules_.parameters[expression.parameter];
  const int year = plan_.year + expression.year_offset;
  const ResolvedValue value = values_.value(expression.parameter, year, member);
  const bool no_entry = value.published == nullptr && value.scenario == nullptr;
  if (no_entry ||
      (value_needed && (value.state == State::kUnknown || value.state == State::kNotPublished))) {
    need(expression, year, member, value, context);
  }
  note_use(expression.parameter, parameter.document->by_year ? year : plan_.year, member, value,
           context.book);
  return filled(value, parameter);
}

Term Lowering::parameter(const Expression& expression, const Context& context) {
  const CheckedParameter& declared = rules_.parameters[expression.parameter];
  const BigInt unit =
      boost::multiprecision::pow(BigInt(10), static_cast<unsigned>(declared.document->decimals));
  std::vector<BigInt> numbers;
  std::vector<BigInt> reasons;
  for (const std::optional<std::size_t>& member : members(expression)) {
    const ResolvedValue value = resolve(expression, member, true, context);
    numbers.push_back(declared.type.kind == exact::Kind::kDate
                          ? BigInt(value.date.days())
                          : numerator(Rational(value.number * Rational(unit))));
    const int year = plan_.year + expression.year_offset;
    reasons.emplace_back(value.state == State::kNotSet
                             ? reason("not-set", declared.name,
                                      "law has set no " + described(declared, year, member) +
                                          ", and the result of this row needs it")
                             : 0U);
  }
  Term term;
  term.kind = declared.type.kind;
  if (term.kind == exact::Kind::kNumber) {
    term.quantum = Rational(BigInt(1), unit);
  }
  if (expression.operands.empty()) {
    term.atom = Atom::of(numbers.front());
    term.reason = Atom::of(reasons.front());
    return term;
  }
  const Term index = lower(expression.operands[0], context);
  LevelBuilder& level_builder = builder(context.level);
  level_builder.set_origin(context.origin);
  term.atom = level_builder.lookup(index.atom, numbers);
  term.reason = level_builder.first_reason(index.reason, level_builder.lookup(index.atom, reasons));
  return term;
}

Term Lowering::parameter_set(const Expression& expression, const Context& context) {
  std::vector<BigInt> truths;
  for (const std::optional<std::size_t>& member : members(expression)) {
    const ResolvedValue value = resolve(expression, member, false, context);
    const bool set = value.state == State::kKnown || value.state == State::kUnknown;
    truths.emplace_back(set ? 1 : 0);
  }
  Term term = Term::truth(truths.front() == 1);
  if (!expression.operands.empty()) {
    const Term index = lower(expression.operands[0], context);
    LevelBuilder& level_builder = builder(context.level);
    level_builder.set_origin(context.origin);
    term.atom = level_builder.lookup(index.atom, truths);
    term.reason = index.reason;
  }
  return term;
}

}  // namespace quotum::plan
