// Follows results back to what they rest on, see explain_reach.h.
#include "report/explain_reach.h"

namespace quotum::report {

using check::BookId;
using check::TypedExpression;
using Kind = TypedExpression::Kind;

void Reach::follow_results(const RowPlace& place) {
  const plan::LevelPlan& level = evaluator_.plan().levels[place.row->level];
  for (const plan::OutcomeColumn& column : level.outcomes) {
    follow_outcome(place, column);
  }
  for (const plan::OutputColumn& column : level.outputs) {
    follow_output(place, column);
  }
  for (const eval::TracedRow& row : place.row->below) {
    follow_results(RowPlace{&row, &place});
  }
}

void Reach::follow_output(const RowPlace& place, const plan::OutputColumn& column) {
  if (const check::CheckedVersion* version = evaluator_.version(column.book)) {
    const check::OutputSource& source = version->outputs[column.index];
    follow_item(place, column.book, source.is_input, source.index);
  }
}

void Reach::follow_outcome(const RowPlace& place, const plan::OutcomeColumn& column) {
  const check::CheckedVersion* version = evaluator_.version(column.book);
  if (version == nullptr) {
    return;
  }
  for (const check::CheckedOutcome& outcome : version->outcomes) {
    const auto met =
        outcome.when ? evaluator_.value(*outcome.when, column.book, place, listener(column.book))
                     : std::optional<exact::Rational>(1);
    if (observer_ != nullptr && met && *met != 0) {
      observer_->outcome(outcome);
    }
    if (!met || *met != 0) {
      return;
    }
  }
}

bool Reach::reached(const eval::TracedRow& row, ItemPosition item) const {
  const auto found = rows_.find(&row);
  return found != rows_.end() && found->second[item];
}

bool Reach::reached_anywhere(std::size_t level, ItemPosition item) const {
  const auto found = levels_.find(level);
  return found != levels_.end() && found->second[item];
}

void Reach::follow_item(const RowPlace& place, BookId book, bool is_input, std::size_t index) {
  const std::size_t level = place.row->level;
  const std::optional<ItemPosition> item = evaluator_.position(level, book, is_input, index);
  if (!item) {
    return;
  }
  const std::vector<plan::TracedItem>& items = evaluator_.plan().levels[level].traced;
  std::vector<bool>& seen = rows_.try_emplace(place.row, items.size(), false).first->second;
  if (seen[*item]) {
    return;
  }
  seen[*item] = true;
  levels_.try_emplace(level, items.size(), false).first->second[*item] = true;
  const check::CheckedVersion& version = *evaluator_.version(book);
  const TypedExpression* formula = nullptr;
  if (!is_input) {
    formula = &version.steps[index].formula;
  } else if (items[*item].from_rows) {
    formula = &*version.inputs[index].from;
  }
  if (formula != nullptr) {
    const auto value = evaluator_.value(*formula, book, place, listener(book));
    if (observer_ != nullptr && !is_input) {
      observer_->step(version.steps[index], value);
    }
  }
}

void Reach::follow_node(const RowPlace& place, BookId book, const TypedExpression& node) {
  if (node.kind == Kind::kInput || node.kind == Kind::kStep) {
    follow_item(place, book, node.kind == Kind::kInput, node.index);
  } else if (node.kind == Kind::kInputSet) {
    asked_.emplace(book, node.index);
    follow_item(place, book, true, node.index);
  } else if (node.kind == Kind::kBookOutput) {
    if (const check::CheckedVersion* other = evaluator_.version(node.book)) {
      const check::OutputSource& source = other->outputs[node.index];
      follow_item(place, node.book, source.is_input, source.index);
    }
  } else if (node.kind == Kind::kParameter || node.kind == Kind::kParameterSet) {
    if (const auto use = evaluator_.parameter_use(node, book, place)) {
      LookedUp& looked_up = parameters_[{use->parameter, use->year, use->member}];
      looked_up.use = *use;
      looked_up.books.insert(book);
    }
  }
}

ExpressionEvaluator::Listener Reach::listener(BookId book) {
  return [this, book](const RowPlace& place, const TypedExpression& node, const auto& value) {
    follow_node(place, book, node);
    if (observer_ != nullptr) {
      observer_->node(node, value);
    }
  };
}

}  // namespace quotum::report
