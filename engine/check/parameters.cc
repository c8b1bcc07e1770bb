// Declarations of parameters.
#include "check/parameters.h"

#include <fmt/format.h>

#include <algorithm>

#include "check/repeated_names.h"

namespace quotum::check {
namespace {

using rulebook::ParameterDocument;
using source::Code;
using source::Diagnostics;

CheckedParameter make_parameter(const ParameterDocument& document) {
  CheckedParameter parameter;
  parameter.document = &document;
  parameter.name = document.name.value;
  parameter.type.kind = document.is_date ? exact::Kind::kDate : exact::Kind::kNumber;
  parameter.type.unit = document.unit;
  if (document.by_key) {
    parameter.key = exact::Type{exact::Kind::kEnumeration, {}, {}};
    for (const rulebook::Text& member : document.key_values) {
      parameter.key->values.push_back(member.value);
    }
  }
  if (document.min && document.max) {
    parameter.min = document.min->to_rational();
    parameter.max = document.max->to_rational();
  }
  return parameter;
}

void check_declaration(const CheckedParameter& parameter, Diagnostics& diagnostics) {
  const ParameterDocument& document = *parameter.document;
  if (!document.is_date && parameter.min > parameter.max) {
    diagnostics.error(Code::kBadValue, document.name.span,
                      fmt::format("the bounds of '{}' hold no value", parameter.name), "min <= max",
                      fmt::format("min {}, max {}", exact::to_text(parameter.min),
                                  exact::to_text(parameter.max)));
  }
  check_no_repeat(document.key_values, fmt::format("keys of '{}'", parameter.name), diagnostics);
}

}  // namespace

std::vector<CheckedParameter> check_parameters(const std::vector<ParameterDocument>& documents,
                                               Diagnostics& diagnostics) {
  std::vector<CheckedParameter> parameters;
  for (const ParameterDocument& document : documents) {
    const auto same = std::find_if(
        parameters.begin(), parameters.end(),
        [&](const CheckedParameter& other) { return other.name == document.name.value; });
    const CheckedParameter parameter = make_parameter(document);
    check_declaration(parameter, diagnostics);
    check_entries(parameter, diagnostics);
    if (same == parameters.end()) {
      parameters.push_back(parameter);
      continue;
    }
    diagnostics
        .error(Code::kDuplicateName, document.name.span,
               fmt::format("there are two parameters '{}'", parameter.name))
        .notes.push_back({same->document->name.span, "the first is here"});
  }
  std::sort(parameters.begin(), parameters.end(),
            [](const CheckedParameter& a, const CheckedParameter& b) { return a.name < b.name; });
  return parameters;
}

}  // namespace quotum::check
