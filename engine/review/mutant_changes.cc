// How one expression can be changed, see mutants.h.
#include <optional>

#include "review/mutants.h"

namespace quotum::review {
namespace {

using rulebook::Expression;
using Kind = Expression::Kind;

Change with_kind(const Expression& expression, Mutant::Kind kind, Kind other) {
  Change change{kind, expression};
  change.second.kind = other;
  return change;
}

// The kind that a slip of the pen would make of it, and what slip that is.
std::optional<std::pair<Mutant::Kind, Kind>> mistaken_for(Kind kind) {
  using Slip = std::pair<Mutant::Kind, Kind>;
  switch (kind) {
    case Kind::kLess:
      return Slip{Mutant::Kind::kComparison, Kind::kLessEqual};
    case Kind::kLessEqual:
      return Slip{Mutant::Kind::kComparison, Kind::kLess};
    case Kind::kGreater:
      return Slip{Mutant::Kind::kComparison, Kind::kGreaterEqual};
    case Kind::kGreaterEqual:
      return Slip{Mutant::Kind::kComparison, Kind::kGreater};
    case Kind::kEqual:
      return Slip{Mutant::Kind::kComparison, Kind::kNotEqual};
    case Kind::kNotEqual:
      return Slip{Mutant::Kind::kComparison, Kind::kEqual};
    case Kind::kAdd:
      return Slip{Mutant::Kind::kSign, Kind::kSubtract};
    case Kind::kSubtract:
      return Slip{Mutant::Kind::kSign, Kind::kAdd};
    case Kind::kMin:
      return Slip{Mutant::Kind::kExtreme, Kind::kMax};
    case Kind::kMax:
      return Slip{Mutant::Kind::kExtreme, Kind::kMin};
    case Kind::kNumber:
    case Kind::kTruth:
    case Kind::kYear:
    case Kind::kFirstDay:
    case Kind::kName:
    case Kind::kSet:
    case Kind::kNegate:
    case Kind::kNot:
    case Kind::kMultiply:
    case Kind::kDivide:
    case Kind::kAnd:
    case Kind::kOr:
    case Kind::kIf:
    case Kind::kSum:
    case Kind::kCount:
      return std::nullopt;
  }
  return std::nullopt;
}

void add_numbers(const Expression& number, std::vector<Change>& changes) {
  for (const int step : {1, -1}) {
    Change change{Mutant::Kind::kConstant, number};
    change.second.value = exact::Decimal(number.value.coefficient() + step, number.value.scale());
    changes.push_back(std::move(change));
  }
}

void add_years(const Expression& name, std::vector<Change>& changes) {
  for (const int step : {1, -1}) {
    Change change{Mutant::Kind::kYear, name};
    change.second.year_offset += step;
    changes.push_back(std::move(change));
  }
}

// In a chain (a and b) and c the left side is dropped one by one, further down.
void add_dropped_conditions(const Expression& pair, std::vector<Change>& changes) {
  changes.emplace_back(Mutant::Kind::kDropped, pair.operands[0]);
  if (pair.operands[0].kind != pair.kind) {
    changes.emplace_back(Mutant::Kind::kDropped, pair.operands[1]);
  }
}

void add_dropped_where(const Expression& aggregate, std::vector<Change>& changes) {
  const std::size_t where = aggregate.kind == Kind::kCount ? 0 : 1;
  if (aggregate.operands.size() > where) {
    Change change{Mutant::Kind::kDropped, aggregate};
    change.second.operands.resize(where);
    changes.push_back(std::move(change));
  }
}

}  // namespace

std::vector<Change> changes_of(const Expression& expression) {
  std::vector<Change> changes;
  if (const auto slip = mistaken_for(expression.kind)) {
    changes.push_back(with_kind(expression, slip->first, slip->second));
  } else if (expression.kind == Kind::kNumber) {
    add_numbers(expression, changes);
  } else if (expression.kind == Kind::kTruth) {
    changes.emplace_back(Mutant::Kind::kConstant, expression);
    changes.back().second.truth = !expression.truth;
  } else if (expression.kind == Kind::kName && expression.year_offset != 0) {
    add_years(expression, changes);
  } else if (expression.kind == Kind::kNegate) {
    changes.emplace_back(Mutant::Kind::kSign, expression.operands[0]);
  } else if (expression.kind == Kind::kNot) {
    changes.emplace_back(Mutant::Kind::kDropped, expression.operands[0]);
  } else if (expression.kind == Kind::kAnd || expression.kind == Kind::kOr) {
    add_dropped_conditions(expression, changes);
  } else if (expression.kind == Kind::kIf) {
    changes.emplace_back(Mutant::Kind::kBranches, expression);
    std::swap(changes.back().second.operands[1], changes.back().second.operands[2]);
  } else if (expression.kind == Kind::kSum || expression.kind == Kind::kCount) {
    add_dropped_where(expression, changes);
  }
  return changes;
}

}  // namespace quotum::review
