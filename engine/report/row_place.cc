// Names and places of rows, see row_place.h.
#include "report/row_place.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "exact/date.h"
#include "exact/decimal.h"
#include "table/csv_writer.h"

namespace quotum::report {

const table::Schema& key_schema(const plan::Plan& plan, std::size_t level) {
  for (std::size_t below = level; below < plan.levels.size(); ++below) {
    if (plan.levels[below].supplied) {
      return plan.levels[below].schema;
    }
  }
  throw std::logic_error("key_schema: level " + plan.levels.at(level).name + " is not present");
}

void append_key(std::string& out, const table::Column& column, std::int64_t value) {
  switch (column.kind) {
    case table::ColumnKind::kNumber: {
      std::array<char, exact::kMaxScaledBytes> digits{};
      const char* const end = exact::write_scaled(digits.data(), value, column.decimals);
      const auto size = static_cast<std::size_t>(end - digits.data());
      const auto fixed = static_cast<std::size_t>(column.digits);
      if (size < fixed) {
        out.append(fixed - size, '0');
      }
      out.append(digits.data(), size);
      return;
    }
    case table::ColumnKind::kEnumeration:
      table::append_field(out, column.values.at(static_cast<std::size_t>(value)));
      return;
    case table::ColumnKind::kDate:
      out += exact::Date::from_days(static_cast<std::int32_t>(value)).to_string();
      return;
    case table::ColumnKind::kText:
      return;  // not read, so there is nothing to show
  }
}

std::size_t top_row(const eval::Population& population, std::size_t level, std::size_t row) {
  for (std::size_t above = level; above-- > 0;) {
    const auto& begins = population.levels[above].children;
    const auto after = std::upper_bound(begins.begin(), begins.end(), row);
    row = static_cast<std::size_t>(after - begins.begin()) - 1;
  }
  return row;
}

Place place_of(const plan::Plan& plan, const eval::Population& population, std::size_t level,
               std::size_t row) {
  const auto above = plan.levels.begin() + static_cast<std::ptrdiff_t>(level);
  Place place;
  place.file = static_cast<std::uint32_t>(std::count_if(
      plan.levels.begin(), above, [](const plan::LevelPlan& one) { return one.supplied; }));
  while (population.levels.at(level).lines.empty()) {
    row = population.levels[level].children.at(row);
    ++level;
  }
  place.line = population.levels[level].lines.at(row);
  return place;
}

}  // namespace quotum::report
