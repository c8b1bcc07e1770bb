// Which sides of thresholds rows reach, and what is said of those that none does.
#include "review/coverage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "review/coverage_report.h"
#include "rules_in_memory.h"

namespace quotum::review {
namespace {

using report::Language;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kHeader = "firm_number,sector,hours,target_hours\n";

// What the rows reach, as the report of the levy's version says it.
class Covered {
 public:
  explicit Covered(const std::string& rows, int threads = 1)
      : points_(report::small_rules()),
        run_(report::traced_run(report::small_rules(), 2024, {{"firm", kHeader + rows}})) {
    marks_ = reach_of_population(points_, {run_.plan, run_.population, *run_.values},
                                 run_.population.levels.front().rows(), threads);
  }

  [[nodiscard]] CoverageReport report(bool by_tests = true) const {
    const auto& books = report::small_rules().books;
    const auto book = report::small_rules().find_book("levy").value();
    return {points_, marks_, {&books[book].versions.front()}, by_tests};
  }
  [[nodiscard]] std::string text(Language language = Language::kEnglish) const {
    return report().text(language);
  }
  [[nodiscard]] const CoverageMarks& marks() const { return marks_; }

 private:
  CoveragePoints points_;
  report::TracedRun run_;
  CoverageMarks marks_;
};

TEST(CoverageTest, NamesTheSidesOfAThresholdThatNoRowReaches) {
  const std::string below = Covered("123456782,overheid,999.99,\n").text();
  EXPECT_THAT(below, Not(HasSubstr("hours below 1,000 hours")));
  EXPECT_THAT(below, HasSubstr("small: no test with hours exactly equal to 1,000 hours\n"));
  EXPECT_THAT(below, HasSubstr("small: no test with hours above 1,000 hours\n"));
  const std::string on = Covered("123456782,overheid,1000.00,\n").text(Language::kDutch);
  EXPECT_THAT(on, HasSubstr("small: geen test met hours lager dan 1.000 uur\n"));
  EXPECT_THAT(on, Not(HasSubstr("precies gelijk aan 1.000 uur")));
}

TEST(CoverageTest, NamesBranchesOutcomesExtremesAndRoundings) {
  const std::string text = Covered("123456782,overheid,100000.00,\n").text();
  EXPECT_THAT(text, HasSubstr("taken: no test with the condition true: target hours is supplied"));
  EXPECT_THAT(text, HasSubstr("no test with outcome SMALL\n"));
  EXPECT_THAT(text, HasSubstr("no test with outcome NOTHING_DUE\n"));
  EXPECT_THAT(text, Not(HasSubstr("no test with outcome DUE\n")));
  EXPECT_THAT(text, HasSubstr("shortfall: no test with 0 jobs as the highest\n"));
  EXPECT_THAT(text, HasSubstr("equal and the highest\n"));
  EXPECT_THAT(text,
              HasSubstr("no test with a number that rounding down to 0.1 jobs leaves as it is"));
  EXPECT_THAT(text, Not(HasSubstr("rounding down to 0.1 jobs changes")));
}

TEST(CoverageTest, ABranchNotTakenIsNotReached) {
  // A small firm: its shortfall is not looked at by the levy, but it is an output itself.
  const std::string text = Covered("123456782,overheid,10.00,\n").text();
  EXPECT_THAT(text, HasSubstr("levy: no test with the condition false: small\n"));
  EXPECT_THAT(text, Not(HasSubstr("shortfall: no test with this step")));
}

TEST(CoverageTest, StepsOfALevelWithoutRowsAreNotReachedAndTheirPartsNotListed) {
  const std::string text = Covered("123456782,overheid,10.00,\n").text();
  EXPECT_THAT(text, HasSubstr("person_hours: no test with this step\n"));
  EXPECT_THAT(text, Not(HasSubstr("person_hours: no test with 0 hours")));
}

TEST(CoverageTest, GoesByArticleAndCounts) {
  const std::string text = Covered("123456782,overheid,10.00,\n").text();
  const std::size_t first = text.find("article 1, paragraph 13");
  const std::size_t second = text.find("article 2, paragraph 2");
  const std::size_t other_law = text.find("Besluit op de heffing");
  ASSERT_NE(other_law, std::string::npos) << text;
  EXPECT_LT(first, second);
  EXPECT_LT(second, other_law);
  EXPECT_THAT(text, HasSubstr("reached by tests: "));
}

// The next number from `from` on that passes the elfproef.
int next_number(int from) {
  for (;; ++from) {
    int rest = from;
    int sum = -(rest % 10);
    for (int weight = 2; weight <= 9; ++weight) {
      rest /= 10;
      sum += weight * (rest % 10);
    }
    if (sum % 11 == 0) {
      return from;
    }
  }
}

TEST(CoverageTest, IsTheSameForAnyNumberOfThreadsAndRowsAtATime) {
  // More rows than a task or a block holds; only the last is on the threshold.
  std::string rows;
  int number = 100'000'000;
  for (int i = 0; i < 600; ++i) {
    number = next_number(number + 1);
    rows += std::to_string(number) + ",overheid," + (i == 599 ? "1000.00" : "600.00") + ",\n";
  }
  const std::string text = Covered(rows, 1).text();
  EXPECT_THAT(text, Not(HasSubstr("exactly equal to 1,000 hours")));
  EXPECT_THAT(text, HasSubstr("hours above 1,000 hours"));
  EXPECT_EQ(text, Covered(rows, 3).text());
}

TEST(CoverageTest, ShareIsAtLeastWhatItIs) {
  EXPECT_TRUE((Share{1, 2}.at_least(50)));
  EXPECT_FALSE((Share{1, 2}.at_least(51)));
  EXPECT_TRUE((Share{0, 0}.at_least(100)));
}

TEST(CoverageTest, JsonHoldsEveryPoint) {
  const std::string json =
      Covered("123456782,overheid,10.00,\n").report(false).json(Language::kEnglish);
  EXPECT_THAT(json, HasSubstr("\"by\": \"rows\""));
  EXPECT_THAT(json, HasSubstr("\"kind\": \"comparison\""));
  EXPECT_THAT(json, HasSubstr("\"reached\": true"));
  EXPECT_THAT(json, HasSubstr("\"reached\": false"));
}

}  // namespace
}  // namespace quotum::review
