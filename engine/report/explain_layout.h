// Plain text on a page: indented paragraphs that wrap, labelled fields, tables. Knows nothing of
// law.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quotum::report {

// A table as text; every row has as many cells as there are headings. Headings break at
// underscores.
struct PageTable {
  std::vector<std::string> headings;
  std::vector<bool> right;  // per column: set flush right
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> totals;  // a last row, or none; the keys hold its label
  std::size_t keys = 0;             // the first so many columns are repeated where it is cut
};

// Lines of at most about `width` columns (a longer word stays whole). Text is UTF-8.
class TextPage {
 public:
  explicit TextPage(std::size_t width) : width_(width) {}

  void blank();                                          // at most one in a row, none at the start
  void line(std::size_t indent, std::string_view text);  // as it is
  void heading(std::size_t indent, std::string_view text, char underline);
  void paragraph(std::size_t indent, std::string_view text);
  // "label  text", the text wrapping under itself; `label_width` columns for label and gap.
  void field(std::size_t indent, std::string_view label, std::size_t label_width,
             std::string_view text);
  // Cut into several tables one below the other where it is wider than the page.
  void table(std::size_t indent, const PageTable& table);

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void table_part(std::size_t indent, const PageTable& table,
                  const std::vector<std::size_t>& columns);

  std::size_t width_;
  std::string text_;
};

}  // namespace quotum::report
