// What the names, sums and counts of a formula stood for, and the formula with them put in. See
// explain_row.h.
#include <algorithm>
#include <map>

#include "report/explain_formula.h"
#include "report/explain_row.h"
#include "report/explain_words.h"

namespace quotum::report {

using check::BookId;
using check::TypedExpression;
using exact::Rational;
using Kind = TypedExpression::Kind;

namespace {

// The kind's name in explanations; empty for what is no name, sum or count.
std::string_view figure_kind(Kind kind) {
  switch (kind) {
    case Kind::kInput:
      return "input";
    case Kind::kStep:
      return "step";
    case Kind::kKey:
      return "key";
    case Kind::kYear:
    case Kind::kFirstDay:
      return "year";
    case Kind::kParameter:
      return "parameter";
    case Kind::kParameterSet:
      return "parameter_set";
    case Kind::kInputSet:
      return "input_set";
    case Kind::kBookOutput:
      return "book_output";
    case Kind::kSum:
    case Kind::kCount:
      return "rows";
    case Kind::kNumber:
    case Kind::kTruth:
    case Kind::kMember:
    case Kind::kNegate:
    case Kind::kNot:
    case Kind::kAdd:
    case Kind::kSubtract:
    case Kind::kMultiply:
    case Kind::kDivide:
    case Kind::kLess:
    case Kind::kLessEqual:
    case Kind::kEqual:
    case Kind::kAnd:
    case Kind::kOr:
    case Kind::kIf:
    case Kind::kMin:
    case Kind::kMax:
      return {};
  }
  return {};
}

std::string written_at(const source::Span& span) {
  return span.file == nullptr
             ? std::string()
             : one_line(span.file->text().substr(span.begin, span.end - span.begin));
}

// How many rows a condition was asked for, and how many it held for.
struct RowCount {
  std::uint64_t held = 0, asked = 0;
};

bool ends_in_percent(const rulebook::Text& value) {
  return !value.empty() && value.value.back() == '%';
}

// The scenario's own line for the value, the last where there are several.
const rulebook::ScenarioValue* line_of(const check::CheckedScenario& scenario,
                                       const ExpressionEvaluator::ParameterUse& use) {
  const rulebook::ScenarioValue* line = nullptr;
  for (const check::CheckedScenario::Value& value : scenario.values) {
    const bool same_year = !value.year || *value.year == use.year;
    if (value.parameter == use.parameter && same_year && value.member == use.member) {
      line = value.declared;
    }
  }
  return line;
}

// Whether the rules, or the scenario that gives the value, write it with a % sign.
bool writes_percent(const check::CheckedParameter& parameter,
                    const ExpressionEvaluator::ParameterUse& use) {
  const rulebook::ScenarioValue* line =
      use.resolved.scenario != nullptr ? line_of(*use.resolved.scenario, use) : nullptr;
  const std::vector<rulebook::ParameterValue>& values = parameter.document->values;
  return (line != nullptr && ends_in_percent(line->value)) ||
         std::any_of(values.begin(), values.end(), [](const rulebook::ParameterValue& value) {
           return ends_in_percent(value.value);
         });
}

bool is_known(const check::ResolvedValue& value) {
  return value.state == check::ResolvedValue::State::kKnown;
}

}  // namespace

ExplainedParameter RowExplainer::parameter(const ExpressionEvaluator::ParameterUse& use) const {
  const check::CheckedParameter& parameter = evaluator_.rules().parameters[use.parameter];
  ExplainedParameter result;
  result.name = parameter.name;
  result.title = pick(language_, parameter.document->title);
  result.year = parameter.document->by_year ? use.year : 0;
  if (use.member) {
    result.member = parameter.key->values[*use.member];
  }
  const check::ResolvedValue& value = use.resolved;
  if (is_known(value)) {
    Figure figure;
    figure.type = parameter.type;
    const bool is_date = parameter.type.kind == exact::Kind::kDate;
    figure.value = is_date ? Rational(value.date.days()) : value.number;
    figure.percent = writes_percent(parameter, use);
    figure.decimals = figure.percent ? parameter.document->decimals : 0;
    result.value = definer_.show(figure);
  }
  result.status = rulebook::name(value.status);
  result.status_text = status_text(value.status, language_);
  result.official = value.status == rulebook::Status::kOfficial;
  if (value.published != nullptr) {
    result.source = one_line(value.published->source.value);
    result.published =
        value.published->published ? value.published->published->to_string() : std::string();
    result.note =
        value.published->note ? one_line(pick(language_, *value.published->note)) : std::string();
  }
  if (value.scenario != nullptr) {
    result.scenario = value.scenario->name;
    const rulebook::ScenarioValue* line = line_of(*value.scenario, use);
    result.source =
        line != nullptr && line->because ? one_line(line->because->value) : std::string();
    result.published.clear();
    result.note.clear();
  }
  return result;
}

ExplainedFigure RowExplainer::figure(const TypedExpression& node, const RowPlace& place,
                                     BookId book, const std::optional<Rational>& value) const {
  ExplainedFigure result;
  result.kind = figure_kind(node.kind);
  result.name = written_at(node.span);
  if (node.kind == Kind::kParameter || node.kind == Kind::kParameterSet) {
    if (const auto use = evaluator_.parameter_use(node, book, place)) {
      result.parameter = parameter(*use);
    }
  }
  if (!value) {
    return result;
  }
  if (node.kind == Kind::kParameter) {
    result.value = result.parameter->value;
  } else if (node.kind == Kind::kInput || node.kind == Kind::kStep) {
    result.value = definer_.show(item_figure(book, node.kind == Kind::kInput, node.index, *value));
  } else {
    Figure shown;
    shown.value = *value;
    shown.type = node.type;
    if (node.kind == Kind::kBookOutput) {
      shown.decimals = evaluator_.rules().books[node.book].outputs[node.index].decimals;
    }
    result.value = definer_.show(shown);
  }
  return result;
}

std::string RowExplainer::figure_or_why(const ExplainedFigure& figure) const {
  if (!figure.value.exact.empty()) {
    return figure.value.brief;
  }
  return figure.parameter ? '(' + figure.parameter->status_text + ')'
                          : std::string(pick(language_, "(geen waarde)", "(no value)"));
}

ExplainedFormula RowExplainer::work_out(const Definer::Formula& formula, const RowPlace& place,
                                        BookId book) const {
  ExplainedFormula result = definer_.state(formula);
  FormulaFigures figures;
  std::map<const TypedExpression*, RowCount> counts;
  const auto listener = [&](const RowPlace& at, const TypedExpression& node,
                            const std::optional<Rational>& value) {
    if (at.row != place.row) {
      RowCount& count = counts[&node];
      ++count.asked;
      count.held += value && *value != 0 ? 1U : 0U;
      return;
    }
    const TextRange range{node.span.begin, node.span.end};
    figures.reached.push_back(range);
    if (figure_kind(node.kind).empty()) {
      return;
    }
    ExplainedFigure used = figure(node, at, book, value);
    if (used.kind == "rows") {
      const RowCount& count = counts[&node.operands.back()];
      used.rows = count.held;
      used.of_rows = count.asked;
    }
    const bool behind_name =
        node.type.kind == exact::Kind::kBoolean || node.type.kind == exact::Kind::kEnumeration;
    figures.figures[range] = {figure_or_why(used), behind_name && !used.value.exact.empty()};
    const bool known =
        std::any_of(result.used.begin(), result.used.end(), [&used](const ExplainedFigure& other) {
          return other.kind == used.kind && other.name == used.name;
        });
    if (!known) {
      result.used.push_back(std::move(used));
    }
  };
  static_cast<void>(evaluator_.value(formula.checked, book, place, listener));
  result.figures = formula_in_figures(formula.written, formula.checked, figures, language_);
  return result;
}

}  // namespace quotum::report
