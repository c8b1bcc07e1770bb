// Reading in blocks: bytes are added to what is left over from the last one, and cut at a row
// border.
#include "table/block_reader.h"

#include <algorithm>
#include <utility>

#include "table/csv_reader.h"
#include "table/line_count.h"

namespace quotum::table {
namespace {

constexpr std::size_t kMaxBlockBytes = 8u << 20;
constexpr std::size_t kRestBytes = 16u << 10;  // of a row begun, for which there is room at once
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kAnySeparator = ",;";  // before the header has told which

}  // namespace

BlockReader::BlockReader(ByteSource& source, std::string name, std::size_t block_bytes)
    : source_(source),
      name_(std::move(name)),
      block_bytes_(std::clamp<std::size_t>(block_bytes, 1, kMaxBlockBytes)),
      store_(TextStore::make(block_bytes_ + kRestBytes)),
      pending_(store_->text()),
      borders_(separators()) {}

std::uint64_t BlockReader::line_of(std::size_t at) const {
  return line_ + count_lines(pending_.view().substr(0, at));
}

source::Error BlockReader::at_line(std::uint64_t line, const std::string& what) const {
  return source::Error{name_ + ": line " + std::to_string(line) + ": " + what};
}

// Nothing from `at` on is used, for the reason given.
void BlockReader::stop(std::size_t at, std::string message) {
  pending_.resize(at);
  ended_ = true;
  stopped_ = source::Error{std::move(message)};
}

// Adds up to block_bytes_ to pending_.
void BlockReader::fill() {
  const std::size_t before = pending_.size();
  pending_.resize(before + block_bytes_);
  const auto count = source_.read(pending_.data() + before, block_bytes_);
  if (!count) {
    return stop(before, count.error().message);
  }
  pending_.resize(before + count.value());
  ended_ = count.value() == 0;
  const auto added = pending_.view().substr(before);
  digest_.update(added);
  bytes_ += added.size();
  if (const auto bad = utf8_.check(added)) {
    const std::size_t at = before + *bad;
    stop(at, at_line(line_of(at), "not UTF-8; save the file in that encoding").message);
  }
}

void BlockReader::skip_byte_order_mark() {
  while (pending_.size() < kByteOrderMark.size() && !ended_) {
    fill();
  }
  if (pending_.view().starts_with(kByteOrderMark)) {
    pending_.erase_front(kByteOrderMark.size());
  }
}

source::Result<std::string> BlockReader::header() {
  skip_byte_order_mark();
  std::size_t end = row_end(pending_.view(), 0, kAnySeparator);
  while (end == std::string::npos && !ended_ && pending_.size() <= kMaxRowBytes) {
    fill();
    end = row_end(pending_.view(), 0, kAnySeparator);
  }
  if (std::min(end, pending_.size()) > kMaxRowBytes) {
    return at_line(1, "the header is longer than 16 MiB; a quote may be left open");
  }
  if (end != std::string::npos) {
    return std::string(take(end).text.view());
  }
  if (pending_.empty() && !stopped_) {
    return source::Error{name_ + " is empty: there is no header"};
  }
  return ending(kAnySeparator);
}

void BlockReader::set_separator(char separator) {
  separator_ = separator;
  borders_ = RowBorders(separators());
  borders_.advance(pending_.view(), ended_);
}

// Only reached with much text in hand, so that going over it row by row costs nothing in most
// files.
void BlockReader::refuse_long_rows() {
  for (std::size_t begin = 0; begin < pending_.size();) {
    const std::size_t end =
        std::min(row_end(pending_.view(), begin, separators()), pending_.size());
    if (end - begin > kMaxRowBytes) {
      const std::string what = "this row is longer than 16 MiB; a quote may be left open";
      return stop(begin, at_line(line_of(begin), what).message);
    }
    begin = end;
  }
}

RowBlock BlockReader::take(std::size_t size) {
  BlockText rest = store_->text();
  rest.append(pending_.view().substr(size));
  RowBlock block;
  block.text = std::exchange(pending_, std::move(rest));
  block.text.resize(size);
  block.first_line = line_;
  block.lines = count_lines(block.text.view());
  block.quotes = block.text.view().find('"') != std::string_view::npos;
  line_ += block.lines;
  return block;
}

// REQUIRES: ended_, and pending_ holds no complete row.
source::Error BlockReader::ending(std::string_view separators) const {
  if (stopped_) {
    return *stopped_;
  }
  RowBorders borders(separators);
  borders.advance(pending_.view(), true);
  if (borders.in_quotes()) {
    return at_line(line_of(borders.opened_at()),
                   "a quote that opens here is never closed; the file may be cut off");
  }
  return at_line(line_of(pending_.size()),
                 "the last line has no line end; the file may be cut off");
}

source::Result<RowBlock> BlockReader::next() {
  while (borders_.border() == 0) {
    if (ended_) {
      if (stopped_ || !pending_.empty()) {
        return ending(separators());
      }
      return RowBlock{};
    }
    fill();
    if (pending_.size() > kMaxRowBytes) {
      refuse_long_rows();
    }
    borders_.advance(pending_.view(), ended_);
  }
  const std::size_t size = borders_.border();
  borders_.drop(size);
  return take(size);
}

}  // namespace quotum::table
