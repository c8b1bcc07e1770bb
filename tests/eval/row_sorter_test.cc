// Rows in the order of their keys, however they came; equal ones as they came.
#include "eval/row_sorter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace quotum::eval {
namespace {

using Columns = std::vector<std::vector<std::int64_t>>;

// Sorts by the first two of three columns, and compares with a sort of row numbers.
void expect_sorted(const Columns& given) {
  const std::size_t rows = given.front().size();
  std::vector<std::size_t> order(rows);
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::pair(given[0][a], given[1][a]) < std::pair(given[0][b], given[1][b]);
  });
  Columns columns = given;
  std::vector<std::uint64_t> lines(rows);
  std::iota(lines.begin(), lines.end(), 2U);
  const std::vector<std::uint8_t> agreeing = RowSorter(columns, lines, 2).sort();
  ASSERT_EQ(agreeing.size(), rows);
  for (std::size_t row = 0; row < rows; ++row) {
    ASSERT_EQ(lines[row], order[row] + 2) << "row " << row;
    for (std::size_t column = 0; column < given.size(); ++column) {
      ASSERT_EQ(columns[column][row], given[column][order[row]]) << "row " << row;
    }
    const bool first = row > 0 && columns[0][row] == columns[0][row - 1];
    const bool second = first && columns[1][row] == columns[1][row - 1];
    ASSERT_EQ(agreeing[row], (first ? 1 : 0) + (second ? 1 : 0)) << "row " << row;
  }
}

Columns random_rows(std::mt19937_64& dice, std::size_t rows, std::int64_t first_keys,
                    std::int64_t second_keys) {
  Columns columns(3);
  for (std::size_t row = 0; row < rows; ++row) {
    columns[0].push_back(
        static_cast<std::int64_t>(dice() % static_cast<std::uint64_t>(first_keys)));
    columns[1].push_back(
        static_cast<std::int64_t>(dice() % static_cast<std::uint64_t>(second_keys)) - 5);
    columns[2].push_back(static_cast<std::int64_t>(row));
  }
  return columns;
}

TEST(RowSorterTest, SortsAnyDisorder) {
  std::mt19937_64 dice(11);
  for (int round = 0; round < 300; ++round) {
    Columns columns = random_rows(dice, dice() % 2500, 1 + static_cast<std::int64_t>(dice() % 40),
                                  1 + static_cast<std::int64_t>(dice() % 500));
    if (round % 2 == 0) {  // as most files come: in order of the first key
      std::sort(columns[0].begin(), columns[0].end());
    }
    expect_sorted(columns);
  }
}

TEST(RowSorterTest, MovesWhatIsOutOfPlaceInAnOrderedRun) {
  for (const std::size_t stray : {0U, 1U, 500U, 998U, 999U}) {
    for (const std::int64_t value : {-7, 0, 400, 998, 2000}) {
      Columns columns(3, std::vector<std::int64_t>(1000));
      std::iota(columns[1].begin(), columns[1].end(), 0);
      std::iota(columns[2].begin(), columns[2].end(), 0);
      columns[1][stray] = value;
      expect_sorted(columns);
    }
  }
}

TEST(RowSorterTest, SortsKeysTooFarApartForOneNumber) {
  expect_sorted({{INT64_MAX, 3, INT64_MIN, 3}, {0, INT64_MAX, 9, INT64_MIN}, {1, 2, 3, 4}});
  expect_sorted({{5, 5, 5}, {INT64_MAX, INT64_MIN, 0}, {1, 2, 3}});  // just within 64 bits
}

TEST(RowSorterTest, SortsNothing) { expect_sorted(Columns(3)); }

}  // namespace
}  // namespace quotum::eval
