// Language of text for people: Dutch or English. Files that programs read are the same in both.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "exact/integer.h"
#include "rulebook/document.h"

namespace quotum::report {

enum class Language { kDutch, kEnglish };

std::optional<Language> parse_language(std::string_view text);  // "nl", "en"
std::string_view pick(Language language, std::string_view dutch, std::string_view english);
const std::string& pick(Language language, const rulebook::Bilingual& text);

// "officieel", "afgeleid", ...; in English "official", "derived", ...
std::string_view status_text(rulebook::Status status, Language language);

// Exact digits grouped for reading: 1.234.567,50 in Dutch, 1,234,567.50 in English. For screens
// only; nothing reads it back.
std::string grouped(std::uint64_t count, Language language);
// The same for a decimal text such as "-1234.50"; any other text comes back unchanged.
std::string grouped(std::string_view decimal, Language language);

// How many columns a UTF-8 text takes on a screen, counting each code point as one.
std::size_t columns_of(std::string_view text);

}  // namespace quotum::report
