// Sums that cannot overflow, see column_totals.h.
#include "report/column_totals.h"

namespace quotum::report {

void ExactSum::add(exact::Int128 value) {
  exact::Int128 sum = 0;
  if (__builtin_add_overflow(recent_, value, &sum)) {
    carried_ += exact::to_big(recent_);
    recent_ = value;
  } else {
    recent_ = sum;
  }
}

void ExactSum::add(const ExactSum& other) {
  add(other.recent_);
  if (other.carried_ != 0) {
    carried_ += other.carried_;
  }
}

exact::BigInt ExactSum::value() const { return carried_ + exact::to_big(recent_); }

std::string ExactSum::to_text(int decimals) const { return decimal_text(value(), decimals); }

std::string decimal_text(const exact::BigInt& value, int decimals) {
  std::string digits = exact::BigInt(abs(value)).str();
  const auto places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) {
    digits.insert(0, places + 1 - digits.size(), '0');
  }
  if (places > 0) {
    digits.insert(digits.size() - places, ".");
  }
  return value < 0 ? "-" + digits : digits;
}

ColumnTotals empty_totals(const plan::Plan& plan) {
  ColumnTotals totals(plan.levels.size());
  for (std::size_t level = 0; level < plan.levels.size(); ++level) {
    totals[level].sums.resize(plan.levels[level].outputs.size());
    for (const plan::OutcomeColumn& outcome : plan.levels[level].outcomes) {
      totals[level].outcomes.emplace_back(outcome.codes.size());
    }
  }
  return totals;
}

void merge(ColumnTotals& all, const ColumnTotals& more) {
  for (std::size_t level = 0; level < all.size(); ++level) {
    LevelTotals& totals = all[level];
    totals.decisions += more[level].decisions;
    totals.refused += more[level].refused;
    for (std::size_t i = 0; i < totals.sums.size(); ++i) {
      totals.sums[i].add(more[level].sums[i]);
    }
    for (std::size_t i = 0; i < totals.outcomes.size(); ++i) {
      for (std::size_t code = 0; code < totals.outcomes[i].size(); ++code) {
        totals.outcomes[i][code].complete += more[level].outcomes[i][code].complete;
        totals.outcomes[i][code].incomplete += more[level].outcomes[i][code].incomplete;
      }
    }
  }
}

}  // namespace quotum::report
