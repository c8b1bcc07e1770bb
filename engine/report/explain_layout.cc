// Plain text on a page, see explain_layout.h.
#include "report/explain_layout.h"

#include <algorithm>

#include "report/language.h"

namespace quotum::report {
namespace {

constexpr std::size_t kColumnGap = 2;

std::string padded(std::string_view text, std::size_t columns, bool right) {
  const std::size_t used = columns_of(text);
  const std::string gap(columns > used ? columns - used : 0, ' ');
  return right ? gap + std::string(text) : std::string(text) + gap;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> result;
  while (!text.empty()) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    if (blank > 0) {
      result.push_back(text.substr(0, blank));
    }
    text.remove_prefix(std::min(blank + 1, text.size()));
  }
  return result;
}

// "uren_per_baan" -> "uren", "per", "baan".
std::vector<std::string> heading_lines(std::string_view heading) {
  std::vector<std::string> lines;
  for (;;) {
    const std::size_t cut = heading.find('_');
    lines.emplace_back(heading.substr(0, cut));
    if (cut == std::string_view::npos) {
      return lines;
    }
    heading.remove_prefix(cut + 1);
  }
}

std::size_t column_width(const PageTable& table, std::size_t column) {
  std::size_t width = table.totals.empty() ? 0 : columns_of(table.totals[column]);
  for (const std::string& line : heading_lines(table.headings[column])) {
    width = std::max(width, columns_of(line));
  }
  for (const std::vector<std::string>& row : table.rows) {
    width = std::max(width, columns_of(row[column]));
  }
  return width;
}

}  // namespace

void TextPage::blank() {
  const bool already = text_.empty() || (text_.size() > 1 && text_[text_.size() - 2] == '\n');
  text_ += already ? "" : "\n";
}

void TextPage::line(std::size_t indent, std::string_view text) {
  std::string line = std::string(indent, ' ') + std::string(text);
  line.erase(line.find_last_not_of(' ') + 1);
  text_ += line + '\n';
}

void TextPage::heading(std::size_t indent, std::string_view text, char underline) {
  blank();
  line(indent, text);
  line(indent, std::string(columns_of(text), underline));
}

void TextPage::paragraph(std::size_t indent, std::string_view text) { field(indent, {}, 0, text); }

void TextPage::field(std::size_t indent, std::string_view label, std::size_t label_width,
                     std::string_view text) {
  std::string current = padded(label, label_width, false);
  if (!label.empty() && columns_of(label) >= label_width) {
    current += ' ';
  }
  std::size_t used = indent + columns_of(current);
  bool first = true;
  for (const std::string_view word : words_of(text)) {
    const std::size_t size = columns_of(word);
    if (!first && used + 1 + size > width_) {
      line(indent, current);
      current.assign(label_width, ' ');
      used = indent + label_width;
      first = true;
    }
    current += first ? "" : " ";
    current += word;
    used += size + (first ? 0 : 1);
    first = false;
  }
  line(indent, current);
}

void TextPage::table(std::size_t indent, const PageTable& table) {
  std::vector<std::size_t> keys;
  std::size_t key_width = indent;
  for (std::size_t i = 0; i < table.keys; ++i) {
    keys.push_back(i);
    key_width += column_width(table, i) + kColumnGap;
  }
  std::vector<std::size_t> columns = keys;
  std::size_t used = key_width;
  for (std::size_t i = table.keys; i < table.headings.size(); ++i) {
    const std::size_t width = column_width(table, i) + kColumnGap;
    if (columns.size() > keys.size() && used + width > width_ + kColumnGap) {
      table_part(indent, table, columns);
      blank();
      columns = keys;
      used = key_width;
    }
    columns.push_back(i);
    used += width;
  }
  table_part(indent, table, columns);
}

void TextPage::table_part(std::size_t indent, const PageTable& table,
                          const std::vector<std::size_t>& columns) {
  const auto write = [&](const std::vector<std::string>& cells) {
    std::string text;
    for (const std::size_t column : columns) {
      text += text.empty() ? "" : std::string(kColumnGap, ' ');
      text += padded(cells[column], column_width(table, column), table.right[column]);
    }
    line(indent, text);
  };
  std::vector<std::vector<std::string>> headings;
  std::vector<std::string> rule;
  std::size_t height = 0;
  for (std::size_t column = 0; column < table.headings.size(); ++column) {
    headings.push_back(heading_lines(table.headings[column]));
    rule.emplace_back(column_width(table, column), '-');
    const bool shown = std::find(columns.begin(), columns.end(), column) != columns.end();
    height = std::max(height, shown ? headings.back().size() : 0);
  }
  for (std::size_t i = 0; i < height; ++i) {
    std::vector<std::string> cells;
    for (const std::vector<std::string>& lines : headings) {
      const std::size_t above = height - std::min(height, lines.size());
      cells.push_back(i < above || i - above >= lines.size() ? "" : lines[i - above]);
    }
    write(cells);
  }
  write(rule);
  for (const std::vector<std::string>& row : table.rows) {
    write(row);
  }
  const bool any_total = std::any_of(columns.begin(), columns.end(), [&table](std::size_t column) {
    return column >= table.keys && !table.totals.empty() && !table.totals[column].empty();
  });
  if (any_total) {
    write(table.totals);
  }
}

}  // namespace quotum::report
