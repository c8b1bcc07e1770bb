// Three ways, each for what the one before leaves: column by column for rows without anything odd,
// row by row for the rest, and field by field for rows with a fault, where all their faults are
// gathered.
#include "table/block_parser.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <string>
#include <utility>

#include "table/field_index.h"
#include "table/field_parser.h"
#include "table/plain_column.h"
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
        scanner_(layout.separator, layout.names.size()),
        values_(schema.columns.size()),
        line_(block.first_line) {
    reserve_batch();
  }

  Batch parse(ParseMethod method);

 private:
  void reserve_batch();
  void parse_rows();
  void parse_columns(InstructionSet set);
  const char* parse_row(const char* at);
  void read_run(const FieldIndex& index, std::size_t row, std::size_t count);
  void settle_doubts(const FieldIndex& index, std::size_t row, std::size_t first);
  void move_row(std::size_t from, std::size_t to);
  bool read_row();
  void reject_row();
  void reject_fields();
  [[nodiscard]] RowError row_error(RejectCode code, std::string message) const;
  [[nodiscard]] std::string field_text(std::size_t index) const;
  [[nodiscard]] const char* end() const { return block_.text.data() + block_.text.size(); }

  const RowBlock& block_;
  const CsvLayout& layout_;
  const Schema& schema_;
  std::uint32_t file_;
  RowScanner scanner_;
  std::string scratch_;
  std::vector<std::int64_t> values_;  // of one row
  std::uint64_t line_;
  std::vector<PlainColumn> plain_;
  std::vector<std::uint8_t> doubts_;  // per row of a run
  Batch batch_;
};

// No block has more rows than lines.
void BlockParser::reserve_batch() {
  batch_.columns.resize(schema_.columns.size());
  for (auto& column : batch_.columns) {
    column.reserve(block_.lines);
  }
  batch_.lines.reserve(block_.lines);
}

Batch BlockParser::parse(ParseMethod method) {
  // A position in an index has 32 bits.
  if (block_.quotes || method.row_by_row || block_.text.size() > UINT32_MAX) {
    parse_rows();
  } else {
    parse_columns(method.set);
  }
  return std::move(batch_);
}

void BlockParser::parse_rows() {
  for (const char* at = block_.text.data(); at != end();) {
    at = parse_row(at);
  }
}

// Returns where the next row begins.
const char* BlockParser::parse_row(const char* at) {
  const char* const next = scanner_.scan(at, end(), block_.quotes);
  if (read_row()) {
    for (std::size_t i = 0; i < values_.size(); ++i) {
      batch_.columns[i].push_back(values_[i]);
    }
    batch_.lines.push_back(line_);
  } else {
    reject_row();
  }
  line_ += block_.quotes ? static_cast<std::uint64_t>(std::count(at, next, '\n')) : 1;
  return next;
}

// Goes from run to run of rows with the right number of fields; what lies between them goes row by
// row, as do the last rows: columns are read some bytes beyond a row's end.
void BlockParser::parse_columns(InstructionSet set) {
  for (const Column& column : schema_.columns) {
    plain_.emplace_back(column, set);
  }
  const std::size_t size = block_.text.size();
  const std::size_t limit = size - std::min(size, kReadBeyond);
  FieldIndex index(set);
  index.begin(block_.text.view(), layout_.separator);
  while (index.next()) {
    for (std::size_t row = 0; row < index.rows();) {
      const std::size_t run = index.alike(row, layout_.names.size(), limit);
      if (run > 0) {
        read_run(index, row, run);
      } else {
        parse_row(block_.text.data() + index.row_begin(row));
      }
      row += std::max<std::size_t>(run, 1);
    }
  }
}

void BlockParser::read_run(const FieldIndex& index, std::size_t row, std::size_t count) {
  const std::size_t first = batch_.lines.size();
  doubts_.assign(count, 0);
  FieldRun run;
  run.text = block_.text.data();
  run.width = layout_.names.size();
  run.rows = count;
  for (std::size_t i = 0; i < plain_.size(); ++i) {
    run.ends = index.field_ends(row) + layout_.sources[i];
    run.last = layout_.sources[i] + 1 == run.width;
    batch_.columns[i].resize(first + count);
    plain_[i].read(run, batch_.columns[i].data() + first, doubts_.data());
  }
  batch_.lines.resize(first + count);
  std::iota(batch_.lines.begin() + static_cast<std::ptrdiff_t>(first), batch_.lines.end(), line_);
  if (std::memchr(doubts_.data(), 1, count) != nullptr) {
    settle_doubts(index, row, first);
  } else {
    line_ += count;
  }
}

// Reads the rows in doubt again by the whole grammar, and closes the gaps that wrong ones leave.
void BlockParser::settle_doubts(const FieldIndex& index, std::size_t row, std::size_t first) {
  std::size_t kept = first;
  for (std::size_t i = 0; i < doubts_.size(); ++i, ++line_) {
    if (doubts_[i] != 0) {
      scanner_.scan(block_.text.data() + index.row_begin(row + i), end(), false);
      if (!read_row()) {
        reject_row();
        continue;
      }
      for (std::size_t column = 0; column < values_.size(); ++column) {
        batch_.columns[column][first + i] = values_[column];
      }
    }
    move_row(first + i, kept++);
  }
  for (auto& column : batch_.columns) {
    column.resize(kept);
  }
  batch_.lines.resize(kept);
}

void BlockParser::move_row(std::size_t from, std::size_t to) {
  if (from != to) {
    for (auto& column : batch_.columns) {
      column[to] = column[from];
    }
    batch_.lines[to] = batch_.lines[from];
  }
}

// Reads the scanned row into values_; false: something is wrong with it.
bool BlockParser::read_row() {
  if (scanner_.count() != layout_.names.size() || scanner_.any_bad()) {
    return false;
  }
  for (std::size_t i = 0; i < values_.size(); ++i) {
    const std::string_view text = scanner_.field(layout_.sources[i]).value(scratch_);
    if (parse_field(schema_.columns[i], text, values_[i])) {
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
                  std::uint32_t file, ParseMethod method) {
  return BlockParser(block, layout, schema, file).parse(method);
}

}  // namespace quotum::table
