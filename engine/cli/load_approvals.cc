// Reading approvals.yaml and asking for approval, see load_approvals.h.
#include "cli/load_approvals.h"

#include <filesystem>
#include <map>
#include <utility>

#include "table/digest.h"

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

namespace {

std::vector<std::string> changed_tests(const LoadedRules& rules, const review::Approval& approval) {
  std::vector<std::string> files;
  for (const review::ApprovedTests& tests : approval.tests) {
    const std::string path = rules.folder + "/" + tests.file.value;
    const auto file = source::read_source_file(path, path);
    if (!file || table::sha256_hex(file.value()->text()) != tests.digest) {
      files.push_back(tests.file.value);
    }
  }
  return files;
}

}  // namespace

std::vector<review::ApprovalState> states_of(const LoadedRules& rules,
                                             const review::Approvals& approvals,
                                             const review::Meaning& meaning) {
  std::vector<review::ApprovalState> states = review::approval_states(approvals, meaning);
  for (std::size_t i = 0; i < states.size(); ++i) {
    review::ApprovalState& state = states[i];
    if (state.approval != nullptr) {
      state.other_tests = changed_tests(rules, *state.approval);
    }
    if (state.approved != review::Approved::kChangedSince) {
      continue;
    }
    const std::string path = rules.folder + "/" + review::approved_text_path(state.file);
    const auto text = source::read_source_file(path, path);
    if (text && table::sha256_hex(text.value()->text()) == state.approval->meaning.value) {
      state.changed = review::changed_since(std::string(text.value()->text()), meaning.parts[i]);
    }
  }
  return states;
}

OrExit<std::vector<review::ApprovalState>> require_approved(const LoadedRules& rules,
                                                            const review::Approvals& approvals,
                                                            const review::Meaning& meaning,
                                                            const std::set<std::string>& files,
                                                            const Console& console) {
  std::vector<review::ApprovalState> states;
  std::map<std::string, int> other_tests;  // how many files were approved on them
  bool all = true;
  for (const review::ApprovalState& state : states_of(rules, approvals, meaning)) {
    if (files.count(state.file) == 0) {
      continue;
    }
    states.push_back(state);
    for (const std::string& tests : state.other_tests) {
      ++other_tests[tests];
    }
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
    for (const std::string& changed : state.changed) {
      console.err << "  " << changed << '\n';
    }
  }
  for (const auto& [tests, approved] : other_tests) {
    console.err << "quotum: warning: " << tests << " is no longer what " << approved
                << (approved == 1 ? " file was" : " files were") << " approved on\n";
  }
  if (!all) {
    return console.fail(Exit::kRules,
                        "--require-approved: the run rests on rules that are not approved as they "
                        "are; see quotum approvals");
  }
  return states;
}

}  // namespace quotum::cli
