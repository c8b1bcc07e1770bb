// Rows that are right go straight into columns; the first fault sends a row another way, where all
// its faults are gathered.
#include "table/block_parser.h"

#include <algorithm>
#include <string>

#include "table/field_parser.h"
#include "table/row_scanner.h"
#include "table/shown_text.h"

namespace quotum::table {
namespace {

class BlockParser {
 public:
  BlockParser(const RowBlock& block, const CsvLayout& layout, const Schema& schema,
              std::uint32_t file)
      : block_(block),
        layout_(layout),
        schema_(schema),
        file_(file),
        scanner_(layout.separator, layout.names.size()) {
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
      batch_.columns.emplace_back(block.lines);  // no block has more rows than lines
    }
    batch_.lines.resize(block.lines);
  }

  Batch parse();

 private:
  bool store_row();
  void reject_row();
  void reject_fields();
  [[nodiscard]] RowError row_error(RejectCode code, std::string message) const;
  [[nodiscard]] std::string field_text(std::size_t index) const;

  const RowBlock& block_;
  const CsvLayout& layout_;
  const Schema& schema_;
  std::uint32_t file_;
  RowScanner scanner_;
  std::string scratch_;
  std::uint64_t line_ = 0;
  std::size_t rows_ = 0;
  Batch batch_;
};

Batch BlockParser::parse() {
  const char* at = block_.text.data();
  const char* const end = at + block_.text.size();
  line_ = block_.first_line;
  while (at != end) {
    const char* const next = scanner_.scan(at, end, block_.quotes);
    if (store_row()) {
      batch_.lines[rows_++] = line_;
    } else {
      reject_row();
    }
    line_ += block_.quotes ? static_cast<std::uint64_t>(std::count(at, next, '\n')) : 1;
    at = next;
  }
  for (auto& column : batch_.columns) {
    column.resize(rows_);
  }
  batch_.lines.resize(rows_);
  return std::move(batch_);
}

// False: something is wrong with the row, and what was stored of it counts for nothing.
bool BlockParser::store_row() {
  if (scanner_.count() != layout_.names.size() || scanner_.any_bad()) {
    return false;
  }
  for (std::size_t i = 0; i < schema_.columns.size(); ++i) {
    const std::string_view text = scanner_.field(layout_.sources[i]).value(scratch_);
    if (parse_field(schema_.columns[i], text, batch_.columns[i][rows_])) {
      return false;
    }
  }
  return true;
}

std::string BlockParser::field_text(std::size_t index) const {
  std::string scratch;
  return shown_text(scanner_.field(index).value(scratch));
}

RowError BlockParser::row_error(RejectCode code, std::string message) const {
  RowError error;
  error.file = file_;
  error.line = line_;
  error.code = name(code);
  error.message = std::move(message);
  if (!layout_.sources.empty() && layout_.sources.front() < scanner_.count()) {
    error.key = field_text(layout_.sources.front());
  }
  return error;
}

void BlockParser::reject_fields() {
  const bool right_count = scanner_.count() == layout_.names.size();
  for (std::size_t i = 0; i < std::min(scanner_.count(), layout_.names.size()); ++i) {
    const RawField& field = scanner_.field(i);
    std::string message;
    std::optional<RejectCode> code;
    std::int64_t value = 0;
    if (field.bad) {
      code = RejectCode::kBadQuote;
      message = "a field with a quote in it must stand in quotes, with that quote doubled";
    } else if (right_count && layout_.targets[i] != CsvLayout::kUnread) {
      const Column& column = schema_.columns[layout_.targets[i]];
      const std::string_view text = field.value(scratch_);
      code = parse_field(column, text, value);
      message = code ? reject_message(*code, column, text) : "";
    }
    if (code) {
      RowError error = row_error(*code, std::move(message));
      error.field = layout_.names[i];
      error.value = field_text(i);
      batch_.errors.push_back(std::move(error));
    }
  }
}

void BlockParser::reject_row() {
  ++batch_.rejected_rows;
  const std::size_t expected = layout_.names.size();
  if (scanner_.count() != expected) {
    batch_.errors.push_back(row_error(RejectCode::kWrongFieldCount,
                                      "expected " + std::to_string(expected) + " fields, found " +
                                          std::to_string(scanner_.count())));
  }
  reject_fields();
  if (layout_.sources.empty() || layout_.sources.front() >= scanner_.count()) {
    return;
  }
  const RawField& key = scanner_.field(layout_.sources.front());
  std::int64_t value = 0;
  if (!key.bad && !parse_field(schema_.columns.front(), key.value(scratch_), value)) {
    batch_.damaged_keys.push_back(value);
  }
}

}  // namespace

Batch parse_block(const RowBlock& block, const CsvLayout& layout, const Schema& schema,
                  std::uint32_t file) {
  return BlockParser(block, layout, schema, file).parse();
}

}  // namespace quotum::table
