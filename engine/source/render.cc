// Diagnostics as text: place, source line, caret, expected against found, notes.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "source/diagnostic.h"

namespace quotum::source {
namespace {

constexpr std::string_view kMargin =
    "      ";  // as wide as a line number of five digits and a blank

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "error";
    case Severity::kWarning:
      return "warning";
  }
  return {};
}

std::string place(const Span& span) {
  if (span.file == nullptr) {
    return {};
  }
  const Position begin = span.file->position(span.begin);
  return fmt::format("{}:{}:{}: ", span.file->path(), begin.line, begin.column);
}

// Blanks of the same width as the first `count` code points of `line`. A tab stays a tab, so that
// the caret stands right whatever width the terminal gives it.
std::string blanks_for(std::string_view line, std::uint32_t count) {
  std::string blanks;
  for (std::size_t i = 0; i < line.size() && count > 0; ++i) {
    const bool continuation = (static_cast<unsigned char>(line[i]) & 0xC0U) == 0x80U;
    if (!continuation) {
      blanks += line[i] == '\t' ? '\t' : ' ';
      --count;
    }
  }
  return blanks + std::string(count, ' ');
}

// Each byte that is not UTF-8 as one replacement character, so that the message can be shown.
std::string showable(std::string_view line) {
  std::string text;
  for (auto bad = find_bad_byte(line); bad; bad = find_bad_byte(line)) {
    text.append(line.substr(0, *bad)).append("\uFFFD");
    line.remove_prefix(*bad + 1);
  }
  return text.append(line);
}

// The end of the span without the line ends it may close with.
std::uint32_t visible_end(const Span& span) {
  const std::string_view text = span.file->text();
  std::size_t end = std::min<std::size_t>(span.end, text.size());
  while (end > span.begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) {
    --end;
  }
  return static_cast<std::uint32_t>(std::max<std::size_t>(end, span.begin));
}

void append_source_line(std::string& out, const Span& span) {
  if (span.file == nullptr) {
    return;
  }
  const Position begin = span.file->position(span.begin);
  const std::string_view line = span.file->line(begin.line);
  const std::uint32_t line_end =
      span.file->line_begin(begin.line) + static_cast<std::uint32_t>(line.size());
  const std::uint32_t end = visible_end(span);
  const Position marked_end =
      span.file->position(std::clamp(end, span.begin, std::max(line_end, span.begin)));
  const std::uint32_t width =
      marked_end.column > begin.column ? marked_end.column - begin.column : 1;
  const Position last = span.file->position(end);
  const std::string more = last.line > begin.line ? fmt::format(" (to line {})", last.line) : "";
  out += fmt::format("{:5} | {}\n", begin.line, showable(line));
  out += fmt::format("{}| {}^{}{}\n", kMargin, blanks_for(line, begin.column - 1),
                     std::string(width - 1, '~'), more);
}

void append_remark(std::string& out, std::string_view kind, std::string_view text) {
  if (!text.empty()) {
    out += fmt::format("{}= {}: {}\n", kMargin, kind, text);
  }
}

void append_diagnostic(std::string& out, const Diagnostic& item) {
  out += fmt::format("{}{}[{}]: {}\n", place(item.span), severity_name(item.severity),
                     name(item.code), item.message);
  append_source_line(out, item.span);
  append_remark(out, "expected", item.expected);
  append_remark(out, "found", item.found);
  for (const Note& note : item.notes) {
    append_remark(out, "note", place(note.span) + note.message);
    append_source_line(out, note.span);
  }
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace

std::string render(const Diagnostics& diagnostics) {
  std::string out;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  for (const Diagnostic& item : diagnostics.sorted()) {
    append_diagnostic(out, item);
    ++(item.severity == Severity::kError ? errors : warnings);
  }
  return out + fmt::format("{}, {}\n", counted(errors, "error"), counted(warnings, "warning"));
}

}  // namespace quotum::source
