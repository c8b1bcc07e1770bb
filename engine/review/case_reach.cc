// Runs one scenario test with a trace, see case_reach.h.
#include "review/case_reach.h"

#include "report/scenario_test_data.h"
#include "report/scenario_test_setup.h"

namespace quotum::review {

source::Result<std::optional<CaseReach>> reach_of_case(const CoveragePoints& points,
                                                       const report::TestFile& file,
                                                       const report::TestCase& test,
                                                       const std::string& folder,
                                                       source::Diagnostics& diagnostics) {
  report::KeptFiles scenario_files;
  const auto setup =
      report::set_up(points.rules(), file, test, folder, scenario_files, diagnostics);
  if (!setup) {
    return setup.error();
  }
  if (!setup.value()) {
    return std::optional<CaseReach>();
  }
  const report::TestSetup& ready = *setup.value();
  const auto plan = report::make_test_plan(points.rules(), ready, test, true, diagnostics);
  const auto rows = plan ? report::test_population(*plan, ready, file, diagnostics) : std::nullopt;
  if (!rows) {
    return std::optional<CaseReach>();
  }
  const check::ParameterValues values(points.rules(), ready.request.scenarios, test.as_known_on);
  CaseReach reach;
  reach.file = &file;
  reach.test = &test;
  reach.marks = reach_of_rows(points, {*plan, *rows, values}, 0, rows->levels.front().rows());
  for (const plan::UsedBook& used : plan->books) {
    if (used.version != nullptr) {
      reach.versions.insert(used.version);
    }
  }
  return std::optional(std::move(reach));
}

}  // namespace quotum::review
