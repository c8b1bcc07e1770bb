// Nothing without a golden file: every kind of diagnostic, every exit code, every option of every
// command.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "command.h"
#include "golden_case.h"
#include "golden_files.h"
#include "source/diagnostic.h"

namespace quotum::golden {
namespace {

// All steps of the golden files, or of those in one folder.
std::vector<Step> steps(const std::string& folder = "") {
  std::vector<Step> all;
  for (const auto& file : golden_files()) {
    if (folder.empty() || *file.begin() == folder) {
      const GoldenCase golden = parse_golden(process::read_file(golden_root() / file));
      all.insert(all.end(), golden.steps.begin(), golden.steps.end());
    }
  }
  return all;
}

std::set<std::string> matches(const std::string& text, const std::regex& pattern) {
  std::set<std::string> found;
  for (auto at = std::sregex_iterator(text.begin(), text.end(), pattern);
       at != std::sregex_iterator(); ++at) {
    found.insert((*at)[1].str());
  }
  return found;
}

std::string printed(const std::string& command) {
  const process::TemporaryFolder folder;
  return process::run_command(command, folder.path()).out;
}

// "run" -> the options that some golden file gives to quotum run.
std::map<std::string, std::set<std::string>> options_in_goldens() {
  std::map<std::string, std::set<std::string>> options;
  const std::regex parts("([^;&|\n]+)");
  const std::regex command("quotum ([a-z]+)( |$)");
  for (const Step& step : steps()) {
    for (const std::string& part : matches(step.command, parts)) {
      std::smatch match;
      if (std::regex_search(part, match, command)) {
        options[match[1].str()].merge(matches(part, std::regex("(--[a-z-]+)")));
      }
    }
  }
  return options;
}

TEST(GoldenCoverageTest, EveryDiagnosticHasAGolden) {
  std::set<std::string> shown;
  for (const Step& step : steps("diagnostics")) {
    shown.merge(matches(step.err, std::regex(R"((?:error|warning)\[([a-z-]+)\])")));
  }
  for (const source::Code code : source::all_codes()) {
    EXPECT_EQ(shown.count(std::string(source::name(code))), 1U)
        << "no file in fixtures/golden/diagnostics shows " << source::name(code);
  }
}

TEST(GoldenCoverageTest, EveryExitCodeHasAGolden) {
  std::set<int> exits;
  for (const Step& step : steps()) {
    exits.insert(step.exit);
  }
  EXPECT_THAT(exits, testing::IsSupersetOf({0, 1, 2, 3, 4, 5}));
}

TEST(GoldenCoverageTest, EveryOptionHasAGolden) {
  const std::string help = printed("quotum --help");
  const std::size_t list = std::min(help.find("Subcommands:"), help.size());
  const auto commands =
      matches(help.substr(list, help.find("\n\n", list) - list), std::regex("\n  ([a-z]+) "));
  EXPECT_GE(commands.size(), 7U) << help;
  const auto used = options_in_goldens();
  for (const std::string& command : commands) {
    const auto known = used.find(command);
    ASSERT_NE(known, used.end()) << "no golden file runs quotum " << command;
    const std::string own = printed("quotum " + command + " --help");
    for (const std::string& option : matches(own, std::regex("(--[a-z-]+)"))) {
      EXPECT_EQ(known->second.count(option), 1U)
          << "no golden file runs quotum " << command << " with " << option;
    }
  }
}

}  // namespace
}  // namespace quotum::golden
