// The quotumheffing rule book over employers in memory, table to table, next to the same rule
// written by hand as one loop. The answers are compared before anything is timed.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>

#include "check/checker.h"
#include "check/parameter_values.h"
#include "eval/run.h"
#include "plan/compiler.h"
#include "rulebook/document_reader.h"

namespace {

using namespace quotum;  // NOLINT(google-build-using-namespace): a program of its own

constexpr std::size_t kEmployers = 1'000'000;
constexpr int kYear = 2024;

[[noreturn]] void fail(const std::string& message) {
  std::fputs((message + "\n").c_str(), stderr);
  std::exit(1);
}

check::CheckedRules rules() {
  source::Diagnostics diagnostics;
  auto documents = rulebook::read_folder(std::string(QUOTUM_SOURCE_DIR) + "/rules/nl", diagnostics);
  if (!documents) {
    fail(documents.error().message);
  }
  auto checked = check::check(std::make_shared<rulebook::Documents>(std::move(documents.value())),
                              diagnostics);
  if (!checked) {
    fail(source::render(diagnostics));
  }
  return std::move(*checked);
}

plan::Plan quota_plan(const check::CheckedRules& rules) {
  plan::PlanRequest request;
  request.year = kYear;
  request.supplied = {*rules.find_level("werkgever")};
  request.books = {*rules.find_book("quotumheffing")};
  source::Diagnostics diagnostics;
  auto plan = plan::compile(rules, request, diagnostics);
  if (!plan) {
    fail(source::render(diagnostics));
  }
  return std::move(*plan);
}

// Hours of the year before, of the year and of the target group, in hundredths; the sector's
// position.
struct Employers {
  std::vector<std::int64_t> sector, hours_before, hours, target;
};

Employers employers() {
  std::mt19937_64 random(1);
  Employers all;
  for (std::size_t i = 0; i < kEmployers; ++i) {
    const auto hours = static_cast<std::int64_t>(random() % 30'000'000);
    all.sector.push_back(static_cast<std::int64_t>(random() % 2));
    all.hours.push_back(hours);
    all.hours_before.push_back(static_cast<std::int64_t>(random() % 30'000'000));
    all.target.push_back(hours / 50 + static_cast<std::int64_t>(random() % 100'000));
  }
  return all;
}

eval::Population population(const plan::Plan& plan, const Employers& data) {
  eval::Population result;
  result.levels.resize(plan.levels.size());
  eval::LevelRows& top = result.levels.front();
  for (const table::Column& column : plan.levels.front().schema.columns) {
    if (column.name == "sector") {
      top.columns.push_back(data.sector);
    } else if (column.name == "verloonde_uren") {
      top.columns.push_back(data.hours);
    } else if (column.name == "verloonde_uren_vorig_jaar") {
      top.columns.push_back(data.hours_before);
    } else if (column.name == "uren_arbeidsbeperkten") {
      top.columns.push_back(data.target);
    } else {
      top.columns.emplace_back(kEmployers, 0);
    }
  }
  return result;
}

// The limit: the levy in cents for sector 0 (overheid, 3.09 % in 2024), fused by hand.
std::int64_t by_hand(const Employers& data, std::vector<std::int64_t>& levies) {
  constexpr std::int64_t kThreshold = 4'057'500;  // 40,575.00 hours
  constexpr std::int64_t kTenthOfAJob =
      133'100'000;  // 1,331 hours in units of 10^-6 hour, a tenth of it
  std::int64_t total = 0;
  for (std::size_t i = 0; i < kEmployers; ++i) {
    const bool liable =
        data.sector[i] == 0 && data.hours[i] >= kThreshold && data.hours_before[i] >= kThreshold;
    const std::int64_t numerator = data.hours[i] * 309 - data.target[i] * 10'000;
    const std::int64_t tenths = numerator > 0 ? numerator / kTenthOfAJob : 0;
    levies[i] = liable ? tenths * 50'000 : 0;
    total += levies[i];
  }
  return total;
}

// Adds up the computed levy; renders nothing.
class Totals : public eval::ResultConsumer {
 public:
  explicit Totals(std::size_t column) : column_(column) {}
  std::unique_ptr<Rendered> render(const eval::Population&,
                                   const std::vector<eval::ResultBlock>&) const override {
    return std::make_unique<Rendered>();
  }
  source::Outcome accept(const eval::Population&, const std::vector<eval::ResultBlock>& blocks,
                         Rendered&) override {
    const std::int64_t* values = blocks.front().outputs[column_].narrow();
    for (std::size_t row = 0; row < blocks.front().rows; ++row) {
      total += values[row];
    }
    return source::Done();
  }
  std::int64_t total = 0;

 private:
  std::size_t column_;
};

std::size_t column_of(const plan::Plan& plan, const std::string& name) {
  const auto& outputs = plan.levels.front().outputs;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    if (outputs[i].name == name) {
      return i;
    }
  }
  fail("no output " + name);
}

struct Subject {
  check::CheckedRules checked = rules();
  plan::Plan plan = quota_plan(checked);
  Employers data = employers();
  eval::Population rows = population(plan, data);

  [[nodiscard]] std::int64_t by_plan(int threads) const {
    Totals totals(column_of(plan, "quotumheffing_berekend"));
    eval::RunOptions options;
    options.threads = threads;
    if (!eval::run(plan, rows, options, totals)) {
      fail("the run failed");
    }
    return totals.total;
  }
};

const Subject& subject() {
  static const Subject instance = [] {
    Subject made;
    std::vector<std::int64_t> levies(kEmployers);
    if (made.by_plan(2) != by_hand(made.data, levies)) {
      fail("the plan and the loop by hand disagree");
    }
    return made;
  }();
  return instance;
}

void quotumheffing_plan(benchmark::State& state) {
  const int threads = static_cast<int>(state.range(0));
  const Subject& all = subject();
  for (auto _ : state) {
    benchmark::DoNotOptimize(all.by_plan(threads));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kEmployers));
}
BENCHMARK(quotumheffing_plan)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

void quotumheffing_by_hand(benchmark::State& state) {
  const Subject& all = subject();
  std::vector<std::int64_t> levies(kEmployers);
  for (auto _ : state) {
    benchmark::DoNotOptimize(by_hand(all.data, levies));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kEmployers));
}
BENCHMARK(quotumheffing_by_hand)->Unit(benchmark::kMillisecond);

void check_all_rule_books(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(rules());
  }
}
BENCHMARK(check_all_rule_books)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
