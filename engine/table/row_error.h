// The codes of rejected rows: one table of stable names, for whoever rejects a row (the reader
// here, the judgement over rows and the rules in rooms above).
#pragma once

#include <string_view>
#include <vector>

namespace quotum::table {

enum class RejectCode {
  // one field
  kNotANumber,
  kTooManyDecimals,
  kOutOfRange,  // also: a total of rows outside the range that a rule book declares
  kEmptyField,
  kUnknownValue,
  kNotADate,
  kElfproef,
  kWrongDigits,
  kBadQuote,
  // one row
  kWrongFieldCount,
  // rows among each other
  kDuplicateKey,
  kOverlap,
  kBadPeriod,
  kOtherYear,
  kUnknownParent,
  kTooManyRows,
  kRowsAtFault,
  // what a rule needs and the row or the law does not give
  kNotSet,
  kMissingField,
};

// "not-a-number": what stands in RowError::code and in rejects.csv. Never changes for a code.
std::string_view name(RejectCode code);
// One English line on what the code means.
std::string_view meaning(RejectCode code);
// Every code, in declaration order.
const std::vector<RejectCode>& all_reject_codes();

}  // namespace quotum::table
