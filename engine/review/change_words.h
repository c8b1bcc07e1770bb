// Differences in words that a screen, a page and the report of an impact share.
#pragma once

#include <string>
#include <vector>

#include "review/difference.h"

namespace quotum::review {

// "1 regel", "2 regels": the count as plain digits.
std::string counted(std::size_t count, std::string_view one, std::string_view many);

// What changed: "stap quotumtekort, afronding"; "uitkomst BIJZONDER toegevoegd"; "waarde 2024".
std::string subject_text(const Change& change, report::Language language);

// How much differs, kind by kind: "9 verschillen in betekenis", "1 tekst anders". What does not
// occur is left out, but for differences in meaning, which come first.
std::vector<std::string> summary_texts(const Difference& difference, report::Language language);

// "stap hernoemd, overal gelijk van betekenis: a -> b", without the part.
std::string renamed_text(const RenamedStep& step, report::Language language);
// Of a part in Difference::reordered, without the part.
std::string reordered_text(report::Language language);

// Headings over what has no effect, and over texts.
std::string harmless_title(report::Language language);
std::string texts_title(report::Language language);

}  // namespace quotum::review
