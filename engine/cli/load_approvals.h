// The approvals that lie in a folder of rules, with every mistake shown.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/load_rules.h"
#include "review/approvals.h"

namespace quotum::cli {

// Movable; pointers into `approvals` and `file` stay valid when it is moved.
struct LoadedApprovals {
  std::unique_ptr<const source::SourceFile> file;  // none: the folder has no approvals
  review::Approvals approvals;
};

// What all of the folder means, on whatever date and without scenarios: what is approved.
review::Meaning meaning_of_folder(const LoadedRules& rules);

// Reads approvals.yaml of the folder and checks it against the rules; a folder without one has no
// approvals. Ends with kRules when there are mistakes, kInputOutput when it cannot be read.
OrExit<LoadedApprovals> load_approvals(const LoadedRules& rules, const review::Meaning& meaning,
                                       const Console& console);

// States of all files of the folder. Borrows the approvals. What changed is told where the text
// that was approved is still kept, and which of the tests are no longer the same.
std::vector<review::ApprovalState> states_of(const LoadedRules& rules,
                                             const review::Approvals& approvals,
                                             const review::Meaning& meaning);

// The states of `files` (paths within the folder), as found by load_approvals. Ends with kRules
// when one of them is not approved or was changed since; all such have then been named.
OrExit<std::vector<review::ApprovalState>> require_approved(const LoadedRules& rules,
                                                            const review::Approvals& approvals,
                                                            const review::Meaning& meaning,
                                                            const std::set<std::string>& files,
                                                            const Console& console);

}  // namespace quotum::cli
