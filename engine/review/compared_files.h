// The files that a comparison of rules rests on: for the footer of a page.
#pragma once

#include <vector>

#include "report/file_digest.h"
#include "report/rules_overview.h"

namespace quotum::review {

// Every rule file that was read on either side, by its path within the folder, and the scenarios
// put over them. What both sides have alike is there once; of what differs, or is on one side only,
// the name says the side: "levels.yaml (was)", "levels.yaml (wordt)".
std::vector<report::FileDigest> compared_files(const report::RulesView& before,
                                               const report::RulesView& after,
                                               report::Language language);

}  // namespace quotum::review
