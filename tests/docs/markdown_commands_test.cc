// What is taken out of a Markdown file, and what of it is run.

#include "markdown_commands.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace quotum::docs {
namespace {

TEST(MarkdownCommandsTest, TakesShellBlocksOnly) {
  const auto blocks = command_blocks(
      "text\n```sh\na\nb\n```\n```yaml\nc\n```\n<!-- run by CI: needs an hour "
      "-->\n```sh\nd\n```\n");
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_EQ(blocks[0].text, "a\nb\n");
  EXPECT_EQ(blocks[0].line, 2);
  EXPECT_EQ(blocks[0].run_by_ci, "");
  EXPECT_EQ(blocks[1].text, "d\n");
  EXPECT_EQ(blocks[1].run_by_ci, "needs an hour");
}

TEST(MarkdownCommandsTest, RefusesOpenBlocksAndMarksWithoutReason) {
  EXPECT_THROW(command_blocks("```sh\na\n"), std::runtime_error);
  EXPECT_THROW(command_blocks("<!-- run by CI: -->\n```sh\na\n```\n"), std::runtime_error);
}

TEST(MarkdownCommandsTest, LeavesOutInstallingAndBuilding) {
  EXPECT_EQ(
      runnable(
          "sudo apt-get install -y g++ \\\n  cmake\ncmake --workflow --preset quotum\nquotum x\n"),
      "quotum x\n");
  EXPECT_EQ(
      runnable("apt-get update && cmake --workflow --preset quotum && quotum a && quotum b\n"),
      " quotum a && quotum b\n");
  EXPECT_EQ(runnable("quotum a \\\n  --b\n"), "quotum a   --b\n");
  EXPECT_EQ(runnable("ctest --preset release\n"), "");
}

}  // namespace
}  // namespace quotum::docs
