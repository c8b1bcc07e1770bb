// The bytes that a YAML file may not hold.
#include "rulebook/yaml_text.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace quotum::rulebook {
namespace {

using source::Code;
using source::Diagnostics;
using source::SourceFile;
using source::Span;

constexpr std::size_t kMaxBytes = std::size_t{4} << 20;
constexpr std::size_t kMaxLineBytes = 10'000;
constexpr int kMaxReported = 1000;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct Trouble {
  std::size_t at = 0;  // in the line
  std::size_t size = 1;
  std::string message;
  std::string expected;
};

std::optional<Trouble> judge_byte(std::string_view line, std::size_t at) {
  const auto byte = static_cast<unsigned char>(line[at]);
  if (byte == '\t') {
    return Trouble{at, 1, "a tab", "blanks"};
  }
  if (byte < 0x20U || byte == 0x7FU) {
    return Trouble{at, 1, "a control character", ""};
  }
  return std::nullopt;
}

// `line` is without its line end.
std::optional<Trouble> judge_line(std::string_view line) {
  if (line.substr(0, 1) == "%") {
    return Trouble{0, line.size(), "a YAML directive", ""};
  }
  if (line.size() > kMaxLineBytes) {
    return Trouble{0, 1, "a line of more than 10,000 bytes", ""};
  }
  const std::size_t sound = source::find_bad_byte(line).value_or(line.size());
  for (std::size_t at = 0; at < sound; ++at) {
    if (auto trouble = judge_byte(line, at)) {
      return trouble;
    }
  }
  return sound == line.size()
             ? std::nullopt
             : std::optional(Trouble{sound, 1, "a byte that is not UTF-8", "a file in UTF-8"});
}

void report(const SourceFile& file, std::size_t line_begin, const Trouble& trouble,
            Diagnostics& diagnostics) {
  const auto begin = static_cast<std::uint32_t>(line_begin + trouble.at);
  diagnostics.error(Code::kYamlForbidden,
                    Span{&file, begin, begin + static_cast<std::uint32_t>(trouble.size)},
                    trouble.message + ", which rule files do not use", trouble.expected);
}

}  // namespace

bool check_yaml_text(const SourceFile& file, Diagnostics& diagnostics) {
  const std::string_view text = file.text();
  if (text.size() > kMaxBytes) {
    diagnostics.error(Code::kYamlForbidden, Span{&file, 0, 0}, "the file is larger than 4 MiB");
    return false;
  }
  int found = 0;
  for (std::size_t begin = 0; begin < text.size() && found < kMaxReported;) {
    const std::size_t newline = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, newline - begin);
    if (newline < text.size() && !line.empty() && line.back() == '\r') {
      line.remove_suffix(1);
    }
    const bool marked = begin == 0 && line.substr(0, 3) == kByteOrderMark;
    const auto trouble =
        marked ? std::optional(Trouble{0, 3, "a byte order mark", ""}) : judge_line(line);
    if (trouble) {
      report(file, begin, *trouble, diagnostics);
      ++found;
    }
    begin = newline + 1;
  }
  return found == 0;
}

}  // namespace quotum::rulebook
