#include "data_file.h"

#include <utility>

namespace quotum::equivalence {
namespace {

void append_row(std::string& text, const std::vector<std::string>& row, char separator,
                const std::string& line_end) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    text += (i == 0 ? "" : std::string(1, separator)) + row[i];
  }
  text += line_end;
}

}  // namespace

std::string csv_text(const DataFile& file, char separator, const std::string& line_end) {
  std::string text;
  append_row(text, file.header, separator, line_end);
  for (const auto& row : file.rows) {
    append_row(text, row, separator, line_end);
  }
  return text;
}

std::map<std::string, std::string> csv_texts(const DataFiles& files) {
  std::map<std::string, std::string> texts;
  for (const auto& [level, file] : files) {
    texts[level] = csv_text(file);
  }
  return texts;
}

DataFile shuffled(DataFile file, Dice& dice) {
  for (std::size_t i = file.rows.size(); i > 1; --i) {
    const auto j = static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(i) - 1));
    std::swap(file.rows[i - 1], file.rows[j]);
  }
  return file;
}

}  // namespace quotum::equivalence
