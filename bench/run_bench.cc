// Whole runs, CSV to CSV: employers, payroll sorted by employer, and payroll month by month, in
// four sizes and with one thread and with two. Rules, totals, digests and the manifest are in the
// time. Before a size is timed, every way to compute it has to write the same bytes: both numbers
// of threads and, of payroll, both orders.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "failure.h"
#include "size_flags.h"
#include "whole_run.h"

namespace quotum::bench {
namespace {

constexpr int kParts = 8;  // sizes are given in eighths of the full one
constexpr int kThreads[] = {1, 2};

struct Measurement {
  std::uint64_t employers = 0;  // full sizes
  std::uint64_t payroll_rows = 0;
  std::uint64_t memory_bytes = 0;
  std::string folder;

  [[nodiscard]] std::string out() const { return folder + "/out"; }
};

// One size of one kind of work: its inputs, in each order that they are measured in.
struct Inputs {
  CsvFile employers;
  std::map<std::string, CsvFile> payroll;  // by order; one entry without a path: none
  bool checked = false;
};

const Work& quota() {
  static const Work kWork = {"employers", 2024, {"quotumheffing"}, false};
  return kWork;
}
const Work& surcharge() {
  static const Work kWork = {
      "payroll", 2028, {"inclusiviteitsopslag", "lkv_banenafspraak", "saldo"}, true};
  return kWork;
}

void run_anew(const Measurement& all, const Work& work, const Inputs& inputs,
              const CsvFile& payroll, int threads) {
  cli::RunRequest request = request_of(work, inputs.employers.path, payroll.path, all.out());
  request.inputs.threads = threads;
  request.memory_bytes = all.memory_bytes;
  run(request);
}

void check(const Measurement& all, const Work& work, const Inputs& inputs) {
  std::string expected;
  for (const auto& [order, payroll] : inputs.payroll) {
    for (const int threads : kThreads) {
      std::filesystem::remove_all(all.out());
      run_anew(all, work, inputs, payroll, threads);
      std::vector<CsvFile> files = {inputs.employers};
      if (!payroll.path.empty()) {
        files.push_back(payroll);
      }
      const std::string found = answer_of(all.out(), files);
      if (!expected.empty() && found != expected) {
        fail(work.name + " " + order + ", threads " + std::to_string(threads) +
             ": decisions.csv is not the same");
      }
      expected = found;
    }
  }
}

// Made and checked once.
const Inputs& inputs_of(const Measurement& all, const Work& work, std::int64_t eighths) {
  static std::map<std::pair<const Work*, std::int64_t>, Inputs> known;
  Inputs& inputs = known[{&work, eighths}];
  if (inputs.checked) {
    return inputs;
  }
  const auto part = [&](std::uint64_t full) {
    return std::max<std::uint64_t>(1, full * static_cast<std::uint64_t>(eighths) / kParts);
  };
  if (&work == &quota()) {
    inputs.employers = employer_files(all.folder, part(all.employers), work.year).employers;
    inputs.payroll["none"] = {};
  } else {
    const PayrollFiles files =
        payroll_files(all.folder, part(all.payroll_rows / kPayrollRowsPerEmployer), work.year);
    inputs.employers = files.employers;
    inputs.payroll = {{"sorted", files.sorted}, {"month_by_month", files.month_by_month}};
  }
  check(all, work, inputs);
  inputs.checked = true;
  return inputs;
}

void measure(benchmark::State& state, const Measurement& all, const Work& work,
             const std::string& order, int threads) {
  const Inputs& inputs = inputs_of(all, work, state.range(0));
  const CsvFile& payroll = inputs.payroll.at(order);
  for (auto _ : state) {
    state.PauseTiming();
    std::filesystem::remove_all(all.out());
    state.ResumeTiming();
    run_anew(all, work, inputs, payroll, threads);
  }
  const CsvFile& counted = payroll.path.empty() ? inputs.employers : payroll;
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(counted.rows));
  state.SetBytesProcessed(state.iterations() *
                          static_cast<std::int64_t>(std::filesystem::file_size(counted.path)));
  state.SetComplexityN(static_cast<std::int64_t>(counted.rows));
  state.counters["rows"] = static_cast<double>(counted.rows);
  state.counters["employers"] = static_cast<double>(inputs.employers.rows);
}

// A family for each number of threads: its last lines say how near to linear its sizes lie.
void register_all(const Measurement& all) {
  const std::tuple<const Work*, const char*, const char*> kinds[] = {
      {&quota(), "none", "employers"},
      {&surcharge(), "sorted", "payroll_sorted"},
      {&surcharge(), "month_by_month", "payroll_month_by_month"}};
  for (const auto& [work, order, name] : kinds) {
    for (const int threads : kThreads) {
      benchmark::RegisterBenchmark(
          (std::string(name) + "/threads:" + std::to_string(threads)).c_str(),
          [&all, one = work, by = std::string(order), threads](benchmark::State& state) {
            measure(state, all, *one, by, threads);
          })
          ->ArgName("eighths")
          ->Arg(1)
          ->Arg(2)
          ->Arg(4)
          ->Arg(kParts)
          ->UseRealTime()
          ->Unit(benchmark::kMillisecond)
          ->Complexity(benchmark::oN);
    }
  }
}

}  // namespace
}  // namespace quotum::bench

int main(int argc, char** argv) {
  using namespace quotum::bench;  // NOLINT(google-build-using-namespace)
  benchmark::Initialize(&argc, argv);
  SizeFlags flags({{"employers", "5000000"},
                   {"payroll-rows", "50000000"},
                   {"memory-gib", "4"},
                   {"data", "build/bench-data"}});
  flags.read(argc, argv);
  constexpr unsigned kGibibyteBits = 30;
  const Measurement all{flags.number("employers"), flags.number("payroll-rows"),
                        flags.number("memory-gib") << kGibibyteBits, flags.text("data")};
  register_all(all);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
