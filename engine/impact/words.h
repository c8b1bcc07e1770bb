// Amounts, changes and directions of an impact in the words of people: the same in the text and on
// the page. For machines amounts are report::scaled_text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "impact/impact.h"
#include "report/language.h"

namespace quotum::impact {

// "-1.234,50", "1,234.50". REQUIRES: decimals >= 0.
std::string amount_text(const exact::BigInt& value, int decimals, report::Language language);
// The same with a sign before what is not 0: "+1.234,50".
std::string signed_text(const exact::BigInt& value, int decimals, report::Language language);
// The unit behind an amount, with a blank before it: " EUR"; empty for what has none.
std::string unit_after(const ImpactColumn& column);
// The unit in a heading: " (EUR)"; likewise.
std::string unit_in_head(const ImpactColumn& column);
// False for percentages: a sum of them says nothing to a person.
bool sum_has_meaning(const ImpactColumn& column);

// From the end nearest 0, which is in the bin, to the far one, which is not: "100 tot 200",
// "-100 tot -200".
std::string bin_text(const ImpactBin& bin, int decimals, report::Language language);
// "1 rij", "1.234 rijen".
std::string rows_text(std::uint64_t rows, report::Language language);
// "overheid"; "(geen)" for a code that the rules do not have.
std::string code_text(const std::string& code, report::Language language);

// What gain and lose are called: of benefits and burdens, and of what is neither.
struct DirectionWords {
  std::string_view gain, lose;              // "gaat erop vooruit", "stijgt"
  std::string_view short_gain, short_lose;  // "vooruit", "stijgt": heads of columns
};
DirectionWords direction_words(rulebook::CountsAs counts_as, report::Language language);
// "telt als last"; empty for what is neither.
std::string_view counts_as_text(rulebook::CountsAs counts_as, report::Language language);

// "stap quotumtekort, afronding".
std::string change_title(const Change& change, report::Language language);
// The same with the version or parameter it stands in and its article: "stap quotumtekort,
// afronding · quotumheffing/2020-01-01 · artikel 38g Wfsv".
std::string change_place(const Change& change, report::Language language);

}  // namespace quotum::impact
