// Text of a data file as messages and rejects show it.
#pragma once

#include <string>
#include <string_view>

namespace quotum::table {

// `text` (UTF-8) as a whole, or, longer than kShownBytes, so many bytes in whole characters and
// "...".
std::string shown_text(std::string_view text);

}  // namespace quotum::table
