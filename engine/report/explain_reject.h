// Why data was refused, in words for people in Dutch and English.
#pragma once

#include <string>
#include <string_view>

#include "report/language.h"

namespace quotum::report {

// One sentence for the code of a rejected row ("not-a-number"); the code itself when it is not
// known.
std::string reject_sentence(std::string_view code, Language language);

}  // namespace quotum::report
