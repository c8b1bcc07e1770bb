// One loop per kind of column. What each takes is a part of the grammar in field_parser.h; where a
// field is longer or odder than data files have them, it is in doubt.
#include "table/plain_column.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "table/digit_words.h"

namespace quotum::table {
namespace {

constexpr std::size_t kMaxDigits = 2 * kWordBytes;
constexpr std::size_t kFiscalDigits = 9;
constexpr std::size_t kSafeDigits = 18;  // so many always fit 63 bits

constexpr std::array<std::int64_t, kSafeDigits + 1> kPowersOfTen = [] {
  std::array<std::int64_t, kSafeDigits + 1> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) {
    powers[i] = powers[i - 1] * 10;
  }
  return powers;
}();

// An unsigned number taken apart: its digits without the point, and how many stood behind it.
struct PlainNumber {
  std::uint64_t value = 0;
  std::size_t decimals = 0;
};

// Of the last `size` bytes of `values` one is no digit, the first in `others`: takes it out when it
// is a point with digits around it.
inline bool without_point(std::uint64_t& values, std::uint64_t others, std::size_t first,
                          std::size_t& decimals) {
  constexpr std::uint64_t kPoint = '.' ^ '0';
  const auto bit = static_cast<unsigned>(std::countr_zero(others)) & ~7u;
  const std::size_t point = bit / 8u;
  if (point < first || point + 1 == kWordBytes || ((values >> bit) & 0xFFu) != kPoint) {
    return false;
  }
  const std::uint64_t before = (std::uint64_t{1} << bit) - 1;
  values = (values & ~before & ~(std::uint64_t{0xFF} << bit)) | ((values & before) << 8u);
  decimals = kWordBytes - 1 - point;
  return no_digits(values) == 0;
}

// 1 to 16 bytes; a point only among the last eight of them.
inline bool read_plain(const char* at, std::size_t size, PlainNumber& number) {
  const std::size_t high_size = size > kWordBytes ? size - kWordBytes : 0;
  std::uint64_t high = 0;
  if (high_size > 0) {
    const std::uint64_t values = last_digit_values(at, high_size);
    if (no_digits(values) != 0) {
      return false;
    }
    high = number_of(values);
  }
  std::uint64_t low = last_digit_values(at + high_size, size - high_size);
  const std::uint64_t others = no_digits(low);
  // A digit must stand before the point: in the bytes before, or here.
  const std::size_t first = high_size > 0 ? 0 : kWordBytes + 1 - size;
  number.decimals = 0;
  if (others != 0 && !without_point(low, others, first, number.decimals)) {
    return false;
  }
  const std::size_t low_digits = others == 0 ? kWordBytes : kWordBytes - 1;
  number.value = number_of(low);
  if (high_size > 0) {
    number.value += high * static_cast<std::uint64_t>(kPowersOfTen[low_digits]);
  }
  return true;
}

// Calls `read` for each field; an empty one is kMissing or in doubt.
template <typename Read>
[[gnu::always_inline]] inline void read_each(const FieldRun& run, bool optional,
                                             std::int64_t* values, std::uint8_t* doubts,
                                             const Read& read) {
  const std::uint32_t* ends = run.ends;
  for (std::size_t row = 0; row < run.rows; ++row, ends += run.width) {
    const char* const at = run.text + std::uint32_t{ends[-1] + 1};
    std::size_t size = std::uint32_t{ends[0] - ends[-1] - 1};
    if (run.last && size > 0 && at[size - 1] == '\r') {
      --size;
    }
    std::int64_t value = kMissing;
    const bool good = size == 0 ? optional : read(at, size, value);
    values[row] = value;
    if (!good) {
      doubts[row] = 1;
    }
  }
}

// The readers are values of their own: a loop that writes integers would have to fetch what it
// knows of a column again for each row if it came through a reference.

struct NumberReader {
  std::size_t decimals;
  std::int64_t min;
  std::int64_t max;

  bool operator()(const char* at, std::size_t size, std::int64_t& value) const {
    const std::size_t sign = *at == '-' ? 1 : 0;
    size -= sign;
    PlainNumber read;
    if (size == 0 || size > kMaxDigits || !read_plain(at + sign, size, read)) {
      return false;
    }
    const std::size_t digits = size - (read.decimals > 0 ? 1 : 0);
    if (read.decimals > decimals || digits - read.decimals + decimals > kSafeDigits) {
      return false;
    }
    const std::int64_t scaled =
        static_cast<std::int64_t>(read.value) * kPowersOfTen[decimals - read.decimals];
    value = sign != 0 ? -scaled : scaled;
    return value >= min && value <= max;
  }
};

// A member of many: most often the same as before.
struct MemberReader {
  const std::vector<std::string>* members;
  std::size_t* seen;

  bool operator()(const char* at, std::size_t size, std::int64_t& value) const {
    const std::string_view text(at, size);
    if (*seen >= members->size() || (*members)[*seen] != text) {
      *seen = static_cast<std::size_t>(std::find(members->begin(), members->end(), text) -
                                       members->begin());
    }
    value = static_cast<std::int64_t>(*seen);
    return *seen < members->size();
  }
};

struct NoReader {
  bool operator()(const char* /*at*/, std::size_t /*size*/, std::int64_t& /*value*/) const {
    return false;
  }
};

// As words where they can be read so; what is left is read again one by one.
template <typename Kind, typename Read>
void read_as_words(const Kind& kind, InstructionSet set, FieldRun run, bool optional,
                   std::int64_t* values, std::uint8_t* doubts, const Read& read) {
  FieldWords words;
  FieldValues found;
  while (run.rows > 0) {
    take_words(run, words);
    const bool any_left = read_words(kind, set, words, found);
    std::copy_n(found.values.begin(), words.rows, values);
    for (std::size_t i = 0; any_left && i < words.rows; ++i) {
      if (found.left[i] != 0) {
        FieldRun one = run;
        one.ends += i * run.width;
        one.rows = 1;
        read_each(one, optional, values + i, doubts + i, read);
      }
    }
    run.ends += words.rows * run.width;
    run.rows -= words.rows;
    values += words.rows;
    doubts += words.rows;
  }
}

std::optional<MemberWords> member_words(const Column& column) {
  const auto is_long = [](const std::string& value) { return value.size() > kWordBytes; };
  const auto& values = column.values;
  if (values.empty() || values.size() > MemberWords::kMost ||
      std::any_of(values.begin(), values.end(), is_long)) {
    return std::nullopt;
  }
  MemberWords words;
  for (std::size_t i = 0; i < MemberWords::kMost; ++i) {
    const std::string& value = values[std::min(i, values.size() - 1)];
    std::array<char, kWordBytes> bytes{};
    value.copy(bytes.data(), bytes.size());
    // A field that is read is not empty: the word of an empty value is never met.
    words.members[i] = {value.empty() ? 0 : load_last(bytes.data(), value.size()), value.size()};
  }
  return words;
}

}  // namespace

PlainColumn::PlainColumn(const Column& column, InstructionSet set)
    : column_(&column), set_(set), words_(member_words(column)) {}

void PlainColumn::read_members(const FieldRun& run, std::int64_t* values, std::uint8_t* doubts) {
  const bool optional = column_->optional;
  if (words_) {
    read_as_words(*words_, set_, run, optional, values, doubts, NoReader{});
  } else {
    read_each(run, optional, values, doubts, MemberReader{&column_->values, &seen_});
  }
}

void PlainColumn::read_numbers(const FieldRun& run, std::int64_t* values,
                               std::uint8_t* doubts) const {
  const bool optional = column_->optional;
  const auto digits = static_cast<std::size_t>(column_->digits);
  const auto decimals = static_cast<std::size_t>(column_->decimals);
  if (digits == 0) {
    const NumberReader reader{decimals, column_->min, column_->max};
    if (decimals > NumberWords::kMostDecimals) {
      return read_each(run, optional, values, doubts, reader);
    }
    const NumberWords kind{NumberWords::kAnySize, decimals, column_->min, column_->max};
    read_as_words(kind, set_, run, optional, values, doubts, reader);
  } else if (!column_->elfproef && digits <= kMaxDigits) {
    const NumberWords kind{digits, 0, 0, INT64_MAX};
    read_as_words(kind, set_, run, optional, values, doubts, NoReader{});
  } else if (column_->elfproef && digits == kFiscalDigits) {
    read_as_words(FiscalWords{}, set_, run, optional, values, doubts, NoReader{});
  } else {
    read_each(run, optional, values, doubts, NoReader{});
  }
}

void PlainColumn::read(const FieldRun& run, std::int64_t* values, std::uint8_t* doubts) {
  if (!kWordsWork) {
    std::fill(doubts, doubts + run.rows, std::uint8_t{1});
    return;
  }
  switch (column_->kind) {
    case ColumnKind::kNumber:
      return read_numbers(run, values, doubts);
    case ColumnKind::kEnumeration:
      return read_members(run, values, doubts);
    case ColumnKind::kDate:
      return read_as_words(DateWords{}, set_, run, column_->optional, values, doubts, NoReader{});
    case ColumnKind::kText:
      std::fill(values, values + run.rows, 0);
  }
}

}  // namespace quotum::table
