// Layout of tables, shares and marks, see text_table.h.
#include "report/text_table.h"

#include <algorithm>
#include <array>
#include <utility>

#include "exact/integer.h"
#include "report/language.h"

namespace quotum::report {
namespace {

constexpr std::size_t kGutter = 2;

void trim_end(std::string& line) { line.erase(line.find_last_not_of(' ') + 1); }

}  // namespace

TextTable::TextTable(std::vector<Align> columns, std::size_t indent)
    : columns_(std::move(columns)), indent_(indent) {}

void TextTable::add(std::vector<std::string> cells) { rows_.push_back({std::move(cells), {}}); }

void TextTable::add_line(std::string line) { rows_.push_back({{}, std::move(line)}); }

std::vector<std::size_t> TextTable::widths() const {
  std::vector<std::size_t> widths(columns_.size(), 0);
  for (const Row& row : rows_) {
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      widths.at(column) = std::max(widths.at(column), columns_of(row.cells[column]));
    }
  }
  return widths;
}

std::string TextTable::text() const {
  const std::vector<std::size_t> width = widths();
  std::string text;
  for (const Row& row : rows_) {
    std::string line = row.cells.empty() ? row.line : std::string(indent_, ' ');
    bool first = true;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      if (width[column] == 0) {
        continue;  // nothing in this column at all
      }
      const std::string blanks(width[column] - columns_of(row.cells[column]), ' ');
      line += first ? "" : std::string(kGutter, ' ');
      line += columns_[column] == Align::kRight ? blanks + row.cells[column]
                                                : row.cells[column] + blanks;
      first = false;
    }
    trim_end(line);
    text += line + '\n';
  }
  return text;
}

std::string TextStyle::heading(std::string_view text) const { return marked("1", text); }
std::string TextStyle::faint(std::string_view text) const { return marked("2", text); }
std::string TextStyle::warning(std::string_view text) const { return marked("1;33", text); }

std::string TextStyle::marked(std::string_view code, std::string_view text) const {
  if (!color_) {
    return std::string(text);
  }
  return "\x1b[" + std::string(code) + 'm' + std::string(text) + "\x1b[0m";
}

std::string share_text(std::uint64_t part, std::uint64_t whole, char point) {
  const exact::UInt128 wide = whole;
  const auto tenths = static_cast<std::uint64_t>((wide / 2 + exact::UInt128{part} * 1000) / wide);
  if (tenths == 0 && part > 0) {
    return std::string("<0") + point + "1 %";
  }
  return std::to_string(tenths / 10) + point + std::to_string(tenths % 10) + " %";
}

std::string share_bar(std::uint64_t part, std::uint64_t whole, std::size_t columns) {
  static constexpr std::array<const char*, 8> kEighths = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const exact::UInt128 wide = exact::UInt128{part} * columns * 8;
  auto eighths = static_cast<std::size_t>(wide / whole);
  if (eighths == 0 && part > 0) {
    eighths = 1;
  }
  std::string bar;
  for (std::size_t i = 0; i < eighths / 8; ++i) {
    bar += "█";
  }
  return bar + kEighths.at(eighths % 8);
}

}  // namespace quotum::report
