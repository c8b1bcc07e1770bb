// What a field's reject says to the person who has to mend the file.
#include <algorithm>
#include <cassert>

#include "exact/decimal.h"
#include "table/field_parser.h"

namespace quotum::table {
namespace {

constexpr std::size_t kShownMembers = 12;

bool has(std::string_view text, char c) { return text.find(c) != std::string_view::npos; }

// "12,5": digits around one comma, the way of writing that a reader of Dutch expects.
bool is_decimal_comma(std::string_view text) {
  const auto is_number_part = [](char c) { return (c >= '0' && c <= '9') || c == ',' || c == '-'; };
  return std::count(text.begin(), text.end(), ',') == 1 &&
         std::all_of(text.begin(), text.end(), is_number_part);
}

std::string number_message(const Column& column, std::string_view text) {
  if (column.digits > 0) {
    return "expected digits only";
  }
  if (is_decimal_comma(text)) {
    return "a decimal comma is not read: write a decimal point";
  }
  if (has(text, ',') || has(text, '_') || has(text, '\'')) {
    return "thousands separators are not read";
  }
  if (has(text, ' ')) {
    return "a number has no blanks";
  }
  if (text.front() == '+') {
    return "a number has no '+'";
  }
  return column.decimals == 0 ? "expected a whole number such as 1250 or -1250"
                              : "expected a number such as 1250.50 or -1250";
}

std::string decimals_message(const Column& column) {
  if (column.decimals == 0) {
    return "expected a whole number";
  }
  return "expected at most " + std::to_string(column.decimals) +
         (column.decimals == 1 ? " decimal" : " decimals");
}

std::string range_message(const Column& column) {
  std::string message = "must lie between ";
  exact::append_scaled(message, column.min, column.decimals);
  message += " and ";
  exact::append_scaled(message, column.max, column.decimals);
  return message;
}

std::string member_message(const Column& column) {
  std::string message = "expected one of ";
  for (std::size_t i = 0; i < std::min(column.values.size(), kShownMembers); ++i) {
    message += (i == 0 ? "" : ", ") + column.values[i];
  }
  return message + (column.values.size() > kShownMembers ? ", ..." : "");
}

}  // namespace

std::string reject_message(RejectCode code, const Column& column, std::string_view text) {
  switch (code) {
    case RejectCode::kEmptyField:
      return "a value is required";
    case RejectCode::kNotANumber:
      return number_message(column, text);
    case RejectCode::kWrongDigits:
      return "expected exactly " + std::to_string(column.digits) + " digits";
    case RejectCode::kElfproef:
      return "the check digit (elfproef) does not fit the other digits";
    case RejectCode::kTooManyDecimals:
      return decimals_message(column);
    case RejectCode::kOutOfRange:
      return range_message(column);
    case RejectCode::kUnknownValue:
      return member_message(column);
    case RejectCode::kNotADate:
      return "expected a day that exists, written as YYYY-MM-DD";
    case RejectCode::kBadQuote:
    case RejectCode::kWrongFieldCount:
    case RejectCode::kDuplicateKey:
    case RejectCode::kOverlap:
    case RejectCode::kBadPeriod:
    case RejectCode::kOtherYear:
    case RejectCode::kUnknownParent:
    case RejectCode::kTooManyRows:
    case RejectCode::kRowsAtFault:
    case RejectCode::kNotSet:
    case RejectCode::kMissingField:
      break;
  }
  assert(false && "parse_field gives no such code");
  return std::string(meaning(code));
}

}  // namespace quotum::table
