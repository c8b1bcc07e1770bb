// Tables for a screen: columns as wide as their widest cell, two blanks apart, no rules. And the
// few marks that a terminal with colour gets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quotum::report {

enum class Align { kLeft, kRight };

class TextTable {
 public:
  explicit TextTable(std::vector<Align> columns, std::size_t indent = 2);

  // At most as many cells as columns.
  void add(std::vector<std::string> cells);
  // A line of its own between the rows, printed as it is.
  void add_line(std::string line);
  // Every line with a line end, none with blanks at its end.
  [[nodiscard]] std::string text() const;

 private:
  struct Row {
    std::vector<std::string> cells;
    std::string line;  // when there are no cells
  };
  [[nodiscard]] std::vector<std::size_t> widths() const;

  std::vector<Align> columns_;
  std::size_t indent_;
  std::vector<Row> rows_;
};

// Terminal marks; without colour the text comes back as it is.
class TextStyle {
 public:
  explicit TextStyle(bool color) : color_(color) {}
  [[nodiscard]] std::string heading(std::string_view text) const;
  [[nodiscard]] std::string faint(std::string_view text) const;
  [[nodiscard]] std::string warning(std::string_view text) const;

 private:
  [[nodiscard]] std::string marked(std::string_view code, std::string_view text) const;
  bool color_;
};

// part of whole in percent with one decimal, half up: "12,3 %"; "<0,1 %" for what is there but
// rounds to nothing. `point` is the decimal sign. REQUIRES: part <= whole, 0 < whole.
std::string share_text(std::uint64_t part, std::uint64_t whole, char point);

// A bar of up to `columns` characters for part of whole, in eighths of a character; at least one
// eighth when part > 0. REQUIRES: as above.
std::string share_bar(std::uint64_t part, std::uint64_t whole, std::size_t columns);

}  // namespace quotum::report
