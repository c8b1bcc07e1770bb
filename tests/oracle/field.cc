#include "field.h"

#include <algorithm>

#include "number.h"

namespace quotum::oracle {
namespace {

using rulebook::KeyColumn;

bool passes_elfproef(const std::string& digits) {
  int sum = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    sum += static_cast<int>(9 - i) * (digits[i] - '0');
  }
  return sum > 0 && sum % 11 == digits[8] - '0';
}

std::vector<std::string> members_of(const KeyColumn& column) {
  std::vector<std::string> members;
  for (const auto& value : column.values) {
    members.push_back(value.value);
  }
  return members;
}

std::string fault_of_member(const std::string& text, const std::vector<std::string>& members) {
  return std::count(members.begin(), members.end(), text) == 0 ? "unknown-value" : "";
}

std::string fault_of_number(const std::string& text, int decimals) {
  const auto number = read_number(text);
  return !number ? "not-a-number" : number->decimals > decimals ? "too-many-decimals" : "";
}

}  // namespace

std::string fault_of_key(const KeyColumn& column, const std::string& text) {
  if (text.empty()) {
    return "empty-field";
  }
  if (column.type == KeyColumn::Type::kEnumeration) {
    return fault_of_member(text, members_of(column));
  }
  if (column.elfproef) {  // an identifier: digits only
    const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
    const bool nine = text.size() == static_cast<std::size_t>(column.digits);
    return !digits                 ? "not-a-number"
           : !nine                 ? "wrong-digits"
           : passes_elfproef(text) ? ""
                                   : "elfproef";
  }
  if (const std::string fault = fault_of_number(text, 0); !fault.empty()) {
    return fault;
  }
  const std::string significant = text.substr(std::min(text.find_first_not_of('0'), text.size()));
  const bool fits = significant.size() <= static_cast<std::size_t>(column.digits);
  return fits && read_number(text)->value >= 0 ? "" : "out-of-range";
}

std::string fault_of_input(const check::CheckedInput& input, const std::string& text) {
  if (text.empty()) {
    return input.optional ? "" : "empty-field";
  }
  if (input.type.kind == exact::Kind::kEnumeration) {
    return fault_of_member(text, input.type.values);
  }
  if (const std::string fault = fault_of_number(text, input.decimals); !fault.empty()) {
    return fault;
  }
  const Rational value = read_number(text)->value;
  return value < input.min || value > input.max ? "out-of-range" : "";
}

std::string fault_of_date(const std::string& text) {
  return text.empty() ? "empty-field" : exact::Date::parse(text) ? "" : "not-a-date";
}

std::string fault_of_year(const std::string& text) {
  if (text.empty()) {
    return "empty-field";
  }
  if (const std::string fault = fault_of_number(text, 0); !fault.empty()) {
    return fault;
  }
  const Rational year = read_number(text)->value;
  return year >= 1 && year <= 9999 ? "" : "out-of-range";
}

std::int64_t key_value(const KeyColumn& column, const std::string& text) {
  if (column.type == KeyColumn::Type::kEnumeration) {
    const auto members = members_of(column);
    return std::find(members.begin(), members.end(), text) - members.begin();
  }
  return std::stoll(text);
}

}  // namespace quotum::oracle
