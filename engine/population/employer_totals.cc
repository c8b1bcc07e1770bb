// Columns of the employers' file are lists of conditions; a job is looked at once for all of them.
#include "population/employer_totals.h"

#include <algorithm>

#include "exact/decimal.h"

namespace quotum::population {
namespace {

constexpr int kCents = 2;  // decimals of an amount

bool holds(const std::vector<int>& codes, int code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

void add_row(const JobRow& row, std::array<std::int64_t, 4>& sums) {
  sums[0] += row.hours;
  sums[1] += row.premium_high;
  sums[2] += row.premium_low;
  sums[3] += row.premium_benefit;
}

}  // namespace

std::int64_t value_of_person(const EmployerColumn& column, std::int64_t sum) {
  const std::int64_t value = std::max<std::int64_t>(sum, 0) * column.rate.value_or(1);
  return column.most ? std::min(value, *column.most) : value;
}

EmployerTotals::EmployerTotals(const PopulationFigures& figures) : figures_(figures) {
  for (const EmployerColumn& column : figures.employer_columns) {
    std::vector<bool> counts;
    for (const JobKind& kind : figures.kinds) {
      counts.push_back(holds(column.soort, kind.soort) &&
                       !(kind.aard && holds(column.without_aard, *kind.aard)));
    }
    counts_.push_back(std::move(counts));
  }
  begin_employer();
}

void EmployerTotals::begin_employer() {
  person_.assign(counts_.size(), 0);
  totals_.assign(counts_.size(), 0);
}

void EmployerTotals::add(const Job& job) {
  Sums all{};
  Sums below{};
  for (const JobRow& row : job.rows) {
    add_row(row, all);
    if (!row.pension_age) {
      add_row(row, below);
    }
  }
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    const EmployerColumn& column = figures_.employer_columns[i];
    if (!counts_[i][job.kind] || (column.requested && !job.requested) ||
        (column.target_group && !job.target_group)) {
      continue;
    }
    const Sums& sums = column.below_pension_age ? below : all;
    for (const EmployerColumn::Quantity quantity : column.sum) {
      (column.by_person ? person_ : totals_)[i] += sums[static_cast<std::size_t>(quantity)];
    }
  }
}

void EmployerTotals::end_person() {
  for (std::size_t i = 0; i < person_.size(); ++i) {
    totals_[i] += value_of_person(figures_.employer_columns[i], person_[i]) *
                  (figures_.employer_columns[i].by_person ? 1 : 0);
    person_[i] = 0;
  }
}

void EmployerTotals::append_values(bool is_new, Random& random, std::string& row) const {
  for (std::size_t i = 0; i < totals_.size(); ++i) {
    const EmployerColumn& column = figures_.employer_columns[i];
    std::int64_t value = std::max<std::int64_t>(totals_[i], 0);
    if (column.earlier_year) {
      const std::int64_t share = random.within(*column.earlier_year);
      value = is_new ? 0 : static_cast<std::int64_t>(exact::Int128{value} * share / kWhole);
    }
    row += ',';
    exact::append_scaled(row, value, column.is_hours() ? 0 : kCents);
  }
}

}  // namespace quotum::population
