// From a rules folder and scenario files to checked rules, with every mistake shown.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "check/checked_rules.h"
#include "check/parameter_values.h"
#include "cli/console.h"

namespace quotum::cli {

// Movable; pointers into `rules` and `scenarios` stay valid when it is moved.
struct LoadedRules {
  std::string folder;  // as given, without a slash at the end; paths in messages begin with it
  std::unique_ptr<const check::CheckedRules> rules;
  std::vector<std::unique_ptr<const check::CheckedScenario>> scenarios;  // in the order given

  [[nodiscard]] std::vector<const check::CheckedScenario*> scenario_pointers() const;
};

// Reads and checks the folder, then the scenarios against it, or, where it has mistakes, against
// its parameters. All mistakes, and warnings, are rendered to console.err at once. Ends with kRules
// when there are mistakes, kInputOutput when something cannot be read.
OrExit<LoadedRules> load_rules(const std::string& folder,
                               const std::vector<std::string>& scenario_paths,
                               const Console& console);

}  // namespace quotum::cli
