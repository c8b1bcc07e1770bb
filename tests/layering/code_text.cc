// A scanner for just enough of C++: comments, string, raw string and character literals.
#include "layering/code_text.h"

#include <algorithm>
#include <cctype>

namespace quotum::layering {
namespace {

// The end of a literal that opens at `at` with `quote`, behind its closing quote.
std::size_t end_of_literal(std::string_view text, std::size_t at, char quote) {
  for (++at; at < text.size() && text[at] != quote; ++at) {
    at += text[at] == '\\' ? 1U : 0U;
  }
  return std::min(at + 1, text.size());
}

// The end of a raw string whose quote is at `at`: R"mark( ... )mark".
std::size_t end_of_raw_string(std::string_view text, std::size_t at) {
  const std::size_t open = text.find('(', at);
  if (open == std::string_view::npos) {
    return text.size();
  }
  const std::string close = ")" + std::string(text.substr(at + 1, open - at - 1)) + "\"";
  const std::size_t found = text.find(close, open);
  return found == std::string_view::npos ? text.size() : found + close.size();
}

// A quote within a number: 1'000.
bool is_digit_separator(std::string_view text, std::size_t at) {
  return at > 0 && std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0;
}

// A part that is not code: [begin, end), or nothing (end == begin).
struct Part {
  std::size_t end = 0;
  bool comment = false;
};

Part part_at(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) == "//") {
    return {std::min(text.find('\n', at), text.size()), true};
  }
  if (text.substr(at, 2) == "/*") {
    const std::size_t close = text.find("*/", at + 2);
    return {close == std::string_view::npos ? text.size() : close + 2, true};
  }
  if (text[at] == '"') {
    const bool raw = at > 0 && text[at - 1] == 'R';
    return {raw ? end_of_raw_string(text, at) : end_of_literal(text, at, '"'), false};
  }
  if (text[at] == '\'' && !is_digit_separator(text, at)) {
    return {end_of_literal(text, at, '\''), false};
  }
  return {at, false};
}

}  // namespace

std::string blank(std::string_view text, Keep keep) {
  std::string result(text);
  for (std::size_t at = 0; at < text.size();) {
    const Part part = part_at(text, at);
    if (part.end == at) {
      ++at;
      continue;
    }
    // Quotes stay, so that a literal is still seen to be one.
    const std::size_t rim = part.comment ? 0 : 1;
    for (std::size_t i = at + rim; i + rim < part.end; ++i) {
      const bool blanked = (part.comment || keep == Keep::kCode) && text[i] != '\n';
      result[i] = blanked ? ' ' : result[i];
    }
    at = part.end;
  }
  return result;
}

}  // namespace quotum::layering
