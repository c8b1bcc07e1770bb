// Whole runs of the program over the vectors of the legal dossier: the quotumheffing for one
// employer of the government sector each (R1-R11), and LKV and bonus for one person's hours.

#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "command.h"

namespace quotum::golden {
namespace {

const std::string kRules = QUOTUM_SOURCE_DIR "/rules/nl";
const std::string kVectors = QUOTUM_SOURCE_DIR "/fixtures/edge/vectoren";

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> result;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, ',');) {
    result.push_back(field);
  }
  return result;
}

// First column -> column -> text.
std::map<std::string, std::map<std::string, std::string>> table(const std::string& csv) {
  std::istringstream in(csv);
  std::string line;
  std::getline(in, line);
  const std::vector<std::string> header = fields(line);
  std::map<std::string, std::map<std::string, std::string>> rows;
  while (std::getline(in, line)) {
    const std::vector<std::string> row = fields(line);
    for (std::size_t i = 0; i < header.size(); ++i) {
      rows[row.at(0)][header[i]] = row.at(i);
    }
  }
  return rows;
}

std::map<std::string, std::map<std::string, std::string>> decisions(const std::string& options) {
  const process::TemporaryFolder folder;
  const auto result =
      process::run_command("quotum run --rules " + kRules + " --out out " + options, folder.path());
  EXPECT_EQ(result.exit, 0) << result.err;
  return table(process::read_file(folder.path() / "out/decisions.csv"));
}

struct LevyVector {
  const char* name;
  const char* percentage;
  const char* number;  // fiscaal_nummer in the file of that percentage
  const char* outcome;
  const char* shortfall;
  const char* computed;
};

class LevyVectorTest : public testing::TestWithParam<LevyVector> {};

TEST_P(LevyVectorTest, GivesShortfallAndAmountAndNothingDue) {
  const LevyVector& vector = GetParam();
  const std::string percentage = vector.percentage;
  const auto rows =
      decisions("--year 2024 --scenario " + kVectors + "/percentage-" + percentage +
                ".yaml --employers " + kVectors + "/werkgevers-" + percentage + ".csv");
  const auto& row = rows.at(vector.number);
  EXPECT_EQ(row.at("quotumheffing_uitkomst"), std::string(vector.outcome) + "_HYPOTHETISCH");
  EXPECT_EQ(row.at("quotumtekort"), vector.shortfall);
  EXPECT_EQ(row.at("quotumheffing_berekend"), vector.computed);
  EXPECT_EQ(row.at("quotumheffing_verschuldigd"), "0.00");
  EXPECT_EQ(row.at("saldo"), "0.00");
}

INSTANTIATE_TEST_SUITE_P(
    Dossier, LevyVectorTest,
    testing::Values(LevyVector{"R1", "3.09", "900000004", "OPGESCHORT", "2.3", "11500.00"},
                    LevyVector{"R2", "1.93", "900000016", "OPGESCHORT", "1.4", "7000.00"},
                    LevyVector{"R3", "1.93", "900000028", "OPGESCHORT", "1.3", "6500.00"},
                    LevyVector{"R4", "2.00", "900000041", "OPGESCHORT", "1.3", "6500.00"},
                    LevyVector{"R5", "2.00", "900000053", "GEEN_TEKORT", "0.0", "0.00"},
                    LevyVector{"R6", "2.14", "900000065", "GEEN_TEKORT", "0.0", "0.00"},
                    LevyVector{"R7", "2.14", "900000077", "GEEN_TEKORT", "0.0", "0.00"},
                    LevyVector{"R8", "2.58", "900000089", "OPGESCHORT", "0.7", "3500.00"},
                    LevyVector{"R9", "2.58", "900000090", "VRIJGESTELD_KLEIN", "0.0", "0.00"},
                    LevyVector{"R10", "2.58", "900000107", "VRIJGESTELD_KLEIN_VORIG_JAAR", "0.0",
                               "0.00"},
                    LevyVector{"R11", "1.93", "900000119", "OPGESCHORT", "28.1", "140500.00"}),
    [](const auto& vector) { return vector.param.name; });

TEST(BenefitVectorTest, GivesLkvAndBonusForAYear) {
  const auto rows = decisions(
      "--year 2028 --scenario " + kRules + "/scenarios/activering-2026.yaml" + " --employers " +
      kVectors + "/werkgevers-lkv.csv --employments " + kVectors + "/dienstbetrekkingen-lkv.csv");
  const std::map<std::string, std::vector<std::string>> expected = {
      {"910000001", {"1339.26", "4999.02", "6338.28"}},  // 1,326 hours
      {"910000013", {"1344.31", "5017.87", "6362.18"}},  // 1,331 hours
      {"910000025", {"1515.00", "5655.00", "7170.00"}},  // 1,500 hours
      {"910000037", {"1999.80", "7464.60", "9464.40"}},  // 1,980 hours
      {"910000049", {"2000.00", "7468.37", "9468.37"}},  // 1,981 hours: the first amount is capped
  };
  for (const auto& [number, amounts] : expected) {
    const auto& row = rows.at(number);
    EXPECT_EQ(row.at("lkv_uitkomst"), "LKV_MET_BONUS_HYPOTHETISCH") << number;
    EXPECT_EQ(row.at("lkv_bedrag"), amounts[0]) << number;
    EXPECT_EQ(row.at("banenafspraakbonus"), amounts[1]) << number;
    EXPECT_EQ(row.at("saldo"), amounts[2]) << number;
  }
  EXPECT_EQ(rows.size(), expected.size());
}

}  // namespace
}  // namespace quotum::golden
