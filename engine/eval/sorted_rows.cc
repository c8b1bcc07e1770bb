#include "eval/sorted_rows.h"

#include <algorithm>
#include <utility>

#include "eval/row_sorter.h"
#include "exact/date.h"
#include "exact/decimal.h"
#include "table/row_error.h"

namespace quotum::eval {
namespace {

using table::RejectCode;
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
  const std::size_t sort_columns = sorted.level->keys + (sorted.level->period ? 1 : 0);
  sorted.agreeing = RowSorter(rows.columns, rows.lines, sort_columns).sort();
  sorted.columns = std::move(rows.columns);
  sorted.lines = std::move(rows.lines);
  sorted.states.assign(sorted.lines.size(), RowState::kGood);
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
