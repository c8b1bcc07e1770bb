// The Dutch rule books with all scenarios that lie beside them.
#pragma once

#include <string>
#include <vector>

#include "cli/load_rules.h"

namespace quotum::bench {

std::string nl_rules_folder();
// The scenario files of the folder, by name.
std::vector<std::string> nl_scenario_files();
// Ends the program when the checker has anything to say.
cli::LoadedRules nl_rules();

}  // namespace quotum::bench
