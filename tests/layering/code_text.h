// C++ text with parts of it blanked, so that guards see code and not what is said about it.
#pragma once

#include <string>
#include <string_view>

namespace quotum::layering {

enum class Keep {
  kCode,            // comments and the insides of string and character literals are blanked
  kCodeAndStrings,  // only comments are blanked
};

// Same length and same line ends as `text`.
std::string blank(std::string_view text, Keep keep);

}  // namespace quotum::layering
