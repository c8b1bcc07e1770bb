// The scenario tests of a rules folder, for commands that look at them all.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/console.h"
#include "report/scenario_test.h"
#include "source/diagnostic.h"

namespace quotum::cli {

struct LoadedTests {
  std::vector<std::shared_ptr<const source::SourceFile>> texts;  // also of files with mistakes
  std::vector<report::TestFile> files;                           // sorted by path
};

// Reads every *.test.yaml of the folder. Mistakes go to `diagnostics`, which point into the texts,
// and the file is left out. Ends with kInputOutput when something cannot be read.
OrExit<LoadedTests> load_tests(const std::string& folder, source::Diagnostics& diagnostics,
                               const Console& console);

}  // namespace quotum::cli
