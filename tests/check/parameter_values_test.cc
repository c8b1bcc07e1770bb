// Which value a run takes, and which version of a book.
#include "check/parameter_values.h"

#include <gtest/gtest.h>

#include "rules_text.h"
#include "scenario_text.h"

namespace quotum::check {
namespace {

using State = ResolvedValue::State;

std::string text_of(const ResolvedValue& value) {
  switch (value.state) {
    case State::kKnown:
      return exact::to_text(value.number) + " " + std::string(rulebook::name(value.status)) +
             (value.scenario != nullptr ? " " + value.scenario->name : "");
    case State::kUnknown:
      return "unknown";
    case State::kNotPublished:
      return "not published";
    case State::kNotSet:
      return value.published == nullptr ? "no entry" : "not set";
  }
  return {};
}

struct Lookup {
  std::string parameter;
  int year;
  std::optional<std::size_t> member;
  std::optional<std::string> as_known_on;
  std::string expected;
};

void PrintTo(const Lookup& one, std::ostream* out) {  // NOLINT
  *out << one.parameter << " " << one.year << " as known on " << one.as_known_on.value_or("now");
}

std::optional<exact::Date> day(const std::optional<std::string>& text) {
  return text ? exact::Date::parse(*text) : std::nullopt;
}

// One entry corrected a month later, one series with two dates of commencement.
const CheckedRules& rules() {
  static const CheckedRules kRules =
      good_rules({replace("parameters/rate.yaml", "values:\n",
                          "values:\n"
                          "  - { jaar: 2021, sector: public, value: 2.15%, status: official, "
                          "published: 2020-11-01, source: Correction }\n")});
  return kRules;
}

std::string looked_up(const Lookup& lookup,
                      const std::vector<const CheckedScenario*>& scenarios = {}) {
  const ParameterValues values(rules(), scenarios, day(lookup.as_known_on));
  const std::optional<ParameterId> parameter = rules().find_parameter(lookup.parameter);
  return text_of(values.value(parameter.value(), lookup.year, lookup.member));
}

class ParameterValuesTest : public testing::TestWithParam<Lookup> {};

TEST_P(ParameterValuesTest, IsTheValueInForceAsKnown) {
  EXPECT_EQ(looked_up(GetParam()), GetParam().expected);
}

const std::nullopt_t kNone = std::nullopt;

INSTANTIATE_TEST_SUITE_P(
    OfTheSeries, ParameterValuesTest,
    testing::Values(
        Lookup{"rate", 2020, 0, kNone, "0.0193 official"},
        Lookup{"rate", 2020, 1, kNone, "not set"}, Lookup{"rate", 2021, 1, kNone, "unknown"},
        Lookup{"rate", 2022, 1, kNone, "0.01 derived"}, Lookup{"rate", 2020, 2, kNone, "no entry"},
        Lookup{"rate", 2019, 0, kNone, "no entry"}, Lookup{"rate", 2023, 0, kNone, "no entry"},
        // Of several the latest published one that was known.
        Lookup{"rate", 2021, 0, kNone, "0.0215 official"},
        Lookup{"rate", 2021, 0, "2020-11-01", "0.0215 official"},
        Lookup{"rate", 2021, 0, "2020-10-31", "0.0214 official"},
        Lookup{"rate", 2021, 0, "2020-10-01", "0.0214 official"},
        Lookup{"rate", 2021, 0, "2020-09-30", "not published"},
        // What has no date of publication is always known.
        Lookup{"rate", 2020, 1, "1990-01-01", "not set"},
        Lookup{"rate", 2021, 1, "1990-01-01", "unknown"},
        // Not by jaar: the one in force on 1 January.
        Lookup{"threshold", 2014, kNone, kNone, "no entry"},
        Lookup{"threshold", 2015, kNone, kNone, "40575 official"},
        Lookup{"threshold", 2021, kNone, kNone, "40575 official"},
        Lookup{"threshold", 2022, kNone, kNone, "41000.5 announced"},
        Lookup{"threshold", 2999, kNone, kNone, "41000.5 announced"},
        Lookup{"threshold", 2022, kNone, "2021-09-30", "40575 official"},
        Lookup{"threshold", 2022, kNone, "2014-09-30", "not published"},
        // Without from: always in force.
        Lookup{"hours_per_job", 1, kNone, kNone, "1331 official"},
        Lookup{"hours_per_job", 9999, kNone, kNone, "1331 official"}));

TEST(ParameterValuesTest, KnowsWhereAValueComesFrom) {
  const ParameterValues values(rules(), {}, exact::Date::parse("2020-09-30"));
  const ResolvedValue value = values.value(rules().find_parameter("rate").value(), 2021, 0);
  ASSERT_NE(value.published, nullptr);
  EXPECT_EQ(value.published->source.value, "Correction");
  EXPECT_EQ(value.scenario, nullptr);
}

TEST(ParameterValuesTest, GivesDates) {
  const ParameterValues values(rules(), {}, std::nullopt);
  const ResolvedValue value = values.value(rules().find_parameter("in_force").value(), 2020, {});
  EXPECT_EQ(value.state, State::kKnown);
  EXPECT_EQ(value.date.to_string(), "2021-07-01");
}

TEST(ParameterValuesTest, LaterScenariosWin) {
  const CheckedScenario first = good_scenario(rules(), "first",
                                              "  - { parameter: threshold, value: 1 uur }\n"
                                              "  - { parameter: rate, jaar: 2021, "
                                              "sector: private, value: 5% }\n");
  const CheckedScenario second =
      good_scenario(rules(), "second", "  - { parameter: threshold, value: 2 uur }\n");
  EXPECT_EQ(looked_up({"threshold", 2021, {}, {}, ""}, {&first, &second}), "2 hypothetical second");
  EXPECT_EQ(looked_up({"threshold", 2021, {}, {}, ""}, {&second, &first}), "1 hypothetical first");
  EXPECT_EQ(looked_up({"rate", 2021, 1, {}, ""}, {&first, &second}), "0.05 hypothetical first");
}

TEST(ParameterValuesTest, ScenariosDoNotDependOnTheDate) {
  const CheckedScenario scenario =
      good_scenario(rules(), "s",
                    "  - { parameter: threshold, value: 1 uur }\n"
                    "  - { parameter: rate, jaar: 2021, sector: private, value: 5% }\n");
  EXPECT_EQ(looked_up({"threshold", 1990, {}, "1990-01-01", ""}, {&scenario}), "1 hypothetical s");
  // Only for the year and member that it names.
  EXPECT_EQ(looked_up({"rate", 2021, 1, "1990-01-01", ""}, {&scenario}), "0.05 hypothetical s");
  EXPECT_EQ(looked_up({"rate", 2021, 0, {}, ""}, {&scenario}), "0.0215 official");
  EXPECT_EQ(looked_up({"rate", 2020, 1, {}, ""}, {&scenario}), "not set");
}

struct Choice {
  int year;
  std::optional<std::string> as_known_on;
  std::string expected;
};

class VersionForTest : public testing::TestWithParam<Choice> {};

TEST_P(VersionForTest, IsTheOneAppliedToTheYearAsKnown) {
  const CheckedBook& book = rules().books[rules().find_book("levy").value()];
  const VersionChoice choice = version_for(book, GetParam().year, day(GetParam().as_known_on));
  const bool applies = choice.state == VersionChoice::State::kApplies;
  EXPECT_EQ(applies, choice.version != nullptr);
  const std::string text = applies ? choice.version->document->valid_from.to_string()
                           : choice.state == VersionChoice::State::kNotKnown ? "not known"
                                                                             : "not applicable";
  EXPECT_EQ(text, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    OfABook, VersionForTest,
    testing::Values(Choice{2019, kNone, "not applicable"}, Choice{2020, kNone, "2020-01-01"},
                    Choice{2021, kNone, "2020-01-01"}, Choice{2022, kNone, "2022-01-01"},
                    Choice{2023, kNone, "not applicable"}, Choice{2022, "2021-11-01", "2022-01-01"},
                    Choice{2022, "2021-10-31", "not known"},
                    Choice{2023, "2021-10-31", "not applicable"}));

}  // namespace
}  // namespace quotum::check
