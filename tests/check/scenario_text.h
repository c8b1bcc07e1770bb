// Scenarios as text, read and checked.
#pragma once

#include <string>

#include "check/parameter_values.h"

namespace quotum::check {

struct CheckedText {
  std::optional<CheckedScenario> scenario;
  std::string text;  // all diagnostics, rendered
};

// `values` is the list below `values:`. Messages call the file scenarios/<name>.yaml.
CheckedText check_scenario_text(const CheckedRules& rules, const std::string& name,
                                const std::string& values);
// The same of a scenario that must have no mistake.
CheckedScenario good_scenario(const CheckedRules& rules, const std::string& name,
                              const std::string& values);

}  // namespace quotum::check
