// CSV text split into lines of named fields. A field may be quoted, but holds no line end.

#include "rows.h"

namespace quotum::oracle {
namespace {

// One record of the text, taken from `at` on.
std::vector<std::string> record(const std::string& text, std::size_t& at, char separator) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (; at < text.size() && (quoted || text[at] != '\n'); ++at) {
    const char character = text[at];
    if (character == '"' && quoted && text[at + 1] == '"') {
      fields.back() += text[++at];
    } else if (character == '"') {
      quoted = !quoted;
    } else if (character == separator && !quoted) {
      fields.emplace_back();
    } else if (character != '\r' || quoted) {
      fields.back() += character;
    }
  }
  ++at;
  return fields;
}

}  // namespace

std::vector<Line> read_lines(const std::string& text) {
  const std::string first = text.substr(0, text.find('\n'));
  const char separator = first.find(';') != std::string::npos ? ';' : ',';
  std::size_t at = 0;
  const std::vector<std::string> header = record(text, at, separator);
  std::vector<Line> lines;
  for (std::uint64_t number = 2; at < text.size(); ++number) {
    Line line;
    line.number = number;
    const std::vector<std::string> fields = record(text, at, separator);
    line.whole = fields.size() == header.size();
    for (std::size_t i = 0; i < fields.size() && i < header.size(); ++i) {
      line.fields[header[i]] = fields[i];
    }
    lines.push_back(line);
  }
  return lines;
}

}  // namespace quotum::oracle
