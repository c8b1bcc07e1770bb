// quotum check, quotum plan and quotum rules.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/small_folder.h"

namespace quotum::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

TEST(CheckCommandTest, CountsWhatIsRight) {
  const SmallFolder folder;
  const Called called = folder.call({"check", "{}/rules/"});
  EXPECT_EQ(called.exit, 0) << called.err;
  // 2023 to 2027, with firms alone and with jobs; 2023 lacks its rate unless the scenario gives it;
  // towns have no books and need no value.
  EXPECT_EQ(
      called.out,
      "{}/rules: 1 rule book, 1 version, 1 parameter, 1 scenario, 3 values (1 official, 1 unknown, "
      "1 not_set); 28 plans proven, 2 not: a value they need is not known\n");
  EXPECT_THAT(called.err, IsEmpty());
}

TEST(CheckCommandTest, ShowsAMistakeInAScenarioOfTheFolder) {
  const SmallFolder folder;
  folder.write(
      "rules/scenarios/wrong.yaml",
      "scenario: wrong\ntitle: { nl: a, en: a }\nvalues:\n  - { parameter: rote, value: 1 }\n");
  const Called called = folder.call({"check", "{}/rules"});
  EXPECT_EQ(called.exit, 3);
  EXPECT_THAT(called.err, HasSubstr("{}/rules/scenarios/wrong.yaml:4:"));
  EXPECT_THAT(called.out, IsEmpty());
}

TEST(CheckCommandTest, ShowsEveryMistake) {
  const SmallFolder folder;
  std::string levy = folder.read("rules/levy/2020-01-01.yaml");
  levy.replace(levy.find("hours * rate"), 12, "hours * rite");
  levy.replace(levy.find("status: official"), 16, "status: officious");
  folder.write("rules/levy/2020-01-01.yaml", levy);
  std::string rate = folder.read("rules/parameters/rate.yaml");
  rate.replace(rate.find("1.25 EUR/uur"), 12, "1.255 EUR/uur");
  folder.write("rules/parameters/rate.yaml", rate);
  const Called called = folder.call({"check", "{}/rules"});
  EXPECT_EQ(called.exit, 3);
  EXPECT_THAT(called.err, HasSubstr("{}/rules/levy/2020-01-01.yaml:8:"));
  EXPECT_THAT(called.err, HasSubstr("{}/rules/parameters/rate.yaml:11:"));
}

// A mistake in one place never waits for those in another to be mended.
TEST(CheckCommandTest, ShowsScenariosBesideWrongRules) {
  const SmallFolder folder;
  folder.write("rules/parameters/rate.yaml",
               folder.read("rules/parameters/rate.yaml") + "oops: 1\n");
  std::string levy = folder.read("rules/levy/2020-01-01.yaml");
  levy.replace(levy.find("status: official"), 16, "status: officious");
  folder.write("rules/levy/2020-01-01.yaml", levy);
  folder.write("rules/scenarios/wrong.yaml",
               "scenario: wrong\ntitle: { nl: a, en: a }\nvalues:\n"
               "  - { parameter: rate, value: 1 }\n  - { parameter: rote, value: 1 }\n");
  const Called called = folder.call({"check", "{}/rules"});
  EXPECT_EQ(called.exit, 3);
  EXPECT_THAT(called.err, HasSubstr("{}/rules/levy/2020-01-01.yaml:8:"));
  EXPECT_THAT(called.err, HasSubstr("unknown key 'oops'"));
  EXPECT_THAT(called.err, HasSubstr("{}/rules/scenarios/wrong.yaml:5:18: error[unknown-name]"));
  EXPECT_THAT(called.err, HasSubstr("\n3 errors, 0 warnings\n"));
}

TEST(CheckCommandTest, ShowsWhereAFileIsNotUtf8AndGoesOn) {
  const SmallFolder folder;
  folder.write("rules/parameters/rate.yaml",
               "# caf\xE9\n" + folder.read("rules/parameters/rate.yaml"));
  folder.write("rules/scenarios/wrong.yaml", "scenario: caf\xE9\n");
  folder.write("rules/scenarios/lost.yml", "scenario: lost\n");
  const Called called = folder.call({"check", "{}/rules"});
  EXPECT_EQ(called.exit, 3);
  EXPECT_THAT(called.err, HasSubstr("{}/rules/parameters/rate.yaml:1:6: error[yaml-forbidden]"));
  EXPECT_THAT(called.err, HasSubstr("{}/rules/scenarios/lost.yml:1:1: error[wrong-shape]"));
  EXPECT_THAT(called.err, HasSubstr("{}/rules/scenarios/wrong.yaml:1:14: error[yaml-forbidden]"));
  EXPECT_THAT(called.err, HasSubstr("\n3 errors, 0 warnings\n"));
}

TEST(PlanCommandTest, DumpsThePlanOfTheLevelsGiven) {
  const SmallFolder folder;
  const Called all = folder.call({"plan", "--rules", "{}/rules", "--year", "2024"});
  EXPECT_EQ(all.exit, 0) << all.err;
  EXPECT_THAT(all.out, HasSubstr("job_hours"));
  EXPECT_THAT(all.out, HasSubstr("how to read"));
  EXPECT_THAT(all.out, HasSubstr(" of 63 bits: at most 1000 rows of job * "));
  EXPECT_THAT(all.out, HasSubstr("2 decimals"));
  const Called firms =
      folder.call({"plan", "--rules", "{}/rules", "--year", "2024", "--levels", "firm"});
  EXPECT_EQ(firms.exit, 0) << firms.err;
  EXPECT_THAT(firms.out, testing::Not(HasSubstr("job_hours")));
  const Called unknown = folder.call({"plan", "--rules", "{}/rules", "--year", "2023"});
  EXPECT_EQ(unknown.exit, 3);
  EXPECT_THAT(unknown.err, HasSubstr("error[value-needed]"));
}

TEST(RulesCommandTest, ShowsAYearInTextAndJson) {
  const SmallFolder folder;
  const Called text = folder.call({"rules", "{}/rules", "--year", "2024", "--lang", "en"});
  EXPECT_EQ(text.exit, 0) << text.err;
  EXPECT_THAT(text.out,
              HasSubstr("  rate       2024       1.25 EUR/uur  official  2023-11-01  A gazette\n"));
  const Called json = folder.call(
      {"rules", "{}/rules", "--format", "json", "--scenario", "{}/rules/scenarios/rate-2023.yaml"});
  EXPECT_EQ(json.exit, 0) << json.err;
  EXPECT_THAT(json.out, HasSubstr("\"scenario\": \"rate-2023\""));
  EXPECT_EQ(folder.call({"rules", "{}/rules", "--format", "xml"}).exit, 2);
}

}  // namespace
}  // namespace quotum::cli
