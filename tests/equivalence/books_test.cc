// Every rule book of rules/nl, every year: the engine decides and rejects as the oracle does, on
// random and on extreme populations, with and without the lower files, with and without scenarios.

#include <gtest/gtest.h>

#include "comparison.h"
#include "random_population.h"
#include "random_scenario.h"
#include "rules_folder.h"

namespace quotum::equivalence {
namespace {

constexpr int kFirstYear = 2018;
constexpr int kLastYear = 2029;

const check::CheckedRules& rules() {
  static const check::CheckedRules kRules = rules_of_folder(QUOTUM_SOURCE_DIR "/rules/nl");
  return kRules;
}

// What the books of one year see.
struct Case {
  std::string lowest;  // level
  PopulationShape shape;
  std::optional<check::CheckedScenario> scenario;
  bool allow_partial = false;
  std::uint64_t seed = 0;
};

oracle::Question question_of(const Case& asked, int year) {
  oracle::Question question;
  question.rules = &rules();
  question.year = year;
  question.allow_partial = asked.allow_partial;
  if (asked.scenario) {
    question.scenarios.push_back(&*asked.scenario);
  }
  return question;
}

void expect_equal(const Case& asked, int year) {
  Dice dice(asked.seed);
  PopulationShape shape = asked.shape;
  shape.year = year;
  shape.lowest = asked.lowest;
  const DataFiles files = RandomPopulation(rules(), shape, dice).files();
  EXPECT_EQ(compare(question_of(asked, year), files), "")
      << "year " << year << ", lowest level " << asked.lowest << ", scenario "
      << (asked.scenario ? "yes" : "no") << "; QUOTUM_SEED=" << base_seed();
}

std::vector<std::string> levels_with_files() {
  std::vector<std::string> names;
  for (const auto& level : rules().levels) {
    if (level.document->file) {
      names.push_back(level.name);
    }
  }
  return names;
}

std::vector<PopulationShape> shapes() {
  PopulationShape ordinary;
  ordinary.top_rows = 25;
  PopulationShape extreme = ordinary;
  extreme.extremes = true;
  PopulationShape faulty = ordinary;
  faulty.faults = 8;
  faulty.most_lower_keys = 3;
  return {ordinary, extreme, faulty};
}

class BooksTest : public testing::TestWithParam<int> {};

TEST_P(BooksTest, EngineAnswersAsTheOracle) {
  const int year = GetParam();
  std::uint64_t seed = base_seed() + static_cast<std::uint64_t>(year) * 1000;
  for (const std::string& lowest : levels_with_files()) {
    for (const PopulationShape& shape : shapes()) {
      Dice dice(++seed);
      expect_equal({lowest, shape, std::nullopt, false, seed}, year);
      for (const Supply supply : {Supply::kUnknown, Supply::kUnknownAndNotSet}) {
        const std::string text = random_scenario(rules(), supply, 2013, kLastYear + 1, dice);
        expect_equal({lowest, shape, scenario_of_text(rules(), text), shape.faults > 0, seed},
                     year);
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Years, BooksTest, testing::Range(kFirstYear, kLastYear + 1),
                         [](const auto& year) { return std::to_string(year.param); });

}  // namespace
}  // namespace quotum::equivalence
