// Items of block lists as lines.
#include "rulebook/yaml_item.h"

#include <algorithm>
#include <vector>

namespace quotum::rulebook {
namespace {

struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;     // without the line end
  std::size_t indent = 0;  // blanks before the first sign
  bool is_blank = false;
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const std::size_t sign = line.find_first_not_of(" \r");
    lines.push_back({begin, end, std::min(sign, line.size()), sign == std::string_view::npos});
    begin = end + 1;
  }
  return lines;
}

bool is_item(std::string_view text, const Line& line) {
  return text.substr(line.begin + line.indent, 2) == "- ";
}

// Where the text of a line begins: behind its "- ", if it has one.
std::size_t content(std::string_view text, const Line& line) {
  return line.begin + line.indent + (is_item(text, line) ? 2 : 0);
}

// The line that went wrong: the last one whose text begins before `at`.
std::optional<std::size_t> broken_line(std::string_view text, const std::vector<Line>& lines,
                                       std::uint32_t at) {
  for (std::size_t i = lines.size(); i-- > 0;) {
    if (!lines[i].is_blank && content(text, lines[i]) < at) {
      return i;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<ItemPlace> item_around(std::string_view text, std::uint32_t at) {
  const std::vector<Line> lines = lines_of(text);
  const auto broken = broken_line(text, lines, at);
  if (!broken) {
    return std::nullopt;
  }
  std::size_t first = *broken;
  for (std::size_t least = lines[first].indent; !is_item(text, lines[first]);) {
    do {  // up to the line below which the broken one stands
      if (first-- == 0) {
        return std::nullopt;
      }
    } while (lines[first].is_blank || lines[first].indent >= least);
    least = lines[first].indent;
  }
  std::size_t last = first;
  while (last + 1 < lines.size() &&
         (lines[last + 1].is_blank || lines[last + 1].indent > lines[first].indent)) {
    ++last;
  }
  const std::size_t begin = lines[first].begin + lines[first].indent + 2;
  return begin < lines[first].end
             ? std::optional(ItemPlace{static_cast<std::uint32_t>(begin),
                                       static_cast<std::uint32_t>(lines[last].end)})
             : std::nullopt;
}

void blank_out(const ItemPlace& item, std::string& text) {
  std::replace_if(
      text.begin() + item.begin, text.begin() + item.end,
      [](char c) { return c != '\n' && c != '\r'; }, ' ');
  text[item.begin] = 'x';
}

}  // namespace quotum::rulebook
