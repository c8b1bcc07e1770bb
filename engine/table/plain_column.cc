// One loop per kind of column. What each takes is a part of the grammar in field_parser.h; where a
// field is longer or odder than data files have them, it is in doubt.
#include "table/plain_column.h"

#include <algorithm>

#include "table/digit_words.h"
#include "table/plain_number.h"

namespace quotum::table {
namespace {

constexpr std::size_t kFiscalDigits = 9;
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
  // Large, and nothing is read of them that has not been written.
  FieldWords words;   // NOLINT(cppcoreguidelines-pro-type-member-init)
  FieldValues found;  // NOLINT(cppcoreguidelines-pro-type-member-init)
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
    const PlainNumberReader reader{decimals, column_->min, column_->max};
    if (decimals > NumberWords::kMostDecimals) {
      return read_each(run, optional, values, doubts, reader);
    }
    const NumberWords kind{NumberWords::kAnySize, decimals, column_->min, column_->max};
    read_as_words(kind, set_, run, optional, values, doubts, reader);
  } else if (!column_->elfproef && digits <= kMaxPlainBytes) {
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
