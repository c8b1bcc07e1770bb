// Rule books from YAML to plans: reading, checking, compiling, and all of it together as a run does
// it before it opens a file. What must come out is looked at before anything is timed.
#include <benchmark/benchmark.h>

#include <array>

#include "book_plans.h"
#include "check/checker.h"
#include "failure.h"
#include "nl_rules.h"
#include "rulebook/document_reader.h"

namespace quotum::bench {
namespace {

// Those that decide what an employer pays or gets; the others report on the country or add up.
constexpr std::array kMainBooks = {"quotumheffing", "inclusiviteitsopslag", "lkv_banenafspraak"};

std::shared_ptr<const rulebook::Documents> read_documents() {
  source::Diagnostics diagnostics;
  auto documents = rulebook::read_folder(nl_rules_folder(), diagnostics);
  if (!documents || !diagnostics.empty()) {
    fail("the rule books cannot be read\n" + source::render(diagnostics));
  }
  return std::make_shared<const rulebook::Documents>(std::move(documents.value()));
}

check::CheckedRules check_documents(std::shared_ptr<const rulebook::Documents> documents) {
  source::Diagnostics diagnostics;
  auto rules = check::check(std::move(documents), diagnostics);
  if (!rules || !diagnostics.empty() || rules->books.empty()) {
    fail("the rule books are not right\n" + source::render(diagnostics));
  }
  return std::move(*rules);
}

std::size_t compile(const check::CheckedRules& rules, const plan::PlanRequest& request) {
  source::Diagnostics diagnostics;
  const auto plan = plan::compile(rules, request, diagnostics);
  if (!plan) {
    fail("a plan cannot be made\n" + source::render(diagnostics));
  }
  std::size_t instructions = 0;
  for (const plan::LevelPlan& level : plan->levels) {
    instructions += level.instructions.size() + level.aggregates.size();
  }
  return instructions;
}

// The same request under rules that were read anew: its books, levels and scenarios by position.
plan::PlanRequest moved(plan::PlanRequest request, const cli::LoadedRules& from,
                        const cli::LoadedRules& to) {
  const auto before = from.scenario_pointers();
  const auto after = to.scenario_pointers();
  for (const check::CheckedScenario*& scenario : request.scenarios) {
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (scenario == before[i]) {
        scenario = after[i];
        break;
      }
    }
  }
  return request;
}

// For each main book the plan with all tables.
std::vector<const BookPlan*> main_plans(const std::vector<BookPlan>& plans) {
  std::vector<const BookPlan*> found;
  for (const char* book : kMainBooks) {
    const BookPlan* last = nullptr;
    for (const BookPlan& plan : plans) {
      last = plan.book == book ? &plan : last;
    }
    if (last == nullptr) {
      fail(std::string("no plan of rule book ") + book);
    }
    found.push_back(last);
  }
  return found;
}

void check_and_compile(benchmark::State& state, const cli::LoadedRules& rules,
                       const std::vector<const BookPlan*>& plans) {
  const auto run = [&] {
    const cli::LoadedRules loaded = nl_rules();
    std::vector<std::size_t> instructions;
    instructions.reserve(plans.size());
    for (const BookPlan* plan : plans) {
      instructions.push_back(compile(*loaded.rules, moved(plan->request, rules, loaded)));
    }
    return instructions;
  };
  const std::vector<std::size_t> found = run();
  for (std::size_t i = 0; i < plans.size(); ++i) {
    if (found[i] == 0 || found[i] != plans[i]->instructions()) {
      fail("another plan for " + plans[i]->name);
    }
  }
  for (auto _ : state) {
    benchmark::DoNotOptimize(run());
  }
}

void register_all(const cli::LoadedRules& rules, const std::vector<BookPlan>& plans) {
  benchmark::RegisterBenchmark("read_rule_books", [](benchmark::State& state) {
    for (auto _ : state) {
      benchmark::DoNotOptimize(read_documents());
    }
  })->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("check_rule_books", [](benchmark::State& state) {
    const auto documents = read_documents();
    for (auto _ : state) {
      benchmark::DoNotOptimize(check_documents(documents));
    }
  })->Unit(benchmark::kMillisecond);
  for (const BookPlan& plan : plans) {
    benchmark::RegisterBenchmark(("compile/" + plan.name).c_str(), [&](benchmark::State& state) {
      if (compile(*rules.rules, plan.request) != plan.instructions()) {
        fail("another plan for " + plan.name);
      }
      for (auto _ : state) {
        benchmark::DoNotOptimize(compile(*rules.rules, plan.request));
      }
      state.counters["instructions"] = static_cast<double>(plan.instructions());
    })->Unit(benchmark::kMillisecond);
  }
  benchmark::RegisterBenchmark("CheckAndCompile", [&](benchmark::State& state) {
    check_and_compile(state, rules, main_plans(plans));
  })->Unit(benchmark::kMillisecond);
}

}  // namespace
}  // namespace quotum::bench

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
    return 1;
  }
  const quotum::cli::LoadedRules rules = quotum::bench::nl_rules();
  const std::vector<quotum::bench::BookPlan> plans = quotum::bench::book_plans(rules);
  quotum::bench::register_all(rules, plans);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
