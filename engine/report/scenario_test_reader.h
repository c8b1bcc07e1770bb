// Files of scenario tests: finding them and reading them, strictly.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/scenario_test.h"
#include "source/diagnostic.h"
#include "source/result.h"

namespace quotum::report {

// Paths of all *.test.yaml in the folder tree, folder + "/" + relative path, sorted. Fails when a
// folder cannot be read.
source::Result<std::vector<std::string>> find_test_files(const std::string& folder);

// The same for files with another ending, such as ".mutants.yaml".
source::Result<std::vector<std::string>> find_files_beside_rules(const std::string& folder,
                                                                 std::string_view ending);

// Shape only: keys, texts, dates. Nothing when there is a mistake; all of them are reported.
std::optional<TestFile> read_test_file(std::shared_ptr<const source::SourceFile> file,
                                       source::Diagnostics& diagnostics);

}  // namespace quotum::report
