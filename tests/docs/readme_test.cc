// The commands in the README files work as they stand: each block runs in a clean copy of what a
// user has, with the program where the build puts it.

#include <gtest/gtest.h>

#include <filesystem>

#include "command.h"
#include "markdown_commands.h"

namespace quotum::docs {
namespace {

namespace fs = std::filesystem;

const fs::path kSource = QUOTUM_SOURCE_DIR;

void copy_checkout(const fs::path& to) {
  for (const char* name : {"README.md", "rules", "fixtures"}) {
    fs::copy(kSource / name, to / name, fs::copy_options::recursive);
  }
  fs::create_directories(to / "build/release/bin");
  fs::create_symlink(QUOTUM_BINARY, to / "build/release/bin/quotum");
}

void run_blocks(const std::string& file) {
  const auto blocks = command_blocks(process::read_file(kSource / file));
  EXPECT_FALSE(blocks.empty()) << file << " shows no command";
  for (const CommandBlock& block : blocks) {
    const std::string commands = runnable(block.text);
    if (!block.run_by_ci.empty() || commands.empty()) {
      continue;
    }
    const process::TemporaryFolder folder;
    copy_checkout(folder.path());
    const auto result = process::run_command("set -e\n" + commands, folder.path());
    EXPECT_EQ(result.exit, 0) << file << ":" << block.line << "\n"
                              << commands << result.out << result.err;
  }
}

TEST(ReadmeTest, CommandsOfTheReadmeWork) { run_blocks("README.md"); }

TEST(ReadmeTest, CommandsOfTheRulesReadmeWork) { run_blocks("rules/README.md"); }

}  // namespace
}  // namespace quotum::docs
