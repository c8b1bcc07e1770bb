// The scenario tests of a folder of rules, read for a command.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/console.h"
#include "report/scenario_test.h"
#include "source/diagnostic.h"

namespace quotum::cli {

// Reads every *.test.yaml of the folder whose text is in order, by path; mistakes go to
// `diagnostics`, which point into `texts`. Ends with kInputOutput when one cannot be read.
struct TestFiles {
  std::vector<std::shared_ptr<const source::SourceFile>> texts;
  std::vector<report::TestFile> files;
};
OrExit<TestFiles> read_test_files(const std::string& folder, source::Diagnostics& diagnostics,
                                  const Console& console);

}  // namespace quotum::cli
