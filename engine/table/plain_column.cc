// One loop per kind of column. What each takes is a part of the grammar in field_parser.h; where a
// field is longer or odder than data files have them, it is in doubt.
#include "table/plain_column.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "table/digit_words.h"
#include "table/plain_date.h"

namespace quotum::table {
namespace {

constexpr std::size_t kMaxDigits = 2 * kWordBytes;
constexpr std::size_t kFiscalDigits = 9;
constexpr std::uint64_t kElevenTest = 11;
constexpr std::size_t kFewWords = 4;
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

struct FiscalReader {
  bool operator()(const char* at, std::size_t size, std::int64_t& value) const {
    if (size != kFiscalDigits) {
      return false;
    }
    const std::uint64_t stem = digit_values(at);
    const auto check = static_cast<std::uint64_t>(static_cast<unsigned char>(at[kWordBytes]) ^ '0');
    value = static_cast<std::int64_t>(number_of(stem) * 10 + check);
    return no_digits(stem) == 0 && elfproef_sum(stem) % kElevenTest == check && check < 10 &&
           value != 0;
  }
};

struct IdentifierReader {
  std::size_t digits;

  bool operator()(const char* at, std::size_t size, std::int64_t& value) const {
    PlainNumber read;
    if (size != digits || size > kMaxDigits || !read_plain(at, size, read) || read.decimals > 0) {
      return false;
    }
    value = static_cast<std::int64_t>(read.value);
    return true;
  }
};

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

// Looks at all words whatever the field is: no guess that can fail. The first that fits counts.
template <std::size_t kWords>
struct WordReader {
  std::array<PlainWord, kWords> words;

  explicit WordReader(const std::vector<PlainWord>& all) {
    words.fill(all.front());
    std::copy(all.begin(), all.end(), words.begin());
  }
  bool operator()(const char* at, std::size_t size, std::int64_t& value) const {
    if (size > kWordBytes) {
      return false;
    }
    const std::uint64_t bytes = load_last(at, size);
    std::int64_t found = -1;
    for (std::size_t i = kWords; i-- > 0;) {
      const bool fits = (words[i].bytes ^ bytes) + (words[i].size ^ size) == 0;
      found = fits ? static_cast<std::int64_t>(i) : found;
    }
    value = found;
    return found >= 0;
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

struct DateReader {
  const DateTables* tables;

  bool operator()(const char* at, std::size_t size, std::int64_t& value) const {
    return size == kDateBytes && tables->read(at, value);
  }
};

}  // namespace

PlainColumn::PlainColumn(const Column& column) : column_(&column) {
  if (column.kind == ColumnKind::kEnumeration) {
    keep_words();
  }
}

void PlainColumn::keep_words() {
  const auto is_long = [](const std::string& value) { return value.size() > kWordBytes; };
  if (std::any_of(column_->values.begin(), column_->values.end(), is_long)) {
    return;
  }
  for (const std::string& value : column_->values) {
    std::array<char, kWordBytes> bytes{};
    value.copy(bytes.data(), bytes.size());
    // A field that is read is not empty: the word of an empty value is never met.
    words_.push_back({value.empty() ? 0 : load_last(bytes.data(), value.size()), value.size()});
  }
}

void PlainColumn::read_members(const FieldRun& run, std::int64_t* values, std::uint8_t* doubts) {
  const bool optional = column_->optional;
  if (words_.empty() || words_.size() > kFewWords) {
    read_each(run, optional, values, doubts, MemberReader{&column_->values, &seen_});
  } else if (words_.size() <= 2) {
    read_each(run, optional, values, doubts, WordReader<2>(words_));
  } else {
    read_each(run, optional, values, doubts, WordReader<kFewWords>(words_));
  }
}

void PlainColumn::read_numbers(const FieldRun& run, std::int64_t* values, std::uint8_t* doubts) {
  const bool optional = column_->optional;
  const auto digits = static_cast<std::size_t>(column_->digits);
  if (digits == 0) {
    const NumberReader reader{static_cast<std::size_t>(column_->decimals), column_->min,
                              column_->max};
    read_each(run, optional, values, doubts, reader);
  } else if (!column_->elfproef) {
    read_each(run, optional, values, doubts, IdentifierReader{digits});
  } else if (digits == kFiscalDigits) {
    read_each(run, optional, values, doubts, FiscalReader{});
  } else {  // passes for nothing
    std::fill(doubts, doubts + run.rows, std::uint8_t{1});
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
      return read_each(run, column_->optional, values, doubts, DateReader{&DateTables::instance()});
    case ColumnKind::kText:
      std::fill(values, values + run.rows, 0);
  }
}

}  // namespace quotum::table
