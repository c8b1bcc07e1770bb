// What applies when, collected for both renderers; see rules_overview.h.
#include "report/rules_overview.h"

#include <utility>

namespace quotum::report {
namespace {

bool known_by(const std::optional<exact::Date>& published,
              const std::optional<exact::Date>& as_known_on) {
  return !as_known_on || !published || *published <= *as_known_on;
}

// Value of a type as exact text: dates as they are, numbers as decimals.
std::string exact_value(const check::CheckedParameter& parameter, const exact::Rational& number,
                        const exact::Date& date) {
  return parameter.type.kind == exact::Kind::kDate ? date.to_string() : exact::to_text(number);
}

ValueLine published_line(const check::CheckedParameter& parameter,
                         const rulebook::ParameterValue& value) {
  ValueLine line;
  line.parameter = &parameter;
  line.key = value.key ? value.key->value : std::string();
  line.written = value.value.value;
  line.status = value.status;
  line.published = value.published ? value.published->to_string() : std::string();
  line.source = value.source.value;
  line.note = value.note ? &*value.note : nullptr;
  if (value.state == rulebook::ParameterValue::State::kKnown) {
    line.value = exact_value(parameter, value.quantity.value.to_rational(), value.date);
  }
  return line;
}

ValueLine scenario_line(const check::CheckedParameter& parameter,
                        const check::CheckedScenario& scenario,
                        const check::CheckedScenario::Value& value) {
  ValueLine line;
  line.parameter = &parameter;
  line.when = value.year ? std::to_string(*value.year) : std::string();
  line.key = value.member ? parameter.key.value().values.at(*value.member) : std::string();
  line.value = exact_value(parameter, value.number, value.date);
  line.written = value.declared->value.value;
  line.status = rulebook::Status::kHypothetical;
  line.source = value.declared->because ? value.declared->because->value : std::string();
  line.scenario = scenario.name;
  return line;
}

// All of the series, and all that scenarios put over it.
void add_all(const RulesView& view, check::ParameterId id, std::vector<ValueLine>& lines) {
  const check::CheckedParameter& parameter = view.rules->parameters[id];
  for (const rulebook::ParameterValue& value : parameter.document->values) {
    if (known_by(value.published, view.as_known_on)) {
      ValueLine line = published_line(parameter, value);
      line.when = value.year   ? std::to_string(*value.year)
                  : value.from ? value.from->to_string()
                               : std::string();
      lines.push_back(std::move(line));
    }
  }
  for (const check::CheckedScenario* scenario : view.scenarios) {
    for (const check::CheckedScenario::Value& value : scenario->values) {
      if (value.parameter == id) {
        lines.push_back(scenario_line(parameter, *scenario, value));
      }
    }
  }
}

// The scenario's entry for this value: the last that fits.
const check::CheckedScenario::Value* entry_for(const check::CheckedScenario& scenario,
                                               check::ParameterId id, int year,
                                               std::optional<std::size_t> member) {
  const check::CheckedScenario::Value* found = nullptr;
  for (const check::CheckedScenario::Value& value : scenario.values) {
    if (value.parameter == id && value.year.value_or(year) == year && value.member == member) {
      found = &value;
    }
  }
  return found;
}

void add_in_year(const RulesView& view, const check::ParameterValues& values, check::ParameterId id,
                 std::optional<std::size_t> member, std::vector<ValueLine>& lines) {
  const check::CheckedParameter& parameter = view.rules->parameters[id];
  const check::ResolvedValue value = values.value(id, *view.year, member);
  ValueLine line;
  if (value.scenario != nullptr) {
    const auto* entry = entry_for(*value.scenario, id, *view.year, member);
    if (entry != nullptr) {
      line = scenario_line(parameter, *value.scenario, *entry);
    }
  } else if (value.published != nullptr) {
    line = published_line(parameter, *value.published);
  } else {
    line.status = value.status;
  }
  line.parameter = &parameter;
  line.when = std::to_string(*view.year);
  line.key = member ? parameter.key.value().values.at(*member) : std::string();
  line.not_published = value.state == check::ResolvedValue::State::kNotPublished;
  if (line.not_published) {
    line.value.clear();
  }
  lines.push_back(std::move(line));
}

}  // namespace

std::vector<VersionLine> versions_in(const RulesView& view) {
  std::vector<VersionLine> lines;
  for (const check::CheckedBook& book : view.rules->books) {
    if (view.year) {
      const check::VersionChoice choice = check::version_for(book, *view.year, view.as_known_on);
      lines.push_back(
          {&book, choice.version, choice.state == check::VersionChoice::State::kNotKnown});
      continue;
    }
    for (const check::CheckedVersion& version : book.versions) {
      if (known_by(version.document->published, view.as_known_on)) {
        lines.push_back({&book, &version, false});
      }
    }
  }
  return lines;
}

std::vector<ValueLine> values_in(const RulesView& view) {
  const check::ParameterValues values(*view.rules, view.scenarios, view.as_known_on);
  std::vector<ValueLine> lines;
  for (check::ParameterId id = 0; id < view.rules->parameters.size(); ++id) {
    const std::optional<exact::Type>& key = view.rules->parameters[id].key;
    if (!view.year) {
      add_all(view, id, lines);
    } else if (!key) {
      add_in_year(view, values, id, std::nullopt, lines);
    } else {
      for (std::size_t member = 0; member < key->values.size(); ++member) {
        add_in_year(view, values, id, member, lines);
      }
    }
  }
  return lines;
}

}  // namespace quotum::report
