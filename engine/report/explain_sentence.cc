// Sentences of the rule books with the row's figures in the place of {names}. See explain_row.h.
#include "report/explain_row.h"
#include "report/explain_words.h"
#include "report/row_place.h"

namespace quotum::report {

using check::BookId;

std::string RowExplainer::sentence(const rulebook::Bilingual& text, const RowPlace& place,
                                   BookId book, const std::vector<ExplainedFigure>& used) const {
  const std::string whole = one_line(pick(language_, text));
  std::string result;
  std::size_t from = 0;
  for (;;) {
    const std::size_t open = whole.find('{', from);
    const std::size_t close = open == std::string::npos ? open : whole.find('}', open);
    if (close == std::string::npos) {
      return result + whole.substr(from);
    }
    const std::string name = whole.substr(open + 1, close - open - 1);
    result += whole.substr(from, open - from);
    result += named_value(name, place, book, used)
                  .value_or(std::string(pick(language_, "(geen waarde)", "(no value)")));
    from = close + 1;
  }
}

std::optional<std::string> RowExplainer::named_value(
    const std::string& name, const RowPlace& place, BookId book,
    const std::vector<ExplainedFigure>& used) const {
  const check::CheckedVersion& version = *evaluator_.version(book);
  const auto traced = [&](bool is_input, std::size_t index) -> std::optional<std::string> {
    const auto item = evaluator_.position(place.row->level, book, is_input, index);
    if (!item || !place.row->values[*item].value) {
      return std::nullopt;
    }
    const exact::Rational& value = *place.row->values[*item].value;
    return short_figure_text(item_figure(book, is_input, index, value), language_);
  };
  for (std::size_t i = 0; i < version.steps.size(); ++i) {
    if (version.steps[i].name == name) {
      return traced(false, i);
    }
  }
  for (std::size_t i = 0; i < version.inputs.size(); ++i) {
    if (version.inputs[i].name == name) {
      return traced(true, i);
    }
  }
  for (const ExplainedFigure& figure : used) {
    const bool same = figure.name == name || (figure.parameter && figure.parameter->name == name);
    if (same && figure.kind != "parameter_set" && !figure.value.exact.empty()) {
      return figure.value.brief;
    }
  }
  if (name == "jaar") {
    return std::to_string(evaluator_.plan().year);
  }
  const std::optional<std::string> key = key_value(name, place);
  return key ? key : parameter_value(name, place, book);
}

// A key of the row or of a row that it lies within.
std::optional<std::string> RowExplainer::key_value(const std::string& name,
                                                   const RowPlace& place) const {
  const std::size_t level = place.row->level;
  const table::Schema& schema = key_schema(evaluator_.plan(), level);
  for (std::size_t i = 0; i < evaluator_.plan().levels[level].keys; ++i) {
    if (schema.columns[i].name == name) {
      std::string text;
      append_key(text, schema.columns[i],
                 evaluator_.population().levels[level].columns[i][place.row->row]);
      return text;
    }
  }
  return std::nullopt;
}

// Of the year of the run; where it is looked up by an enumeration, by the row's value of that name.
std::optional<std::string> RowExplainer::parameter_value(const std::string& name,
                                                         const RowPlace& place, BookId book) const {
  const std::optional<check::ParameterId> id = evaluator_.rules().find_parameter(name);
  if (!id) {
    return std::nullopt;
  }
  const check::CheckedParameter& found = evaluator_.rules().parameters[*id];
  ExpressionEvaluator::ParameterUse use;
  use.parameter = *id;
  use.year = evaluator_.plan().year;
  if (found.key) {
    const auto member = named_value(found.document->by_key->value, place, book, {});
    for (std::size_t i = 0; member && i < found.key->values.size(); ++i) {
      if (found.key->values[i] == *member) {
        use.member = i;
      }
    }
    if (!use.member) {
      return std::nullopt;
    }
  }
  use.resolved = evaluator_.values().value(use.parameter, use.year, use.member);
  const ExplainedParameter explained = parameter(use);
  return explained.value.exact.empty() ? explained.status_text : explained.value.brief;
}

}  // namespace quotum::report
