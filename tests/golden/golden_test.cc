// Runs every fixtures/golden/**/*.golden: the real program in a folder of its own, every byte
// compared. With QUOTUM_UPDATE_GOLDEN=1 in the environment the files are rewritten instead; look at
// the difference before keeping it.

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>

#include "command.h"
#include "golden_case.h"
#include "golden_files.h"

namespace quotum::golden {
namespace {

namespace fs = std::filesystem;

bool updating() {
  const char* asked = std::getenv("QUOTUM_UPDATE_GOLDEN");
  return asked != nullptr && std::string(asked) == "1";
}

// What is printed always ends with a line end here, so that it can stand in a text file.
std::string with_line_end(std::string text) {
  if (!text.empty() && text.back() != '\n') {
    text += "\n<no line end>\n";
  }
  return text;
}

class GoldenTest : public testing::TestWithParam<fs::path> {};

TEST_P(GoldenTest, GivesExactlyWhatTheFileSays) {
  const fs::path file = golden_root() / GetParam();
  GoldenCase golden = parse_golden(process::read_file(file));
  const process::TemporaryFolder folder;
  set_up(golden, QUOTUM_SOURCE_DIR, folder.path());
  for (Step& step : golden.steps) {
    const process::CommandResult result = process::run_command(step.command, folder.path());
    if (updating()) {
      step = {step.command, with_line_end(result.out), with_line_end(result.err), result.exit};
      continue;
    }
    EXPECT_EQ(with_line_end(result.out), step.out) << "stdout of: " << step.command;
    EXPECT_EQ(with_line_end(result.err), step.err) << "stderr of: " << step.command;
    EXPECT_EQ(result.exit, step.exit) << "exit code of: " << step.command;
  }
  if (updating()) {
    process::write_file(file, print_golden(golden));
  }
}

std::string test_name(const testing::TestParamInfo<fs::path>& info) {
  std::string name = fs::path(info.param).replace_extension().string();
  std::replace_if(
      name.begin(), name.end(),
      [](char character) { return std::isalnum(static_cast<unsigned char>(character)) == 0; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Fixtures, GoldenTest, testing::ValuesIn(golden_files()), test_name);

// An empty folder would pass silently.
TEST(GoldenFolders, AllHoldGoldenFiles) {
  const auto files = golden_files();
  for (const std::string folder : {"diagnostics", "cli", "explain"}) {
    EXPECT_TRUE(std::any_of(files.begin(), files.end(),
                            [&](const fs::path& file) { return *file.begin() == folder; }))
        << "no golden files in fixtures/golden/" << folder;
  }
}

}  // namespace
}  // namespace quotum::golden
