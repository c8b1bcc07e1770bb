// quotum run, from arguments to files.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/small_folder.h"
#include "table/digest.h"

namespace quotum::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kDecisions =
    "number,jaar,levy_outcome,levy\n"
    "000000012,2024,FREE,0.00\n"
    "111222333,2024,DUE,12.50\n"
    "123456782,2024,DUE,125.62\n";

TEST(RunCommandTest, WritesAllFilesAndASummary) {
  const SmallFolder folder;
  const Called called = folder.run({});
  EXPECT_EQ(called.exit, 0);
  EXPECT_THAT(called.err, IsEmpty());
  EXPECT_THAT(folder.list("out"),
              ElementsAre("decisions.csv", "manifest.json", "rejects.csv", "totals.json"));
  EXPECT_EQ(folder.read("out/decisions.csv"), kDecisions);
  EXPECT_EQ(folder.read("out/rejects.csv"), "file,line,number,field,value,code,message\n");
  const auto totals = nlohmann::json::parse(folder.read("out/totals.json"));
  EXPECT_EQ(totals["levels"][0]["totals"]["levy"], "138.12");
  const std::string manifest = folder.read("out/manifest.json");
  EXPECT_THAT(called.out, HasSubstr("Manifest  sha256 " + table::sha256_hex(manifest) + "\n"));
  EXPECT_EQ(nlohmann::json::parse(manifest)["outputs"][0]["sha256"], table::sha256_hex(kDecisions));
  EXPECT_THAT(manifest, Not(HasSubstr(folder.path(""))));
}

TEST(RunCommandTest, SameBytesForAnyThreadsBlocksAndWidths) {
  const SmallFolder folder;
  const std::vector<std::string> names = {"decisions.csv", "manifest.json", "rejects.csv",
                                          "totals.json"};
  EXPECT_EQ(folder.run({}).exit, 0);
  std::vector<std::string> first;
  for (const std::string& name : names) {
    first.push_back(folder.read("out/" + name));
  }
  for (const std::vector<std::string>& more :
       std::vector<std::vector<std::string>>{{"--threads", "1"},
                                             {"--threads", "8", "--block-size", "1"},
                                             {"--block-size", "17"},
                                             {"--no-optimise"},
                                             {"--min-width", "128"},
                                             {"--min-width", "256"},
                                             {"--lang", "en", "--progress", "json"}}) {
    EXPECT_EQ(folder.run(more).exit, 0);
    for (std::size_t i = 0; i < names.size(); ++i) {
      EXPECT_EQ(folder.read("out/" + names[i]), first[i]) << names[i] << " " << more.front();
    }
  }
}

TEST(RunCommandTest, RowsBelowGiveTheHours) {
  const SmallFolder folder;
  folder.write("firms.csv", "number,hours\n123456782,100.5\n111222333,10\n");
  EXPECT_EQ(folder.run({"--input", "job={}/jobs.csv"}).exit, 0);
  EXPECT_EQ(folder.read("out/decisions.csv"),
            "number,jaar,levy_outcome,levy\n"
            "111222333,2024,DUE,50.00\n"
            "123456782,2024,DUE,375.00\n");
  const auto manifest = nlohmann::json::parse(folder.read("out/manifest.json"));
  EXPECT_EQ(manifest["origins"][0]["from"], "rows");
  EXPECT_EQ(manifest["inputs"][0]["unused_columns"].dump(), R"(["hours"])");
}

TEST(RunCommandTest, AScenarioMarksEverything) {
  const SmallFolder folder;
  const Called called =
      folder.call({"run", "--rules", "{}/rules/", "--year", "2023", "--input", "firm={}/firms.csv",
                   "--out", "{}/out", "--scenario", "{}/rules/scenarios/rate-2023.yaml"});
  EXPECT_EQ(called.exit, 0) << called.err;
  EXPECT_THAT(folder.read("out/decisions.csv"),
              HasSubstr("111222333,2023,DUE_HYPOTHETISCH,20.00\n"));
  EXPECT_THAT(folder.read("out/totals.json"), HasSubstr("\"hypothetical\": true"));
  EXPECT_THAT(called.out, HasSubstr("HYPOTHETISCH: "));
  const auto manifest = nlohmann::json::parse(folder.read("out/manifest.json"));
  EXPECT_EQ(manifest["scenarios"][0]["file"], "rate-2023.yaml");
  EXPECT_EQ(manifest["not_official"][0]["source"], "a sample");
  EXPECT_EQ(manifest["rule_files"][0]["file"], "levels.yaml");
}

TEST(RunCommandTest, AnUnknownValueStopsBeforeTheFirstRow) {
  const SmallFolder folder;
  const Called called = folder.call({"run", "--rules", "{}/rules", "--year", "2023", "--input",
                                     "firm={}/nowhere.csv", "--out", "{}/out"});
  EXPECT_EQ(called.exit, 3);
  EXPECT_THAT(called.err, HasSubstr("error[value-needed]"));
  EXPECT_THAT(called.err, HasSubstr("rate"));
  EXPECT_THAT(called.err, HasSubstr("2023"));
  EXPECT_FALSE(folder.has("out"));
}

TEST(RunCommandTest, MistakesInRulesAndScenariosAreAllShown) {
  const SmallFolder folder;
  folder.write(
      "a.yaml",
      "scenario: a\ntitle: { nl: a, en: a }\nvalues:\n  - { parameter: rote, value: 1 }\n");
  folder.write("b.yaml", "scenario: b\n");
  const Called scenarios = folder.run({"--scenario", "{}/a.yaml", "{}/b.yaml"});
  EXPECT_EQ(scenarios.exit, 3);
  EXPECT_THAT(scenarios.err, HasSubstr("{}/a.yaml:4:"));
  EXPECT_THAT(scenarios.err, HasSubstr("{}/b.yaml:"));
  folder.write("rules/levels.yaml", "levels: []\nfloors: []\n");
  const Called rules = folder.run({});
  EXPECT_EQ(rules.exit, 3);
  EXPECT_THAT(rules.err, HasSubstr("{}/rules/levels.yaml:2:"));
}

TEST(RunCommandTest, WhatCannotBeReadEndsTheRun) {
  const SmallFolder folder;
  folder.write("cut.csv", "number,hours\n123456782,100.5\n0000000");
  folder.write("header.csv", "number,uren\n123456782,100.5\n");
  struct Case {
    std::vector<std::string> arguments;
    std::string part;
  };
  for (const Case& one : {Case{{"--input", "job={}/nowhere.csv"}, "nowhere.csv"},
                          {{"--scenario", "{}/none.yaml"}, "none.yaml"},
                          {{"--input", "job={}/header.csv"}, "header.csv"}}) {
    const Called called = folder.run(one.arguments);
    EXPECT_EQ(called.exit, 5) << one.part;
    EXPECT_THAT(called.err, HasSubstr(one.part));
    EXPECT_THAT(called.out, IsEmpty());
  }
  const Called no_rules = folder.call({"run", "--rules", "{}/none", "--year", "2024", "--input",
                                       "firm={}/firms.csv", "--out", "{}/out"});
  EXPECT_EQ(no_rules.exit, 5);
  EXPECT_THAT(no_rules.err, HasSubstr("{}/none"));
  const Called cut = folder.call({"run", "--rules", "{}/rules", "--year", "2024", "--input",
                                  "firm={}/cut.csv", "--out", "{}/out"});
  EXPECT_EQ(cut.exit, 5);
  EXPECT_THAT(cut.err, HasSubstr("cut.csv"));
  EXPECT_THAT(folder.list("out"), IsEmpty());
}

TEST(RunCommandTest, HeadersOfAllFilesAreJudgedFirst) {
  const SmallFolder folder;
  folder.write("firms.csv", "nummer,hours\n");
  folder.write("jobs.csv", "number,job,job_hours\n");
  const Called called = folder.run({"--input", "job={}/jobs.csv"});
  EXPECT_EQ(called.exit, 5);
  EXPECT_THAT(called.err, HasSubstr("firms.csv"));
  EXPECT_THAT(called.err, HasSubstr("jobs.csv"));
}

TEST(RunCommandTest, MoreRejectsThanAllowedLeaveNoDecisions) {
  const SmallFolder folder;
  EXPECT_EQ(folder.run({}).exit, 0);
  folder.write("firms.csv", "number,hours\n123456782,100.5\n123456783,1\n111222333,x\n");
  const Called called = folder.run({"--max-rejects", "1"});
  EXPECT_EQ(called.exit, 4);
  EXPECT_EQ(
      called.err,
      "quotum: removed {}/out/decisions.csv of an earlier run\n"
      "quotum: 2 rows rejected, --max-rejects allows 1: see {}/out/rejects.csv; no decisions were "
      "written\n");
  EXPECT_THAT(folder.list("out"), ElementsAre("rejects.csv", "totals.json"));
  EXPECT_THAT(folder.read("out/rejects.csv"),
              HasSubstr("firms.csv,3,123456783,number,123456783,elfproef,"));
  EXPECT_THAT(folder.read("out/totals.json"), HasSubstr("\"decisions_written\": false"));
  EXPECT_THAT(called.out, HasSubstr("geen besluiten geschreven"));
}

TEST(RunCommandTest, RejectsUpToTheLimitAreListed) {
  const SmallFolder folder;
  folder.write("firms.csv", "number,hours\n123456782,100.5\n123456783,1\n111222333,x\n");
  EXPECT_EQ(folder.run({"--max-rejects", "2"}).exit, 0);
  EXPECT_EQ(folder.read("out/decisions.csv"),
            "number,jaar,levy_outcome,levy\n123456782,2024,DUE,125.62\n");
  EXPECT_THAT(folder.list("out"),
              ElementsAre("decisions.csv", "manifest.json", "rejects.csv", "totals.json"));
}

TEST(RunCommandTest, ARowThatReachesWhatLawHasNotSetIsRejected) {
  const SmallFolder folder;
  const Called called = folder.call({"run", "--rules", "{}/rules", "--year", "2025", "--input",
                                     "firm={}/firms.csv", "--out", "{}/out", "--max-rejects", "2"});
  EXPECT_EQ(called.exit, 0) << called.err;
  EXPECT_EQ(folder.read("out/decisions.csv"),
            "number,jaar,levy_outcome,levy\n000000012,2025,FREE,0.00\n");
  EXPECT_THAT(folder.read("out/rejects.csv"), HasSubstr("firms.csv,2,123456782,rate,,not-set,"));
  EXPECT_THAT(folder.read("out/rejects.csv"), HasSubstr("firms.csv,4,111222333,rate,,not-set,"));
}

TEST(RunCommandTest, AFirmWithARejectedRowBelowIsHeldBackOrMarked) {
  const SmallFolder folder;
  folder.write("firms.csv", "number,hours\n123456782,100.5\n111222333,10\n");
  folder.write("jobs.csv",
               "number,job_number,job_hours\n123456782,1,400\n123456782,2,x\n111222333,1,40\n");
  EXPECT_EQ(folder.run({"--input", "job={}/jobs.csv", "--max-rejects", "2"}).exit, 0);
  EXPECT_EQ(folder.read("out/decisions.csv"),
            "number,jaar,levy_outcome,levy\n111222333,2024,DUE,50.00\n");
  const auto totals = nlohmann::json::parse(folder.read("out/totals.json"));
  EXPECT_EQ(totals["files"][1]["withheld"], 1);
  EXPECT_EQ(totals["rejects"].dump(), R"({"not-a-number":1,"rows-at-fault":1})");
  EXPECT_EQ(
      folder.run({"--input", "job={}/jobs.csv", "--max-rejects", "2", "--allow-partial"}).exit, 0);
  EXPECT_EQ(folder.read("out/decisions.csv"),
            "number,jaar,levy_outcome,levy\n"
            "111222333,2024,DUE,50.00\n"
            "123456782,2024,DUE_ONVOLLEDIG,500.00\n");
  EXPECT_THAT(folder.read("out/totals.json"), HasSubstr("\"DUE_ONVOLLEDIG\": 1"));
}

TEST(RunCommandTest, DecisionsOfOtherLevelsDoNotStay) {
  const SmallFolder folder;
  EXPECT_EQ(folder.run({}).exit, 0);
  folder.write("out/decisions-job.csv", "old\n");
  folder.write("out/notes.txt", "mine\n");
  const Called called = folder.run({});
  EXPECT_EQ(called.exit, 0);
  EXPECT_EQ(called.err, "quotum: removed {}/out/decisions-job.csv of an earlier run\n");
  EXPECT_FALSE(folder.has("out/decisions-job.csv"));
  EXPECT_TRUE(folder.has("out/notes.txt"));
}

TEST(RunCommandTest, AnInputIsNeverWrittenOver) {
  const SmallFolder folder;
  EXPECT_EQ(folder.run({}).exit, 0);
  folder.write("out/rejects.csv", folder.read("firms.csv"));
  const Called called = folder.call({"run", "--rules", "{}/rules", "--year", "2024", "--input",
                                     "firm={}/out/rejects.csv", "--out", "{}/out"});
  EXPECT_EQ(called.exit, 2);
  EXPECT_EQ(called.err, "quotum: --out {}/out would write over the input {}/out/rejects.csv\n");
  EXPECT_EQ(folder.read("out/rejects.csv"), folder.read("firms.csv"));
}

TEST(RunCommandTest, TheFolderIsMadeButNotItsParents) {
  const SmallFolder folder;
  const Called called = folder.call({"run", "--rules", "{}/rules", "--year", "2024", "--input",
                                     "firm={}/firms.csv", "--out", "{}/a/b"});
  EXPECT_EQ(called.exit, 5);
  EXPECT_THAT(called.err, HasSubstr("quotum: cannot make folder {}/a/b: "));
}

TEST(RunCommandTest, ProgressForMachinesIsJsonLines) {
  const SmallFolder folder;
  const Called called = folder.run({"--progress", "json"});
  EXPECT_EQ(called.exit, 0);
  std::istringstream lines(called.err);
  std::vector<std::string> phases;
  for (std::string line; std::getline(lines, line);) {
    const std::string phase = nlohmann::json::parse(line)["phase"];
    if (phases.empty() || phases.back() != phase) {
      phases.push_back(phase);
    }
  }
  EXPECT_THAT(phases, ElementsAre("compute"));
}

TEST(RunCommandTest, UnknownColumnsAreRefusedUnlessIgnored) {
  const SmallFolder folder;
  folder.write("firms.csv", "number,hours,shoe_size\n123456782,100.5,44\n");
  EXPECT_EQ(folder.run({}).exit, 5);
  EXPECT_EQ(folder.run({"--ignore-columns"}).exit, 0);
  EXPECT_THAT(folder.read("out/manifest.json"), HasSubstr("shoe_size"));
}

}  // namespace
}  // namespace quotum::cli
