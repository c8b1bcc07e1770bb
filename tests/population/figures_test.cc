// The figures file: the published one is right, and mistakes are named with their place.
#include "population/figures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "population/figures_text.h"

namespace quotum::population {
namespace {

std::string replaced(const std::string& old_text, const std::string& new_text) {
  std::string text = kFiguresText;
  const std::size_t at = text.find(old_text);
  EXPECT_NE(at, std::string::npos) << old_text;
  return text.replace(at, old_text.size(), new_text);
}

// Kind, message and what was expected of each mistake, without places.
std::string mistakes(const std::string& text) {
  const source::SourceFile file("figures.yaml", text);
  source::Diagnostics diagnostics;
  EXPECT_FALSE(read_figures(file, diagnostics).has_value());
  std::string all;
  for (const source::Diagnostic& each : diagnostics.sorted()) {
    all += std::string(source::name(each.code)) + ": " + each.message +
           (each.expected.empty() ? "" : " / " + each.expected) + "\n";
  }
  return all;
}

TEST(FiguresTest, ReadsEveryPart) {
  const PopulationFigures figures = test_figures();
  EXPECT_EQ(figures.fiscal_prefixes, (std::vector<std::string>{"9999", "9"}));
  ASSERT_EQ(figures.kinds.size(), 6u);
  EXPECT_EQ(figures.kinds[1].aard, 11);
  EXPECT_EQ(figures.kinds[1].premium, JobKind::Premium::kHigh);
  EXPECT_FALSE(figures.kinds[4].aard.has_value());
  EXPECT_FALSE(figures.kinds[4].hours);
  ASSERT_EQ(figures.profiles.size(), 2u);
  EXPECT_EQ(figures.profiles[0].kinds[1].value, 3u);
  EXPECT_EQ(figures.profiles[0].kinds[1].weight, 10u);
  EXPECT_EQ(figures.profiles[0].hourly_wages[0].value.from, 1'500);
  EXPECT_EQ(figures.profiles[0].four_weekly, 500'000u);
  EXPECT_EQ(figures.profiles[1].target_group[0].value, 500'000u);
  ASSERT_EQ(figures.sizes.size(), 3u);
  EXPECT_EQ(figures.sizes[1].persons.to, 5);
  EXPECT_EQ(figures.sizes[2].profiles[1].value, 1u);
  EXPECT_EQ(figures.hours[0].value.to, 2'000);
  EXPECT_EQ(figures.most_premium_wage, 6'000'000);
  EXPECT_EQ(figures.negative_rows, 20'000u);
  ASSERT_EQ(figures.employer_columns.size(), 6u);
  EXPECT_EQ(figures.employer_columns[0].earlier_year->to, 1'100'000);
  EXPECT_EQ(figures.employer_columns[4].rate, 125);
  EXPECT_EQ(figures.employer_columns[4].most, 200'000);
  EXPECT_EQ(figures.employment_file.pension_age, "pension");
  EXPECT_EQ(figures.employment_file.yes, "J");
}

TEST(FiguresTest, MistakesAreNamed) {
  const struct {
    std::string old_text;
    std::string new_text;
    std::string message;
  } cases[] = {
      {"population: 1", "population: 2", "bad-value: bad value of 'population' / 1\n"},
      {"requests: 80%", "requests: 101%",
       "bad-value: bad value of 'requests' / a share from 0% to 100% with at most four decimals\n"},
      {"requests: 80%", "requests: 80.00001%",
       "bad-value: bad value of 'requests' / a share from 0% to 100% with at most four decimals\n"},
      {"requests: 80%", "requests: 0.8 EUR",
       "bad-value: bad value of 'requests' / a share from 0% to 100% with at most four decimals\n"},
      {"from: 15 EUR/uur, to: 40.00 EUR/uur", "from: 15 EUR, to: 40.00 EUR/uur",
       "bad-value: bad value of 'from' / an amount such as 14.06 EUR/uur\n"},
      {"from: 15 EUR/uur, to: 40.00 EUR/uur", "from: 15 EUR/uur, to: 14.99 EUR/uur",
       "bad-value: bad item of 'hourly_wages' / from not greater than to\n"},
      {"from: 400 uur", "from: 400.5 uur",
       "bad-value: bad value of 'from' / whole hours such as 1872 uur\n"},
      {"most_premium_wage: 60_000 EUR", "most_premium_wage: -1 EUR",
       "bad-value: bad value of 'most_premium_wage' / an amount such as 14.06 EUR\n"},
      {"{ contract: 80, director: 10, benefit: 10 }", "{ contract: 80, directr: 10 }",
       "unknown-name: no kind of job 'directr' / director\n"},
      {"{ shop: 3, works: 1 }", "{ shop: 3, factory: 1 }", "unknown-name: no profile 'factory'\n"},
      {"{ shop: 3, works: 1 }", "{ shop: 0 }",
       "bad-value: bad value of 'shop' / a whole weight from 1 to 10^12\n"},
      {"{ shop: 3, works: 1 }", "{ shop: 2_000_000_000_000 }",
       "bad-value: bad value of 'shop' / a whole weight from 1 to 10^12\n"},
      {"[\"9999\", \"9\"]", "[\"0999\"]",
       "bad-value: bad item of 'fiscal_prefixes' / one to seven digits, the first not 0\n"},
      {"[\"9999\", \"9\"]", "[\"99999999\"]",
       "bad-value: bad item of 'fiscal_prefixes' / one to seven digits, the first not 0\n"},
      {"file: jobs.csv", "file: ../jobs.csv",
       "bad-value: bad value of 'file' / a file name: small letters, digits, _, - and points\n"},
      {"premium: high }", "premium: higher }",
       "bad-value: bad value of 'premium' / one of of_employer, high, benefit, none\n"},
      {"soort: 17", "soort: 100",
       "bad-value: bad value of 'soort' / a whole number from 0 to 99\n"},
      {"sum: [premium_high, premium_low]", "sum: [hours, premium_low]",
       "bad-value: bad item of 'columns' / a sum of hours, or of amounts, not of both\n"},
      {"      rate: 1.25 EUR/uur\n", "",
       "bad-value: bad item of 'columns' / most only where there is a rate\n"},
      {"      sum: [premium_benefit]\n", "      sum: [premium_benefit]\n      rate: 1 EUR/uur\n",
       "bad-value: bad item of 'columns' / a rate only with a sum of hours and by_person: true\n"},
      {"name: paid_hours", "name: paid",
       "duplicate-name: two columns of a file are called 'paid'\n"},
      {"relationship: relationship", "relationship: person",
       "duplicate-name: two columns of a file are called 'person'\n"},
      {"  second_jobs: 10%\n", "", "missing-key: missing key 'second_jobs' in the shares\n"},
      {"second_jobs: 10%", "second_job: 10%",
       "missing-key: missing key 'second_jobs' in the shares\n"
       "unknown-key: unknown key 'second_job' in the shares / second_jobs\n"},
      {"\"yes\": J", "\"yes\": \"J,\"",
       "bad-value: bad value of 'yes' / a member: letters, digits, _ and -\n"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(mistakes(replaced(each.old_text, each.new_text)), each.message) << each.new_text;
  }
}

TEST(FiguresTest, AllMistakesAtOnceWithTheirPlaces) {
  std::string text = replaced("requests: 80%", "requests: 180%");
  const std::string old_text = "new_employers: 10%";
  text.replace(text.find(old_text), old_text.size(), "new_employers: 110%");
  const source::SourceFile file("figures.yaml", text);
  source::Diagnostics diagnostics;
  EXPECT_FALSE(read_figures(file, diagnostics).has_value());
  EXPECT_EQ(source::render(diagnostics),
            "figures.yaml:46:13: error[bad-value]: bad value of 'requests'\n"
            "   46 |   requests: 180%\n"
            "      |             ^~~~\n"
            "      = expected: a share from 0% to 100% with at most four decimals\n"
            "      = found: '180%'\n"
            "figures.yaml:52:18: error[bad-value]: bad value of 'new_employers'\n"
            "   52 |   new_employers: 110%\n"
            "      |                  ^~~~\n"
            "      = expected: a share from 0% to 100% with at most four decimals\n"
            "      = found: '110%'\n"
            "2 errors, 0 warnings\n");
}

// The published figures, looked at without drawing: what they say on average.
class PublishedFiguresTest : public testing::Test {
 protected:
  static PopulationFigures published() {
    const auto file = source::read_source_file(QUOTUM_SOURCE_DIR "/fixtures/population.yaml",
                                               "fixtures/population.yaml");
    EXPECT_TRUE(file.ok());
    return figures_from(std::string(file.value()->text()));
  }
  PopulationFigures figures_ = published();
};

TEST_F(PublishedFiguresTest, NearlyHalfOfTheJobsAtLargeEmployers) {
  std::uint64_t all = 0;  // twice the jobs
  std::uint64_t large = 0;
  std::uint64_t employers = 0;
  for (const SizeClass& size : figures_.sizes) {
    const std::uint64_t jobs =
        size.weight * static_cast<std::uint64_t>(size.persons.from + size.persons.to);
    all += jobs;
    large += size.persons.from >= 500 ? jobs : 0;
    employers += size.weight;
  }
  EXPECT_GE(large * 100 / all, 42u);
  EXPECT_LE(large * 100 / all, 46u);
  EXPECT_GE(all * 10 / 2 / employers, 40u) << "four to six jobs an employer";
  EXPECT_LE(all * 10 / 2 / employers, 60u);
}

TEST_F(PublishedFiguresTest, MeanHours) {
  const auto mean = [](const Mix<Range>& mix) {
    std::int64_t weights = 0;
    std::int64_t sum = 0;
    for (const auto& each : mix) {
      const auto weight = static_cast<std::int64_t>(each.weight);
      weights += weight;
      sum += weight * (each.value.from + each.value.to);
    }
    return sum / 2 / weights;
  };
  // 1,623 and 1,331, and what corrections will take off.
  EXPECT_THAT(mean(figures_.hours), testing::AllOf(testing::Ge(1'623), testing::Le(1'655)));
  EXPECT_THAT(mean(figures_.target_group_hours),
              testing::AllOf(testing::Ge(1'331), testing::Le(1'365)));
}

}  // namespace
}  // namespace quotum::population
