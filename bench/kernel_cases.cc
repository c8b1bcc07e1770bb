// Operands and expectations of the kernels, see kernel_cases.h.
#include "kernel_cases.h"

#include <random>

#include "exact/rounding.h"
#include "plan/fold.h"
#include "table/schema.h"

namespace quotum::bench {
namespace {

using eval::Lanes;
using exact::BigInt;
using exact::RoundingMode;
using exact::Width;
using plan::Instruction;
using plan::OpCode;

constexpr int kScale = 309;     // as a percentage
constexpr int kDivisor = 1331;  // as hours of a job

constexpr std::pair<Width, const char*> kWidths[] = {
    {Width::k64, "64"}, {Width::k128, "128"}, {Width::k256, "256"}};

// What an operand is filled with.
enum class Fill {
  kNumbers,   // of half the bits of the lanes, so that products fit
  kDivisors,  // the same above zero
  kOther,     // numbers of 63 bits in lanes of another width
  kTruths,    // 0 and 1, 64-bit lanes
  kMembers,   // positions of the lookup, 64-bit lanes
  kFields,    // numbers, some missing, 64-bit lanes
};

using Row = std::vector<BigInt>;
struct Kernel {
  std::string name;
  Instruction instruction;
  std::vector<Fill> fills;
  std::function<BigInt(const Row&)> expected;
  bool gives_truths = false;  // 64-bit lanes
  bool only_narrow = false;   // there are no wider lanes for it
};

unsigned half_bits(Width width) {
  return width == Width::k64 ? 31 : width == Width::k128 ? 62 : 126;
}

Instruction of(OpCode op) {
  Instruction instruction;
  instruction.op = op;
  return instruction;
}

Instruction with_constant(OpCode op, const BigInt& constant) {
  Instruction instruction = of(op);
  instruction.constant = constant;
  return instruction;
}

Instruction rounding(OpCode op, RoundingMode mode) {
  Instruction instruction = with_constant(op, kDivisor);
  instruction.mode = mode;
  return instruction;
}

Instruction lookup(std::vector<BigInt> values) {
  Instruction instruction = of(OpCode::kLookup);
  instruction.lookup = std::move(values);
  return instruction;
}

Kernel pair(OpCode op, bool gives_truths = false) {
  return {std::string(plan::name(op)),
          of(op),
          {Fill::kNumbers, Fill::kNumbers},
          [op](const Row& in) { return plan::fold_binary(op, in[0], in[1]); },
          gives_truths};
}

Kernel by_constant(const std::string& name, RoundingMode mode, bool bounded) {
  Instruction instruction = rounding(OpCode::kRoundConstant, mode);
  instruction.by_reciprocal = bounded;
  return {name,
          instruction,
          {Fill::kNumbers},
          [mode](const Row& in) { return exact::divide(in[0], BigInt(kDivisor), mode); },
          false,
          bounded};
}

Kernel by_table(const std::string& name, const Instruction& instruction) {
  return {name, instruction, {Fill::kMembers}, [values = instruction.lookup](const Row& in) {
            return values[static_cast<std::size_t>(in[0])];
          }};
}

std::vector<Kernel> kernels() {
  constexpr RoundingMode kDown = RoundingMode::kDown;
  std::vector<Kernel> all;
  for (const OpCode op :
       {OpCode::kAdd, OpCode::kSubtract, OpCode::kMultiply, OpCode::kMin, OpCode::kMax}) {
    all.push_back(pair(op));
  }
  for (const OpCode op : {OpCode::kLess, OpCode::kLessEqual, OpCode::kEqual}) {
    all.push_back(pair(op, true));
  }
  all.push_back(
      {"scale", with_constant(OpCode::kScale, kScale), {Fill::kNumbers}, [](const Row& in) {
         return BigInt(in[0] * kScale);
       }});
  all.push_back(by_constant("divide_constant_bounded", kDown, true));
  all.push_back(by_constant("divide_constant", kDown, false));
  all.push_back(by_constant("round_constant_bounded", RoundingMode::kHalfUp, true));
  all.push_back(by_constant("round_constant", RoundingMode::kHalfUp, false));
  all.push_back({"divide_column",
                 rounding(OpCode::kRoundQuotient, kDown),
                 {Fill::kNumbers, Fill::kDivisors},
                 [](const Row& in) { return exact::divide(in[0], in[1], kDown); }});
  all.push_back({"select",
                 of(OpCode::kSelect),
                 {Fill::kTruths, Fill::kNumbers, Fill::kNumbers},
                 [](const Row& in) { return in[0] != 0 ? in[1] : in[2]; }});
  all.push_back(by_table("lookup_of_two", lookup({40'000, 70'000})));
  all.push_back(by_table("lookup_of_ten", lookup({0, 11, 22, 33, 44, 55, 66, 77, 88, 99})));
  all.push_back({"first_reason",
                 of(OpCode::kFirstReason),
                 {Fill::kNumbers, Fill::kNumbers},
                 [](const Row& in) { return in[0] != 0 ? in[0] : in[1]; }});
  all.push_back({"widen", of(OpCode::kWiden), {Fill::kOther}, [](const Row& in) { return in[0]; }});
  all.push_back({"and",
                 of(OpCode::kAnd),
                 {Fill::kTruths, Fill::kTruths},
                 [](const Row& in) { return BigInt(in[0] * in[1]); },
                 true,
                 true});
  all.push_back({"missing",
                 of(OpCode::kMissing),
                 {Fill::kFields},
                 [](const Row& in) { return BigInt(in[0] == table::kMissing ? 1 : 0); },
                 true,
                 true});
  return all;
}

BigInt drawn(Fill fill, Width width, std::size_t members, std::mt19937_64& random) {
  const BigInt any = (BigInt(random()) << 64U) + random();
  const bool negative = random() % 2 == 0;
  switch (fill) {
    case Fill::kTruths:
      return any % 2;
    case Fill::kMembers:
      return any % members;
    case Fill::kFields:
      return random() % 4 == 0 ? BigInt(table::kMissing) : BigInt(any % 100'000);
    case Fill::kDivisors:
      return any % (BigInt(1) << half_bits(width)) + 1;
    case Fill::kOther:
    case Fill::kNumbers:
      break;
  }
  const BigInt size = any % (BigInt(1) << (fill == Fill::kOther ? 63U : half_bits(width)));
  return negative ? BigInt(-size) : size;
}

Width width_of(Fill fill, Width width) {
  if (fill == Fill::kOther) {
    return width == Width::k64 ? Width::k128 : Width::k64;
  }
  return fill == Fill::kNumbers || fill == Fill::kDivisors ? width : Width::k64;
}

void store(Lanes& lanes, std::size_t row, const BigInt& value) {
  eval::with_lane_type(lanes.width(), [&](auto lane) {
    using T = decltype(lane);
    if constexpr (std::is_same_v<T, exact::Int128>) {
      lanes.data<T>()[row] = exact::to_int128(value);
    } else {
      lanes.data<T>()[row] = static_cast<T>(value);
    }
  });
}

KernelCase filled(const Kernel& kernel, Width width, const std::string& bits, std::size_t rows) {
  KernelCase made;
  made.name = kernel.name + "/" + bits;
  made.instruction = kernel.instruction;
  made.instruction.width = width;
  made.out_width = kernel.gives_truths ? Width::k64 : width;
  for (std::size_t i = 0; i < kernel.fills.size(); ++i) {
    made.instruction.in[i] = static_cast<plan::SlotId>(i);
    made.operands.emplace_back(width_of(kernel.fills[i], width), rows);
  }
  std::mt19937_64 random(1);
  for (std::size_t row = 0; row < rows; ++row) {
    Row values;
    for (std::size_t i = 0; i < kernel.fills.size(); ++i) {
      values.push_back(drawn(kernel.fills[i], width, kernel.instruction.lookup.size(), random));
      store(made.operands[i], row, values.back());
    }
    made.expected.push_back(kernel.expected(values));
  }
  return made;
}

}  // namespace

eval::LaneView view_of(Lanes& lanes) {
  eval::LaneView view{lanes.width(), nullptr};
  eval::with_lane_type(lanes.width(), [&](auto lane) { view.data = lanes.data<decltype(lane)>(); });
  return view;
}

std::vector<eval::LaneView> KernelCase::views() {
  std::vector<eval::LaneView> all;
  for (Lanes& lanes : operands) {
    all.push_back(view_of(lanes));
  }
  return all;
}

std::vector<KernelCase> kernel_cases(std::size_t rows) {
  std::vector<KernelCase> cases;
  for (const Kernel& kernel : kernels()) {
    for (const auto& [width, bits] : kWidths) {
      if (width == Width::k64 || !kernel.only_narrow) {
        cases.push_back(filled(kernel, width, bits, rows));
      }
    }
  }
  return cases;
}

}  // namespace quotum::bench
