// Each rule book over rows in memory, table to table, with each way to supply its tables. Before a
// book is timed, the oracle of the tests answers as the engine does on a few rows; on more rows the
// plan answers as the one that is neither optimised nor narrowed; and on all rows, with one thread
// and with two, as that many copies of those rows.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <memory>

#include "answer_sums.h"
#include "comparison.h"
#include "failure.h"
#include "nl_rules.h"
#include "sample_population.h"
#include "size_flags.h"

namespace quotum::bench {
namespace {

constexpr std::uint64_t kOracleRows = 100;     // of the top level; the oracle is slow on purpose
constexpr std::uint64_t kSampleRows = 20'000;  // and of what is repeated

class Discarding final : public eval::ResultConsumer {
 public:
  [[nodiscard]] std::unique_ptr<Rendered> render(
      const eval::Population& /*population*/,
      const std::vector<eval::ResultBlock>& /*blocks*/) const override {
    return std::make_unique<Rendered>();
  }
  source::Outcome accept(const eval::Population& /*population*/,
                         const std::vector<eval::ResultBlock>& blocks,
                         Rendered& /*rendered*/) override {
    benchmark::DoNotOptimize(blocks.data());
    return source::Done{};
  }
};

eval::RunOptions with_threads(int threads) {
  eval::RunOptions options;
  options.threads = threads;
  return options;
}

void ask_oracle(const check::CheckedRules& rules, const BookPlan& plan) {
  oracle::Question question;
  question.rules = &rules;
  question.year = plan.request.year;
  question.scenarios = plan.request.scenarios;
  // The oracle shows the columns of the books below it too.
  question.books = with_used_books(rules, plan.request.books.front());
  std::size_t decisions = 0;
  for (const Files& files : sample_files(rules, plan, kOracleRows)) {
    question.files = files;
    const oracle::Answer expected = oracle::answer(question);
    for (const auto& [level, rows] : expected.decisions) {
      decisions += rows.size();
    }
    const std::string found =
        equivalence::difference(expected, equivalence::engine_answer(question));
    if (!found.empty()) {
      fail(plan.name + ": the oracle disagrees\n" + found);
    }
  }
  if (decisions == 0) {
    fail(plan.name + ": no decisions to compare");
  }
}

plan::Plan verification_plan(const check::CheckedRules& rules, plan::PlanRequest request) {
  request.options.optimise = false;
  request.options.at_least = exact::Width::k256;
  source::Diagnostics diagnostics;
  auto plan = plan::compile(rules, request, diagnostics);
  if (!plan) {
    fail("no plan for verification\n" + source::render(diagnostics));
  }
  return std::move(*plan);
}

void must_be(const AnswerSums& expected, const AnswerSums& found, const std::string& what) {
  if (const std::string wrong = difference(expected, found); !wrong.empty()) {
    fail(what + ": " + wrong);
  }
}

struct Sizes {
  std::uint64_t top_rows = 0;   // at most
  std::uint64_t most_rows = 0;  // of the lowest level, at most
};

// The rows of one book, checked.
eval::Population checked_rows(const check::CheckedRules& rules, const BookPlan& plan,
                              const Sizes& sizes) {
  ask_oracle(rules, plan);
  const eval::Population sample =
      read_population(plan.plan, sample_files(rules, plan, std::min(kSampleRows, sizes.top_rows)));
  const std::vector<std::size_t> period = rows_by_level(sample);
  const AnswerSums expected =
      answer_sums(verification_plan(rules, plan.request), sample, with_threads(2), period);
  must_be(expected, answer_sums(plan.plan, sample, with_threads(2), period),
          plan.name + ", optimised");
  const std::size_t lowest = *std::max_element(period.begin(), period.end());
  const std::size_t copies =
      std::max<std::size_t>(1, std::min(sizes.top_rows / period.front(), sizes.most_rows / lowest));
  eval::Population rows = repeated(sample, copies);
  for (const int threads : {1, 2}) {
    must_be(times(expected, copies), answer_sums(plan.plan, rows, with_threads(threads), period),
            plan.name + ", all rows, threads " + std::to_string(threads));
  }
  return rows;
}

// The rows of the book at hand; those of the book before it make room.
const eval::Population& rows_of(const check::CheckedRules& rules, const BookPlan& plan,
                                const Sizes& sizes) {
  static const BookPlan* at_hand = nullptr;
  static eval::Population rows;
  if (at_hand != &plan) {
    rows = {};
    rows = checked_rows(rules, plan, sizes);
    at_hand = &plan;
  }
  return rows;
}

void measure(benchmark::State& state, const check::CheckedRules& rules, const BookPlan& plan,
             const Sizes& sizes) {
  const eval::Population& rows = rows_of(rules, plan, sizes);
  const eval::RunOptions options = with_threads(static_cast<int>(state.range(0)));
  for (auto _ : state) {
    Discarding nowhere;
    if (!eval::run(plan.plan, rows, options, nowhere)) {
      fail(plan.name + ": the run failed");
    }
  }
  const std::vector<std::size_t> counts = rows_by_level(rows);
  const std::size_t lowest = *std::max_element(counts.begin(), counts.end());
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(lowest));
  state.counters["top_rows"] = static_cast<double>(counts.front());
  state.counters["rows"] = static_cast<double>(lowest);
  state.counters["top_rows_per_second"] = benchmark::Counter(
      static_cast<double>(counts.front()), benchmark::Counter::kIsIterationInvariantRate);
}

}  // namespace
}  // namespace quotum::bench

int main(int argc, char** argv) {
  using namespace quotum::bench;  // NOLINT(google-build-using-namespace)
  benchmark::Initialize(&argc, argv);
  SizeFlags flags({{"employers", "5000000"}, {"rows", "20000000"}});
  flags.read(argc, argv);
  const Sizes sizes{flags.number("employers"), flags.number("rows")};
  const quotum::cli::LoadedRules rules = nl_rules();
  const std::vector<BookPlan> plans = book_plans(rules);
  for (const BookPlan& plan : plans) {
    benchmark::RegisterBenchmark(
        plan.name.c_str(),
        [&](benchmark::State& state) { measure(state, *rules.rules, plan, sizes); })
        ->ArgName("threads")
        ->Arg(1)
        ->Arg(2)
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
