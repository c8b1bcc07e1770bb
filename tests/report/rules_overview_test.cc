// What engine/report/rules_overview.h promises, case by case.
#include "report/rules_overview.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/json.h"
#include "report/small_run.h"

namespace quotum::report {
namespace {

using testing::HasSubstr;

RulesView view_of(const SmallRun& run) {
  RulesView view;
  view.rules = &run.rules;
  view.folder = "rules";
  return view;
}

TEST(RulesOverviewTest, EverythingHoldsSeriesAndScenario) {
  const SmallRun run;
  RulesView view = view_of(run);
  view.scenarios = {&run.scenario};
  const std::vector<ValueLine> values = values_in(view);
  ASSERT_EQ(values.size(), 2U);
  EXPECT_EQ(values[0].when, "2024");
  EXPECT_EQ(values[0].value, "5000");
  EXPECT_EQ(values[0].written, "5000 EUR");
  EXPECT_EQ(values[0].status, rulebook::Status::kSecondary);
  EXPECT_EQ(values[0].scenario, "");
  EXPECT_EQ(values[1].value, "6000");
  EXPECT_EQ(values[1].status, rulebook::Status::kHypothetical);
  EXPECT_EQ(values[1].scenario, "what-if");
}

TEST(RulesOverviewTest, AYearHasOneValueForEachParameter) {
  const SmallRun run;
  RulesView view = view_of(run);
  view.year = 2024;
  ASSERT_EQ(values_in(view).size(), 1U);
  EXPECT_EQ(values_in(view)[0].value, "5000");
  view.scenarios = {&run.scenario};
  ASSERT_EQ(values_in(view).size(), 1U);
  EXPECT_EQ(values_in(view)[0].value, "6000");
  EXPECT_EQ(values_in(view)[0].source, "to see");
}

TEST(RulesOverviewTest, WhatWasPublishedLaterIsLeftOut) {
  const SmallRun run;
  RulesView view = view_of(run);
  view.as_known_on = exact::Date::parse("2019-01-01");
  EXPECT_TRUE(values_in(view).empty());
  EXPECT_TRUE(versions_in(view).empty());
  view.year = 2024;
  ASSERT_EQ(values_in(view).size(), 1U);
  EXPECT_TRUE(values_in(view)[0].not_published);
  EXPECT_EQ(values_in(view)[0].value, "");
  const std::vector<VersionLine> versions = versions_in(view);
  ASSERT_EQ(versions.size(), 2U);
  EXPECT_EQ(versions[0].version, nullptr);
  EXPECT_TRUE(versions[0].not_known);
  EXPECT_FALSE(versions[1].not_known) << "a book without versions for the year";
}

TEST(RulesOverviewTest, TextShowsVersionsChoicesAndValues) {
  const SmallRun run;
  EXPECT_EQ(rules_text(view_of(run), Language::kDutch, false), R"(rules

Regelboeken
  boek  geldig (tot, exclusief)  jaren (tot, exclusief)  status      gepubliceerd  titel
  levy  2020-01-01 -             2020 -                  opgeschort  2019-11-25    Heffing

Keuzes waar de wet iets openlaat
  levy, tekst van 2020-01-01
    Q1  Welke kant?
      * left: links
        right: rechts
        omdat: gewoonte

Parameters
  parameter  wanneer  voor    waarde  status           gepubliceerd  bron
  rate       2024           5000 EUR  secundaire bron  2023-11-01    a newspaper
)");
}

TEST(RulesOverviewTest, TextOfAYearInEnglish) {
  const SmallRun run;
  RulesView view = view_of(run);
  view.year = 2024;
  view.scenarios = {&run.scenario};
  const std::string text = rules_text(view, Language::kEnglish, false);
  for (const char* part :
       {"rules · calendar year 2024 · scenario what-if\n", "suspended",
        "  wage  -                         -                         does not apply\n",
        "Q1  Which side?\n", "6000 EUR  hypothetical", "scenario what-if: to see\n"}) {
    EXPECT_THAT(text, HasSubstr(part));
  }
}

TEST(RulesOverviewTest, JsonHoldsTheSame) {
  const SmallRun run;
  RulesView view = view_of(run);
  view.year = 2024;
  const Json json = Json::parse(rules_json(view));
  EXPECT_EQ(json["year"], 2024);
  EXPECT_EQ(json["books"][0]["law"].dump(), R"({"id":"","name":""})");
  EXPECT_EQ(json["books"][0]["choices"][0].dump(),
            R"({"choice":"Q1","question":{"nl":"Welke kant?","en":"Which side?"},)"
            R"("options":{"left":{"nl":"links","en":"left"},"right":{"nl":"rechts","en":"right"}},)"
            R"("chosen":"left","because":{"nl":"gewoonte","en":"habit"}})");
  EXPECT_EQ(json["books"][1].dump(), R"({"book":"wage","id":"nl.wage","applies":false})");
  EXPECT_EQ(json["values"].dump(),
            R"([{"parameter":"rate","when":"2024","key":null,"value":"5000","unit":"EUR",)"
            R"("status":"secondary","not_published":false,"published":"2023-11-01",)"
            R"("source":"a newspaper","scenario":null}])");
}

}  // namespace
}  // namespace quotum::report
