// Words of explanations that more than one part of them needs, in Dutch and English.
#pragma once

#include <string>
#include <string_view>

#include "exact/date.h"
#include "exact/rounding.h"
#include "report/language.h"

namespace quotum::report {

// "nl", "en".
std::string_view code(Language language);
// "1 januari 2020", "1 January 2020".
std::string date_text(exact::Date date, Language language);
// "naar beneden", "down".
std::string_view mode_text(exact::RoundingMode mode, Language language);
// A name of the rules as words: "verloonde_uren" -> "verloonde uren".
std::string words(std::string_view name);
// The text with each run of blanks and line ends as one blank, none at its ends.
std::string one_line(std::string_view text);
// The text with a capital first letter (ASCII letters only).
std::string capitalised(std::string text);

}  // namespace quotum::report
