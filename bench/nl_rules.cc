// Rule books of the checkout, see nl_rules.h.
#include "nl_rules.h"

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "failure.h"

namespace quotum::bench {

std::string nl_rules_folder() { return QUOTUM_SOURCE_DIR "/rules/nl"; }

std::vector<std::string> nl_scenario_files() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(nl_rules_folder() + "/scenarios")) {
    files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

cli::LoadedRules nl_rules() {
  std::ostringstream out;
  std::ostringstream err;
  auto loaded = cli::load_rules(nl_rules_folder(), nl_scenario_files(), cli::Console{out, err});
  if (!loaded.ok() || !err.str().empty()) {
    fail("the rule books are not right\n" + err.str());
  }
  return std::move(loaded.value());
}

}  // namespace quotum::bench
