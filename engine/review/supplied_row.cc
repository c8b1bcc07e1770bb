// Figures from rows to the columns of a file, see supplied_row.h.
#include "review/supplied_row.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "eval/trace.h"
#include "exact/date.h"

namespace quotum::review {
namespace {

using Stored = source::Result<std::int64_t>;

std::uint64_t rows_below(const eval::TracedRow& row, std::size_t level) {
  if (row.level == level) {
    return 1;
  }
  std::uint64_t rows = 0;
  for (const eval::TracedRow& below : row.below) {
    rows += rows_below(below, level);
  }
  return rows;
}

// Position of the lowest level that has rows in the run.
std::size_t lowest(const plan::Plan& plan) {
  std::size_t level = 0;
  while (level + 1 < plan.levels.size() && plan.levels[level + 1].present) {
    ++level;
  }
  return level;
}

// As the column stores it. That its decimals suffice was proven when the rules were checked.
std::int64_t scaled(const exact::Rational& value, int decimals) {
  const exact::Rational stored = value * exact::Rational(boost::multiprecision::pow(
                                             exact::BigInt(10), static_cast<unsigned>(decimals)));
  if (denominator(stored) != 1) {
    throw std::logic_error("supplied_row: a figure with more decimals than its column");
  }
  return static_cast<std::int64_t>(exact::BigInt(numerator(stored)));
}

class RowWriter {
 public:
  RowWriter(const plan::Plan& plan, const eval::Population& population, std::size_t row,
            const plan::Plan& alone, const std::string& name)
      : plan_(plan),
        from_(population.levels.front()),
        row_(row),
        alone_(alone.levels.front()),
        year_(alone.year),
        name_(name),
        traced_(eval::trace(plan, population, row)) {}

  source::Result<SuppliedRow> write(std::size_t levels) {
    SuppliedRow written;
    written.population.levels.resize(levels);
    written.population.counts.resize(levels);
    eval::LevelRows& rows = written.population.levels.front();
    rows.lines = {from_.lines.empty() ? 0 : from_.lines[row_]};
    for (std::size_t column = 0; column < alone_.schema.columns.size(); ++column) {
      bool summed = false;
      const Stored value = stored(column, summed);
      if (!value) {
        return value.error();
      }
      rows.columns.push_back({value.value()});
      if (summed) {
        written.summed.columns.push_back(column);
      }
    }
    const std::size_t bottom = lowest(plan_);
    written.summed.level = plan_.levels[bottom].name;
    written.summed.rows = rows_below(traced_, bottom);
    return written;
  }

 private:
  [[nodiscard]] const plan::LevelPlan& top() const { return plan_.levels.front(); }

  [[nodiscard]] Stored stored(std::size_t column, bool& summed) const {
    if (column < alone_.keys) {
      return from_.columns[column][row_];
    }
    if (!top().supplied && column < alone_.keys + fixed()) {
      return implied(column);
    }
    std::optional<std::int64_t> value = in_file(alone_.schema.columns[column].name);
    for (const plan::TracedItem& item : top().traced) {
      if (!is_figure_of(item, column)) {
        continue;
      }
      const Stored figure = given(item, alone_.schema.columns[column]);
      if (!figure) {
        return figure;
      }
      if (value && *value != figure.value()) {
        return source::Error{of(column) +
                             "rule books take different values, from the rows and from the file"};
      }
      value = figure.value();
      summed = true;
    }
    return value ? Stored(*value)
                 : Stored(source::Error{of(column) + "neither the rows nor a file give a value"});
  }

  // Columns of a period and a year.
  [[nodiscard]] std::size_t fixed() const {
    return (alone_.period ? 2U : 0U) + (alone_.year ? 1U : 0U);
  }

  // What a row without a file has of these: the year of the run.
  [[nodiscard]] std::int64_t implied(std::size_t column) const {
    return alone_.year == column     ? year_
           : alone_.period == column ? exact::Date::first_of_year(year_).days()
                                     : exact::Date::last_of_year(year_).days();
  }

  [[nodiscard]] std::optional<std::int64_t> in_file(const std::string& name) const {
    const auto& columns = top().schema.columns;
    for (std::size_t column = 0; top().supplied && column < columns.size(); ++column) {
      if (columns[column].name == name) {
        return from_.columns[column][row_];
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_figure_of(const plan::TracedItem& item, std::size_t column) const {
    if (!item.is_input || !item.from_rows) {
      return false;
    }
    const auto used =
        std::find_if(plan_.books.begin(), plan_.books.end(),
                     [&](const plan::UsedBook& one) { return one.book == item.book; });
    return used != plan_.books.end() && used->version != nullptr &&
           used->version->inputs[item.index].name == alone_.schema.columns[column].name;
  }

  [[nodiscard]] Stored given(const plan::TracedItem& item, const table::Column& column) const {
    const auto position = static_cast<std::size_t>(&item - top().traced.data());
    const eval::TracedValue& traced = traced_.values[position];
    if (!traced.value) {
      return source::Error{name_ + ": " + column.name +
                           ": no value: " + plan_.reasons.at(traced.reason).message};
    }
    return scaled(*traced.value, column.decimals);
  }

  [[nodiscard]] std::string of(std::size_t column) const {
    return name_ + ": " + alone_.schema.columns[column].name + ": ";
  }

  const plan::Plan& plan_;
  const eval::LevelRows& from_;
  std::size_t row_;
  const plan::LevelPlan& alone_;
  int year_;
  const std::string& name_;
  eval::TracedRow traced_;
};

}  // namespace

source::Result<SuppliedRow> supplied_row(const plan::Plan& plan, const eval::Population& population,
                                         std::size_t row, const plan::Plan& alone,
                                         const std::string& name) {
  return RowWriter(plan, population, row, alone, name).write(alone.levels.size());
}

}  // namespace quotum::review
