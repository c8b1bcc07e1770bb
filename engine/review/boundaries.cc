// Searches for the values at which a row's results turn, see boundaries.h.
#include "review/boundaries.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "eval/trace.h"
#include "exact/decimal.h"

namespace quotum::review {
namespace {

using Kind = CoveragePoint::Kind;

bool is_threshold(const CoveragePoint& point) {
  const bool numbers = point.kind == Kind::kComparison || point.kind == Kind::kExtreme ||
                       (point.kind == Kind::kEquality &&
                        point.checked->operands[0].type.kind == exact::Kind::kNumber);
  return numbers && point.side == 0;
}

std::size_t sides_of(const CoveragePoint& point) {
  return point.kind == Kind::kExtreme      ? point.checked->operands.size() + 1
         : point.kind == Kind::kComparison ? 3
                                           : 2;
}

// Which side of the point the row took; nothing: it did not come to it.
std::optional<std::size_t> side(const CoveragePoint& point, const VariedRow& row) {
  for (std::size_t i = 0; i < sides_of(point); ++i) {
    if (row.reached[point.first + i]) {
      return i;
    }
  }
  return std::nullopt;
}

std::string result_text(const plan::LevelPlan& level, const plan::DecisionColumn& column,
                        const eval::TracedRow& row) {
  if (column.is_outcome) {
    return level.outcomes[column.index].codes[row.outcomes[column.index]];
  }
  const auto& value = row.outputs[column.index];
  if (!value) {
    return {};
  }
  const int decimals = level.outputs[column.index].decimals;
  exact::Rational scaled = *value;
  for (int i = 0; i < decimals; ++i) {
    scaled *= 10;
  }
  std::string text;
  exact::append_scaled(text, exact::to_int128(exact::BigInt(numerator(scaled))), decimals);
  return text;
}

// Between the two, rounded down.
std::int64_t middle(std::int64_t low, std::int64_t high) { return low + (high - low) / 2; }

}  // namespace

RowBoundaries::RowBoundaries(const CoveragePoints& points, const TracedPopulation& run,
                             std::size_t row)
    : points_(points), run_(run), row_(row) {}

std::int64_t RowBoundaries::stored(std::size_t column) const {
  return run_.population.levels.front().columns[column][row_];
}

std::vector<std::size_t> RowBoundaries::numbers() const {
  const plan::LevelPlan& level = this->level();
  std::size_t first = level.keys + (level.period ? 2 : 0) + (level.year ? 1 : 0);
  std::vector<std::size_t> found;
  for (; first < level.schema.columns.size(); ++first) {
    const bool number = level.schema.columns[first].kind == table::ColumnKind::kNumber;
    if (number && stored(first) != table::kMissing) {
      found.push_back(first);
    }
  }
  return found;
}

std::vector<VariedRow> RowBoundaries::compute(std::size_t column, const Values& values) const {
  const eval::LevelRows& from = run_.population.levels.front();
  eval::Population varied;
  varied.levels.resize(run_.plan.levels.size());
  varied.counts.resize(run_.plan.levels.size());
  eval::LevelRows& rows = varied.levels.front();
  rows.lines.assign(values.size(), from.lines[row_]);
  for (const std::vector<std::int64_t>& all : from.columns) {
    rows.columns.emplace_back(values.size(), all[row_]);
  }
  rows.columns[column] = values;
  const TracedPopulation run{run_.plan, varied, run_.values};
  std::vector<VariedRow> computed;
  eval::trace_rows(run_.plan, varied, 0, values.size(), [&](const eval::TracedRow& traced) {
    VariedRow& row = computed.emplace_back();
    row.value = values[computed.size() - 1];
    row.reached = reach_of_rows(points_, run, traced.row, traced.row + 1).reached;
    for (const plan::DecisionColumn& result : level().decision) {
      row.results.push_back(result_text(level(), result, traced));
    }
  });
  return computed;
}

VariedRow RowBoundaries::compute(std::size_t column, std::int64_t value) const {
  return std::move(compute(column, Values{value}).front());
}

// From end to end in growing steps, and around the value that the row has.
RowBoundaries::Values RowBoundaries::samples(std::size_t column) const {
  const table::Column& bounds = level().schema.columns[column];
  Values values = {bounds.min, bounds.max, stored(column)};
  for (std::int64_t step = 1; step > 0 && step < bounds.max - bounds.min; step *= 4) {
    values.push_back(bounds.min + step);
    for (const std::int64_t near : {stored(column) - step, stored(column) + step}) {
      if (near > bounds.min && near < bounds.max) {
        values.push_back(near);
      }
    }
    if (step > bounds.max / 8) {
      break;
    }
  }
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

std::vector<Boundary> RowBoundaries::thresholds() const {
  std::vector<Boundary> found;
  for (const std::size_t column : numbers()) {
    add_thresholds(column, found);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Boundary& a, const Boundary& b) { return a.point < b.point; });
  return found;
}

void RowBoundaries::add_thresholds(std::size_t column, std::vector<Boundary>& found) const {
  const std::vector<VariedRow> rows = compute(column, samples(column));
  for (std::size_t point = 0; point < points_.all().size(); ++point) {
    if (!is_threshold(points_.all()[point])) {
      continue;
    }
    for (std::size_t i = 1; i < rows.size(); ++i) {
      const auto low = side(points_.all()[point], rows[i - 1]);
      const auto high = side(points_.all()[point], rows[i]);
      if (low && high && low != high) {
        found.push_back(between(column, point, rows[i - 1], rows[i]));
        break;
      }
    }
  }
}

// Halves the distance until the two are neighbours, then adds the one beyond that is "on".
Boundary RowBoundaries::between(std::size_t column, std::size_t point, VariedRow low,
                                VariedRow high) const {
  const CoveragePoint& of = points_.all()[point];
  const auto low_side = side(of, low);
  while (high.value - low.value > 1) {
    VariedRow half = compute(column, middle(low.value, high.value));
    (side(of, half) == low_side ? low : high) = std::move(half);
  }
  Boundary boundary;
  boundary.point = point;
  boundary.column = column;
  const table::Column& bounds = level().schema.columns[column];
  const std::optional<std::size_t> on =
      of.kind == Kind::kExtreme      ? std::optional(of.checked->operands.size())
      : of.kind == Kind::kComparison ? std::optional<std::size_t>(1)
                                     : std::nullopt;
  if (on && side(of, low) == on && low.value > bounds.min) {
    boundary.rows.push_back(compute(column, low.value - 1));
  }
  boundary.rows.push_back(low);
  boundary.rows.push_back(high);
  if (on && side(of, high) == on && high.value < bounds.max) {
    boundary.rows.push_back(compute(column, high.value + 1));
  }
  for (const VariedRow& row : boundary.rows) {
    boundary.sides.push_back(side(of, row).value_or(sides_of(of)));
  }
  return boundary;
}

std::vector<Turn> RowBoundaries::turns() const {
  std::vector<Turn> found;
  for (const std::size_t column : numbers()) {
    const VariedRow now = compute(column, stored(column));
    for (std::size_t result = 0; result < level().decision.size(); ++result) {
      add_turn(column, result, now, false, found);
      add_turn(column, result, now, true, found);
    }
  }
  return found;
}

// Away from the row in growing steps until the result is another, then back by halves.
void RowBoundaries::add_turn(std::size_t column, std::size_t result, const VariedRow& now, bool up,
                             std::vector<Turn>& found) const {
  const table::Column& bounds = level().schema.columns[column];
  const std::int64_t end = up ? bounds.max : bounds.min;
  VariedRow same = now;
  VariedRow other = now;
  for (std::int64_t step = 1; other.value != end && other.results[result] == now.results[result];
       step *= 4) {
    same = other;
    const std::int64_t room = up ? end - now.value : now.value - end;
    const std::int64_t distance = step > room / 4 ? room : step;
    other = compute(column, up ? now.value + distance : now.value - distance);
  }
  if (other.results[result] == now.results[result]) {
    return;
  }
  while (std::max(same.value, other.value) - std::min(same.value, other.value) > 1) {
    VariedRow half = compute(
        column, middle(std::min(same.value, other.value), std::max(same.value, other.value)));
    (half.results[result] == now.results[result] ? same : other) = std::move(half);
  }
  if (same.value == now.value) {
    return;  // every step changes it
  }
  Turn turn{result, column, {}};
  turn.rows = up ? std::vector<VariedRow>{std::move(same), std::move(other)}
                 : std::vector<VariedRow>{std::move(other), std::move(same)};
  // Results that turn together are one turn.
  if (std::none_of(found.begin(), found.end(), [&turn](const Turn& one) {
        return one.column == turn.column && one.rows.front().value == turn.rows.front().value;
      })) {
    found.push_back(std::move(turn));
  }
}

std::vector<OneMore> RowBoundaries::one_more() const {
  std::vector<OneMore> found;
  for (const std::size_t column : numbers()) {
    const table::Column& bounds = level().schema.columns[column];
    std::int64_t unit = 1;
    for (int i = 0; i < bounds.decimals; ++i) {
      unit *= 10;
    }
    if (stored(column) <= bounds.max - unit) {
      found.push_back(
          {column, compute(column, stored(column)), compute(column, stored(column) + unit)});
    }
  }
  return found;
}

std::string column_text(const table::Column& column, std::int64_t value) {
  std::string text;
  exact::append_scaled(text, value, column.decimals);
  return text;
}

}  // namespace quotum::review
