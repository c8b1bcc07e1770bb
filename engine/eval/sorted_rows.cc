#include "eval/sorted_rows.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "exact/date.h"
#include "exact/decimal.h"
#include "table/row_error.h"

namespace quotum::eval {
namespace {

using table::RejectCode;
using Columns = std::vector<std::vector<std::int64_t>>;

void keep(std::vector<std::uint32_t>& order, const std::vector<std::int64_t>& years, int year) {
  std::erase_if(order, [&](std::uint32_t row) { return years[row] != year; });
}

// Sorts rows that are mostly in order: those that are not are taken out, sorted and merged in.
template <typename Less>
void sort_nearly_sorted(std::vector<std::uint32_t>::iterator begin,
                        std::vector<std::uint32_t>::iterator end, Less less) {
  std::vector<std::uint32_t> strays;
  auto kept = begin;
  for (auto at = begin; at != end; ++at) {
    if (kept != begin && less(*at, *(kept - 1))) {
      strays.push_back(*at);
    } else {
      *kept++ = *at;
    }
  }
  std::sort(strays.begin(), strays.end(), less);
  std::copy(strays.begin(), strays.end(), kept);
  std::inplace_merge(begin, kept, end, less);
}

// Row numbers by key columns, period begin and line. Most files come sorted by their first key, or
// nearly so; then only runs of equal first keys are sorted.
void sort_order(std::vector<std::uint32_t>& order, const Columns& columns, std::size_t sort_columns,
                const std::vector<std::uint64_t>& lines) {
  const std::vector<std::int64_t>& first = columns.front();
  const auto by_first = [&](std::uint32_t a, std::uint32_t b) { return first[a] < first[b]; };
  if (!std::is_sorted(order.begin(), order.end(), by_first)) {
    std::vector<std::pair<std::int64_t, std::uint32_t>> keyed;
    keyed.reserve(order.size());
    for (const std::uint32_t row : order) {
      keyed.emplace_back(first[row], row);
    }
    std::sort(keyed.begin(), keyed.end());
    std::transform(keyed.begin(), keyed.end(), order.begin(),
                   [](const auto& pair) { return pair.second; });
  }
  const auto by_all = [&](std::uint32_t a, std::uint32_t b) {
    for (std::size_t column = 1; column < sort_columns; ++column) {
      if (columns[column][a] != columns[column][b]) {
        return columns[column][a] < columns[column][b];
      }
    }
    return lines[a] < lines[b];
  };
  for (auto begin = order.begin(); begin != order.end();) {
    const auto end = std::find_if(begin, order.end(),
                                  [&](std::uint32_t row) { return first[row] != first[*begin]; });
    sort_nearly_sorted(begin, end, by_all);
    begin = end;
  }
}

template <typename T>
std::vector<T> gathered(std::vector<T> values, const std::vector<std::uint32_t>& order) {
  std::vector<T> result;
  result.reserve(order.size());
  for (const std::uint32_t row : order) {
    result.push_back(values[row]);
  }
  return result;
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
  std::vector<std::uint32_t> order(file.rows.rows());
  std::iota(order.begin(), order.end(), 0U);
  if (sorted.level->year) {
    keep(order, file.rows.columns[*sorted.level->year], plan.year);
    sorted.counts.other_year = file.rows.rows() - order.size();
  }
  const std::size_t sort_columns = sorted.level->keys + (sorted.level->period ? 1 : 0);
  sort_order(order, file.rows.columns, sort_columns, file.rows.lines);
  const bool in_place =
      order.size() == file.rows.rows() && std::is_sorted(order.begin(), order.end());
  for (std::vector<std::int64_t>& column : file.rows.columns) {
    sorted.columns.push_back(in_place ? std::move(column) : gathered(std::move(column), order));
  }
  sorted.lines =
      in_place ? std::move(file.rows.lines) : gathered(std::move(file.rows.lines), order);
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
