// A column of plainly right fields -> integers, in one loop over many rows. Never in doubt: what it
// does not take is left to parse_field, which knows the whole grammar.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "table/schema.h"

namespace quotum::table {

// So many bytes behind the LF of a row's end may be read with it.
inline constexpr std::size_t kReadBeyond = 8;

// The fields of one column of a file, in consecutive rows of text without quotes.
struct FieldRun {
  const char* text = nullptr;
  // The position behind the first of them; one before it is that of the separator or LF before.
  const std::uint32_t* ends = nullptr;
  std::size_t width = 0;  // fields in a row: so far apart are the ends
  std::size_t rows = 0;
  bool last = false;  // the last fields of their rows: a CR before the LF is no part of them
};

// A member of an enumeration as the last bytes of a word.
struct PlainWord {
  std::uint64_t bytes = 0;
  std::size_t size = 0;
};

// How to read one column of a schema. Good as long as the column; for one thread.
class PlainColumn {
 public:
  explicit PlainColumn(const Column& column);

  // For each row: the value that parse_field gives, in values[row]; or doubts[row] is set, and the
  // value means nothing. Doubts are not cleared. A field that parse_field rejects is always in
  // doubt; one that it takes hardly ever. REQUIRES: kReadBeyond bytes may be read behind the last
  // row.
  void read(const FieldRun& run, std::int64_t* values, std::uint8_t* doubts);

 private:
  void keep_words();
  void read_numbers(const FieldRun& run, std::int64_t* values, std::uint8_t* doubts);
  void read_members(const FieldRun& run, std::int64_t* values, std::uint8_t* doubts);

  const Column* column_;
  std::vector<PlainWord> words_;  // of all members, if all are short
  std::size_t seen_ = 0;          // the member that was read last
};

}  // namespace quotum::table
