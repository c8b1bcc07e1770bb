// The format of golden files itself.

#include "golden_case.h"

#include <gtest/gtest.h>

#include "command.h"

namespace quotum::golden {
namespace {

const char* const kText =
    "A title.\n"
    "--- file data/a.csv without line end\n"
    "k;v\n"
    "--- file b.txt\n"
    "one\n"
    "two\n"
    "--- replace b.txt\n"
    "one\n"
    "=>\n"
    "first\n"
    "--- command\n"
    "cat b.txt data/a.csv\n"
    "--- stdout\n"
    "first\n"
    "--- command\n"
    "false\n"
    "--- stderr\n"
    "oops\n"
    "--- exit 1\n";

TEST(GoldenCaseTest, ReadsAndPrintsTheSame) { EXPECT_EQ(print_golden(parse_golden(kText)), kText); }

TEST(GoldenCaseTest, SetsUpFiles) {
  const process::TemporaryFolder folder;
  set_up(parse_golden(kText), folder.path(), folder.path());
  EXPECT_EQ(process::read_file(folder.path() / "b.txt"), "first\ntwo\n");
  EXPECT_EQ(process::read_file(folder.path() / "data/a.csv"), "k;v");
}

TEST(GoldenCaseTest, RefusesWhatItDoesNotKnow) {
  EXPECT_THROW(parse_golden("t\n--- comand\nx\n"), std::runtime_error);
  EXPECT_THROW(parse_golden("t\n--- stdout\nx\n"), std::runtime_error);
  EXPECT_THROW(parse_golden("t\n--- file a\n"), std::runtime_error);
  EXPECT_THROW(parse_golden("--- command\nx\n"), std::runtime_error);
  const process::TemporaryFolder folder;
  for (const std::string before : {"x\n", "", "zz\n"}) {
    const GoldenCase golden = parse_golden("t\n--- file a\nx\ny\nx\n--- replace a\n" + before +
                                           "=>\nz\n--- command\ntrue\n");
    EXPECT_THROW(set_up(golden, folder.path(), folder.path()), std::runtime_error) << before;
  }
}

TEST(GoldenCaseTest, CommandsRunWithoutTheCallersEnvironment) {
  const process::TemporaryFolder folder;
  const auto result = process::run_command("env | sort | grep -v ^PATH; exit 7", folder.path());
  EXPECT_EQ(result.out, "NO_COLOR=1\nPWD=" + folder.path().string() + "\nTZ=Pacific/Chatham\n");
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(result.exit, 7);
}

}  // namespace
}  // namespace quotum::golden
