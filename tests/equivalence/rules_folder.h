// Checked rules of a folder or of texts, for tests. Anything wrong is an exception with the
// diagnostics.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "check/checked_rules.h"
#include "check/parameter_values.h"

namespace quotum::equivalence {

// The rules of a folder on disk. Throws std::runtime_error when they cannot be read or are not
// right.
check::CheckedRules rules_of_folder(const std::string& folder);

// The same of files given as path -> text, written to a temporary folder. Nothing when the checker
// refuses them; then `why`, if given, receives its words.
std::optional<check::CheckedRules> rules_of_texts(const std::map<std::string, std::string>& files,
                                                  std::string* why = nullptr);

// Throws like rules_of_folder.
check::CheckedScenario scenario_of_text(const check::CheckedRules& rules, const std::string& text);

}  // namespace quotum::equivalence
