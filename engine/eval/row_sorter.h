// Puts the rows of one file in the order of their keys.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "eval/key_sort.h"

namespace quotum::eval {

// For each row, how many of the first `keys` columns it has in common with the row before, up to
// the first that differs. The first row has none.
std::vector<std::uint8_t> agreeing_keys(const std::vector<std::vector<std::int64_t>>& columns,
                                        std::size_t keys);

// Sorts all columns and lines, in place, by the first `sort_columns` columns; rows that are the
// same in these keep their order. Most files come sorted by their first column and nearly so by the
// others; then only the stretches of rows that are out of place are touched. Used once.
class RowSorter {
 public:
  // Borrows columns and lines, which are of one length.
  RowSorter(std::vector<std::vector<std::int64_t>>& columns, std::vector<std::uint64_t>& lines,
            std::size_t sort_columns);

  // Returns agreeing_keys() of the sorted rows for the columns sorted by.
  std::vector<std::uint8_t> sort();

 private:
  [[nodiscard]] bool descends(std::size_t agreeing, std::size_t row) const;
  [[nodiscard]] bool before(std::uint32_t a, std::uint32_t b) const;
  void sort_range(std::size_t begin, std::size_t end);
  bool pack_keys(std::size_t begin, std::size_t end);
  void keep_those_out_of_place(std::size_t& begin, std::size_t& end);
  void sort_unpacked(std::size_t begin, std::size_t end);
  void move_rows(std::size_t begin);

  std::vector<std::vector<std::int64_t>>& columns_;
  std::vector<std::uint64_t>& lines_;
  std::size_t sort_columns_;
  std::vector<std::uint64_t> packed_;  // see pack_keys()
  std::vector<KeyedRow> order_;        // of the rows that move
  std::vector<KeyedRow> scratch_;
  std::vector<std::int64_t> values_;  // scratch of one column
};

}  // namespace quotum::eval
