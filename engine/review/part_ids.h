// How parts and values are called in ids, for whoever takes ids apart.
#pragma once

#include <string>
#include <string_view>

#include "rulebook/document.h"

namespace quotum::review {

// Id of the part that levels.yaml is.
inline constexpr const char* kLevelsPart = "niveaus";

// What the value is one of within its series: "2024/overheid", "2018-01-01", "".
std::string place_text(const rulebook::ParameterValue& value);
// What an item of a value that lies over another of the same place has behind it, with the day.
inline constexpr std::string_view kPublishedWord = "gepubliceerd_";

}  // namespace quotum::review
