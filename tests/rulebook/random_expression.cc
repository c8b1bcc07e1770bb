// Every kind of node, with small vocabularies so that names, units and years meet often.
#include "rulebook/random_expression.h"

#include <array>
#include <string>
#include <string_view>

namespace quotum::rulebook {
namespace {

using Kind = Expression::Kind;

int below(std::mt19937_64& random, int limit) {
  return static_cast<int>(random() % static_cast<unsigned>(limit));
}

template <std::size_t kCount>
std::string pick(std::mt19937_64& random, const std::array<std::string_view, kCount>& words) {
  return std::string(words[static_cast<std::size_t>(below(random, static_cast<int>(kCount)))]);
}

Expression number(std::mt19937_64& random) {
  static constexpr std::array<std::string_view, 7> kUnits = {
      "EUR", "uur", "jaar", "EUR/uur", "uur/baan", "EUR*uur/baan", "EUR/uur/dag"};
  Expression leaf;
  leaf.kind = Kind::kNumber;
  leaf.value = exact::Decimal(below(random, 100'000), below(random, 5));
  const int choice = below(random, 3);
  leaf.has_unit = choice > 0;
  if (choice == 1) {
    leaf.value = exact::Decimal(leaf.value.coefficient(), leaf.value.scale() + 2);  // percent
  } else if (choice == 2) {
    leaf.unit = *exact::Unit::parse(pick(random, kUnits));
  }
  return leaf;
}

Expression name(std::mt19937_64& random) {
  static constexpr std::array<std::string_view, 5> kNames = {"a", "uren", "_p2", "loon_t2",
                                                             "max_uren"};
  Expression leaf;
  leaf.kind = Kind::kName;
  leaf.name = pick(random, kNames);
  if (below(random, 4) == 0) {
    leaf.book = pick(random, kNames);
  }
  if (below(random, 3) == 0) {
    Expression index;
    index.kind = Kind::kName;
    index.name = pick(random, std::array<std::string_view, 3>{"sector", "J", "NL"});
    leaf.operands.push_back(index);
  }
  leaf.has_year = below(random, 2) == 0;
  leaf.year_offset = leaf.has_year ? below(random, 7) - 3 : 0;
  return leaf;
}

Expression leaf(std::mt19937_64& random) {
  Expression result;
  switch (below(random, 6)) {
    case 0:
      result.kind = Kind::kTruth;
      result.truth = below(random, 2) == 0;
      return result;
    case 1:
      result.kind = below(random, 2) == 0 ? Kind::kYear : Kind::kFirstDay;
      return result;
    case 2:
      result.kind = Kind::kSet;
      result.operands.push_back(name(random));
      return result;
    case 3:
      return number(random);
    default:
      return name(random);
  }
}

// How many operands a node of this kind gets.
int operand_count(std::mt19937_64& random, Kind kind) {
  switch (kind) {
    case Kind::kNegate:
    case Kind::kNot:
      return 1;
    case Kind::kIf:
      return 3;
    case Kind::kMin:
    case Kind::kMax:
      return 2 + below(random, 3);
    case Kind::kSum:
      return 1 + below(random, 2);
    case Kind::kCount:
      return below(random, 2);
    case Kind::kNumber:
    case Kind::kTruth:
    case Kind::kYear:
    case Kind::kFirstDay:
    case Kind::kName:
    case Kind::kSet:
      return 0;
    case Kind::kAdd:
    case Kind::kSubtract:
    case Kind::kMultiply:
    case Kind::kDivide:
    case Kind::kLess:
    case Kind::kLessEqual:
    case Kind::kGreater:
    case Kind::kGreaterEqual:
    case Kind::kEqual:
    case Kind::kNotEqual:
    case Kind::kAnd:
    case Kind::kOr:
      return 2;
  }
  return 0;
}

}  // namespace

Expression random_expression(std::mt19937_64& random, int depth) {
  if (depth <= 1 || below(random, 5) == 0) {
    return leaf(random);
  }
  constexpr int kFirstInner = static_cast<int>(Kind::kNegate);
  constexpr int kInnerKinds = static_cast<int>(Kind::kCount) - kFirstInner + 1;
  Expression result;
  result.kind = static_cast<Kind>(kFirstInner + below(random, kInnerKinds));
  if (result.kind == Kind::kSum || result.kind == Kind::kCount) {
    result.name = "tijdvak";
  }
  for (int count = operand_count(random, result.kind); count > 0; --count) {
    result.operands.push_back(random_expression(random, depth - 1));
  }
  return result;
}

}  // namespace quotum::rulebook
