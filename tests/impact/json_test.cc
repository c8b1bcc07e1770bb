// What machines read of an impact: everything it holds, and sums that add up to the last digit.
#include "report/json.h"

#include <gtest/gtest.h>

#include "exact/decimal.h"
#include "hand_made_impact.h"
#include "impact/impact_report.h"
#include "review/difference_report.h"

namespace quotum::impact {
namespace {

using report::Json;
using report::Language;

Json json_of_impact(const Impact& impact) { return Json::parse(impact_json(impact)); }

// The text, which must be a decimal string, in units of 10^-4.
exact::Int128 number(const Json& text) {
  constexpr int kDecimals = 4;
  const auto decimal = exact::Decimal::parse(text.get<std::string>()).value();
  exact::Int128 value = decimal.coefficient();
  for (int scale = decimal.scale(); scale < kDecimals; ++scale) {
    value *= 10;
  }
  return value;
}

exact::Int128 sum(const Json& list, const char* key) {
  exact::Int128 all = 0;
  for (const Json& one : list) {
    all += number(one[key]);
  }
  return all;
}

std::uint64_t count(const Json& list, const char* key) {
  std::uint64_t all = 0;
  for (const Json& one : list) {
    all += one[key].get<std::uint64_t>();
  }
  return all;
}

TEST(ImpactJsonTest, AmountsAreDecimalTextsAndCountsNumbers) {
  const Json json = json_of_impact(hand_made_impact(Language::kDutch));
  const Json& levy = json["columns"][1];
  EXPECT_EQ(levy["name"], "heffing_verschuldigd");
  EXPECT_EQ(levy["counts_as"], "burden");
  EXPECT_EQ(levy["has_sum"], true);
  EXPECT_EQ(json["columns"][2]["has_sum"], false);
  EXPECT_EQ(levy["before"], "100000.00");
  EXPECT_EQ(levy["after"], "112500.50");
  EXPECT_EQ(levy["difference"], "12500.50");
  EXPECT_EQ(levy["changed"], 5);
  EXPECT_EQ(json["columns"][2]["difference"], "0.0009");
  EXPECT_EQ(json["columns"][3]["only_after"], true);
  EXPECT_EQ(json["compared"], 10);
  EXPECT_EQ(json["refused"], 1);
  EXPECT_EQ(json["refusals"][0]["field"], "percentage");
  EXPECT_EQ(json["refusals"][0]["rules"], "after");
  EXPECT_EQ(json["no_book_applies"], false);
  EXPECT_EQ(json["rejected"], 2);
  EXPECT_EQ(json["changed"], 10);
  EXPECT_EQ(json["hypothetical"], true);
}

TEST(ImpactJsonTest, EffectsAddUpToTheDifferenceBothWays) {
  const Json json = json_of_impact(hand_made_impact(Language::kDutch));
  for (std::size_t column = 0; column < json["columns"].size(); ++column) {
    Json effects = Json::array();
    for (const Json& effect : json["effects"]) {
      effects.push_back(effect["columns"][column]);
      EXPECT_EQ(number(effects.back()["forward"]) - number(effects.back()["reverse"]),
                number(effects.back()["interaction"]));
      EXPECT_EQ(effects.back()["column"], json["columns"][column]["name"]);
    }
    const exact::Int128 difference = number(json["columns"][column]["difference"]);
    EXPECT_EQ(sum(effects, "forward"), difference) << column;
    EXPECT_EQ(sum(effects, "reverse"), difference) << column;
    EXPECT_EQ(sum(effects, "interaction"), 0) << column;
  }
}

TEST(ImpactJsonTest, GroupsAndBinsAddUpToTheMeasure) {
  const Json json = json_of_impact(hand_made_impact(Language::kDutch));
  const Json& measure = json["measure"];
  EXPECT_EQ(measure["column"], "heffing_verschuldigd");
  EXPECT_EQ(measure["same"], 5);
  EXPECT_EQ(number(measure["lost"]) - number(measure["gained"]),
            number(json["columns"][1]["difference"]));
  EXPECT_EQ(count(measure["bins"], "rows"), 5U);
  EXPECT_EQ(measure["bins"][0], Json({{"low", "-1000.00"}, {"high", "0.00"}, {"rows", 2}}));
  EXPECT_EQ(measure["quantiles"][1], Json({{"percent", 25}, {"value", "-400.00"}}));
  ASSERT_EQ(measure["breakdowns"].size(), 2U);
  for (const Json& breakdown : measure["breakdowns"]) {
    const Json& groups = breakdown["groups"];
    EXPECT_EQ(count(groups, "rows"), 10U);
    EXPECT_EQ(count(groups, "gain"), 2U);
    EXPECT_EQ(count(groups, "lose"), 3U);
    for (const char* key : {"before", "after", "difference"}) {
      EXPECT_EQ(sum(groups, key), number(json["columns"][1][key])) << key;
    }
  }
  EXPECT_EQ(measure["breakdowns"][1]["groups"][1]["rows"], 0);  // empty ones too
}

TEST(ImpactJsonTest, EffectsNameChangesOfTheDifferenceById) {
  const Impact impact = hand_made_impact(Language::kDutch);
  const Json json = json_of_impact(impact);
  EXPECT_EQ(json["difference"],
            Json::parse(difference_json(impact.difference, impact.sides, Language::kDutch)));
  EXPECT_EQ(json["difference"]["after"], "ontwerp");
  EXPECT_EQ(json["effects"][2]["changes"],
            Json({"heffing/2020-01-01/invoer/uren_mee", "heffing/2020-01-01/uitvoer/uren_mee"}));
  EXPECT_EQ(json["effects"][2]["without_effect"], false);
  EXPECT_EQ(json["effects"][1]["forward_rows"], 1);
  EXPECT_EQ(json["effects"][1]["reverse_rows"], 2);
  EXPECT_EQ(json["effects"][3]["changes"],
            Json::array({"heffing/2020-01-01/uitkomsten/HEFFING/grondslag"}));
  EXPECT_EQ(json["effects"][3]["without_effect"], true);
}

TEST(ImpactJsonTest, OutcomesHoldTheirTransitions) {
  const Json json = json_of_impact(hand_made_impact(Language::kDutch));
  ASSERT_EQ(json["outcomes"].size(), 3U);
  EXPECT_EQ(json["outcomes"][0]["changed"], 1);
  EXPECT_EQ(json["outcomes"][1]["changed"], 0);
  for (const Json& outcomes : json["outcomes"]) {
    EXPECT_EQ(count(outcomes["cells"], "rows"), 10U);
  }
  EXPECT_EQ(json["outcomes"][0]["cells"][1],
            Json({{"before", "HEFFING"}, {"after", "VRIJGESTELD"}, {"rows", 1}}));
  EXPECT_EQ(json["outcomes"][2]["cells"][0]["before"], nullptr);
}

TEST(ImpactJsonTest, MoversHoldTheStepsThatDiffer) {
  const Json json = json_of_impact(hand_made_impact(Language::kDutch));
  const Json& first = json["measure"]["movers"][0];
  EXPECT_EQ(first["keys"], Json({{"bedrijf", "B7"}}));
  EXPECT_EQ(first["difference"], "10000.00");
  EXPECT_EQ(first["outcomes_after"]["nieuw_uitkomst"], "TOEGEPAST");
  EXPECT_EQ(first["steps"][0]["basis"]["article"], "3");
  EXPECT_EQ(first["steps"][0]["after"]["value"], "15000");
  EXPECT_EQ(first["steps"][0]["figures_before"], "100 uur × € 50,00");
  EXPECT_EQ(first["steps"][0]["rounding_after"], "naar beneden op € 1,00");
  EXPECT_EQ(first["steps"][1]["rounding_after"], nullptr);
  EXPECT_EQ(first["steps"][1]["kind"], "input");
  EXPECT_EQ(first["steps"][1]["basis"], nullptr);
  EXPECT_EQ(json["measure"]["movers"][1]["steps"][0]["after"], nullptr);
}

TEST(ImpactJsonTest, WhatPeopleReadIsInTheLanguageAndAllElseTheSame) {
  Json dutch = json_of_impact(hand_made_impact(Language::kDutch));
  Json english = json_of_impact(hand_made_impact(Language::kEnglish));
  EXPECT_EQ(dutch["language"], "nl");
  EXPECT_EQ(english["language"], "en");
  EXPECT_EQ(dutch["columns"][0]["title"], "Titel van toeslag");
  EXPECT_EQ(english["columns"][0]["title"], "Title of toeslag");
  EXPECT_EQ(english["measure"]["breakdowns"][0]["groups"][0]["name"], "up to 1,000 hours");
  EXPECT_EQ(english["difference"]["changes"][0]["id"], dutch["difference"]["changes"][0]["id"]);
  EXPECT_EQ(english["effects"], dutch["effects"]);
  EXPECT_EQ(english["outcomes"], dutch["outcomes"]);
  EXPECT_EQ(english["measure"]["bins"], dutch["measure"]["bins"]);
}

TEST(ImpactJsonTest, EmptyListsAreThereAndNoMeasureIsNull) {
  Impact impact = impact_of_nothing(Language::kDutch);
  impact.measure.reset();
  impact.columns.clear();
  impact.outcomes.clear();
  const Json json = json_of_impact(impact);
  EXPECT_EQ(json["measure"], nullptr);
  for (const char* key : {"columns", "outcomes", "effects"}) {
    EXPECT_EQ(json[key], Json::array()) << key;
  }
  EXPECT_EQ(json["difference"]["same_meaning"], true);
  EXPECT_EQ(json_of_impact(impact_of_nothing(Language::kDutch))["measure"]["movers"],
            Json::array());
}

}  // namespace
}  // namespace quotum::impact
