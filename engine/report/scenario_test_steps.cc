// Steps behind a column, see scenario_test_steps.h.
#include "report/scenario_test_steps.h"

#include "eval/trace.h"
#include "report/explain_level.h"
#include "report/explain_row.h"
#include "report/row_place.h"

namespace quotum::report {
namespace {

const RowPlace* find(const PlacedRows& places, const RowOfLevel& row) {
  for (const RowPlace& place : places.at(row.level)) {
    if (place.row->row == row.row) {
      return &place;
    }
  }
  return nullptr;
}

void follow(Reach& reach, const RowPlace& place, const plan::LevelPlan& level,
            const std::string& column) {
  for (const plan::OutcomeColumn& outcome : level.outcomes) {
    if (outcome.name == column) {
      reach.follow_outcome(place, outcome);
    }
  }
  for (const plan::OutputColumn& output : level.outputs) {
    if (output.name == column) {
      reach.follow_output(place, output);
    }
  }
}

std::string shown(const ShownValue& value, const std::string& missing) {
  return value.exact.empty() ? missing : value.brief;
}

void append_lines(const ExplainedRow& row, const std::string& column,
                  std::vector<std::string>& lines) {
  for (const ExplainedInput& input : row.inputs) {
    lines.push_back(input.name + " = " + shown(input.value, input.missing));
  }
  for (const ExplainedStep& step : row.steps) {
    lines.push_back(step.name + " = " + shown(step.value, step.missing) + ": " +
                    step.formula.figures);
  }
  if (row.outcome && row.outcome->column == column) {
    for (const OutcomeTest& test : row.outcome->tests) {
      lines.push_back(test.code +
                      (test.condition ? ": " + test.condition->figures : std::string()));
    }
  }
}

}  // namespace

std::vector<std::string> steps_to_column(const check::CheckedRules& rules, const plan::Plan& plan,
                                         const eval::Population& population,
                                         const check::ParameterValues& values,
                                         const RowOfLevel& row, const std::string& column,
                                         Language language) {
  const eval::TracedRow top =
      eval::trace(plan, population, top_row(population, row.level, row.row));
  const PlacedRows places(top);
  const ExpressionEvaluator evaluator(rules, plan, population, values);
  Reach reach(evaluator);
  const RowPlace* place = row.level < places.levels() ? find(places, row) : nullptr;
  if (place == nullptr) {
    return {};
  }
  follow(reach, *place, plan.levels[row.level], column);
  std::vector<std::string> file_names;
  for (const plan::LevelPlan& level : plan.levels) {
    file_names.push_back(level.name);
  }
  const RowExplainer rows(evaluator, reach, file_names, language);
  std::vector<std::string> lines;
  for (const plan::UsedBook& used : plan.books) {
    if (used.version != nullptr) {
      append_lines(rows.row(*place, used.book), column, lines);
    }
  }
  return lines;
}

}  // namespace quotum::report
