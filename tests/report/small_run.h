// A small run made by hand: two levels (firm with a file, job below it with a file), one book at
// each, one parameter that a scenario sets. What reports are rendered from, without rules, files or
// arithmetic.
#pragma once

#include <memory>

#include "check/checked_rules.h"
#include "check/parameter_values.h"
#include "eval/population.h"
#include "eval/run.h"
#include "plan/plan.h"
#include "report/run_record.h"

namespace quotum::report {

// Not copyable: its parts point at each other.
struct SmallRun {
  SmallRun();
  SmallRun(const SmallRun&) = delete;
  SmallRun& operator=(const SmallRun&) = delete;

  // Firms 000000012 (jobs 1 and 2), 123456782 (no job) and 900000003 (job 1); the last reaches
  // reason 1 at both levels. Amounts 12.34, -0.05 and 0.00; outcomes DUE, FREE, FREE.
  [[nodiscard]] std::vector<eval::ResultBlock> results() const;
  // What a run of these results leaves behind, before outputs.
  [[nodiscard]] RunRecord record() const;

  std::shared_ptr<rulebook::Documents> documents;
  check::CheckedRules rules;
  check::CheckedScenario scenario;
  plan::Plan plan;
  eval::Population population;

 private:
  void add_documents();
  void add_rules();
  void add_scenario();
  void add_plan();
  void add_population();
};

}  // namespace quotum::report
