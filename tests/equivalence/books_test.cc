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
constexpr Supply kSupplies[] = {Supply::kUnknown, Supply::kUnknownAndNotSet, Supply::kEverything};

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
  std::optional<exact::Date> as_known_on = std::nullopt;
};

// Half of the time all that is known today; else some day since the first figures were published.
std::optional<exact::Date> random_knowledge(Dice& dice) {
  return dice.percent(50) ? std::nullopt
                          : std::optional(exact::Date::first_of_year(
                                static_cast<int>(dice.between(2017, kLastYear))));
}

oracle::Question question_of(const Case& asked, int year) {
  oracle::Question question;
  question.rules = &rules();
  question.year = year;
  question.allow_partial = asked.allow_partial;
  question.as_known_on = asked.as_known_on;
  if (asked.scenario) {
    question.scenarios.push_back(&*asked.scenario);
  }
  return question;
}

// Cases of a test with a day of knowledge: how many, and of how many the answers were compared.
struct Known {
  int asked = 0;
  int compared = 0;
};

void expect_equal(const Case& asked, int year, Known& known) {
  Dice dice(asked.seed);
  PopulationShape shape = asked.shape;
  shape.year = year;
  shape.lowest = asked.lowest;
  const DataFiles files = RandomPopulation(rules(), shape, dice).files();
  const std::string found = compare(question_of(asked, year), files);
  if (asked.as_known_on) {
    ++known.asked;
    if (only_oracle_lacks(found)) {
      return;
    }
    ++known.compared;
  }
  EXPECT_EQ(found, "") << "year " << year << ", lowest level " << asked.lowest << ", scenario "
                       << (asked.scenario ? "yes" : "no") << ", known on "
                       << (asked.as_known_on ? asked.as_known_on->to_string() : "any day")
                       << "; QUOTUM_SEED=" << base_seed();
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
  Known known;
  for (const std::string& lowest : levels_with_files()) {
    for (const PopulationShape& shape : shapes()) {
      Dice dice(++seed);
      expect_equal({lowest, shape, std::nullopt, false, seed}, year, known);
      for (const Supply supply : kSupplies) {
        const std::string text = random_scenario(rules(), supply, 2013, kLastYear + 1, dice);
        expect_equal({lowest, shape, scenario_of_text(rules(), text), shape.faults > 0, seed,
                      random_knowledge(dice)},
                     year, known);
      }
    }
  }
  EXPECT_GE(known.compared * 2, known.asked) << "most of the cases with a day say nothing";
}

INSTANTIATE_TEST_SUITE_P(Years, BooksTest, testing::Range(kFirstYear, kLastYear + 1),
                         [](const auto& year) { return std::to_string(year.param); });

// Outcomes that the populations have led to, without the mark of a scenario.
std::set<std::string> reached_outcomes(const Case& asked, int year) {
  Dice dice(asked.seed);
  PopulationShape shape = asked.shape;
  shape.year = year;
  shape.lowest = asked.lowest;
  oracle::Question question = question_of(asked, year);
  question.files = csv_texts(RandomPopulation(rules(), shape, dice).files());
  std::set<std::string> codes;
  for (const auto& [level, rows] : oracle::answer(question).decisions) {
    for (const auto& [key, decisions] : rows) {
      for (const auto& [column, text] : decisions.front()) {
        codes.insert(text.substr(0, text.find("_HYPOTHETISCH")));
      }
    }
  }
  return codes;
}

// Outcomes that figures drawn at random do not hit: here a percentage computed from eight of them
// would have to equal the published one. The published figures themselves do (run-macro.golden).
bool needs_luck(const std::string& outcome) { return outcome == "GELIJK_AAN_PUBLICATIE"; }

// Adds what all years, levels and supplies reach with other dice.
void reach_more(int round, std::set<std::string>& reached) {
  for (int year = kFirstYear; year <= kLastYear; ++year) {
    std::uint64_t seed = base_seed() + static_cast<std::uint64_t>(year * 1000 + round * 100);
    for (const std::string& lowest : levels_with_files()) {
      for (const Supply supply : kSupplies) {
        Dice dice(++seed);
        const std::string text = random_scenario(rules(), supply, 2013, kLastYear + 1, dice);
        reached.merge(reached_outcomes({lowest, shapes()[1], scenario_of_text(rules(), text), false,
                                        seed, random_knowledge(dice)},
                                       year));
      }
    }
  }
}

std::string not_in(const std::set<std::string>& reached) {
  std::string missing;
  for (const auto& book : rules().books) {
    for (const auto& version : book.versions) {
      for (const auto& outcome : version.outcomes) {
        const bool known = needs_luck(outcome.code) || reached.count(outcome.code) == 1U;
        missing += known ? "" : book.name + " " + outcome.code + "\n";
      }
    }
  }
  return missing;
}

// A comparison over populations that never reach a branch would say nothing about it.
TEST(BooksCoverageTest, PopulationsReachEveryOutcome) {
  constexpr int kMostRounds = 10;
  std::set<std::string> reached;
  for (int round = 0; round < kMostRounds && !not_in(reached).empty(); ++round) {
    reach_more(round, reached);
  }
  EXPECT_EQ(not_in(reached), "");
}

}  // namespace
}  // namespace quotum::equivalence
