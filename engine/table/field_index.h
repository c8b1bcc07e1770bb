// Where the fields and rows of CSV text without quotes end, found many bytes at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "table/instruction_set.h"

namespace quotum::table {

// Goes through a text a chunk at a time, so that what is known of a chunk lies close at hand while
// its fields are read. One text after the other may be gone through with the same memory. Not
// thread-safe.
class FieldIndex {
 public:
  explicit FieldIndex(InstructionSet set = best_instruction_set()) : set_(set) {}

  // REQUIRES: `text` ends with an LF, is smaller than 4 GiB, and stays until the last next().
  void begin(std::string_view text, char separator);
  // Puts the next complete rows in the place of those before; false: there are none.
  bool next();

  [[nodiscard]] std::size_t rows() const { return row_count_; }
  // How many rows from `row` on have `width` fields and end before `limit`.
  [[nodiscard]] std::size_t alike(std::size_t row, std::size_t width, std::size_t limit) const;
  // Positions of the bytes behind the fields of `row`, its separators and LF; those of the rows
  // after it follow. One before the first is the LF of the row before it (modulo 2^32: -1 for the
  // first row of all).
  [[nodiscard]] const std::uint32_t* field_ends(std::size_t row) const {
    return ends_.data() + row_ends_[row] + 1;
  }
  [[nodiscard]] std::size_t row_begin(std::size_t row) const {
    return std::uint32_t{ends_[row_ends_[row]] + 1};
  }

 private:
  void drop_rows();
  void add_chunk(std::size_t size);

  InstructionSet set_;
  std::string_view text_;
  char separator_ = ',';
  std::size_t at_ = 0;  // of text_, all before it is indexed

  // ends_[0] is the LF before the first row in hand, the other end_count_ are ends of fields.
  std::vector<std::uint32_t> ends_;
  std::size_t end_count_ = 0;
  // row_ends_[i + 1] says which of ends_ ends row i; row_ends_[0] is 0.
  std::vector<std::uint32_t> row_ends_;
  std::size_t row_count_ = 0;
};

}  // namespace quotum::table
