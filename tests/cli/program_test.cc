// What engine/cli/program.h promises, case by case.
#include "cli/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "cli/small_folder.h"
#include "report/engine_version.h"

namespace quotum::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kCommands =
    "run, explain, check, test, coverage, mutate, boundaries, rules, plan, diff, impact, approve, "
    "approvals, "
    "generate, schema";

struct Usage {
  std::vector<std::string> arguments;
  std::string err;
};

TEST(ProgramTest, AWrongCommandLineGetsOneLineAndTheNearestRightThing) {
  const SmallFolder folder;
  const std::vector<std::string> run = {"run", "--rules", "{}/rules", "--out", "{}/out"};
  const auto with = [&run](std::vector<std::string> more) {
    std::vector<std::string> arguments = run;
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
  };
  const std::vector<Usage> cases = {
      {{}, std::string("which command? ") + kCommands + "; see quotum --help"},
      {{"rn"}, "unknown command 'rn', did you mean 'run'?"},
      {{"frobnicate"}, std::string("unknown command 'frobnicate'; known: ") + kCommands},
      {with({"--yaer", "2024"}), "run: unknown option '--yaer', did you mean '--year'?"},
      {with({"--year", "2024", "--employer=x"}),
       "run: unknown option '--employer', did you mean '--employers'?"},
      {with({"--year", "2024", "--frobnicate"}),
       "run: unknown option '--frobnicate'; see quotum run --help"},
      {{"check", "{}/rules", "more"}, "check: unexpected argument 'more'"},
      {with({}), "run: --year is required"},
      {with({"--year", "20x4"}), "run: --year: '20x4' is not a year from 2000 to 2100"},
      {with({"--year", "1999"}), "run: --year: '1999' is not a year from 2000 to 2100"},
      {with({"--year", "2024", "--as-known-on", "2024-02-30"}),
       "run: --as-known-on: '2024-02-30' is not a date, write YYYY-MM-DD such as 2025-01-01"},
      {with({"--year", "2024", "--lang", "de"}), "run: --lang: 'de' is not nl or en"},
      {with({"--year", "2024", "--progress", "loud"}),
       "run: --progress: 'loud' is not auto, json or none"},
      {with({"--year", "2024", "--max-rejects", "-1"}), "run: --max-rejects: '-1' is below zero"},
      {{"generate", "--employers", "-3", "--year", "2024", "--out", "{}/out"},
       "generate: --employers: '-3' is below zero"},
      {with({"--year", "2024"}),
       "no data: give --employers FILE, --employments FILE or --input LEVEL=FILE"},
      {with({"--year", "2024", "--input", "firms.csv"}),
       "--input 'firms.csv': write LEVEL=FILE, such as werkgever=werkgevers.csv"},
      {with({"--year", "2024", "--input", "form=x.csv"}), "no level 'form', did you mean 'firm'?"},
      {with({"--year", "2024", "--employers", "x.csv"}),
       "no level 'werkgever'; known: firm, job, town"},
      {with({"--year", "2024", "--input", "firm=a.csv", "firm=b.csv"}),
       "level 'firm' is given twice: a.csv and b.csv"},
      {with({"--year", "2024", "--input", "firm=a.csv", "--input", "town=b.csv"}),
       "'firm' and 'town' do not belong together: a run takes files of firm > job or of town"},
      {with({"--year", "2024", "--input", "firm=a.csv", "--books", "lavy"}),
       "--books: no rule book 'lavy', did you mean 'levy'?"},
      {with({"--year", "2024", "--input", "town=a.csv", "--books", "levy"}),
       "--books: 'levy' is about 'firm', the files are of 'town'"}};
  for (const Usage& one : cases) {
    const Called called = folder.call(one.arguments);
    EXPECT_EQ(called.exit, 2) << one.err;
    EXPECT_EQ(called.err, "quotum: " + one.err + "\n");
    EXPECT_THAT(called.out, IsEmpty());
  }
}

TEST(ProgramTest, VersionGoesToStdout) {
  const Called called = SmallFolder().call({"--version"});
  EXPECT_EQ(called.exit, 0);
  EXPECT_EQ(called.out, "quotum " + std::string(report::engine_version()) + "\n");
  EXPECT_THAT(called.err, IsEmpty());
}

TEST(ProgramTest, EveryCommandHasHelpThatEndsWithAnExample) {
  const SmallFolder folder;
  for (const std::string command : {"run", "explain", "check", "test", "rules", "plan", "diff",
                                    "approve", "approvals", "generate"}) {
    const Called called = folder.call({command, "--help"});
    EXPECT_EQ(called.exit, 0) << command;
    EXPECT_THAT(called.out, HasSubstr("\nExample:\n  quotum " + command + " "));
    EXPECT_THAT(called.err, IsEmpty());
  }
  EXPECT_THAT(folder.call({"--help"}).out, HasSubstr("\nExample:\n  quotum run "));
}

TEST(ProgramTest, AnOutputThatFailsIsAFailure) {
  const SmallFolder folder;
  std::ostringstream out;
  std::ostringstream err;
  out.setstate(std::ios::badbit);
  EXPECT_EQ(run_program({"rules", folder.path("rules")}, Console{out, err}), Exit::kInputOutput);
  EXPECT_EQ(err.str(), "quotum: cannot write to standard output\n");
}

}  // namespace
}  // namespace quotum::cli
