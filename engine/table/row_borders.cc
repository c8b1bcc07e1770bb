// Jumps from quote to quote: text without quotes costs one look for a quote and one for the last
// LF.
#include "table/row_borders.h"

namespace quotum::table {

constexpr std::size_t kNone = std::string_view::npos;

// Up to and with the next opening quote, or to the end. Returns where to go on.
std::size_t RowBorders::pass_plain(std::string_view text) {
  const std::size_t quote = text.find('"', seen_);
  const std::size_t end = quote == kNone ? text.size() : quote;
  const std::size_t line_end = text.substr(seen_, end - seen_).rfind('\n');
  if (line_end != kNone) {
    border_ = seen_ + line_end + 1;
  }
  if (quote == kNone) {
    return end;
  }
  in_quotes_ = quote == border_ || separators_.find(text[quote - 1]) != kNone;
  opened_at_ = quote;
  return quote + 1;
}

// Up to and with the closing quote, or to the end.
std::size_t RowBorders::pass_quoted(std::string_view text, bool whole) {
  const std::size_t quote = text.find('"', seen_);
  if (quote == kNone) {
    return text.size();
  }
  if (quote + 1 < text.size() && text[quote + 1] == '"') {
    return quote + 2;
  }
  if (quote + 1 == text.size() && !whole) {
    return quote;  // what follows decides
  }
  in_quotes_ = false;
  return quote + 1;
}

void RowBorders::advance(std::string_view text, bool whole) {
  while (seen_ < text.size()) {
    const std::size_t before = seen_;
    seen_ = in_quotes_ ? pass_quoted(text, whole) : pass_plain(text);
    if (seen_ == before) {
      break;
    }
  }
}

void RowBorders::drop(std::size_t size) {
  seen_ -= size;
  border_ -= size;
  opened_at_ -= in_quotes_ ? size : 0;
}

std::size_t row_end(std::string_view text, std::size_t begin, std::string_view separators) {
  RowBorders borders(separators);
  const std::string_view rest = text.substr(begin);
  for (std::size_t at = rest.find('\n'); at != kNone; at = rest.find('\n', at + 1)) {
    borders.advance(rest.substr(0, at + 1), false);
    if (borders.border() == at + 1) {
      return begin + at + 1;
    }
  }
  return kNone;
}

}  // namespace quotum::table
