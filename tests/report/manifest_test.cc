// What engine/report/manifest.h promises, case by case.
#include "report/manifest.h"

#include <gtest/gtest.h>

#include "report/engine_version.h"
#include "report/json.h"
#include "report/small_run.h"
#include "table/digest.h"

namespace quotum::report {
namespace {

RunRecord written(const SmallRun& run) {
  RunRecord record = run.record();
  record.outputs = {{"decisions.csv", "cc", 99}, {"rejects.csv", "dd", 1}};
  return record;
}

Json manifest(const RunRecord& record) { return Json::parse(manifest_json(record)); }

TEST(ManifestTest, SaysWhatTheRunWas) {
  const SmallRun run;
  RunRecord record = written(run);
  record.as_known_on = exact::Date::parse("2024-05-01");
  record.only_books = {"levy"};
  const Json json = manifest(record);
  EXPECT_EQ(json["engine"], std::string(engine_version()));
  EXPECT_EQ(json["year"], 2024);
  EXPECT_EQ(json["as_known_on"], "2024-05-01");
  EXPECT_EQ(json["hypothetical"], true);
  EXPECT_EQ(json["only_books"].dump(), R"(["levy"])");
  EXPECT_EQ(json["allow_partial"], false);
  EXPECT_EQ(
      json["scenarios"].dump(),
      R"([{"scenario":"what-if","title":{"nl":"Stel dat","en":"What if"},"file":"what-if.yaml","sha256":")" +
          table::sha256_hex("what-if\n") + R"("}])");
}

TEST(ManifestTest, ListsTheRuleFilesUsedByPath) {
  const SmallRun run;
  EXPECT_EQ(manifest(written(run))["rule_files"].dump(),
            R"([{"file":"levels.yaml","sha256":")" + table::sha256_hex("levels\n") +
                R"("},{"file":"levy/2020-01-01.yaml","sha256":")" + table::sha256_hex("levy\n") +
                R"("},{"file":"parameters/rate.yaml","sha256":")" + table::sha256_hex("rate\n") +
                R"("}])");
}

TEST(ManifestTest, ListsBooksWithVersionAndChoices) {
  const SmallRun run;
  EXPECT_EQ(
      manifest(written(run))["books"].dump(),
      R"([{"book":"levy","id":"nl.levy","applies":true,"hypothetical":true,)"
      R"("version":{"file":"levy/2020-01-01.yaml","valid_from":"2020-01-01","valid_until":null,)"
      R"("published":"2019-11-25","status":"suspended",)"
      R"("choices":[{"choice":"Q1","chosen":"left"}]}},)"
      R"({"book":"wage","id":"nl.wage","applies":false,"hypothetical":false}])");
}

TEST(ManifestTest, SaysWhereInputsCameFrom) {
  SmallRun run;
  EXPECT_EQ(manifest(written(run))["origins"].dump(),
            R"([{"book":"levy","level":"firm","input":"hours","from":"rows"}])");
  run.plan.origins[0].from_rows = false;
  EXPECT_EQ(manifest(written(run))["origins"][0]["from"], "column");
}

TEST(ManifestTest, AScenarioValueIsListedTwiceWithItsReason) {
  const SmallRun run;
  const Json json = manifest(written(run));
  const std::string value =
      R"([{"parameter":"rate","year":2024,"key":null,"value":"6000","unit":"EUR",)"
      R"("status":"hypothetical","published":null,"source":"to see","scenario":"what-if",)"
      R"("books":["levy"]}])";
  EXPECT_EQ(json["values"].dump(), value);
  EXPECT_EQ(json["not_official"].dump(), value);
}

TEST(ManifestTest, AnOfficialValueIsListedOnceWithItsSource) {
  SmallRun run;
  run.documents->parameters[0].values[0].status = rulebook::Status::kOfficial;
  run.plan.values[0] = {0, 2024, std::nullopt, "5000", rulebook::Status::kOfficial, "", {0}};
  RunRecord record = written(run);
  record.scenarios.clear();
  const Json json = manifest(record);
  EXPECT_EQ(
      json["values"].dump(),
      R"([{"parameter":"rate","year":2024,"key":null,"value":"5000","unit":"EUR",)"
      R"("status":"official","published":"2023-11-01","source":"a newspaper","scenario":null,)"
      R"("books":["levy"]}])");
  EXPECT_EQ(json["not_official"].dump(), "[]");
}

TEST(ManifestTest, ListsFilesInAndOut) {
  const SmallRun run;
  const Json json = manifest(written(run));
  EXPECT_EQ(
      json["inputs"].dump(),
      R"([{"level":"firm","file":"firms.csv","sha256":"aa","rows":4,"bytes":80,"unused_columns":["note"]},)"
      R"({"level":"job","file":"jobs.csv","sha256":"bb","rows":6,"bytes":120,"unused_columns":[]}])");
  EXPECT_EQ(
      json["outputs"].dump(),
      R"([{"file":"decisions.csv","sha256":"cc","bytes":99},{"file":"rejects.csv","sha256":"dd","bytes":1}])");
}

TEST(ManifestTest, PathsAreThoseWithinTheFolder) {
  EXPECT_EQ(path_within("rules/nl", "rules/nl/levels.yaml"), "levels.yaml");
  EXPECT_EQ(path_within("rules/nl", "rules/nlx/levels.yaml"), "rules/nlx/levels.yaml");
}

}  // namespace
}  // namespace quotum::report
