// Every operation in every width against the same operation on integers without bound.
#include "eval/kernels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "exact/rounding.h"
#include "plan/fold.h"

namespace quotum::eval {
namespace {

using exact::BigInt;
using exact::RoundingMode;
using exact::Width;
using plan::Instruction;
using plan::OpCode;

constexpr std::size_t kRows = 97;
constexpr RoundingMode kModes[] = {RoundingMode::kDown,        RoundingMode::kUp,
                                   RoundingMode::kHalfUp,      RoundingMode::kHalfEven,
                                   RoundingMode::kTowardsZero, RoundingMode::kAwayFromZero};

void store(Lanes& lanes, std::size_t row, const BigInt& value) {
  switch (lanes.width()) {
    case Width::k64:
      lanes.data<std::int64_t>()[row] = static_cast<std::int64_t>(value);
      break;
    case Width::k128:
      lanes.data<exact::Int128>()[row] = exact::to_int128(value);
      break;
    case Width::k256:
      lanes.data<exact::Int256>()[row] = exact::Int256(value);
      break;
  }
}

LaneView view_of(Lanes& lanes) {
  LaneView view;
  view.width = lanes.width();
  with_lane_type(lanes.width(), [&](auto lane) { view.data = lanes.data<decltype(lane)>(); });
  return view;
}

class KernelsTest : public testing::TestWithParam<Width> {
 protected:
  // Values whose products still fit: half the bits of the width, with the extremes among them.
  std::vector<BigInt> values(int salt) {
    std::mt19937_64 random(static_cast<std::uint64_t>(salt));
    const unsigned bits = GetParam() == Width::k64 ? 31 : (GetParam() == Width::k128 ? 62 : 126);
    const BigInt most = (BigInt(1) << bits) - 1;
    std::vector<BigInt> result = {0, 1, -1, most, -most, 2, -2};
    while (result.size() < kRows) {
      const BigInt value = ((BigInt(random()) << 64) + random()) % (most + 1);
      result.push_back((random() & 1U) != 0 ? value : BigInt(-value));
    }
    return result;
  }
  Lanes lanes_of(const std::vector<BigInt>& numbers, Width width) {
    Lanes lanes(width, numbers.size());
    for (std::size_t row = 0; row < numbers.size(); ++row) {
      store(lanes, row, numbers[row]);
    }
    return lanes;
  }
  std::vector<BigInt> run(Instruction instruction, std::vector<Lanes>& operands, Width out_width) {
    std::vector<LaneView> views;
    for (std::size_t i = 0; i < operands.size(); ++i) {
      instruction.in[i] = static_cast<plan::SlotId>(i);
      views.push_back(view_of(operands[i]));
    }
    Lanes out(out_width, kRows);
    execute(instruction, views, out, kRows);
    std::vector<BigInt> result;
    for (std::size_t row = 0; row < kRows; ++row) {
      result.push_back(lane_value(view_of(out), row));
    }
    return result;
  }
};

TEST_P(KernelsTest, BinaryOperations) {
  const std::vector<BigInt> a = values(1);
  const std::vector<BigInt> b = values(2);
  for (const OpCode op : {OpCode::kAdd, OpCode::kSubtract, OpCode::kMultiply, OpCode::kMin,
                          OpCode::kMax, OpCode::kLess, OpCode::kLessEqual, OpCode::kEqual}) {
    const bool comparison = op == OpCode::kLess || op == OpCode::kLessEqual || op == OpCode::kEqual;
    std::vector<Lanes> operands = {lanes_of(a, GetParam()), lanes_of(b, GetParam())};
    Instruction instruction;
    instruction.op = op;
    instruction.width = GetParam();
    const std::vector<BigInt> result =
        run(instruction, operands, comparison ? Width::k64 : GetParam());
    for (std::size_t row = 0; row < kRows; ++row) {
      ASSERT_EQ(result[row], plan::fold_binary(op, a[row], b[row])) << name(op) << " row " << row;
    }
  }
}

TEST_P(KernelsTest, RoundingByConstantAndByColumn) {
  const std::vector<BigInt> a = values(3);
  std::vector<BigInt> b = values(4);
  for (BigInt& divisor : b) {
    divisor = abs(divisor) + 1;
  }
  for (const RoundingMode mode : kModes) {
    Instruction instruction;
    instruction.mode = mode;
    instruction.width = GetParam();
    instruction.constant = 1331;
    instruction.op = OpCode::kRoundConstant;
    std::vector<Lanes> one = {lanes_of(a, GetParam())};
    const std::vector<BigInt> by_constant = run(instruction, one, GetParam());
    instruction.op = OpCode::kRoundQuotient;
    std::vector<Lanes> two = {lanes_of(a, GetParam()), lanes_of(b, GetParam())};
    const std::vector<BigInt> by_column = run(instruction, two, GetParam());
    for (std::size_t row = 0; row < kRows; ++row) {
      ASSERT_EQ(by_constant[row], exact::divide(a[row], BigInt(1331), mode)) << a[row];
      ASSERT_EQ(by_column[row], exact::divide(a[row], b[row], mode)) << a[row] << " / " << b[row];
    }
  }
}

TEST_P(KernelsTest, ConstantsScaleSelectAndReasons) {
  const std::vector<BigInt> a = values(5);
  const std::vector<BigInt> b = values(6);
  std::vector<BigInt> truth;
  for (std::size_t row = 0; row < kRows; ++row) {
    truth.emplace_back(row % 3 == 0 ? 1 : 0);
  }
  Instruction instruction;
  instruction.width = GetParam();
  instruction.constant = -7;
  instruction.op = OpCode::kScale;
  std::vector<Lanes> one = {lanes_of(a, GetParam())};
  const std::vector<BigInt> scaled = run(instruction, one, GetParam());
  instruction.op = OpCode::kNegate;
  const std::vector<BigInt> negated = run(instruction, one, GetParam());
  instruction.op = OpCode::kSelect;
  std::vector<Lanes> three = {lanes_of(truth, Width::k64), lanes_of(a, GetParam()),
                              lanes_of(b, GetParam())};
  const std::vector<BigInt> selected = run(instruction, three, GetParam());
  instruction.op = OpCode::kFirstReason;
  std::vector<Lanes> two = {lanes_of(a, GetParam()), lanes_of(b, GetParam())};
  const std::vector<BigInt> first = run(instruction, two, GetParam());
  instruction.op = OpCode::kReasonIf;
  instruction.constant = 5;
  std::vector<Lanes> condition = {lanes_of(truth, GetParam())};
  const std::vector<BigInt> reasons = run(instruction, condition, GetParam());
  for (std::size_t row = 0; row < kRows; ++row) {
    ASSERT_EQ(scaled[row], BigInt(a[row] * -7));
    ASSERT_EQ(negated[row], BigInt(-a[row]));
    ASSERT_EQ(selected[row], row % 3 == 0 ? a[row] : b[row]);
    ASSERT_EQ(first[row], a[row] != 0 ? a[row] : b[row]);
    ASSERT_EQ(reasons[row], row % 3 == 0 ? 5 : 0);
  }
}

TEST_P(KernelsTest, WidensAndNarrowsBetweenAllWidths) {
  std::vector<BigInt> numbers = values(7);
  for (BigInt& number : numbers) {
    number %= BigInt(1) << 62;
  }
  for (const Width to : {Width::k64, Width::k128, Width::k256}) {
    Instruction instruction;
    instruction.op = OpCode::kWiden;
    instruction.width = to;
    std::vector<Lanes> one = {lanes_of(numbers, GetParam())};
    EXPECT_EQ(run(instruction, one, to), numbers);
  }
}

TEST_P(KernelsTest, LookupAndConstant) {
  std::vector<BigInt> members;
  for (std::size_t row = 0; row < kRows; ++row) {
    members.emplace_back(row % 3);
  }
  Instruction instruction;
  instruction.op = OpCode::kLookup;
  instruction.width = GetParam();
  instruction.lookup = {10, -20, 30};
  std::vector<Lanes> one = {lanes_of(members, Width::k64)};
  const std::vector<BigInt> found = run(instruction, one, GetParam());
  instruction.op = OpCode::kConstant;
  instruction.constant = -9;
  std::vector<Lanes> none;
  const std::vector<BigInt> constant = run(instruction, none, GetParam());
  for (std::size_t row = 0; row < kRows; ++row) {
    ASSERT_EQ(found[row], instruction.lookup[row % 3]);
    ASSERT_EQ(constant[row], -9);
  }
}

INSTANTIATE_TEST_SUITE_P(Widths, KernelsTest, testing::Values(Width::k64, Width::k128, Width::k256),
                         [](const auto& test) {
                           return test.param == Width::k64
                                      ? "w64"
                                      : (test.param == Width::k128 ? "w128" : "w256");
                         });

// Parents 0..3 have 2, 0, 3 and 1 rows; blocks may start and end anywhere.
TEST(AggregateTest, AnyBlocksGiveTheSameTotals) {
  const std::vector<std::uint64_t> begins = {0, 2, 2, 5, 6};
  std::vector<std::int64_t> values = {1, 10, 100, 1000, 10000, 100000};
  std::vector<std::int64_t> truths = {1, 1, 1, 0, 1, 1};
  for (std::size_t block = 1; block <= 6; ++block) {
    Lanes sums(Width::k128, 4);
    Lanes counts(Width::k64, 4);
    Lanes reasons(Width::k64, 4);
    for (std::size_t first = 0; first < 6; first += block) {
      AggregateRange range;
      range.begins = begins.data();
      range.parents = 4;
      range.first_row = first;
      range.rows = std::min(block, 6 - first);
      const LaneView value{Width::k64, values.data() + first};
      const LaneView truth{Width::k64, truths.data() + first};
      aggregate(&value, &truth, false, range, sums);
      aggregate(nullptr, &truth, false, range, counts);
      aggregate(&value, nullptr, true, range, reasons);
    }
    const auto* sum = sums.data<exact::Int128>();
    EXPECT_TRUE(sum[0] == 11 && sum[1] == 0 && sum[2] == 10100 && sum[3] == 100000)
        << "block " << block;
    const auto* count = counts.data<std::int64_t>();
    EXPECT_TRUE(count[0] == 2 && count[1] == 0 && count[2] == 2 && count[3] == 1)
        << "block " << block;
    const auto* reason = reasons.data<std::int64_t>();
    EXPECT_TRUE(reason[0] == 1 && reason[1] == 0 && reason[2] == 100 && reason[3] == 100000);
  }
}

}  // namespace
}  // namespace quotum::eval
