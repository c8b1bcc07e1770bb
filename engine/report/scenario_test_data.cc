// Test data as CSV text, see scenario_test_data.h.
#include "report/scenario_test_data.h"

#include <algorithm>
#include <map>
#include <vector>

#include "check/unknown_name.h"
#include "table/csv_writer.h"

namespace quotum::report {
namespace {

class DataTable {
 public:
  DataTable(const TestTable& given, const TestTable* defaults) {
    for (const TestRow& row : given.rows) {
      rows_.emplace_back();
      if (defaults != nullptr) {
        add(defaults->rows.front());
      }
      add(row);
    }
  }

  bool fits(const TestTable& given, const plan::LevelPlan& level, source::Diagnostics& diagnostics) const {
    std::vector<std::string> known = level.schema.also_allowed;
    for (const table::Column& column : level.schema.columns) {
      known.push_back(column.name);
    }
    bool good = true;
    for (const rulebook::Text* column : columns_) {
      if (std::find(known.begin(), known.end(), column->value) == known.end()) {
        check::report_unknown(diagnostics, column->span,
                              "no column '" + column->value + "' at level " + level.name,
                              column->value, known);
        good = false;
      }
    }
    for (const table::Column& column : level.schema.columns) {
      if (!has(column.name)) {
        diagnostics.error(source::Code::kMissingKey, given.level.span,
                          "this case needs the column '" + column.name + "' of level " + level.name,
                          "'" + column.name + "' in a row or in the defaults");
        good = false;
      }
    }
    return good;
  }

  [[nodiscard]] std::string text() const {
    std::string text;
    for (const rulebook::Text* column : columns_) {
      append(text, column == columns_.front(), column->value);
    }
    text += '\n';
    for (const auto& row : rows_) {
      for (const rulebook::Text* column : columns_) {
        const auto field = row.find(column->value);
        append(text, column == columns_.front(), field == row.end() ? "" : field->second);
      }
      text += '\n';
    }
    return text;
  }

 private:
  void add(const TestRow& row) {
    for (const TestField& field : row.fields) {
      rows_.back()[field.column.value] = field.text.value;
      if (!has(field.column.value)) {
        columns_.push_back(&field.column);
      }
    }
  }

  [[nodiscard]] bool has(const std::string& name) const {
    return std::any_of(columns_.begin(), columns_.end(),
                       [&name](const rulebook::Text* column) { return column->value == name; });
  }

  static void append(std::string& text, bool first, const std::string& field) {
    text += first ? "" : ",";
    table::append_field(text, field);
  }

  std::vector<const rulebook::Text*> columns_;
  std::vector<std::map<std::string, std::string>> rows_;
};

}  // namespace

std::optional<std::string> test_csv(const TestTable& given, const TestTable* defaults,
                                    const plan::LevelPlan& level, source::Diagnostics& diagnostics) {
  const DataTable data(given, defaults);
  return data.fits(given, level, diagnostics) ? std::optional(data.text()) : std::nullopt;
}

}  // namespace quotum::report
