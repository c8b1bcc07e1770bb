// A data file as blocks of whole rows, with its line numbers, digest and encoding looked after.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "source/result.h"
#include "table/block_text.h"
#include "table/byte_source.h"
#include "table/digest.h"
#include "table/row_borders.h"
#include "table/utf8_check.h"

namespace quotum::table {

// Some rows of a file.
struct RowBlock {
  BlockText text;                // ends with the LF of its last row; empty: the file has ended
  std::uint64_t first_line = 1;  // 1-based line of the first byte
  std::size_t lines = 0;         // LFs in it, also those in quoted fields
  bool quotes = false;           // it holds a '"'
};

// Not thread-safe. What is wrong with the file is reported when the rows before it have been handed
// out, so that it does not depend on the size of blocks.
class BlockReader {
 public:
  // `source` must outlive it; `name` is what messages call it.
  BlockReader(ByteSource& source, std::string name, std::size_t block_bytes);
  BlockReader(const BlockReader&) = delete;
  BlockReader(BlockReader&&) = delete;
  BlockReader& operator=(const BlockReader&) = delete;
  BlockReader& operator=(BlockReader&&) = delete;
  ~BlockReader() = default;

  // The header with its line end, without byte order mark. Call once, first.
  source::Result<std::string> header();
  // Sets what separates fields. Call once, after header().
  void set_separator(char separator);
  // The next rows; at the end a block without text.
  source::Result<RowBlock> next();

  // Of the whole file, once it has ended.
  [[nodiscard]] std::string sha256() const { return digest_.hex(); }
  // Of what has been read so far.
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

 private:
  void fill();
  void skip_byte_order_mark();
  void stop(std::size_t at, std::string message);
  void refuse_long_rows();
  RowBlock take(std::size_t size);
  [[nodiscard]] source::Error ending(std::string_view separators) const;
  [[nodiscard]] std::string_view separators() const { return {&separator_, 1}; }
  [[nodiscard]] std::uint64_t line_of(std::size_t at) const;
  [[nodiscard]] source::Error at_line(std::uint64_t line, const std::string& what) const;

  ByteSource& source_;
  std::string name_;
  std::size_t block_bytes_;
  Sha256 digest_;
  Utf8Check utf8_;
  std::uint64_t bytes_ = 0;

  std::shared_ptr<TextStore> store_;
  BlockText pending_;                     // begins where a row begins
  std::uint64_t line_ = 1;                // of its first byte
  bool ended_ = false;                    // nothing will be added to pending_
  std::optional<source::Error> stopped_;  // why, if not because the file has ended
  char separator_ = ',';
  RowBorders borders_;  // of pending_, looks at separator_
};

}  // namespace quotum::table
