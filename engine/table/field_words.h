// Short fields of many rows as words, and what they mean: the same few instructions for several
// rows at once, without a branch in them. What they do not understand is left for a closer look.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "table/instruction_set.h"

namespace quotum::table {

// So many bytes behind the end of a row may be read with it.
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

inline constexpr std::size_t kMostWords = 256;  // rows at once

// The bytes of fields. Of a field of up to 16 bytes all are known.
struct FieldWords {
  std::size_t rows;
  bool tails_taken;                             // some field has more than eight bytes
  std::array<std::uint64_t, kMostWords> sizes;  // in bytes
  std::array<std::uint64_t, kMostWords> heads;  // the first eight bytes, also beyond the end
  std::array<std::uint64_t, kMostWords>
      tails;  // the last eight, of a shorter field as `heads`; if taken
};

// What became of them.
struct FieldValues {
  std::array<std::int64_t, kMostWords> values;
  std::array<std::uint64_t, kMostWords> left;  // 0: the value is right; otherwise look again
};

// The first rows of `run`, as many as there is room for. REQUIRES: kReadBeyond bytes may be read
// behind the last of them.
void take_words(const FieldRun& run, FieldWords& words);

// Numbers of up to 16 bytes without sign, with no decimals or exactly `decimals`.
struct NumberWords {
  static constexpr std::size_t kMostDecimals = 6;
  static constexpr std::uint64_t kAnySize = 0;

  std::uint64_t size = kAnySize;  // of each field
  std::uint64_t decimals = 0;     // <= kMostDecimals
  std::int64_t min = 0;
  std::int64_t max = 0;
};
// Numbers of nine digits that pass the check of fiscal numbers.
struct FiscalWords {};
// YYYY-MM-DD, as days.
struct DateWords {};
// A member of an enumeration, as the last bytes of a word.
struct MemberWord {
  std::uint64_t bytes = 0;
  std::uint64_t size = 0;
};
// One of these, by position; the first counts.
struct MemberWords {
  static constexpr std::size_t kMost = 4;

  std::array<MemberWord, kMost> members{};  // those beyond the last repeat it
};

// Each returns whether any row may be left. REQUIRES: `set` is available.
bool read_words(const NumberWords& kind, InstructionSet set, const FieldWords& words,
                FieldValues& out);
bool read_words(const FiscalWords& kind, InstructionSet set, const FieldWords& words,
                FieldValues& out);
bool read_words(const DateWords& kind, InstructionSet set, const FieldWords& words,
                FieldValues& out);
bool read_words(const MemberWords& kind, InstructionSet set, const FieldWords& words,
                FieldValues& out);

}  // namespace quotum::table
