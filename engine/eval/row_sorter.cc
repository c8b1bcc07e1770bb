// Finds the rows out of place, packs what they are sorted by into one number each, sorts these and
// moves the rows.
#include "eval/row_sorter.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <utility>

namespace quotum::eval {
namespace {

using Columns = std::vector<std::vector<std::int64_t>>;

// agreeing_keys() of rows [begin, end), begin > 0.
void count_agreeing(const Columns& columns, std::size_t keys, std::size_t begin, std::size_t end,
                    std::vector<std::uint8_t>& agreeing) {
  std::fill(agreeing.begin() + static_cast<std::ptrdiff_t>(begin),
            agreeing.begin() + static_cast<std::ptrdiff_t>(end), std::uint8_t{0});
  for (std::size_t key = 0; key < keys; ++key) {
    const std::int64_t* values = columns[key].data();
    std::uint8_t* counts = agreeing.data();
    for (std::size_t row = begin; row < end; ++row) {
      const bool same = counts[row] == key && values[row] == values[row - 1];
      counts[row] = static_cast<std::uint8_t>(counts[row] + (same ? 1 : 0));
    }
  }
}

}  // namespace

std::vector<std::uint8_t> agreeing_keys(const Columns& columns, std::size_t keys) {
  const std::size_t rows = columns.empty() ? 0 : columns.front().size();
  std::vector<std::uint8_t> agreeing(rows, 0);
  count_agreeing(columns, keys, std::min<std::size_t>(1, rows), rows, agreeing);
  return agreeing;
}

RowSorter::RowSorter(Columns& columns, std::vector<std::uint64_t>& lines, std::size_t sort_columns)
    : columns_(columns), lines_(lines), sort_columns_(sort_columns) {}

std::vector<std::uint8_t> RowSorter::sort() {
  std::vector<std::uint8_t> agreeing = agreeing_keys(columns_, sort_columns_);
  const std::size_t rows = lines_.size();
  for (std::size_t row = 1; row < rows; ++row) {
    if (!descends(agreeing[row], row)) {
      continue;
    }
    if (agreeing[row] == 0) {
      sort_range(0, rows);
      return agreeing_keys(columns_, sort_columns_);
    }
    std::size_t begin = row;  // of the rows with this first key, as `end` is
    while (begin > 0 && agreeing[begin] > 0) {
      --begin;
    }
    std::size_t end = row + 1;
    while (end < rows && agreeing[end] > 0) {
      ++end;
    }
    sort_range(begin, end);
    count_agreeing(columns_, sort_columns_, begin + 1, end, agreeing);
    row = end - 1;  // the row behind the run begins another one
  }
  return agreeing;
}

// Whether the row stands behind one that should follow it. They agree in so many columns.
bool RowSorter::descends(std::size_t agreeing, std::size_t row) const {
  return agreeing < sort_columns_ && columns_[agreeing][row] < columns_[agreeing][row - 1];
}

bool RowSorter::before(std::uint32_t a, std::uint32_t b) const {
  for (std::size_t column = 0; column < sort_columns_; ++column) {
    if (columns_[column][a] != columns_[column][b]) {
      return columns_[column][a] < columns_[column][b];
    }
  }
  return false;
}

void RowSorter::sort_range(std::size_t begin, std::size_t end) {
  if (!pack_keys(begin, end)) {
    return sort_unpacked(begin, end);
  }
  const std::size_t first = begin;
  keep_those_out_of_place(begin, end);
  order_.resize(end - begin);
  for (std::size_t i = 0; i < order_.size(); ++i) {
    const std::size_t row = begin + i;
    order_[i] = {packed_[row - first], static_cast<std::uint32_t>(row)};
  }
  sort_by_key(order_, scratch_);
  move_rows(begin);
}

// One number for all sort columns of each row, in the same order, where the values of these rows
// lie close enough together for 64 bits.
bool RowSorter::pack_keys(std::size_t begin, std::size_t end) {
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

// Narrows [begin, end), which packed_ belongs to and which holds a descent, to the rows behind the
// first that one further on should precede and before the last that one further up should follow.
void RowSorter::keep_those_out_of_place(std::size_t& begin, std::size_t& end) {
  const auto first_descent = std::is_sorted_until(packed_.begin(), packed_.end());
  const auto last_descent = std::is_sorted_until(packed_.rbegin(), packed_.rend(), std::greater());
  const std::uint64_t low = *std::min_element(first_descent, packed_.end());
  const std::uint64_t high = *std::max_element(packed_.begin(), last_descent.base());
  const auto from = std::upper_bound(packed_.begin(), first_descent, low);
  const auto to = std::lower_bound(last_descent.base(), packed_.end(), high);
  end = begin + static_cast<std::size_t>(to - packed_.begin());
  begin += static_cast<std::size_t>(from - packed_.begin());
}

void RowSorter::sort_unpacked(std::size_t begin, std::size_t end) {
  order_.resize(end - begin);
  for (std::size_t i = 0; i < order_.size(); ++i) {
    order_[i].row = static_cast<std::uint32_t>(begin + i);
  }
  std::stable_sort(order_.begin(), order_.end(),
                   [this](const KeyedRow& a, const KeyedRow& b) { return before(a.row, b.row); });
  move_rows(begin);
}

// Puts the rows of order_ in that order, from `begin` on.
void RowSorter::move_rows(std::size_t begin) {
  const auto move = [&](auto& values, auto& moved) {
    moved.resize(order_.size());
    for (std::size_t i = 0; i < order_.size(); ++i) {
      moved[i] = values[order_[i].row];
    }
    std::copy(moved.begin(), moved.end(), values.begin() + static_cast<std::ptrdiff_t>(begin));
  };
  for (std::vector<std::int64_t>& column : columns_) {
    move(column, values_);
  }
  std::vector<std::uint64_t> lines;
  move(lines_, lines);
}

}  // namespace quotum::eval
