// Tables of boundaries, see boundary_report.h.
#include "review/boundary_report.h"

#include <algorithm>

#include "report/explain_citation.h"
#include "report/explain_formula.h"
#include "report/json.h"
#include "report/scenario_test_setup.h"
#include "report/text_table.h"
#include "table/csv_writer.h"

namespace quotum::review {
namespace {

using report::Json;
using report::Language;
using report::pick;

std::string_view name_of(BoundaryTable::Kind kind) {
  switch (kind) {
    case BoundaryTable::Kind::kThreshold:
      return "threshold";
    case BoundaryTable::Kind::kTurn:
      return "turn";
    case BoundaryTable::Kind::kOneMore:
      return "one-more";
  }
  return {};
}

// Positions of results that are not the same in all lines.
std::vector<std::size_t> differing(const BoundaryTable& table) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < table.results.size(); ++i) {
    if (std::any_of(table.lines.begin(), table.lines.end(), [&](const BoundaryLine& line) {
          return line.results[i] != table.lines.front().results[i];
        })) {
      found.push_back(i);
    }
  }
  return found;
}

std::string heading(const BoundaryTable& table, Language language) {
  std::string text = table.base + ": ";
  if (table.kind == BoundaryTable::Kind::kOneMore) {
    text += pick(language, "\u00e9\u00e9n meer van ", "one more of ");
    return text + table.input;
  }
  if (table.kind == BoundaryTable::Kind::kTurn) {
    text += pick(language, "ander resultaat bij ", "another result at ");
    return text + table.input;
  }
  return text + table.place + " (" + table.basis + "): " + table.of + ": " + table.words;
}

// The cells of a line: input, distance, the side where there is one, results that differ.
std::vector<std::string> cells_of(const BoundaryTable& table, std::vector<std::string> cells,
                                  const std::string& side,
                                  const std::vector<std::string>& results) {
  if (table.kind == BoundaryTable::Kind::kThreshold) {
    cells.push_back(side);
  }
  for (const std::size_t result : differing(table)) {
    cells.push_back(results[result]);
  }
  return cells;
}

// Where the input comes from, if not from a column of the row's own file.
std::string origin_text(const BoundaryTable& table, Language language) {
  if (table.from_level.empty()) {
    return {};
  }
  const bool one = table.from_rows == 1;
  return "  " + table.input + std::string(pick(language, ": berekend uit ", ": computed from ")) +
         report::grouped(table.from_rows, language) +
         std::string(one ? pick(language, " rij van ", " row of ")
                         : pick(language, " rijen van ", " rows of ")) +
         table.from_level + '\n';
}

std::string lines_text(const BoundaryTable& table, Language language) {
  const auto header =
      cells_of(table, {table.input, std::string(pick(language, "afstand", "distance"))},
               std::string(pick(language, "kant", "side")), table.results);
  report::TextTable text(std::vector<report::Align>(header.size(), report::Align::kRight));
  text.add(header);
  for (const BoundaryLine& line : table.lines) {
    auto cells = cells_of(table, {line.value, line.distance}, line.side, line.results);
    for (std::string& cell : cells) {
      cell = report::grouped(std::string_view(cell), language);
    }
    text.add(std::move(cells));
  }
  if (differing(table).empty()) {
    text.add_line(std::string(pick(language, "  geen resultaat verandert", "  no result changes")));
  }
  return text.text();
}

}  // namespace

BoundaryTable BoundaryTables::start(BoundaryTable::Kind kind, std::size_t column) const {
  BoundaryTable table;
  table.kind = kind;
  table.base = base_;
  table.input = row_.level().schema.columns[column].name;
  if (std::count(summed_.columns.begin(), summed_.columns.end(), column) != 0) {
    table.from_level = summed_.level;
    table.from_rows = summed_.rows;
  }
  for (const plan::DecisionColumn& result : row_.level().decision) {
    table.results.push_back(result.is_outcome ? row_.level().outcomes[result.index].name
                                              : row_.level().outputs[result.index].name);
  }
  return table;
}

BoundaryLine BoundaryTables::line(std::size_t column, const VariedRow& row) const {
  const table::Column& input = row_.level().schema.columns[column];
  return {column_text(input, row.value),
          column_text(input, row.value - row_.stored(column)),
          {},
          row.results};
}

std::string BoundaryTables::side_words(const CoveragePoint& point, std::size_t side) const {
  using Kind = CoveragePoint::Kind;
  if (point.kind == Kind::kComparison) {
    return std::string(side == 0   ? pick(language_, "lager", "below")
                       : side == 1 ? pick(language_, "gelijk", "equal")
                       : side == 2 ? pick(language_, "hoger", "above")
                                   : "");
  }
  if (point.kind == Kind::kEquality) {
    return std::string(side == 0   ? pick(language_, "gelijk", "equal")
                       : side == 1 ? pick(language_, "anders", "other")
                                   : "");
  }
  const std::size_t operands = point.checked->operands.size();
  if (side < operands && point.written != nullptr) {
    return report::formula_in_words(point.written->operands[side], *point.formula, language_);
  }
  return std::string(side == operands ? pick(language_, "gelijk", "equal") : "");
}

BoundaryTable BoundaryTables::table(const Boundary& boundary) const {
  BoundaryTable table = start(BoundaryTable::Kind::kThreshold, boundary.column);
  const CoveragePoint& point = points_.all()[boundary.point];
  const check::CheckedBook& book = points_.rules().books[point.book];
  table.book = book.name;
  table.place = report::place_text(point.span);
  table.of = point.owner;
  const report::Citer citer(*points_.rules().documents, language_);
  table.basis = point.basis == nullptr
                    ? std::string()
                    : citer.cite(*point.basis, book.versions[point.version].document).text;
  table.words = point.written == nullptr
                    ? std::string()
                    : report::formula_in_words(*point.written, *point.formula, language_);
  for (std::size_t i = 0; i < boundary.rows.size(); ++i) {
    table.lines.push_back(line(boundary.column, boundary.rows[i]));
    table.lines.back().side = side_words(point, boundary.sides[i]);
  }
  return table;
}

BoundaryTable BoundaryTables::table(const Turn& turn) const {
  BoundaryTable table = start(BoundaryTable::Kind::kTurn, turn.column);
  for (const VariedRow& row : turn.rows) {
    table.lines.push_back(line(turn.column, row));
  }
  return table;
}

BoundaryTable BoundaryTables::table(const OneMore& more) const {
  BoundaryTable table = start(BoundaryTable::Kind::kOneMore, more.column);
  table.lines = {line(more.column, more.now), line(more.column, more.then)};
  return table;
}

std::string boundaries_text(const std::vector<BoundaryTable>& tables, Language language) {
  std::string text;
  for (const BoundaryTable& table : tables) {
    text += heading(table, language) + '\n' + origin_text(table, language) +
            lines_text(table, language) + '\n';
  }
  return text;
}

std::string boundaries_csv(const std::vector<BoundaryTable>& tables) {
  std::string text =
      "base,kind,book,of,basis,place,input,value,distance,side,result,text,from_level,"
      "from_rows\n";
  for (const BoundaryTable& table : tables) {
    const std::string from_rows =
        table.from_level.empty() ? std::string() : std::to_string(table.from_rows);
    for (const BoundaryLine& line : table.lines) {
      for (std::size_t i = 0; i < table.results.size(); ++i) {
        bool first = true;
        for (const std::string_view field :
             {std::string_view(table.base), name_of(table.kind), std::string_view(table.book),
              std::string_view(table.of), std::string_view(table.basis),
              std::string_view(table.place), std::string_view(table.input),
              std::string_view(line.value), std::string_view(line.distance),
              std::string_view(line.side), std::string_view(table.results[i]),
              std::string_view(line.results[i]), std::string_view(table.from_level),
              std::string_view(from_rows)}) {
          text += first ? "" : ",";
          first = false;
          table::append_field(text, field);
        }
        text += '\n';
      }
    }
  }
  return text;
}

std::string boundaries_json(const std::vector<BoundaryTable>& tables) {
  Json json = Json::array();
  for (const BoundaryTable& table : tables) {
    Json one;
    one["base"] = table.base;
    one["kind"] = name_of(table.kind);
    one["book"] = table.book;
    one["of"] = table.of;
    one["basis"] = table.basis;
    one["place"] = table.place;
    one["words"] = table.words;
    one["input"] = table.input;
    one["from_rows"] = nullptr;
    if (!table.from_level.empty()) {
      one["from_rows"] = {{"level", table.from_level}, {"rows", table.from_rows}};
    }
    one["rows"] = Json::array();
    for (const BoundaryLine& line : table.lines) {
      Json results;
      for (std::size_t i = 0; i < table.results.size(); ++i) {
        results[table.results[i]] = line.results[i];
      }
      one["rows"].push_back({{"value", line.value},
                             {"distance", line.distance},
                             {"side", line.side},
                             {"results", std::move(results)}});
    }
    json.push_back(std::move(one));
  }
  return report::to_text(json);
}

}  // namespace quotum::review
