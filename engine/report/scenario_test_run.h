// Runs the cases of scenario tests through the engine: the same reader, nesting, plan, run and
// decision text as `quotum run`, from memory.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "check/checked_rules.h"
#include "report/language.h"
#include "report/scenario_test.h"
#include "source/diagnostic.h"
#include "source/result.h"

namespace quotum::report {

struct TestRunOptions {
  std::string folder;  // of the rules: what scenario files are relative to
  Language language = Language::kDutch;
  bool explain = true;  // say of each mismatch what steps led to it
};

// Borrows the rules. Owns the scenario files that cases name: diagnostics point into them, so it
// lives as long as those are used. Not thread-safe.
class ScenarioTests {
 public:
  ScenarioTests(const check::CheckedRules& rules, TestRunOptions options)
      : rules_(rules), options_(std::move(options)) {}

  // The result of one case of `file`. Nothing, with diagnostics (each once), when the case does not
  // fit the rules: an unknown level, column, book or output, a scenario with mistakes, a value that
  // the run needs and does not have. An Error when a scenario file cannot be read.
  source::Result<std::optional<CaseResult>> run(const TestFile& file, const TestCase& test,
                                                source::Diagnostics& diagnostics);

 private:
  const check::CheckedRules& rules_;
  TestRunOptions options_;
  std::vector<std::shared_ptr<const source::SourceFile>> scenario_files_;
  std::set<std::string> reported_;
};

}  // namespace quotum::report
