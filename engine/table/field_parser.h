// The text of one field -> the integer that a Batch holds. Exact: nothing is rounded, guessed or
// trimmed.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "table/row_error.h"
#include "table/schema.h"

namespace quotum::table {

// Stores what `text` means for `column` in `value`, or says why it means nothing; then `value` is
// untouched. The first fault counts, in the order in which the codes stand here:
//   kEmptyField       nothing, and the column is not optional (an optional one gives kMissing)
//   kNotANumber       kNumber takes an optional '-', digits, and with decimals a point and digits;
//                     with `digits` > 0 it takes digits only. No '+', exponent, blank, decimal
//                     comma or thousands separator. Leading zeros are allowed
//   kWrongDigits      `digits` > 0: exactly so many; min and max are not looked at
//   kElfproef         see passes_elfproef
//   kTooManyDecimals  more digits behind the point than the column has, even zeros
//   kOutOfRange       outside min..max, or too large for any column
//   kUnknownValue     kEnumeration: none of `values`
//   kNotADate         kDate: no YYYY-MM-DD, or a day that does not exist
// kText takes anything and gives 0.
std::optional<RejectCode> parse_field(const Column& column, std::string_view text,
                                      std::int64_t& value);

// One English sentence on what `column` expects, for a code that parse_field gave for `text`.
std::string reject_message(RejectCode code, const Column& column, std::string_view text);

// The check of fiscal numbers: nine digits, not all zero, with
// 9*d1 + 8*d2 + ... + 2*d8 = d9 modulo 11. A remainder of 10 fits no digit.
bool passes_elfproef(std::string_view digits);
// The ninth digit for the first eight, where there is one.
std::optional<int> elfproef_digit(const std::array<int, 8>& digits);

}  // namespace quotum::table
