// The table of reject codes.
#include "table/row_error.h"

#include <algorithm>
#include <array>

namespace quotum::table {
namespace {

struct Entry {
  RejectCode code;
  std::string_view name;
  std::string_view meaning;
};

constexpr std::array kEntries = {
    Entry{RejectCode::kNotANumber, "not-a-number", "the field is no plain decimal number"},
    Entry{RejectCode::kTooManyDecimals, "too-many-decimals",
          "the number has more decimals than its column"},
    Entry{RejectCode::kOutOfRange, "out-of-range",
          "the number, or a total over the row's parts, lies outside its bounds"},
    Entry{RejectCode::kEmptyField, "empty-field",
          "the field is empty and its column needs a value"},
    Entry{RejectCode::kUnknownValue, "unknown-value", "the field is none of its column's values"},
    Entry{RejectCode::kNotADate, "not-a-date", "the field is no day of the calendar as YYYY-MM-DD"},
    Entry{RejectCode::kElfproef, "elfproef", "the number's check digit is wrong"},
    Entry{RejectCode::kWrongDigits, "wrong-digits", "the number has too many or too few digits"},
    Entry{RejectCode::kBadQuote, "bad-quote", "a quote stands where CSV allows none"},
    Entry{RejectCode::kWrongFieldCount, "wrong-field-count",
          "the row has more or fewer fields than the header"},
    Entry{RejectCode::kDuplicateKey, "duplicate-key", "two or more rows have the same key"},
    Entry{RejectCode::kOverlap, "overlap", "periods of one key overlap"},
    Entry{RejectCode::kBadPeriod, "bad-period", "the period ends before it begins"},
    Entry{RejectCode::kOtherYear, "other-year", "the period lies outside the year of the run"},
    Entry{RejectCode::kUnknownParent, "unknown-parent",
          "the file of the level above lacks this key"},
    Entry{RejectCode::kTooManyRows, "too-many-rows",
          "more rows than the level allows within one parent"},
    Entry{RejectCode::kRowsAtFault, "rows-at-fault", "rows below this one were rejected"},
    Entry{RejectCode::kNotSet, "not-set", "a rule needs a value that the law has not set"},
    Entry{RejectCode::kMissingField, "missing", "a rule needs an optional field that is empty"},
};

const Entry& entry(RejectCode code) {
  return *std::find_if(kEntries.begin(), kEntries.end(),
                       [code](const Entry& candidate) { return candidate.code == code; });
}

}  // namespace

std::string_view name(RejectCode code) { return entry(code).name; }

std::string_view meaning(RejectCode code) { return entry(code).meaning; }

const std::vector<RejectCode>& all_reject_codes() {
  static const std::vector<RejectCode> codes = [] {
    std::vector<RejectCode> all;
    all.reserve(kEntries.size());
    for (const Entry& each : kEntries) {
      all.push_back(each.code);
    }
    return all;
  }();
  return codes;
}

}  // namespace quotum::table
