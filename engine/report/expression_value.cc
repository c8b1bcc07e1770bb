// Evaluation of checked formulas on fractions, see expression_value.h.
#include "report/expression_value.h"

#include <algorithm>

#include "exact/date.h"
#include "exact/op.h"

namespace quotum::report {

using check::BookId;
using check::TypedExpression;
using exact::Rational;
using Kind = TypedExpression::Kind;

namespace {

// REQUIRES: an arithmetic kind with as many operands as it takes. Nothing for a division by zero,
// which checked rules do not hold.
std::optional<Rational> applied(Kind kind, const std::vector<Rational>& operands) {
  if (kind == Kind::kNegate) {
    return exact::negate(operands[0]);
  }
  if (kind == Kind::kMin) {
    return *std::min_element(operands.begin(), operands.end());
  }
  if (kind == Kind::kMax) {
    return *std::max_element(operands.begin(), operands.end());
  }
  if (kind == Kind::kAdd) {
    return exact::add(operands[0], operands[1]);
  }
  if (kind == Kind::kSubtract) {
    return exact::subtract(operands[0], operands[1]);
  }
  if (kind == Kind::kMultiply) {
    return exact::multiply(operands[0], operands[1]);
  }
  return operands[1] == 0 ? std::nullopt : std::optional<Rational>(operands[0] / operands[1]);
}

}  // namespace

struct ExpressionEvaluator::Scope {
  BookId book;
  const RowPlace& place;
  const Listener& listener;
};

ExpressionEvaluator::ExpressionEvaluator(const check::CheckedRules& rules, const plan::Plan& plan,
                                         const eval::Population& population,
                                         const check::ParameterValues& values)
    : rules_(rules), plan_(plan), population_(population), values_(values) {
  for (std::size_t level = 0; level < plan.levels.size(); ++level) {
    const std::vector<plan::TracedItem>& items = plan.levels[level].traced;
    for (ItemPosition i = 0; i < items.size(); ++i) {
      positions_[{level, items[i].book, items[i].is_input, items[i].index}] = i;
    }
  }
}

std::optional<Rational> ExpressionEvaluator::value(const TypedExpression& expression, BookId book,
                                                   const RowPlace& place,
                                                   const Listener& listener) const {
  return evaluate(expression, Scope{book, place, listener});
}

const check::CheckedVersion* ExpressionEvaluator::version(BookId book) const {
  for (const plan::UsedBook& used : plan_.books) {
    if (used.book == book) {
      return used.version;
    }
  }
  return nullptr;
}

std::optional<ItemPosition> ExpressionEvaluator::position(std::size_t level, BookId book,
                                                          bool is_input, std::size_t index) const {
  const auto found = positions_.find({level, book, is_input, index});
  return found == positions_.end() ? std::nullopt : std::optional(found->second);
}

ExpressionEvaluator::Value ExpressionEvaluator::evaluate(const TypedExpression& node,
                                                         const Scope& scope) const {
  Value result = compute(node, scope);
  scope.listener(scope.place, node, result);
  return result;
}

ExpressionEvaluator::Value ExpressionEvaluator::compute(const TypedExpression& node,
                                                        const Scope& scope) const {
  switch (node.kind) {
    case Kind::kNumber:
      return node.number;
    case Kind::kTruth:
      return Rational(node.truth ? 1 : 0);
    case Kind::kMember:
      return Rational(node.index);
    case Kind::kYear:
      return Rational(plan_.year);
    case Kind::kFirstDay:
      return Rational(exact::Date::first_of_year(plan_.year).days());
    case Kind::kInput:
    case Kind::kStep:
    case Kind::kKey:
    case Kind::kParameter:
    case Kind::kParameterSet:
    case Kind::kInputSet:
    case Kind::kBookOutput:
      return reference(node, scope);
    case Kind::kNegate:
    case Kind::kAdd:
    case Kind::kSubtract:
    case Kind::kMultiply:
    case Kind::kDivide:
    case Kind::kMin:
    case Kind::kMax:
      return arithmetic(node, scope);
    case Kind::kLess:
    case Kind::kLessEqual:
    case Kind::kEqual:
      return comparison(node, scope);
    case Kind::kNot:
    case Kind::kAnd:
    case Kind::kOr:
    case Kind::kIf:
      return condition(node, scope);
    case Kind::kSum:
    case Kind::kCount:
      return aggregate(node, scope);
  }
  return std::nullopt;
}

ExpressionEvaluator::Value ExpressionEvaluator::reference(const TypedExpression& node,
                                                          const Scope& scope) const {
  if (node.kind == Kind::kInput || node.kind == Kind::kStep) {
    return item(scope.place, scope.book, node.kind == Kind::kInput, node.index);
  }
  if (node.kind == Kind::kKey) {
    return key(node, scope.place);
  }
  if (node.kind == Kind::kInputSet) {
    return input_is_set(node, scope);
  }
  return node.kind == Kind::kBookOutput ? book_output(node, scope.place) : parameter(node, scope);
}

// All operands are looked at, also when one of them is missing.
ExpressionEvaluator::Value ExpressionEvaluator::arithmetic(const TypedExpression& node,
                                                           const Scope& scope) const {
  std::vector<Rational> operands;
  for (const TypedExpression& operand : node.operands) {
    if (const Value value = evaluate(operand, scope)) {
      operands.push_back(*value);
    }
  }
  if (operands.size() != node.operands.size()) {
    return std::nullopt;
  }
  return applied(node.kind, operands);
}

ExpressionEvaluator::Value ExpressionEvaluator::comparison(const TypedExpression& node,
                                                           const Scope& scope) const {
  const Value left = evaluate(node.operands[0], scope);
  const Value right = evaluate(node.operands[1], scope);
  if (!left || !right) {
    return std::nullopt;
  }
  const bool result = node.kind == Kind::kLess        ? exact::less(*left, *right)
                      : node.kind == Kind::kLessEqual ? exact::less_equal(*left, *right)
                                                      : exact::equal(*left, *right);
  return Rational(result ? 1 : 0);
}

// From left to right, and no further than needed.
ExpressionEvaluator::Value ExpressionEvaluator::condition(const TypedExpression& node,
                                                          const Scope& scope) const {
  const Value first = evaluate(node.operands[0], scope);
  if (!first) {
    return std::nullopt;
  }
  const bool truth = *first != 0;
  if (node.kind == Kind::kNot) {
    return Rational(truth ? 0 : 1);
  }
  if (node.kind == Kind::kIf) {
    return evaluate(node.operands[truth ? 1 : 2], scope);
  }
  const bool decided = truth == (node.kind == Kind::kOr);
  return decided ? first : evaluate(node.operands[1], scope);
}

// Every row below is looked at, so that what each of them rests on is known.
ExpressionEvaluator::Value ExpressionEvaluator::aggregate(const TypedExpression& node,
                                                          const Scope& scope) const {
  const bool counts = node.kind == Kind::kCount;
  const TypedExpression& where = node.operands[counts ? 0 : 1];
  Value total = Rational(0);
  for (const eval::TracedRow& row : scope.place.row->below) {
    const RowPlace below{&row, &scope.place};
    const Scope inner{scope.book, below, scope.listener};
    const Value holds = evaluate(where, inner);
    Value part = Rational(1);
    if (!counts && holds && *holds != 0) {
      part = evaluate(node.operands[0], inner);
    }
    if (!holds || !part) {
      total.reset();
    } else if (total && *holds != 0) {
      *total += *part;
    }
  }
  return total;
}

std::optional<ExpressionEvaluator::ParameterUse> ExpressionEvaluator::parameter_use(
    const TypedExpression& node, BookId book, const RowPlace& place) const {
  ParameterUse use;
  use.parameter = node.parameter;
  use.year = plan_.year + node.year_offset;
  if (!node.operands.empty()) {
    const TypedExpression& lookup = node.operands[0];
    const Value member = value(lookup, book, place, [](const auto&, const auto&, const auto&) {});
    const std::optional<exact::Type>& key = rules_.parameters[node.parameter].key;
    if (!member || !key) {
      return std::nullopt;
    }
    const auto found = std::find(key->values.begin(), key->values.end(),
                                 lookup.type.values.at(member->convert_to<std::size_t>()));
    use.member = static_cast<std::size_t>(found - key->values.begin());
  }
  use.resolved = values_.value(use.parameter, use.year, use.member);
  return use;
}

ExpressionEvaluator::Value ExpressionEvaluator::parameter(const TypedExpression& node,
                                                          const Scope& scope) const {
  if (!node.operands.empty() && !evaluate(node.operands[0], scope)) {
    return std::nullopt;
  }
  const std::optional<ParameterUse> use = parameter_use(node, scope.book, scope.place);
  if (!use) {
    return std::nullopt;
  }
  using State = check::ResolvedValue::State;
  if (node.kind == Kind::kParameterSet) {
    const State state = use->resolved.state;
    return Rational(state == State::kKnown || state == State::kUnknown ? 1 : 0);
  }
  if (use->resolved.state != State::kKnown) {
    return std::nullopt;
  }
  return node.type.kind == exact::Kind::kDate ? Rational(use->resolved.date.days())
                                              : use->resolved.number;
}

ExpressionEvaluator::Value ExpressionEvaluator::key(const TypedExpression& node,
                                                    const RowPlace& place) const {
  for (const RowPlace* at = &place; at != nullptr; at = at->above) {
    const plan::LevelPlan& level = plan_.levels[at->row->level];
    if (level.level == node.level) {
      const std::size_t column = level.keys - level.own_keys + node.index;
      return Rational(population_.levels[at->row->level].columns[column][at->row->row]);
    }
  }
  return std::nullopt;
}

ExpressionEvaluator::Value ExpressionEvaluator::input_is_set(const TypedExpression& node,
                                                             const Scope& scope) const {
  const std::string& name = version(scope.book)->inputs[node.index].name;
  const eval::TracedRow& row = *scope.place.row;
  const std::vector<table::Column>& columns = plan_.levels[row.level].schema.columns;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].name == name) {
      const std::int64_t stored = population_.levels[row.level].columns[i][row.row];
      return Rational(stored == table::kMissing ? 0 : 1);
    }
  }
  return Rational(item(scope.place, scope.book, true, node.index) ? 1 : 0);
}

ExpressionEvaluator::Value ExpressionEvaluator::book_output(const TypedExpression& node,
                                                            const RowPlace& place) const {
  const check::CheckedVersion* other = version(node.book);
  if (other == nullptr) {
    return Rational(0);  // a book that does not apply to the year has nothing to give
  }
  const check::OutputSource& source = other->outputs[node.index];
  return item(place, node.book, source.is_input, source.index);
}

ExpressionEvaluator::Value ExpressionEvaluator::item(const RowPlace& place, BookId book,
                                                     bool is_input, std::size_t index) const {
  const std::optional<ItemPosition> at = position(place.row->level, book, is_input, index);
  return at ? place.row->values[*at].value : std::nullopt;
}

}  // namespace quotum::report
