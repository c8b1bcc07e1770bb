// A small folder of rules for tests of explanations and scenario tests, read and checked from
// memory: firms, their staff and the months of their staff; a levy with a rounded quotient, and a
// grant that rests on the staff and asks the levy.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "check/checked_rules.h"
#include "check/parameter_values.h"
#include "eval/population.h"
#include "plan/compiler.h"
#include "report/explain.h"

namespace quotum::report {

// path -> text, paths as in a folder ("parameters/rate.yaml").
using Files = std::vector<std::pair<std::string, std::string>>;

// The small folder. Fails the test when it has mistakes.
const Files& small_folder();
const check::CheckedRules& small_rules();

// Reads and checks. Fails the test, with the rendered mistakes, when there are any.
check::CheckedRules rules_of(const Files& files);

// A CSV text for a level.
struct LevelText {
  std::string level;
  std::string csv;
};

// Rules compiled for a year with trace, and data read and nested. Heap-held so that it does not
// move.
struct TracedRun {
  const check::CheckedRules* rules = nullptr;
  std::vector<const check::CheckedScenario*> scenarios;
  plan::Plan plan;
  eval::Population population;
  std::unique_ptr<check::ParameterValues> values;
  std::vector<std::string> file_names;  // "firm.csv"
};

// Fails the test when the plan cannot be made or the text cannot be read.
TracedRun traced_run(const check::CheckedRules& rules, int year, const std::vector<LevelText>& data,
                     std::vector<const check::CheckedScenario*> scenarios = {});

// What explanations are made of; borrows the run.
ExplainSources sources_of(const TracedRun& run);

// The scenario that holds `values`, YAML flow mappings one a line. Fails the test when it has
// mistakes.
check::CheckedScenario scenario_of(const check::CheckedRules& rules, const std::string& values);

}  // namespace quotum::report
