// Reading approvals.yaml and asking for approval, see load_approvals.h.
#include "cli/load_approvals.h"

#include <filesystem>
#include <utility>

namespace quotum::cli {

review::Meaning meaning_of_folder(const LoadedRules& rules) {
  report::RulesView view;
  view.rules = rules.rules.get();
  view.folder = rules.folder;
  return review::meaning_of(view);
}

OrExit<LoadedApprovals> load_approvals(const LoadedRules& rules, const review::Meaning& meaning,
                                       const Console& console) {
  const std::string path = rules.folder + "/" + std::string(review::kApprovalsFile);
  LoadedApprovals loaded;
  std::error_code unknown;
  if (!std::filesystem::exists(path, unknown)) {
    return loaded;
  }
  auto file = source::read_source_file(path, path);
  if (!file) {
    return console.fail(Exit::kInputOutput, file.error().message);
  }
  loaded.file = std::move(file.value());
  source::Diagnostics diagnostics;
  if (auto approvals = review::read_approvals(*loaded.file, diagnostics)) {
    loaded.approvals = std::move(*approvals);
    review::check_approvals(loaded.approvals, meaning, diagnostics);
  }
  if (!diagnostics.empty()) {
    console.err << source::render(diagnostics);
  }
  if (diagnostics.has_errors()) {
    return Exit::kRules;
  }
  return loaded;
}

OrExit<std::vector<review::ApprovalState>> require_approved(const review::Approvals& approvals,
                                                            const review::Meaning& meaning,
                                                            const std::set<std::string>& files,
                                                            const Console& console) {
  std::vector<review::ApprovalState> states;
  bool all = true;
  for (const review::ApprovalState& state : review::approval_states(approvals, meaning)) {
    if (files.count(state.file) == 0) {
      continue;
    }
    states.push_back(state);
    if (state.approved == review::Approved::kYes) {
      continue;
    }
    all = false;
    console.err << "quotum: " << state.file << ": "
                << review::state_text(state.approved, report::Language::kEnglish);
    if (state.approval != nullptr) {
      console.err << " (by " << state.approval->approver.value << " on "
                  << state.approval->on.to_string() << ")";
    }
    console.err << '\n';
  }
  if (!all) {
    return console.fail(Exit::kRules,
                        "--require-approved: the run rests on rules that are not approved as they "
                        "are; see quotum approvals");
  }
  return states;
}

}  // namespace quotum::cli
