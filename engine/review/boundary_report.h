// Boundaries of rows as tables for people, as CSV and as JSON.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "report/language.h"
#include "review/boundaries.h"
#include "review/supplied_row.h"

namespace quotum::review {

// One line of a table: the row with one number changed.
struct BoundaryLine {
  std::string value;                 // of the input, as in a file
  std::string distance;              // from what the row has: "-12.50"
  std::string side;                  // in words; of a turn or one more: empty
  std::vector<std::string> results;  // parallel to BoundaryTable::results
};

struct BoundaryTable {
  enum class Kind { kThreshold, kTurn, kOneMore } kind = Kind::kThreshold;
  std::string base;  // "test R8", "123456782"
  // kThreshold: where it stands; else empty.
  std::string place, of, basis, words;
  std::string book;
  std::string input;
  std::string from_level;            // whose rows gave the input; empty: its own file did
  std::uint64_t from_rows = 0;       // so many
  std::vector<std::string> results;  // names of columns
  std::vector<BoundaryLine> lines;
};

// Words and names for what was found for a row.
class BoundaryTables {
 public:
  BoundaryTables(const CoveragePoints& points, const RowBoundaries& row, std::string base,
                 report::Language language, SummedFigures summed = {})
      : points_(points),
        row_(row),
        base_(std::move(base)),
        language_(language),
        summed_(std::move(summed)) {}

  [[nodiscard]] BoundaryTable table(const Boundary& boundary) const;
  [[nodiscard]] BoundaryTable table(const Turn& turn) const;
  [[nodiscard]] BoundaryTable table(const OneMore& more) const;

 private:
  [[nodiscard]] BoundaryTable start(BoundaryTable::Kind kind, std::size_t column) const;
  [[nodiscard]] BoundaryLine line(std::size_t column, const VariedRow& row) const;
  [[nodiscard]] std::string side_words(const CoveragePoint& point, std::size_t side) const;

  const CoveragePoints& points_;
  const RowBoundaries& row_;
  std::string base_;
  report::Language language_;
  SummedFigures summed_;
};

// Of the results only those that the lines do not share.
std::string boundaries_text(const std::vector<BoundaryTable>& tables, report::Language language);
// base,kind,book,of,basis,place,input,value,distance,side,result,text,from_level,from_rows: a
// line for each result.
std::string boundaries_csv(const std::vector<BoundaryTable>& tables);
std::string boundaries_json(const std::vector<BoundaryTable>& tables);

}  // namespace quotum::review
