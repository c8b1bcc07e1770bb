// The scenario tests of a folder of rules, read for a command.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/console.h"
#include "report/scenario_test.h"
#include "source/diagnostic.h"

namespace quotum::cli {

struct TestFiles {
  std::vector<std::shared_ptr<const source::SourceFile>> texts;  // of all, also of those at fault
  std::vector<report::TestFile> files;                           // by path
};

// Reads every *.test.yaml of the folder; mistakes go to `diagnostics` and point into the texts, so
// those must outlive them. Ends with kInputOutput when one cannot be read.
OrExit<TestFiles> read_test_files(const std::string& folder, source::Diagnostics& diagnostics,
                                  const Console& console);

}  // namespace quotum::cli
