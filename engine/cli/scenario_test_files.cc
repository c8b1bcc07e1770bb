// Finding and reading scenario tests, see scenario_test_files.h.
#include "cli/scenario_test_files.h"

#include <utility>

#include "report/scenario_test_reader.h"

namespace quotum::cli {

OrExit<TestFiles> read_test_files(const std::string& folder, source::Diagnostics& diagnostics,
                                  const Console& console) {
  const auto paths = report::find_test_files(folder);
  if (!paths) {
    return console.fail(Exit::kInputOutput, paths.error().message);
  }
  TestFiles tests;
  for (const std::string& path : paths.value()) {
    auto text = source::read_source_file(path, path);
    if (!text) {
      return console.fail(Exit::kInputOutput, text.error().message);
    }
    tests.texts.emplace_back(std::move(text.value()));
    if (auto file = report::read_test_file(tests.texts.back(), diagnostics)) {
      tests.files.push_back(std::move(*file));
    }
  }
  return tests;
}

}  // namespace quotum::cli
