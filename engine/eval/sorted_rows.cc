#include "eval/sorted_rows.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

#include "eval/nearly_sorted.h"
#include "exact/date.h"
#include "exact/decimal.h"
#include "table/row_error.h"

namespace quotum::eval {
namespace {

using table::RejectCode;
using Columns = std::vector<std::vector<std::int64_t>>;

// Puts rows [begin, end) of every column in this order of row numbers.
template <typename T>
void permute(std::vector<T>& values, std::size_t begin, const std::vector<std::uint32_t>& order,
             std::vector<T>& scratch) {
  scratch.clear();
  for (const std::uint32_t row : order) {
    scratch.push_back(values[row]);
  }
  std::copy(scratch.begin(), scratch.end(), values.begin() + static_cast<std::ptrdiff_t>(begin));
}

// Sorts a file's rows by key columns, period begin and line, in place. Most files come sorted by
// their first key and nearly so by the others; then only runs of equal first keys in which a row
// stands before the one that it should follow are touched.
class RowSorter {
 public:
  RowSorter(Columns& columns, std::vector<std::uint64_t>& lines, std::size_t sort_columns)
      : columns_(columns), lines_(lines), sort_columns_(sort_columns) {}

  void sort() {
    const std::vector<std::uint8_t> agreeing = agreeing_keys(columns_, sort_columns_);
    const std::size_t rows = lines_.size();
    for (std::size_t row = 1; row < rows; ++row) {
      if (!descends(agreeing[row], row)) {
        continue;
      }
      if (agreeing[row] == 0) {
        return sort_range(0, rows);
      }
      std::size_t begin = row;
      while (begin > 0 && agreeing[begin] > 0) {
        --begin;
      }
      std::size_t end = row + 1;
      while (end < rows && agreeing[end] > 0) {
        ++end;
      }
      runs_.emplace_back(begin, end);
      row = end - 1;  // the row behind the run begins another one
    }
    for (const auto& [begin, end] : runs_) {
      sort_range(begin, end);
    }
  }

 private:
  // Whether the row stands behind one that should follow it. They agree in so many columns.
  [[nodiscard]] bool descends(std::size_t agreeing, std::size_t row) const {
    return agreeing < sort_columns_ ? columns_[agreeing][row] < columns_[agreeing][row - 1]
                                    : lines_[row] < lines_[row - 1];
  }

  [[nodiscard]] bool before(std::uint32_t a, std::uint32_t b) const {
    for (std::size_t column = 0; column < sort_columns_; ++column) {
      if (columns_[column][a] != columns_[column][b]) {
        return columns_[column][a] < columns_[column][b];
      }
    }
    return lines_[a] < lines_[b];
  }

  void sort_range(std::size_t begin, std::size_t end) {
    std::vector<std::uint32_t> order(end - begin);
    std::iota(order.begin(), order.end(), static_cast<std::uint32_t>(begin));
    if (pack_keys(begin, end)) {
      NearlySorted(order, [this, begin](std::uint32_t a, std::uint32_t b) {
        const std::uint64_t key_a = packed_[a - begin];
        const std::uint64_t key_b = packed_[b - begin];
        return key_a != key_b ? key_a < key_b : lines_[a] < lines_[b];
      }).sort();
    } else {
      NearlySorted(order, [this](std::uint32_t a, std::uint32_t b) { return before(a, b); }).sort();
    }
    for (std::vector<std::int64_t>& column : columns_) {
      permute(column, begin, order, values_);
    }
    std::vector<std::uint64_t> lines;
    permute(lines_, begin, order, lines);
  }

  // One number for all sort columns of each row, in the same order, where the values of these rows
  // lie close enough together for 64 bits.
  bool pack_keys(std::size_t begin, std::size_t end) {
    packed_.assign(end - begin, 0);
    int bits = 0;
    for (std::size_t column = 0; column < sort_columns_; ++column) {
      const std::int64_t* values = columns_[column].data() + begin;
      const auto [low, high] = std::minmax_element(values, values + (end - begin));
      const auto smallest = static_cast<std::uint64_t>(*low);
      const auto width =
          static_cast<int>(std::bit_width(static_cast<std::uint64_t>(*high) - smallest));
      bits += width;
      if (bits > 64) {
        return false;
      }
      for (std::size_t row = 0; row < packed_.size() && width > 0; ++row) {
        const std::uint64_t above = width == 64 ? 0 : packed_[row] << static_cast<unsigned>(width);
        packed_[row] = above | (static_cast<std::uint64_t>(values[row]) - smallest);
      }
    }
    return true;
  }

  Columns& columns_;
  std::vector<std::uint64_t>& lines_;
  std::size_t sort_columns_;
  std::vector<std::pair<std::size_t, std::size_t>> runs_;
  std::vector<std::uint64_t> packed_;  // see pack_keys()
  std::vector<std::int64_t> values_;   // scratch
};

// Takes rows of other years out.
void keep_year(table::Batch& rows, std::size_t year_column, int year) {
  const std::vector<std::int64_t>& years = rows.columns[year_column];
  std::vector<bool> stays(rows.rows());
  std::transform(years.begin(), years.end(), stays.begin(),
                 [year](std::int64_t value) { return value == year; });
  const auto keep = [&stays](auto& values) {
    std::size_t kept = 0;
    for (std::size_t row = 0; row < stays.size(); ++row) {
      if (stays[row]) {
        values[kept++] = values[row];
      }
    }
    values.resize(kept);
  };
  for (std::vector<std::int64_t>& column : rows.columns) {
    keep(column);
  }
  keep(rows.lines);
}

std::string lines_text(const std::vector<std::uint64_t>& lines, std::size_t begin,
                       std::size_t end) {
  constexpr std::size_t kShown = 5;
  std::string text;
  for (std::size_t i = begin; i < end && i < begin + kShown; ++i) {
    text += (i == begin ? "" : ", ") + std::to_string(lines[i]);
  }
  return end - begin > kShown ? text + ", ..." : text;
}

void reject_bad_periods(SortedRows& rows, int year, std::vector<table::RowError>& errors) {
  const std::size_t begin_column = *rows.level->period;
  const std::int64_t first_day = exact::Date::first_of_year(year).days();
  const std::int64_t last_day = exact::Date::last_of_year(year).days();
  for (std::size_t row = 0; row < rows.rows(); ++row) {
    const std::int64_t begin = rows.columns[begin_column][row];
    const std::int64_t end = rows.columns[begin_column + 1][row];
    if (end < begin) {
      reject(rows, row, RejectCode::kBadPeriod, begin_column + 1,
             "the period ends before it begins (" +
                 text_of(rows.level->schema.columns[begin_column], begin) + ")",
             errors);
    } else if (begin < first_day || end > last_day) {
      reject(rows, row, RejectCode::kOtherYear, begin < first_day ? begin_column : begin_column + 1,
             "the period must lie within " + std::to_string(year), errors);
    }
  }
}

// Rows [begin, end) have one key. Whoever shares a day with another is rejected, whichever came
// first.
void reject_overlaps(SortedRows& rows, std::size_t begin, std::size_t end,
                     std::vector<table::RowError>& errors) {
  const std::size_t begin_column = *rows.level->period;
  std::size_t longest = end;  // the row that ends last so far; `end`: none yet
  for (std::size_t row = begin; row < end; ++row) {
    if (rows.columns[begin_column + 1][row] < rows.columns[begin_column][row]) {
      continue;  // rejected as a bad period
    }
    if (longest != end &&
        rows.columns[begin_column][row] <= rows.columns[begin_column + 1][longest]) {
      for (const auto& [one, other] : {std::pair(longest, row), std::pair(row, longest)}) {
        if (rows.states[one] == RowState::kGood) {
          reject(rows, one, RejectCode::kOverlap, begin_column,
                 "the period overlaps that of line " + std::to_string(rows.lines[other]) +
                     ", which has the same key",
                 errors);
        }
      }
    }
    if (longest == end ||
        rows.columns[begin_column + 1][row] > rows.columns[begin_column + 1][longest]) {
      longest = row;
    }
  }
}

void reject_duplicates(SortedRows& rows, std::size_t begin, std::size_t end,
                       std::vector<table::RowError>& errors) {
  std::vector<std::uint64_t> lines(rows.lines.begin() + static_cast<std::ptrdiff_t>(begin),
                                   rows.lines.begin() + static_cast<std::ptrdiff_t>(end));
  std::sort(lines.begin(), lines.end());
  for (std::size_t row = begin; row < end; ++row) {
    reject(rows, row, RejectCode::kDuplicateKey, rows.level->keys - 1,
           "the same key stands on " + std::to_string(end - begin) + " lines (" +
               lines_text(lines, 0, lines.size()) + "); none of them is used",
           errors);
  }
}

}  // namespace

std::size_t SortedRows::run_end(std::size_t begin, std::size_t keys) const {
  std::size_t end = begin + 1;
  while (end < rows() && agreeing[end] >= keys) {
    ++end;
  }
  return end;
}

std::vector<std::uint8_t> agreeing_keys(const Columns& columns, std::size_t keys) {
  const std::size_t rows = columns.empty() ? 0 : columns.front().size();
  std::vector<std::uint8_t> agreeing(rows, 0);
  for (std::size_t key = 0; key < keys; ++key) {
    const std::int64_t* values = columns[key].data();
    for (std::size_t row = 1; row < rows; ++row) {
      const bool all_before = agreeing[row] == key;
      const bool same = values[row] == values[row - 1];
      agreeing[row] = static_cast<std::uint8_t>(agreeing[row] + (all_before && same ? 1 : 0));
    }
  }
  return agreeing;
}

std::string text_of(const table::Column& column, std::int64_t value) {
  switch (column.kind) {
    case table::ColumnKind::kEnumeration:
      return column.values.at(static_cast<std::size_t>(value));
    case table::ColumnKind::kDate:
      return exact::Date::from_days(static_cast<std::int32_t>(value)).to_string();
    case table::ColumnKind::kText:
      return "";
    case table::ColumnKind::kNumber:
      break;
  }
  std::string text;
  exact::append_scaled(text, value, column.decimals);
  const auto digits = static_cast<std::size_t>(column.digits);
  return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

SortedRows sort_rows(const plan::Plan& plan, std::size_t position, FileRows file) {
  SortedRows sorted;
  sorted.level = &plan.levels[position];
  sorted.position = position;
  sorted.file = file.file;
  sorted.damaged_keys = std::move(file.rows.damaged_keys);
  std::sort(sorted.damaged_keys.begin(), sorted.damaged_keys.end());
  sorted.counts.rows = file.rows.rows() + file.rows.rejected_rows;
  sorted.counts.rejected = file.rows.rejected_rows;
  table::Batch& rows = file.rows;
  if (sorted.level->year) {
    const std::size_t read = rows.rows();
    keep_year(rows, *sorted.level->year, plan.year);
    sorted.counts.other_year = read - rows.rows();
  }
  RowSorter(rows.columns, rows.lines, sorted.level->keys + (sorted.level->period ? 1 : 0)).sort();
  sorted.columns = std::move(rows.columns);
  sorted.lines = std::move(rows.lines);
  sorted.states.assign(sorted.lines.size(), RowState::kGood);
  sorted.agreeing = agreeing_keys(sorted.columns, sorted.level->keys);
  return sorted;
}

void reject(SortedRows& rows, std::size_t row, RejectCode code, std::size_t field_column,
            const std::string& message, std::vector<table::RowError>& errors) {
  const std::vector<table::Column>& columns = rows.level->schema.columns;
  table::RowError error;
  error.file = rows.file;
  error.line = rows.lines[row];
  error.key = text_of(columns.front(), rows.columns.front()[row]);
  error.field = columns[field_column].name;
  error.value = text_of(columns[field_column], rows.columns[field_column][row]);
  error.code = table::name(code);
  error.message = message;
  errors.push_back(std::move(error));
  rows.states[row] = RowState::kRejected;
}

void reject_by_key(SortedRows& rows, int year, std::vector<table::RowError>& errors) {
  if (rows.level->period) {
    reject_bad_periods(rows, year, errors);
  }
  for (std::size_t begin = 0; begin < rows.rows();) {
    const std::size_t end = rows.run_end(begin, rows.level->keys);
    if (end - begin > 1) {
      if (rows.level->period) {
        reject_overlaps(rows, begin, end, errors);
      } else {
        reject_duplicates(rows, begin, end, errors);
      }
    }
    begin = end;
  }
}

}  // namespace quotum::eval
