// The program writes the same bytes whatever may differ without meaning: threads, block size,
// separator, line ends, order of rows and columns, the optimiser, the width of integers.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "command.h"
#include "comparison.h"
#include "data_file.h"
#include "random_population.h"
#include "rules_folder.h"

namespace quotum::equivalence {
namespace {

const std::string kRules = QUOTUM_SOURCE_DIR "/rules/nl";
const std::string kScenario = kRules + "/scenarios/activering-2026.yaml";

// What a run leaves, by name of the file.
using Results = std::map<std::string, std::string>;

struct Variant {
  std::string name;
  std::string options;
  char separator = ',';
  std::string line_end = "\n";
  bool shuffle = false;
};

class DeterminismTest : public testing::TestWithParam<int> {
 protected:
  void SetUp() override {
    const check::CheckedRules rules = rules_of_folder(kRules);
    PopulationShape shape;
    shape.year = GetParam();
    shape.lowest = "tijdvak";
    shape.top_rows = 150;
    shape.faults = 3;
    Dice dice(base_seed() + static_cast<std::uint64_t>(GetParam()));
    files_ = RandomPopulation(rules, shape, dice).files();
  }

  Results run_program(const Variant& variant) {
    const process::TemporaryFolder folder;
    Dice dice(base_seed());
    for (const auto& [level, file] : files_) {
      process::write_file(folder.path() / (level + ".csv"),
                          csv_text(variant.shuffle ? shuffled(file, dice) : file, variant.separator,
                                   variant.line_end));
    }
    const std::string command = "quotum run --rules " + kRules + " --scenario " + kScenario +
                                " --year " + std::to_string(GetParam()) +
                                " --employers werkgever.csv --employments tijdvak.csv"
                                " --max-rejects 100000 --allow-partial --out out " +
                                variant.options;
    const auto result = process::run_command(command, folder.path());
    EXPECT_EQ(result.exit, 0) << variant.name << ": " << result.err;
    Results results;
    for (const char* name : {"decisions.csv", "rejects.csv", "totals.json"}) {
      results[name] = process::read_file(folder.path() / "out" / name);
    }
    return results;
  }

  DataFiles files_;
};

TEST_P(DeterminismTest, SameBytesForEverySetting) {
  const Results expected = run_program({"plain", "--threads 1"});
  const std::vector<Variant> variants = {
      {"2 threads", "--threads 2"},
      {"8 threads", "--threads 8"},
      {"blocks of 1", "--threads 2 --block-size 1"},
      {"blocks of 17", "--threads 8 --block-size 17"},
      {"not optimised", "--no-optimise"},
      {"128 bits", "--min-width 128"},
      {"256 bits", "--min-width 256 --no-optimise --block-size 3"},
      {"semicolons", "", ';'},
      {"CRLF", "", ',', "\r\n"},
      {"semicolons and CRLF", "--threads 2", ';', "\r\n"},
  };
  for (const Variant& other : variants) {
    EXPECT_EQ(run_program(other), expected) << other.name;
  }
}

// Sorted files go through in chunks and need no memory; a row out of order, wherever it stands,
// sends them the other way. The results may not tell.
TEST_P(DeterminismTest, SameBytesForSortedFilesInAnyChunks) {
  for (auto& [level, file] : files_) {
    std::stable_sort(file.rows.begin(), file.rows.end(),
                     [](const auto& a, const auto& b) { return a.front() < b.front(); });
  }
  const std::vector<Variant> variants = {
      {"chunks of 16 rows", "--block-size 1 --threads 2"},
      {"chunks of 48 rows", "--block-size 3 --threads 1"},
      {"all in the temporary file", "--memory 0 --block-size 2"},
      {"some in the temporary file", "--memory 20K --block-size 2 --threads 3"},
  };
  for (const bool late_disorder : {false, true}) {
    if (late_disorder) {
      auto& rows = files_.at("tijdvak").rows;
      std::rotate(rows.begin(), rows.begin() + 1, rows.end());
    }
    const Results expected = run_program({"plain", "--threads 1"});
    for (const Variant& other : variants) {
      EXPECT_EQ(run_program(other), expected) << other.name << late_disorder;
    }
  }
}

// What decisions.csv and rejects.csv say, in the oracle's form.
oracle::Answer answer_of(const Results& results) {
  oracle::Answer answer;
  for (const oracle::Line& line : oracle::read_lines(results.at("decisions.csv"))) {
    oracle::Decision decision = line.fields;
    const oracle::Key key = {std::stoll(decision.at("fiscaal_nummer"))};
    decision.erase("fiscaal_nummer");
    decision.erase("jaar");
    answer.decisions["werkgever"][key].push_back(decision);
  }
  for (const oracle::Line& line : oracle::read_lines(results.at("rejects.csv"))) {
    const std::string& file = line.fields.at("file");
    answer.rejects.push_back({file.substr(0, file.find('.')), std::stoull(line.fields.at("line")),
                              line.fields.at("field"), line.fields.at("code")});
  }
  std::sort(answer.rejects.begin(), answer.rejects.end());
  return answer;
}

TEST_P(DeterminismTest, FilesSayWhatTheOracleDecides) {
  const check::CheckedRules rules = rules_of_folder(kRules);
  const check::CheckedScenario scenario = scenario_of_text(rules, process::read_file(kScenario));
  oracle::Question question;
  question.rules = &rules;
  question.year = GetParam();
  question.scenarios = {&scenario};
  question.files = csv_texts(files_);
  question.allow_partial = true;
  oracle::Answer expected = oracle::answer(question);
  expected.columns.clear();
  EXPECT_FALSE(expected.decisions.at("werkgever").empty());
  EXPECT_FALSE(expected.rejects.empty());
  EXPECT_EQ(difference(expected, answer_of(run_program({"plain", ""}))), "");
}

// Lines have other numbers then, so rejects are compared by their count only (in the totals).
TEST_P(DeterminismTest, SameDecisionsForRowsInAnyOrder) {
  const Results expected = run_program({"plain", ""});
  const Results found = run_program({"shuffled", "", ',', "\n", true});
  EXPECT_EQ(found.at("decisions.csv"), expected.at("decisions.csv"));
  EXPECT_EQ(found.at("totals.json"), expected.at("totals.json"));
}

INSTANTIATE_TEST_SUITE_P(Years, DeterminismTest, testing::Values(2019, 2024, 2028),
                         [](const auto& year) { return std::to_string(year.param); });

}  // namespace
}  // namespace quotum::equivalence
