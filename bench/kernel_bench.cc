// One instruction over the rows of a block: each kernel of eval/kernels.h, in each width and, for
// 64-bit lanes, by each set of instructions that the machine has. A block stays in the caches, so
// this is what computing costs, without memory. Each answer is compared before it is timed.
#include <benchmark/benchmark.h>

#include "eval/run.h"
#include "failure.h"
#include "kernel_cases.h"

namespace quotum::bench {
namespace {

using eval::Lanes;
using exact::BigInt;
using exact::Width;
using table::InstructionSet;

constexpr std::size_t kRows = eval::RunOptions().block_rows;
constexpr std::pair<InstructionSet, const char*> kSets[] = {{InstructionSet::kPortable, "portable"},
                                                            {InstructionSet::kAvx2, "avx2"},
                                                            {InstructionSet::kAvx512, "avx512"}};

void check(KernelCase& one, InstructionSet set) {
  Lanes out(one.out_width, kRows);
  eval::execute(one.instruction, one.views(), out, kRows, set);
  const eval::LaneView found = view_of(out);
  for (std::size_t row = 0; row < kRows; ++row) {
    if (eval::lane_value(found, row) != one.expected[row]) {
      fail(one.name + ", row " + std::to_string(row) + ": " + eval::lane_value(found, row).str() +
           " instead of " + one.expected[row].str());
    }
  }
}

void measure(benchmark::State& state, KernelCase& one, InstructionSet set) {
  Lanes out(one.out_width, kRows);
  const std::vector<eval::LaneView> views = one.views();
  for (auto _ : state) {
    eval::execute(one.instruction, views, out, kRows, set);
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kRows));
}

void register_case(KernelCase& one) {
  for (const auto& [set, name] : kSets) {
    const bool is_chosen = one.instruction.width == Width::k64;  // wider lanes have one variant
    if (!table::is_available(set) || (set != InstructionSet::kPortable && !is_chosen)) {
      continue;
    }
    check(one, set);
    benchmark::RegisterBenchmark(
        (one.name + "/" + name).c_str(),
        [&one, chosen = set](benchmark::State& state) { measure(state, one, chosen); });
  }
}

// Rows of a block added to their parents, where a condition holds: 12 rows a parent, as months.
struct Months {
  static constexpr std::size_t kMonths = 12;
  std::vector<std::int64_t> values, truths;
  std::vector<std::uint64_t> begins = {0};
  std::vector<std::int64_t> expected;

  Months() {
    for (std::size_t row = 0; row < kRows; ++row) {
      if (row % kMonths == 0) {
        expected.push_back(0);
      }
      values.push_back(static_cast<std::int64_t>(row * row % 20'011) - 500);
      truths.push_back(row * 7 % 5 < 2 ? 1 : 0);
      expected.back() += truths.back() * values.back();
      if (row % kMonths + 1 == kMonths || row + 1 == kRows) {
        begins.push_back(row + 1);
      }
    }
  }
  void add(Lanes& totals) const {
    eval::AggregateRange range;
    range.begins = begins.data();
    range.parents = expected.size();
    range.rows = kRows;
    const eval::LaneView value{Width::k64, values.data()};
    const eval::LaneView truth{Width::k64, truths.data()};
    eval::aggregate(&value, &truth, false, range, totals);
  }
};

void aggregate(benchmark::State& state, Width width) {
  const Months months;
  Lanes totals(width, months.expected.size());
  months.add(totals);
  const eval::LaneView found = view_of(totals);
  for (std::size_t i = 0; i < months.expected.size(); ++i) {
    if (eval::lane_value(found, i) != BigInt(months.expected[i])) {
      fail("the total of parent " + std::to_string(i) + " is wrong");
    }
  }
  for (auto _ : state) {
    Lanes sums(width, months.expected.size());
    months.add(sums);
    benchmark::DoNotOptimize(sums);
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kRows));
}
BENCHMARK_CAPTURE(aggregate, 64, Width::k64);
BENCHMARK_CAPTURE(aggregate, 128, Width::k128);

}  // namespace
}  // namespace quotum::bench

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
    return 1;
  }
  auto cases = quotum::bench::kernel_cases(quotum::bench::kRows);
  for (quotum::bench::KernelCase& one : cases) {
    quotum::bench::register_case(one);
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
