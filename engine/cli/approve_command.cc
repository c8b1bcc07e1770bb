// quotum approve: records who wrote and who approved rule files, after their scenario tests.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>

#include "cli/commands.h"
#include "cli/load_approvals.h"
#include "cli/load_tests.h"
#include "cli/shared_options.h"
#include "report/manifest.h"
#include "report/scenario_test_run.h"
#include "report/scenario_test_text.h"
#include "table/csv_writer.h"
#include "table/digest.h"

namespace quotum::cli {
namespace {

struct ApproveOptions {
  RulesOptions rules;
  std::vector<std::string> files;
  bool all = false;
  std::string author, approver;
  std::optional<exact::Date> on;
  report::Language language = report::Language::kDutch;
};

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

// CLI::Option::check(): a name that stands in one line of a file.
std::string refuse_no_name(const std::string& name) {
  const bool is_line =
      std::none_of(name.begin(), name.end(), [](char c) { return c >= 0 && c < ' '; });
  return is_line && name.find_first_not_of(' ') != std::string::npos ? std::string()
                                                                     : "'" + name + "' is no name";
}

class Approving {
 public:
  Approving(const ApproveOptions& options, const Console& console)
      : options_(options), console_(console) {}

  Exit execute();

 private:
  Exit choose_parts();
  Exit run_tests(const LoadedRules& rules);
  // A version rests on the tests beside it, a parameter and the levels on all of them.
  [[nodiscard]] std::vector<const review::ApprovedTests*> tests_of(const review::Part& part) const;
  [[nodiscard]] bool is_needed(const std::string& test_file) const;
  Exit record(LoadedApprovals loaded, const std::string& folder);
  Exit write(const review::Approvals& approvals, const std::string& folder);

  const ApproveOptions& options_;
  const Console& console_;
  review::Meaning meaning_;
  std::vector<const review::Part*> parts_;     // those to be approved
  std::vector<review::ApprovedTests> passed_;  // by path
};

Exit Approving::execute() {
  if (review::is_same_name(options_.author, options_.approver)) {
    return console_.fail(Exit::kUsage, "approve: --approver must be somebody else than --author");
  }
  const auto rules = load_rules(options_.rules.folder, {}, console_);
  if (!rules.ok()) {
    return rules.exit();
  }
  meaning_ = meaning_of_folder(rules.value());
  auto loaded = load_approvals(rules.value(), meaning_, console_);
  if (!loaded.ok()) {
    return loaded.exit();
  }
  if (const Exit chosen = choose_parts(); chosen != Exit::kDone) {
    return chosen;
  }
  if (const Exit passed = run_tests(rules.value()); passed != Exit::kDone) {
    return passed;
  }
  return record(std::move(loaded.value()), rules.value().folder);
}

Exit Approving::choose_parts() {
  if (options_.all == !options_.files.empty()) {
    return console_.fail(Exit::kUsage, "approve: give --file FILE, once or more often, or --all");
  }
  std::vector<std::string> known;
  for (const review::Part& part : meaning_.parts) {
    known.push_back(part.path);
    const auto& files = options_.files;
    if (options_.all || std::find(files.begin(), files.end(), part.path) != files.end()) {
      parts_.push_back(&part);
    }
  }
  for (const std::string& file : options_.files) {
    if (std::find(known.begin(), known.end(), file) == known.end()) {
      return console_.fail(Exit::kUsage, "--file: no rule file '" + file + "' in " +
                                             options_.rules.folder + did_you_mean(file, known));
    }
  }
  return Exit::kDone;
}

bool Approving::is_needed(const std::string& test_file) const {
  return std::any_of(parts_.begin(), parts_.end(), [&](const review::Part* part) {
    return part->kind != review::Part::Kind::kVersion ||
           folder_of(part->path) == folder_of(test_file);
  });
}

Exit Approving::run_tests(const LoadedRules& rules) {
  source::Diagnostics diagnostics;
  const auto read = load_tests(rules.folder, diagnostics, console_);
  if (!read.ok()) {
    return read.exit();
  }
  report::ScenarioTests tests(*rules.rules, {rules.folder, options_.language});
  bool good = true;
  for (const report::TestFile& file : read.value().files) {
    review::ApprovedTests& passed = passed_.emplace_back();
    passed.file.value = report::path_within(rules.folder, file.file->path());
    passed.digest = table::sha256_hex(file.file->text());
    if (!is_needed(passed.file.value)) {
      passed_.pop_back();
      continue;
    }
    for (const report::TestCase& test : file.cases) {
      const auto ran = tests.run(file, test, diagnostics);
      if (!ran) {
        return console_.fail(Exit::kInputOutput, ran.error().message);
      }
      if (ran.value() && !ran.value()->passed()) {
        console_.out << report::case_text(*ran.value(), options_.language);
        good = false;
      }
      ++passed.cases;
    }
  }
  if (diagnostics.has_errors()) {
    console_.err << source::render(diagnostics);
    return Exit::kRules;
  }
  return good ? Exit::kDone : console_.fail(Exit::kFindings, "a test failed; nothing was approved");
}

std::vector<const review::ApprovedTests*> Approving::tests_of(const review::Part& part) const {
  std::vector<const review::ApprovedTests*> tests;
  for (const review::ApprovedTests& passed : passed_) {
    if (part.kind != review::Part::Kind::kVersion ||
        folder_of(part.path) == folder_of(passed.file.value)) {
      tests.push_back(&passed);
    }
  }
  return tests;
}

Exit Approving::record(LoadedApprovals loaded, const std::string& folder) {
  for (const review::Part* part : parts_) {
    review::Approval approval;
    approval.file.value = part->path;
    approval.meaning.value = review::digest_of(*part);
    approval.author.value = options_.author;
    approval.approver.value = options_.approver;
    approval.on = *options_.on;
    for (const review::ApprovedTests* tests : tests_of(*part)) {
      approval.tests.push_back(*tests);
    }
    if (approval.tests.empty()) {
      return console_.fail(Exit::kFindings, "no *.test.yaml beside " + part->path +
                                                ": nothing to approve it on; nothing was approved");
    }
    review::put_approval(std::move(approval), loaded.approvals);
  }
  return write(loaded.approvals, folder);
}

// The whole file or nothing of it.
source::Outcome write_file(const std::string& path, const std::string& text) {
  std::error_code fault;
  std::filesystem::create_directories(std::filesystem::path(path).parent_path(), fault);
  auto file = table::OutputFile::create(path);
  if (!file) {
    return file.error();
  }
  if (source::Outcome written = file.value().write(text); !written) {
    return written;
  }
  return file.value().commit();
}

// What was approved first, so that nothing is approved whose text is not kept.
Exit Approving::write(const review::Approvals& approvals, const std::string& folder) {
  std::vector<std::pair<std::string, std::string>> files;
  for (const review::Part* part : parts_) {
    files.emplace_back(review::approved_text_path(part->path), review::canonical_text(*part));
  }
  files.emplace_back(review::kApprovalsFile, review::approvals_yaml(approvals));
  for (const auto& [name, text] : files) {
    if (source::Outcome done = write_file(folder + "/" + name, text); !done) {
      return console_.fail(Exit::kInputOutput, done.error().message);
    }
  }
  std::uint64_t cases = 0;
  for (const review::ApprovedTests& tests : passed_) {
    cases += tests.cases;
  }
  for (const review::Part* part : parts_) {
    console_.out << part->path << ": "
                 << review::state_text(review::Approved::kYes, options_.language) << '\n';
  }
  console_.out << report::test_summary(cases, 0, options_.language);
  return Exit::kDone;
}

void add_approval_options(CLI::App& command, ApproveOptions& options) {
  command
      .add_option("--file", options.files,
                  "Rule file within the folder, such as parameters/basisbanen.yaml; may recur "
                  "(default: none)")
      ->type_name("FILE")
      ->allow_extra_args(false);
  command.add_flag("--all", options.all, "Every rule file of the folder (default: off)");
  command.add_option("--author", options.author, "Who wrote it")
      ->type_name("NAME")
      ->check(refuse_no_name)
      ->required();
  command.add_option("--approver", options.approver, "Who approves it: somebody else")
      ->type_name("NAME")
      ->check(refuse_no_name)
      ->required();
  command
      .add_option_function<std::string>(
          "--on", [&options](const std::string& text) { options.on = date_from("--on", text); },
          "Day of the approval")
      ->type_name("DATE")
      ->required();
}

}  // namespace

void add_approve_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<ApproveOptions>();
  CLI::App* command = app.add_subcommand(
      "approve", "Record who wrote and who approved rule files, after their tests have passed");
  add_rules_folder(*command, options->rules);
  add_approval_options(*command, *options);
  add_language_option(*command, options->language);
  command->footer(example(
      "quotum approve rules/nl --file saldo/2018-01-01.yaml \\\n    --author \"Opsteller A\" "
      "--approver \"Toetser B\" --on 2026-11-22"));
  command->callback([&context, options] {
    context.action = [options](const Console& console) {
      return Approving(*options, console).execute();
    };
  });
}

}  // namespace quotum::cli
