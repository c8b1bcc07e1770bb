// A column of plainly right fields -> integers, in one loop over many rows. Never in doubt: what it
// does not take is left to parse_field, which knows the whole grammar.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "table/field_words.h"
#include "table/schema.h"

namespace quotum::table {

// How to read one column of a schema. Good as long as the column; for one thread.
class PlainColumn {
 public:
  PlainColumn(const Column& column, InstructionSet set);

  // For each row: the value that parse_field gives, in values[row]; or doubts[row] is set, and the
  // value means nothing. Doubts are not cleared. A field that parse_field rejects is always in
  // doubt; one that it takes hardly ever. REQUIRES: kReadBeyond bytes may be read behind the last
  // row.
  void read(const FieldRun& run, std::int64_t* values, std::uint8_t* doubts);

 private:
  void read_numbers(const FieldRun& run, std::int64_t* values, std::uint8_t* doubts) const;
  void read_members(const FieldRun& run, std::int64_t* values, std::uint8_t* doubts);

  const Column* column_;
  InstructionSet set_;
  std::optional<MemberWords> words_;  // of all members, if they are few and short
  std::size_t seen_ = 0;              // the member that was read last
};

}  // namespace quotum::table
