// Random formulas: whatever rule folder the checker accepts, the engine computes as the oracle
// does, in every setting that may not change a result.

#include <gtest/gtest.h>

#include "comparison.h"
#include "random_population.h"
#include "random_rules.h"
#include "rules_folder.h"

namespace quotum::equivalence {
namespace {

constexpr int kFolders = 12;  // per test; there are kTests of them, so that they run side by side
constexpr int kTests = 5;

std::vector<EngineSettings> settings() {
  std::vector<EngineSettings> all(6);
  all[1].plan.optimise = false;
  all[2].plan.at_least = exact::Width::k256;
  all[2].run.block_rows = 1;
  all[3].plan.at_least = exact::Width::k128;
  all[3].run.threads = 2;
  all[3].run.slice_rows = 3;
  all[4].plan.trace = true;
  all[4].block_bytes = 64;
  all[5].plan.optimise = false;
  all[5].plan.at_least = exact::Width::k256;
  return all;
}

DataFiles population(const check::CheckedRules& rules, const std::string& lowest, int faults,
                     Dice& dice) {
  PopulationShape shape;
  shape.year = kRandomRulesYear;
  shape.lowest = lowest;
  shape.top_rows = 6;
  shape.extremes = dice.percent(50);
  shape.faults = faults;
  return RandomPopulation(rules, shape, dice).files();
}

std::string text_of(const std::map<std::string, std::string>& folder) {
  std::string text;
  for (const auto& [path, file] : folder) {
    text += path == "levels.yaml" ? "" : "--- " + path + "\n" + file;
  }
  return text;
}

class FormulasTest : public testing::TestWithParam<int> {};

TEST_P(FormulasTest, EngineAnswersAsTheOracle) {
  int accepted = 0;
  int compared = 0;
  std::string why;
  for (int folder = 0; folder < kFolders; ++folder) {
    const std::uint64_t seed = base_seed() + static_cast<std::uint64_t>(GetParam() * 1000 + folder);
    Dice dice(seed);
    const auto texts = random_rules(dice);
    const auto rules = rules_of_texts(texts, &why);
    if (!rules) {
      continue;
    }
    ++accepted;
    oracle::Question question;
    question.rules = &*rules;
    question.year = kRandomRulesYear;
    for (const std::string lowest : {kRandomRulesLowest, kRandomRulesTop}) {
      const DataFiles files = population(*rules, lowest, folder % 3 == 0 ? 10 : 0, dice);
      for (const EngineSettings& setting : settings()) {
        const std::string found = compare(question, files, setting);
        if (only_oracle_lacks(found)) {
          continue;
        }
        ++compared;
        ASSERT_EQ(found, "") << text_of(texts) << "QUOTUM_SEED=" << base_seed() << " folder "
                             << seed;
      }
    }
  }
  EXPECT_GE(compared, accepted * 10);  // of 12 each
  EXPECT_GE(accepted, kFolders / 2) << "the checker refuses most folders, for instance:\n" << why;
}

INSTANTIATE_TEST_SUITE_P(Random, FormulasTest, testing::Range(0, kTests));

}  // namespace
}  // namespace quotum::equivalence
