// Test data as CSV text, see scenario_test_data.h.
#include "report/scenario_test_data.h"

#include <algorithm>
#include <map>
#include <vector>

#include "check/unknown_name.h"
#include "table/csv_reader.h"
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

  bool fits(const TestTable& given, const plan::LevelPlan& level,
            source::Diagnostics& diagnostics) const {
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

const TestTable* defaults_of(const TestFile& file, const std::string& level) {
  for (const TestTable& table : file.defaults) {
    if (table.level.value == level) {
      return &table;
    }
  }
  return nullptr;
}

template <typename T>
void append(std::vector<T>& all, const std::vector<T>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

source::Outcome read_rows(const std::string& text, const plan::LevelPlan& level,
                          eval::FileRows& rows) {
  table::CsvOptions options;
  options.file = rows.file;
  rows.rows.columns.resize(level.schema.columns.size());
  const auto read = table::read_csv_text(
      text, level.name, level.schema, options, [&rows](table::Batch&& batch) -> source::Outcome {
        for (std::size_t column = 0; column < batch.columns.size(); ++column) {
          append(rows.rows.columns[column], batch.columns[column]);
        }
        append(rows.rows.lines, batch.lines);
        append(rows.rows.errors, batch.errors);
        append(rows.rows.damaged_keys, batch.damaged_keys);
        rows.rows.rejected_rows += batch.rejected_rows;
        return source::Done{};
      });
  return read ? source::Outcome(source::Done{}) : source::Outcome(read.error());
}

}  // namespace

std::optional<std::string> test_csv(const TestTable& given, const TestTable* defaults,
                                    const plan::LevelPlan& level,
                                    source::Diagnostics& diagnostics) {
  const DataTable data(given, defaults);
  return data.fits(given, level, diagnostics) ? std::optional(data.text()) : std::nullopt;
}

std::optional<std::size_t> level_position(const plan::Plan& plan, const std::string& name) {
  for (std::size_t i = 0; i < plan.levels.size(); ++i) {
    if (plan.levels[i].name == name) {
      return i;
    }
  }
  return std::nullopt;
}

std::optional<eval::Population> test_population(const plan::Plan& plan, const TestSetup& setup,
                                                const TestFile& file,
                                                source::Diagnostics& diagnostics) {
  std::vector<eval::FileRows> files;
  for (std::size_t i = 0; i < setup.tables.size(); ++i) {
    const TestTable& given = *setup.tables[i];
    const plan::LevelPlan& level = plan.levels[*level_position(plan, given.level.value)];
    const std::optional<std::string> text =
        test_csv(given, defaults_of(file, given.level.value), level, diagnostics);
    if (!text) {
      continue;
    }
    eval::FileRows rows;
    rows.level = level.level;
    rows.file = static_cast<std::uint32_t>(i);
    if (const source::Outcome read = read_rows(*text, level, rows); read) {
      files.push_back(std::move(rows));
    } else {
      diagnostics.error(source::Code::kBadValue, given.level.span, read.error().message);
    }
  }
  if (files.size() != setup.tables.size()) {
    return std::nullopt;
  }
  return eval::nest(plan, std::move(files), eval::PopulationOptions());
}

}  // namespace quotum::report
