#include "eval/kernels.h"

#include <algorithm>
#include <stdexcept>

#include "exact/constant_divisor.h"
#include "exact/op.h"
#include "exact/rounding.h"
#include "table/instruction_set.h"

namespace quotum::eval {
namespace {

using exact::Int128;
using exact::Int256;
using plan::Instruction;
using plan::OpCode;

// A constant in the lane type; proven to fit.
template <typename T>
T lane_constant(const exact::BigInt& value) {
  if constexpr (std::is_same_v<T, Int128>) {
    return exact::to_int128(value);
  } else {
    return static_cast<T>(value);
  }
}

template <typename To, typename From>
To converted(const From& value) {
  if constexpr (std::is_same_v<From, Int256> && std::is_same_v<To, Int128>) {
    return exact::to_int128(exact::BigInt(value));
  } else {
    return exact::convert<To>(value);
  }
}

template <typename T, typename Function>
void each(T* out, std::size_t rows, Function function) {
  for (std::size_t row = 0; row < rows; ++row) {
    out[row] = function(row);
  }
}

// Operations whose operands and result share the lanes T.
template <typename T>
void execute_same(const Instruction& instruction, const T* a, const T* b, T* out,
                  std::size_t rows) {
  const OpCode op = instruction.op;
  if (op == OpCode::kAdd) {
    each(out, rows, [=](std::size_t i) { return exact::add(a[i], b[i]); });
  } else if (op == OpCode::kSubtract) {
    each(out, rows, [=](std::size_t i) { return exact::subtract(a[i], b[i]); });
  } else if (op == OpCode::kMultiply) {
    each(out, rows, [=](std::size_t i) { return exact::multiply(a[i], b[i]); });
  } else if (op == OpCode::kMin) {
    each(out, rows, [=](std::size_t i) { return exact::min(a[i], b[i]); });
  } else if (op == OpCode::kMax) {
    each(out, rows, [=](std::size_t i) { return exact::max(a[i], b[i]); });
  } else if (op == OpCode::kFirstReason) {
    each(out, rows, [=](std::size_t i) { return exact::first_reason(a[i], b[i]); });
  } else if (op == OpCode::kRoundQuotient) {
    const exact::RoundingMode mode = instruction.mode;
    each(out, rows, [=](std::size_t i) { return exact::divide(a[i], b[i], mode); });
  } else {
    throw std::logic_error("no kernel for this operation");
  }
}

// Calls body(std::integral_constant<RoundingMode, ...>) so that a loop within it knows its mode.
template <typename Body>
void with_mode(exact::RoundingMode mode, Body body) {
  using exact::RoundingMode;
  switch (mode) {
    case RoundingMode::kDown:
      return body(std::integral_constant<RoundingMode, RoundingMode::kDown>());
    case RoundingMode::kUp:
      return body(std::integral_constant<RoundingMode, RoundingMode::kUp>());
    case RoundingMode::kHalfUp:
      return body(std::integral_constant<RoundingMode, RoundingMode::kHalfUp>());
    case RoundingMode::kHalfEven:
      return body(std::integral_constant<RoundingMode, RoundingMode::kHalfEven>());
    case RoundingMode::kTowardsZero:
      return body(std::integral_constant<RoundingMode, RoundingMode::kTowardsZero>());
    case RoundingMode::kAwayFromZero:
      return body(std::integral_constant<RoundingMode, RoundingMode::kAwayFromZero>());
  }
}

// Quotients by a constant; most operands have a proven bound, and then no division is needed.
template <typename T>
void execute_round_constant(const Instruction& instruction, const T* a, const T constant, T* out,
                            std::size_t rows) {
  if constexpr (std::is_same_v<T, std::int64_t>) {
    if (instruction.by_reciprocal) {
      const exact::ConstantDivisor divisor(constant);
      with_mode(instruction.mode, [&](auto mode) {
        each(out, rows, [=](std::size_t i) {
          const std::int64_t quotient = divisor.quotient(a[i]);
          return exact::rounded<std::int64_t>(a[i], constant, quotient, a[i] - quotient * constant,
                                              mode);
        });
      });
      return;
    }
  }
  const exact::RoundingMode mode = instruction.mode;
  each(out, rows, [=](std::size_t i) { return exact::divide(a[i], constant, mode); });
}

// Operations with one operand and a constant.
template <typename T>
void execute_constant(const Instruction& instruction, const T* a, T* out, std::size_t rows) {
  const T constant = lane_constant<T>(instruction.constant);
  if (instruction.op == OpCode::kScale) {
    each(out, rows, [=](std::size_t i) { return exact::scale(a[i], constant); });
  } else if (instruction.op == OpCode::kNegate) {
    each(out, rows, [=](std::size_t i) { return exact::negate(a[i]); });
  } else if (instruction.op == OpCode::kRoundConstant) {
    execute_round_constant(instruction, a, constant, out, rows);
  } else {  // kReasonIf
    each(out, rows, [=](std::size_t i) { return exact::select(a[i], constant, T(0)); });
  }
}

template <typename T>
void execute_comparison(OpCode op, const T* a, const T* b, std::int64_t* out, std::size_t rows) {
  if (op == OpCode::kLess) {
    each(out, rows, [=](std::size_t i) -> std::int64_t { return exact::less(a[i], b[i]) ? 1 : 0; });
  } else if (op == OpCode::kLessEqual) {
    each(out, rows,
         [=](std::size_t i) -> std::int64_t { return exact::less_equal(a[i], b[i]) ? 1 : 0; });
  } else {
    each(out, rows,
         [=](std::size_t i) -> std::int64_t { return exact::equal(a[i], b[i]) ? 1 : 0; });
  }
}

// Operations on truth values and on stored fields, all in 64-bit lanes.
void execute_logic(const Instruction& instruction, const std::vector<LaneView>& views,
                   std::int64_t* out, std::size_t rows) {
  const auto* a = views[instruction.in[0]].as<std::int64_t>();
  if (instruction.op == OpCode::kNot) {
    each(out, rows, [=](std::size_t i) { return exact::logical_not(a[i]); });
  } else if (instruction.op == OpCode::kMissing) {
    each(out, rows, [=](std::size_t i) -> std::int64_t { return a[i] == table::kMissing ? 1 : 0; });
  } else {
    const auto* b = views[instruction.in[1]].as<std::int64_t>();
    if (instruction.op == OpCode::kAnd) {
      each(out, rows, [=](std::size_t i) { return exact::logical_and(a[i], b[i]); });
    } else {
      each(out, rows, [=](std::size_t i) { return exact::logical_or(a[i], b[i]); });
    }
  }
}

template <typename T>
void execute_lookup(const Instruction& instruction, const std::int64_t* member, T* out,
                    std::size_t rows) {
  std::vector<T> values;
  values.reserve(instruction.lookup.size());
  for (const exact::BigInt& value : instruction.lookup) {
    values.push_back(lane_constant<T>(value));
  }
  const T* table = values.data();
  if (values.size() == 2) {  // a choice is faster than a look into memory
    const T first = values[0];
    const T second = values[1];
    each(out, rows, [=](std::size_t i) { return member[i] == 0 ? first : second; });
    return;
  }
  each(out, rows, [=](std::size_t i) { return table[member[i]]; });
}

template <typename T>
void execute_widen(const LaneView& from, T* out, std::size_t rows) {
  with_lane_type(from.width, [&](auto lane) {
    using From = decltype(lane);
    const From* a = from.as<From>();
    each(out, rows, [=](std::size_t i) { return converted<T>(a[i]); });
  });
}

template <typename T>
void execute_in(const Instruction& instruction, const std::vector<LaneView>& views, Lanes& out,
                std::size_t rows) {
  const auto operand = [&](std::size_t i) { return views[instruction.in[i]].as<T>(); };
  switch (instruction.op) {
    case OpCode::kConstant:
      each(out.data<T>(), rows,
           [value = lane_constant<T>(instruction.constant)](std::size_t) { return value; });
      return;
    case OpCode::kLookup:
      execute_lookup(instruction, views[instruction.in[0]].as<std::int64_t>(), out.data<T>(), rows);
      return;
    case OpCode::kWiden:
      execute_widen(views[instruction.in[0]], out.data<T>(), rows);
      return;
    case OpCode::kScale:
    case OpCode::kNegate:
    case OpCode::kRoundConstant:
    case OpCode::kReasonIf:
      execute_constant(instruction, operand(0), out.data<T>(), rows);
      return;
    case OpCode::kAdd:
    case OpCode::kSubtract:
    case OpCode::kMultiply:
    case OpCode::kMin:
    case OpCode::kMax:
    case OpCode::kFirstReason:
    case OpCode::kRoundQuotient:
      execute_same(instruction, operand(0), operand(1), out.data<T>(), rows);
      return;
    case OpCode::kLess:
    case OpCode::kLessEqual:
    case OpCode::kEqual:
      execute_comparison(instruction.op, operand(0), operand(1), out.data<std::int64_t>(), rows);
      return;
    case OpCode::kSelect: {
      const auto* condition = views[instruction.in[0]].as<std::int64_t>();
      const T* then = operand(1);
      const T* otherwise = operand(2);
      each(out.data<T>(), rows,
           [=](std::size_t i) { return exact::select(condition[i], then[i], otherwise[i]); });
      return;
    }
    case OpCode::kAnd:
    case OpCode::kOr:
    case OpCode::kNot:
    case OpCode::kMissing:
      execute_logic(instruction, views, out.data<std::int64_t>(), rows);
      return;
    case OpCode::kColumn:
      break;
  }
  throw std::logic_error("columns are read in place");
}

template <typename Total, typename Value>
void aggregate_rows(const Value* value, const std::int64_t* condition, bool reason,
                    const AggregateRange& range, Total* totals) {
  for (std::size_t parent = range.first_parent; parent < range.parents; ++parent) {
    const std::uint64_t begin = std::max(range.begins[parent], range.first_row) - range.first_row;
    const std::uint64_t end = std::min<std::uint64_t>(
        std::max(range.begins[parent + 1], range.first_row) - range.first_row, range.rows);
    for (std::uint64_t row = begin; row < end; ++row) {
      if (condition != nullptr && condition[row] == 0) {
        continue;
      }
      const Total term = value == nullptr ? Total(1) : converted<Total>(value[row]);
      totals[parent] =
          reason ? exact::first_reason(totals[parent], term) : exact::add(totals[parent], term);
    }
    if (range.begins[parent + 1] >= range.first_row + range.rows) {
      return;
    }
  }
}

// The loops over 64-bit lanes once more for machines with wider vectors; what they compute is the
// same by the language's rules.
[[gnu::target("avx2,bmi,bmi2"), gnu::flatten]] void execute_avx2(const Instruction& instruction,
                                                                 const std::vector<LaneView>& views,
                                                                 Lanes& out, std::size_t rows) {
  execute_in<std::int64_t>(instruction, views, out, rows);
}

[[gnu::target("avx512f,avx512bw,avx512dq,avx512vl,bmi,bmi2"), gnu::flatten]] void execute_avx512(
    const Instruction& instruction, const std::vector<LaneView>& views, Lanes& out,
    std::size_t rows) {
  execute_in<std::int64_t>(instruction, views, out, rows);
}

}  // namespace

void execute(const Instruction& instruction, const std::vector<LaneView>& views, Lanes& out,
             std::size_t rows, table::InstructionSet set) {
  if (instruction.width == exact::Width::k64 && set == table::InstructionSet::kAvx512) {
    return execute_avx512(instruction, views, out, rows);
  }
  if (instruction.width == exact::Width::k64 && set == table::InstructionSet::kAvx2) {
    return execute_avx2(instruction, views, out, rows);
  }
  with_lane_type(instruction.width,
                 [&](auto lane) { execute_in<decltype(lane)>(instruction, views, out, rows); });
}

void aggregate(const LaneView* value, const LaneView* condition, bool reason,
               const AggregateRange& range, Lanes& totals) {
  const std::int64_t* where = condition == nullptr ? nullptr : condition->as<std::int64_t>();
  with_lane_type(totals.width(), [&](auto total) {
    using Total = decltype(total);
    with_lane_type(value == nullptr ? exact::Width::k64 : value->width, [&](auto lane) {
      using Value = decltype(lane);
      aggregate_rows(value == nullptr ? static_cast<const Value*>(nullptr) : value->as<Value>(),
                     where, reason, range, totals.data<Total>());
    });
  });
}

}  // namespace quotum::eval
