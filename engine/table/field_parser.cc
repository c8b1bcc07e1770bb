// Fields to integers: the one grammar for numbers, dates and members in data files.
#include "table/field_parser.h"

#include <algorithm>

#include "exact/date.h"

namespace quotum::table {
namespace {

constexpr std::size_t kSafeDigits = 18;  // so many always fit 63 bits

bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::array<std::int64_t, kSafeDigits + 1> kPowersOfTen = [] {
  std::array<std::int64_t, kSafeDigits + 1> powers{};
  std::int64_t power = 1;
  for (std::int64_t& each : powers) {
    each = power;
    power *= each == 1'000'000'000'000'000'000 ? 1 : 10;
  }
  return powers;
}();

// A number's text, taken apart: where its digits end and how many stand behind the point.
struct NumberShape {
  bool negative = false;
  std::size_t digits = 0;    // in all
  std::size_t decimals = 0;  // of them behind the point
};

// The digits from `at` on; `value` is exact as long as there are no more than kSafeDigits in all.
std::size_t read_digits(std::string_view text, std::size_t& at, std::uint64_t& value) {
  const std::size_t first = at;
  for (; at < text.size() && is_digit(text[at]); ++at) {
    value = value * 10 + static_cast<std::uint64_t>(text[at] - '0');
  }
  return at - first;
}

// False: no number.
bool read_number(std::string_view text, NumberShape& shape, std::uint64_t& value) {
  std::size_t at = text.front() == '-' ? 1 : 0;
  shape.negative = at == 1;
  shape.digits = read_digits(text, at, value);
  if (shape.digits == 0) {
    return false;
  }
  if (at < text.size() && text[at] == '.') {
    ++at;
    shape.decimals = read_digits(text, at, value);
    shape.digits += shape.decimals;
    if (shape.decimals == 0) {
      return false;
    }
  }
  return at == text.size();
}

// The slow way for long texts (leading zeros, or too large): nothing when it does not fit.
std::optional<std::int64_t> scaled_value(std::string_view text, const NumberShape& shape,
                                         int decimals) {
  std::int64_t value = 0;
  const auto append = [&value](int digit) {
    return !__builtin_mul_overflow(value, std::int64_t{10}, &value) &&
           !__builtin_sub_overflow(value, std::int64_t{digit}, &value);
  };
  for (const char c : text) {
    if (is_digit(c) && !append(c - '0')) {
      return std::nullopt;
    }
  }
  for (std::size_t i = shape.decimals; i < static_cast<std::size_t>(decimals); ++i) {
    if (!append(0)) {
      return std::nullopt;
    }
  }
  // Gathered below zero, where the range is the larger one; kMissing is nobody's value.
  if (value == kMissing) {
    return std::nullopt;
  }
  return shape.negative ? value : -value;
}

std::optional<RejectCode> parse_identifier(const Column& column, std::string_view text,
                                           std::int64_t& value) {
  std::uint64_t read = 0;
  std::size_t at = 0;
  const std::size_t digits = read_digits(text, at, read);
  if (digits != text.size()) {
    return RejectCode::kNotANumber;
  }
  if (digits != static_cast<std::size_t>(column.digits)) {
    return RejectCode::kWrongDigits;
  }
  if (column.elfproef && !passes_elfproef(text)) {
    return RejectCode::kElfproef;
  }
  value = static_cast<std::int64_t>(read);
  return std::nullopt;
}

std::optional<RejectCode> parse_number(const Column& column, std::string_view text,
                                       std::int64_t& value) {
  if (column.digits > 0) {
    return parse_identifier(column, text, value);
  }
  NumberShape shape;
  std::uint64_t read = 0;
  const auto decimals = static_cast<std::size_t>(column.decimals);
  if (!read_number(text, shape, read)) {
    return RejectCode::kNotANumber;
  }
  if (shape.decimals > decimals) {
    return RejectCode::kTooManyDecimals;
  }
  std::int64_t scaled = 0;
  if (shape.digits - shape.decimals + decimals <= kSafeDigits) {
    scaled = static_cast<std::int64_t>(read) * kPowersOfTen[decimals - shape.decimals];
    scaled = shape.negative ? -scaled : scaled;
  } else if (const auto slow = scaled_value(text, shape, column.decimals)) {
    scaled = *slow;
  } else {
    return RejectCode::kOutOfRange;
  }
  if (scaled < column.min || scaled > column.max) {
    return RejectCode::kOutOfRange;
  }
  value = scaled;
  return std::nullopt;
}

std::optional<RejectCode> parse_member(const Column& column, std::string_view text,
                                       std::int64_t& value) {
  for (std::size_t i = 0; i < column.values.size(); ++i) {
    if (column.values[i] == text) {
      value = static_cast<std::int64_t>(i);
      return std::nullopt;
    }
  }
  return RejectCode::kUnknownValue;
}

std::optional<RejectCode> parse_date(std::string_view text, std::int64_t& value) {
  const auto date = exact::Date::parse(text);
  if (!date) {
    return RejectCode::kNotADate;
  }
  value = date->days();
  return std::nullopt;
}

}  // namespace

std::optional<RejectCode> parse_field(const Column& column, std::string_view text,
                                      std::int64_t& value) {
  if (column.kind == ColumnKind::kText) {
    value = 0;
    return std::nullopt;
  }
  if (text.empty()) {
    if (!column.optional) {
      return RejectCode::kEmptyField;
    }
    value = kMissing;
    return std::nullopt;
  }
  switch (column.kind) {
    case ColumnKind::kNumber:
      return parse_number(column, text, value);
    case ColumnKind::kEnumeration:
      return parse_member(column, text, value);
    case ColumnKind::kDate:
      return parse_date(text, value);
    case ColumnKind::kText:
      break;
  }
  return std::nullopt;
}

}  // namespace quotum::table
