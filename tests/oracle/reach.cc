#include "reach.h"

#include <algorithm>

namespace quotum::oracle {

using Kind = TypedExpression::Kind;

Reached Reach::of_book(check::BookId book) {
  reached_ = Reached();
  reached_.books.insert(book);
  walked_.clear();
  const auto& columns = setting_.rules->books[book];
  try {
    if (evaluator_.version(book) != nullptr && columns.outcome_level <= setting_.lowest) {
      walk_outcomes(book);
    }
    for (std::size_t i = 0; i < columns.outputs.size(); ++i) {
      if (!columns.outputs[i].internal && columns.outputs[i].level <= setting_.lowest) {
        output(book, i);
      }
    }
  } catch (const NeedsValue& needed) {
    reached_.lacking.insert(needed.what());
  }
  return reached_;
}

std::optional<Value> Reach::fixed(const TypedExpression& expression, check::BookId book) {
  try {
    return evaluator_.of(expression, book, nullptr);
  } catch (const NeedsRow&) {
    return std::nullopt;
  } catch (const NeedsValue&) {
    return std::nullopt;
  }
}

void Reach::walk_outcomes(check::BookId book) {
  for (const auto& outcome : evaluator_.version(book)->outcomes) {
    if (!outcome.when) {
      return;
    }
    walk(*outcome.when, book);
    const auto fits = fixed(*outcome.when, book);
    if (fits && (fits->missing || fits->holds())) {
      return;
    }
  }
}

void Reach::walk(const TypedExpression& expression, check::BookId book) {
  const Kind kind = expression.kind;
  if (kind == Kind::kAnd || kind == Kind::kOr || kind == Kind::kIf) {
    walk_conditional(expression, book);
    return;
  }
  if (kind == Kind::kInput || kind == Kind::kInputSet) {
    input(book, expression.index);
  } else if (kind == Kind::kStep) {
    step(book, expression.index);
  } else if (kind == Kind::kBookOutput) {
    output(expression.book, expression.index);
  } else if (kind == Kind::kParameter || kind == Kind::kParameterSet) {
    parameter(expression);
  } else if ((kind == Kind::kSum || kind == Kind::kCount) && expression.level > setting_.lowest) {
    reached_.lacking.insert("rows of level " + setting_.rules->levels[expression.level].name);
  }
  for (const auto& operand : expression.operands) {
    walk(operand, book);
  }
}

void Reach::walk_conditional(const TypedExpression& expression, check::BookId book) {
  const auto& operands = expression.operands;
  walk(operands.front(), book);
  const auto first = fixed(operands.front(), book);
  if (expression.kind == Kind::kIf && first && !first->missing) {
    walk(operands[first->holds() ? 1 : 2], book);
    return;
  }
  const bool decided = first && (first->missing || expression.kind == Kind::kIf ||
                                 first->holds() == (expression.kind == Kind::kOr));
  for (std::size_t i = 1; i < operands.size() && !decided; ++i) {
    walk(operands[i], book);
  }
}

void Reach::output(check::BookId book, std::size_t index) {
  const auto* version = evaluator_.version(book);
  reached_.books.insert(book);
  if (version != nullptr && version->outputs[index].is_input) {
    input(book, version->outputs[index].index);
  } else if (version != nullptr) {
    step(book, version->outputs[index].index);
  }
}

void Reach::input(check::BookId book, std::size_t index) {
  const auto& asked = evaluator_.version(book)->inputs[index];
  if (!walked_.emplace(book, true, index).second) {
    return;
  }
  if (evaluator_.from_rows(asked)) {
    walk(*asked.from, book);
  } else if (setting_.files.count(asked.level) == 0) {
    reached_.lacking.insert("column " + asked.name);
  } else {
    reached_.columns[asked.level][asked.name] = &asked;
  }
}

void Reach::step(check::BookId book, std::size_t index) {
  if (walked_.emplace(book, false, index).second) {
    walk(evaluator_.version(book)->steps[index].formula, book);
  }
}

// Every member counts, whichever the rows hold.
void Reach::parameter(const TypedExpression& expression) {
  const auto& asked = setting_.rules->parameters[expression.parameter];
  const std::size_t members = expression.operands.empty() ? 1 : asked.key->values.size();
  for (std::size_t i = 0; i < members; ++i) {
    const auto found = setting_.values->value(
        expression.parameter, setting_.year + expression.year_offset,
        expression.operands.empty() ? std::nullopt : std::optional<std::size_t>(i));
    using State = check::ResolvedValue::State;
    const bool known = found.state == State::kKnown || found.state == State::kNotSet;
    if (!known && expression.kind == Kind::kParameter) {
      reached_.lacking.insert(asked.name);
    }
    reached_.scenario = reached_.scenario || found.scenario != nullptr;
  }
}

}  // namespace quotum::oracle
