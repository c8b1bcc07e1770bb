// Unit, decimals, bounds and key of one parameter value.
#include "check/parameter_literal.h"

#include <fmt/format.h>

#include <algorithm>

#include "check/decimals.h"
#include "check/unknown_name.h"

namespace quotum::check {
namespace {

using source::Code;

bool has_unit_of(const rulebook::Quantity& quantity, const exact::Unit& unit) {
  const bool is_year = unit == exact::Unit(exact::BaseUnit::kJaar);
  return quantity.unit == unit || (is_year && !quantity.has_unit);
}

std::string_view written_unit(const rulebook::Quantity& quantity, std::string& storage) {
  storage = quantity.unit.to_string();
  return quantity.has_unit ? std::string_view(storage) : "a bare number, which is a ratio";
}

}  // namespace

bool check_quantity(const CheckedParameter& parameter, const rulebook::Quantity& quantity,
                    source::Diagnostics& diagnostics) {
  const rulebook::ParameterDocument& document = *parameter.document;
  const auto wrong = [&](Code code, std::string message, std::string expected, std::string found) {
    diagnostics
        .error(code, quantity.span, std::move(message), std::move(expected), std::move(found))
        .notes.push_back(
            {document.name.span, fmt::format("'{}' is declared here", parameter.name)});
    return false;
  };
  if (!has_unit_of(quantity, document.unit)) {
    std::string storage;
    return wrong(Code::kUnitMismatch, fmt::format("wrong unit for '{}'", parameter.name),
                 document.unit.to_string(), std::string(written_unit(quantity, storage)));
  }
  const exact::Rational value = quantity.value.to_rational();
  if (!fits_decimals(value, document.decimals)) {
    return wrong(Code::kBadValue, fmt::format("too many decimals for '{}'", parameter.name),
                 "at most " + decimals_text(document.decimals), exact::to_text(value));
  }
  const bool has_bounds = parameter.min <= parameter.max;
  if (has_bounds && (value < parameter.min || value > parameter.max)) {
    return wrong(
        Code::kBadValue, fmt::format("outside the bounds of '{}'", parameter.name),
        fmt::format("{} .. {}", exact::to_text(parameter.min), exact::to_text(parameter.max)),
        exact::to_text(value));
  }
  return true;
}

std::optional<std::size_t> check_member(const CheckedParameter& parameter,
                                        const rulebook::Text& member,
                                        source::Diagnostics& diagnostics) {
  const std::vector<std::string>& members = parameter.key->values;
  const auto found = std::find(members.begin(), members.end(), member.value);
  if (found != members.end()) {
    return static_cast<std::size_t>(found - members.begin());
  }
  report_unknown(diagnostics, member.span,
                 fmt::format("'{}' is not among the keys of '{}'", member.value, parameter.name),
                 member.value, members);
  return std::nullopt;
}

}  // namespace quotum::check
