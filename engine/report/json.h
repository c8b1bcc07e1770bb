// JSON as this program writes it: keys in the order in which they are set, two blanks a level, a
// line end at the end. Decimal numbers are set as strings, so that no reader can lose a digit.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace quotum::report {

using Json = nlohmann::ordered_json;

// Bytes that are not UTF-8 (only a file name can hold such) become the replacement character.
inline std::string to_text(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace quotum::report
