// Scenarios held against the rules.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "check/parameter_literal.h"
#include "check/parameter_values.h"
#include "check/parameters.h"
#include "check/unknown_name.h"
#include "check/unread_files.h"

namespace quotum::check {
namespace {

using rulebook::ScenarioValue;
using source::Code;
using Value = CheckedScenario::Value;

class ScenarioChecks {
 public:
  // `unread`: nullptr where all parameters were read.
  ScenarioChecks(const std::vector<CheckedParameter>& parameters, const UnreadFiles* unread,
                 source::Diagnostics& diagnostics)
      : parameters_(parameters), unread_(unread), diagnostics_(diagnostics) {}

  // Nothing when the value has a mistake.
  std::optional<Value> check(const ScenarioValue& declared) {
    const std::optional<ParameterId> id = find(declared);
    if (!id) {
      return std::nullopt;
    }
    const CheckedParameter& parameter = parameters_[*id];
    Value value;
    value.parameter = *id;
    value.declared = &declared;
    const bool timed = check_year(parameter, declared, value);
    const bool placed = check_key(parameter, declared, value);
    const bool measured = check_figure(parameter, declared, value);
    const bool once = !timed || !placed || check_double(parameter, value);
    return timed && placed && measured && once ? std::optional(value) : std::nullopt;
  }

 private:
  std::optional<ParameterId> find(const ScenarioValue& declared) {
    const std::string& name = declared.parameter.value;
    std::vector<std::string> known;
    for (ParameterId id = 0; id < parameters_.size(); ++id) {
      if (parameters_[id].name == name) {
        return id;
      }
      known.push_back(parameters_[id].name);
    }
    if (unread_ == nullptr || !unread_->parameter(name)) {
      report_unknown(diagnostics_, declared.parameter.span, fmt::format("no parameter '{}'", name),
                     name, known);
    }
    return std::nullopt;
  }

  bool wrong(const CheckedParameter& parameter, const source::Span& span, std::string message,
             std::string expected, std::string found = {}) {
    diagnostics_
        .error(Code::kBadScenario, span, std::move(message), std::move(expected), std::move(found))
        .notes.push_back(
            {parameter.document->name.span, fmt::format("'{}' is declared here", parameter.name)});
    return false;
  }

  bool check_year(const CheckedParameter& parameter, const ScenarioValue& declared, Value& value) {
    const bool by_year = parameter.document->by_year;
    if (by_year != declared.year.has_value()) {
      return wrong(parameter, declared.parameter.span,
                   by_year ? fmt::format("'{}' has a value for each year", parameter.name)
                           : fmt::format("'{}' has one value for all years", parameter.name),
                   by_year ? "jaar: YEAR" : "no jaar");
    }
    value.year = declared.year;
    return true;
  }

  bool check_key(const CheckedParameter& parameter, const ScenarioValue& declared, Value& value) {
    const std::string by = parameter.key ? parameter.document->by_key->value : std::string();
    const std::string given = declared.key ? declared.key_name.value : std::string();
    if (by != given) {
      return wrong(parameter, declared.key ? declared.key_name.span : declared.parameter.span,
                   parameter.key ? fmt::format("'{}' has a value for each {}", parameter.name, by)
                                 : fmt::format("'{}' is by no enumeration", parameter.name),
                   parameter.key ? by + ": MEMBER" : "no other key", given);
    }
    if (!parameter.key) {
      return true;
    }
    value.member = check_member(parameter, *declared.key, diagnostics_);
    return value.member.has_value();
  }

  bool check_figure(const CheckedParameter& parameter, const ScenarioValue& declared,
                    Value& value) {
    const bool is_date = parameter.type.kind == exact::Kind::kDate;
    if (is_date ? !declared.date : !declared.quantity) {
      return wrong(parameter, declared.value.span,
                   fmt::format("'{}' is a {}", parameter.name, is_date ? "date" : "number"),
                   is_date ? "a date, written 2026-07-01" : parameter.type.to_string(),
                   declared.value.value);
    }
    if (is_date) {
      value.date = *declared.date;
      return true;
    }
    value.number = declared.quantity->value.to_rational();
    return check_quantity(parameter, *declared.quantity, diagnostics_);
  }

  bool check_double(const CheckedParameter& parameter, const Value& value) {
    const auto [first, is_new] =
        seen_.emplace(std::tuple(value.parameter, value.year, value.member), value.declared);
    if (!is_new) {
      diagnostics_
          .error(Code::kDuplicateName, value.declared->parameter.span,
                 fmt::format("the scenario has two values for the same '{}'", parameter.name))
          .notes.push_back({first->second->parameter.span, "the first is here"});
    }
    return is_new;
  }

  const std::vector<CheckedParameter>& parameters_;
  const UnreadFiles* unread_;
  source::Diagnostics& diagnostics_;
  std::map<std::tuple<ParameterId, std::optional<int>, std::optional<std::size_t>>,
           const ScenarioValue*>
      seen_;
};

}  // namespace

std::optional<CheckedScenario> check_scenario(
    const CheckedRules& rules, std::shared_ptr<const rulebook::ScenarioDocument> document,
    std::shared_ptr<const source::SourceFile> file, source::Diagnostics& diagnostics) {
  CheckedScenario scenario;
  ScenarioChecks checks(rules.parameters, nullptr, diagnostics);
  for (const ScenarioValue& declared : document->values) {
    if (const std::optional<Value> value = checks.check(declared)) {
      scenario.values.push_back(*value);
    }
  }
  if (!document->whole || scenario.values.size() != document->values.size()) {
    return std::nullopt;
  }
  scenario.name = document->name.value;
  scenario.document = std::move(document);
  scenario.file = std::move(file);
  return scenario;
}

void find_scenario_mistakes(const rulebook::Documents& documents,
                            const rulebook::ScenarioDocument& document,
                            source::Diagnostics& diagnostics) {
  if (documents.files.empty()) {
    return;  // the wrong folder was named
  }
  source::Diagnostics known;  // of the parameters themselves
  const std::vector<CheckedParameter> parameters = check_parameters(documents.parameters, known);
  const UnreadFiles unread(diagnostics, documents);
  ScenarioChecks checks(parameters, &unread, diagnostics);
  for (const ScenarioValue& declared : document.values) {
    checks.check(declared);
  }
}

}  // namespace quotum::check
