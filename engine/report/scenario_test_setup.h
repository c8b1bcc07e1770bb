// What a scenario test case needs before it can run: its scenarios checked, its levels and books
// found, its plan made.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "check/parameter_values.h"
#include "plan/compiler.h"
#include "report/scenario_test.h"
#include "source/diagnostic.h"
#include "source/result.h"

namespace quotum::report {

struct TestSetup {
  std::vector<std::unique_ptr<const check::CheckedScenario>> scenarios;
  plan::PlanRequest request;             // points into `scenarios`
  std::vector<const TestTable*> tables;  // given, parallel to request.supplied: top level first
};

// "rules/nl/x/y.test.yaml:30:7".
std::string place_text(const source::Span& span);

// Files that diagnostics may point into.
using KeptFiles = std::vector<std::shared_ptr<const source::SourceFile>>;

// Nothing, with diagnostics, when the case does not fit the rules; an Error when a scenario file
// cannot be read. `folder`: what scenario files are relative to; they are added to `kept`.
source::Result<std::optional<TestSetup>> set_up(const check::CheckedRules& rules,
                                                const TestFile& file, const TestCase& test,
                                                const std::string& folder, KeptFiles& kept,
                                                source::Diagnostics& diagnostics);

// The plan of the set-up; nothing, with diagnostics that name the case. `trace`: as PlanOptions.
std::optional<plan::Plan> make_test_plan(const check::CheckedRules& rules, const TestSetup& setup,
                                         const TestCase& test, bool trace,
                                         source::Diagnostics& diagnostics);

}  // namespace quotum::report
