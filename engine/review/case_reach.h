// What each scenario test reaches.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "report/scenario_test.h"
#include "review/coverage.h"
#include "source/diagnostic.h"
#include "source/result.h"

namespace quotum::review {

struct CaseReach {
  const report::TestFile* file = nullptr;
  const report::TestCase* test = nullptr;
  CoverageMarks marks;
  std::set<const check::CheckedVersion*> versions;  // of the books that its run uses
};

// Runs the case with a trace. Nothing, with diagnostics, when it does not fit the rules; an Error
// when a scenario file cannot be read. `folder`: of the rules. Whether it passes is not asked.
// Threads may do so at once, each with its own diagnostics.
source::Result<std::optional<CaseReach>> reach_of_case(const CoveragePoints& points,
                                                       const report::TestFile& file,
                                                       const report::TestCase& test,
                                                       const std::string& folder,
                                                       source::Diagnostics& diagnostics);

}  // namespace quotum::review
