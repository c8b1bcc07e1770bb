// Rows, inputs, outcomes and outputs for people, see explain_row.h.
#include "report/explain_row.h"

#include "report/decision_rows.h"
#include "report/explain_formula.h"
#include "report/explain_words.h"
#include "report/row_place.h"

namespace quotum::report {

using check::BookId;
using exact::Rational;

std::string missing_text(const plan::Reason& reason, Language language) {
  if (reason.code == "missing") {
    return words(reason.field) +
           std::string(pick(language, " is niet ingevuld", " is not filled in"));
  }
  if (reason.code == "not-set") {
    return words(reason.field) +
           std::string(pick(language, " is niet vastgesteld", " has not been set by law"));
  }
  if (reason.code == "out-of-range") {
    return words(reason.field) + std::string(pick(language, " ligt buiten het toegestane bereik",
                                                  " is outside the permitted range"));
  }
  return reason.message;
}

ExplainedRow RowExplainer::identity(const RowPlace& place) const {
  const plan::Plan& plan = evaluator_.plan();
  const eval::Population& population = evaluator_.population();
  const std::size_t level = place.row->level;
  const plan::LevelPlan& here = plan.levels[level];
  const table::Schema& schema = key_schema(plan, level);
  const auto text = [&](std::size_t column) {
    std::string result;
    append_key(result, schema.columns[column],
               population.levels[level].columns[column][place.row->row]);
    return result;
  };
  ExplainedRow row;
  for (std::size_t column = here.keys - here.own_keys; column < here.keys; ++column) {
    row.keys.push_back({schema.columns[column].name, text(column)});
  }
  if (here.supplied && here.period) {
    row.keys.push_back({schema.columns[*here.period].name, text(*here.period)});
    row.keys.push_back({schema.columns[*here.period + 1].name, text(*here.period + 1)});
  }
  if (here.supplied) {
    const Place read = place_of(plan, population, level, place.row->row);
    row.file = file_names_.at(read.file);
    row.line = read.line;
  }
  return row;
}

ExplainedRow RowExplainer::row(const RowPlace& place, BookId book) const {
  ExplainedRow result = identity(place);
  const std::size_t level = place.row->level;
  const plan::LevelPlan& here = evaluator_.plan().levels[level];
  for (std::size_t i = 0; i < here.outcomes.size(); ++i) {
    if (here.outcomes[i].book == book) {
      result.outcome = outcome(place, here.outcomes[i], place.row->outcomes[i]);
    }
  }
  for (std::size_t i = 0; i < here.outputs.size(); ++i) {
    if (here.outputs[i].book == book) {
      result.outputs.push_back(output(place, i));
    }
  }
  const check::CheckedVersion& version = *evaluator_.version(book);
  const auto is_reached = [&](bool is_input, std::size_t index) {
    const auto item = evaluator_.position(level, book, is_input, index);
    return item && reach_.reached(*place.row, *item);
  };
  for (const std::size_t index : file_order(version.inputs)) {
    if (is_reached(true, index)) {
      result.inputs.push_back(input(place, book, index));
    }
  }
  for (const std::size_t index : file_order(version.steps)) {
    if (is_reached(false, index)) {
      result.steps.push_back(step(place, book, index));
    }
  }
  return result;
}

ShownValue RowExplainer::shown(const plan::TracedItem& item, const Rational& value) const {
  return definer_.show(item_figure(item.book, item.is_input, item.index, value));
}

ShownValue RowExplainer::value(const RowPlace& place, ItemPosition item) const {
  const std::optional<Rational>& value = place.row->values[item].value;
  if (!value || !reach_.reached(*place.row, item)) {
    return {};
  }
  return shown(evaluator_.plan().levels[place.row->level].traced[item], *value);
}

std::string RowExplainer::missing(const RowPlace& place, ItemPosition item) const {
  const eval::TracedValue& traced = place.row->values[item];
  return traced.value ? std::string()
                      : missing_text(evaluator_.plan().reasons.at(traced.reason), language_);
}

ExplainedInput RowExplainer::input(const RowPlace& place, BookId book, std::size_t index) const {
  const check::CheckedVersion& version = *evaluator_.version(book);
  const check::CheckedInput& checked = version.inputs[index];
  const ItemPosition item = *evaluator_.position(place.row->level, book, true, index);
  ExplainedInput result;
  result.name = checked.name;
  result.title = definer_.title(version, true, index);
  result.value = value(place, item);
  result.missing = missing(place, item);
  const Citation basis = definer_.cite(checked.declared->basis, version);
  if (!basis.article.empty() || !basis.free_text.empty()) {
    result.basis = basis;
  }
  if (evaluator_.plan().levels[place.row->level].traced[item].from_rows) {
    result.from_rows = work_out(
        {*checked.declared->from, checked.declared->from_text->value, *checked.from}, place, book);
  }
  return result;
}

ExplainedOutput RowExplainer::output(const RowPlace& place, std::size_t column) const {
  const plan::LevelPlan& level = evaluator_.plan().levels[place.row->level];
  const plan::OutputColumn& output = level.outputs[column];
  const check::OutputSource& source = evaluator_.version(output.book)->outputs[output.index];
  ExplainedOutput result;
  result.name = output.name;
  result.title = title(output.book, source.is_input, source.index);
  if (const std::optional<Rational>& value = place.row->outputs[column]) {
    Figure figure = item_figure(output.book, source.is_input, source.index, *value);
    figure.decimals = output.decimals;
    result.value = definer_.show(figure);
    result.value.exact.clear();
    const Rational scaled =
        *value * Rational(boost::multiprecision::pow(exact::BigInt(10),
                                                     static_cast<unsigned>(output.decimals)));
    exact::append_scaled(result.value.exact, exact::to_int128(numerator(scaled)), output.decimals);
  }
  return result;
}

ExplainedOutcome RowExplainer::outcome(const RowPlace& place, const plan::OutcomeColumn& column,
                                       std::size_t code) const {
  const check::CheckedVersion& version = *evaluator_.version(column.book);
  ExplainedOutcome result;
  result.column = column.name;
  std::vector<ExplainedFigure> used;
  for (const check::CheckedOutcome& outcome : version.outcomes) {
    OutcomeTest test;
    test.code = outcome.code;
    std::optional<Rational> met = Rational(1);
    if (outcome.when) {
      const Definer::Formula formula{*outcome.declared->when, outcome.declared->when_text->value,
                                     *outcome.when};
      test.condition = work_out(formula, place, column.book);
      used.insert(used.end(), test.condition->used.begin(), test.condition->used.end());
      met = evaluator_.value(*outcome.when, column.book, place,
                             [](const auto&, const auto&, const auto&) {});
    }
    test.met = met && *met != 0;
    result.tests.push_back(std::move(test));
    if (met && *met == 0) {
      continue;
    }
    if (met) {
      result.code = written_outcome(
          evaluator_.plan(), column, code,
          DecisionRows::incomplete(evaluator_.population(), place.row->level, place.row->row));
      result.basis = definer_.cite(outcome.declared->basis, version);
      if (outcome.declared->explain) {
        result.sentence = sentence(*outcome.declared->explain, place, column.book, used);
      }
    }
    break;
  }
  return result;
}

}  // namespace quotum::report
