// Plain, quoted and block scalars, each matched against the source that it was read from.
#include "rulebook/yaml_scalar.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace quotum::rulebook {
namespace {

using source::Code;

constexpr int kMaxEscapes = 10;  // of one text that are worth reporting

Span span_of(const SourceFile& file, std::size_t begin, std::size_t end) {
  return {&file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r'; }

// The part of the source from `from` on that holds the characters of `value` in order, whatever
// blanks and line ends stand between them. Where they part ways the range ends.
Span matching_range(const SourceFile& file, std::size_t from, std::string_view value) {
  const std::string_view text = file.text();
  std::size_t at = from;
  const auto skip_blanks = [&] {
    while (at < text.size() && is_blank(text[at])) {
      ++at;
    }
  };
  skip_blanks();
  const std::size_t begin = at;
  std::size_t end = at;
  for (const char c : value) {
    if (is_blank(c)) {
      continue;
    }
    skip_blanks();
    if (at >= text.size() || text[at] != c) {
      break;
    }
    end = ++at;
  }
  return span_of(file, begin, end);
}

void place_plain(const SourceFile& file, std::size_t mark, YamlNode& node) {
  const std::string_view written = file.text().substr(mark, node.text.size());
  node.one_to_one = written == node.text && written.find('\n') == std::string_view::npos;
  node.span = node.one_to_one ? span_of(file, mark, mark + written.size())
                              : matching_range(file, mark, node.text);
}

// Bytes of the escape at `at`: the backslash and the whole character after it.
std::size_t escape_size(std::string_view text, std::size_t at) {
  std::size_t end = std::min(at + 2, text.size());
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    ++end;
  }
  return end - at;
}

void report_escape(const SourceFile& file, std::size_t at, Diagnostics& diagnostics) {
  const std::string_view found = file.text().substr(at, escape_size(file.text(), at));
  const bool line_end = found.find_first_of("\r\n") != std::string_view::npos;
  diagnostics.error(Code::kYamlForbidden, span_of(file, at, at + (line_end ? 1 : found.size())),
                    "an escape that rule files do not use", R"(\" or \\, or the character itself)",
                    line_end ? "" : std::string(found));
}

// Length of what stands for a single character of the value at `at`, 0 when it is the closing
// quote.
std::size_t quoted_step(std::string_view text, std::size_t at, char quote) {
  if (quote == '"' && text[at] == '\\') {
    return 2;
  }
  if (text[at] != quote) {
    return 1;
  }
  const bool escaped = quote == '\'' && text.substr(at + 1, 1) == "'";
  return escaped ? 2 : 0;
}

void place_quoted(const SourceFile& file, std::size_t mark, YamlNode& node,
                  Diagnostics& diagnostics) {
  const std::string_view text = file.text();
  const char quote = text[mark];
  node.quoted = true;
  int escapes = 0;
  std::size_t at = mark + 1;
  while (at < text.size()) {
    const std::size_t step = quoted_step(text, at, quote);
    if (step == 0) {
      node.span = span_of(file, mark + 1, at);
      return;
    }
    if (text[at] == '\\' && step == 2 && text.substr(at + 1, 1) != "\"" &&
        text.substr(at + 1, 1) != "\\") {
      if (++escapes <= kMaxEscapes) {
        report_escape(file, at, diagnostics);
      }
    }
    node.one_to_one = node.one_to_one && step == 1 && text[at] != '\n';
    at += step;
  }
  node.span = span_of(file, mark, mark + 1);
  node.one_to_one = false;
  diagnostics.error(Code::kYamlSyntax, node.span, "the quote that opens here is not closed");
}

// Offset of the line after the one that holds `at`.
std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t newline = text.find('\n', at);
  return newline == std::string_view::npos ? text.size() : newline + 1;
}

// The `|` or `>` and what may follow it up to the line end.
void check_block_header(const SourceFile& file, std::size_t mark, Diagnostics& diagnostics) {
  const std::string_view text = file.text();
  for (std::size_t at = mark + 1; at < text.size() && !is_blank(text[at]); ++at) {
    if (text[at] >= '0' && text[at] <= '9') {
      diagnostics.error(Code::kYamlForbidden, span_of(file, at, at + 1),
                        "an indentation indicator, which rule files do not use");
    }
  }
}

// Each line of a literal's value is the tail of a source line.
void place_literal(const SourceFile& file, std::size_t mark, YamlNode& node) {
  const std::string_view text = file.text();
  std::size_t begin = next_line(text, mark);
  std::size_t last = begin;
  for (std::size_t i = 0; i < node.text.size();) {
    const std::size_t value_end = std::min(node.text.find('\n', i), node.text.size());
    const std::string_view value(node.text.data() + i, value_end - i);
    const std::size_t next = next_line(text, begin);
    std::size_t end = next;
    while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) {
      --end;
    }
    const std::string_view line = text.substr(begin, end - begin);
    if (line.size() < value.size() || line.substr(line.size() - value.size()) != value) {
      node.one_to_one = false;
      break;
    }
    node.line_offsets.push_back(static_cast<std::uint32_t>(end - value.size()));
    last = value.empty() ? last : end;
    begin = next;
    i = value_end + 1;
  }
  const std::size_t first = node.line_offsets.empty() ? mark : node.line_offsets.front();
  node.span = span_of(file, first, std::max(first, last));
}

}  // namespace

void place_scalar(const SourceFile& file, std::uint32_t mark, YamlNode& node,
                  Diagnostics& diagnostics) {
  const std::string_view text = file.text();
  const char first = mark < text.size() ? text[mark] : '\0';
  if (first == '"' || first == '\'') {
    place_quoted(file, mark, node, diagnostics);
    return;
  }
  if (first != '|' && first != '>') {
    place_plain(file, mark, node);
    return;
  }
  node.quoted = true;
  check_block_header(file, mark, diagnostics);
  if (first == '|') {
    place_literal(file, mark, node);
  } else {
    node.one_to_one = false;
    node.span = matching_range(file, next_line(text, mark), node.text);
  }
}

}  // namespace quotum::rulebook
