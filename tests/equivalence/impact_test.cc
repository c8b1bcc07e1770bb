// What `quotum impact` says against runs of rules that are edited by hand: the rules before, those
// after, and a folder for every stage in between.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "command.h"
#include "data_file.h"
#include "exact/decimal.h"
#include "random_population.h"
#include "rules_folder.h"

namespace quotum::equivalence {
namespace {

using exact::Rational;
using nlohmann::json;

const std::string kRules = QUOTUM_SOURCE_DIR "/rules/nl";

// One change of a draft: its id in the words of `quotum diff`, and how it is made.
struct DraftChange {
  std::string id, file, old, now;
};

const std::vector<DraftChange>& draft() {
  static const std::vector<DraftChange> changes = {
      {"parameters/quotumpercentage/waarden/2024/overheid/waarde",
       "parameters/quotumpercentage.yaml", "value: 3.09%", "value: 14.5%"},
      {"parameters/heffing_per_baan/waarden/waarde", "parameters/heffing_per_baan.yaml",
       "value: 5000 EUR/baan", "value: 5600 EUR/baan"},
      {"parameters/uren_per_baan/waarden/waarde", "parameters/uren_per_baan.yaml",
       "value: 1331 uur/baan", "value: 1200 uur/baan"},
      {"quotumheffing/2020-01-01/stappen/quotumtekort/afronding", "quotumheffing/2020-01-01.yaml",
       "rounding: { mode: down, to: 0.1 baan, basis: { law: Besluit Wfsv, article: 2.23",
       "rounding: { mode: up, to: 0.1 baan, basis: { law: Besluit Wfsv, article: 2.23"},
      {"parameters/lkv_uurbedrag/waarden/waarde", "parameters/lkv_uurbedrag.yaml",
       "value: 1.01 EUR/uur", "value: 1.02 EUR/uur"},
      {"quotumheffing/2020-01-01/stappen/klein_dit_jaar/formule", "quotumheffing/2020-01-01.yaml",
       "formula: verloonde_uren < drempel", "formula: verloonde_uren < 2 * drempel"},
  };
  return changes;
}

Rational number(const std::string& text) { return exact::Decimal::parse(text)->to_rational(); }

// decisions.csv: by fiscal number, what each column says.
using Decisions = std::map<std::string, std::map<std::string, std::string>>;

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> result(1);
  for (const char c : line) {
    c == ',' ? result.emplace_back() : result.back() += c;
  }
  return result;
}

Decisions decisions_of(const std::string& text) {
  std::istringstream lines(text);
  std::string line;
  std::getline(lines, line);
  const std::vector<std::string> names = fields(line);
  Decisions decisions;
  while (std::getline(lines, line)) {
    const std::vector<std::string> row = fields(line);
    for (std::size_t i = 1; i < names.size(); ++i) {
      decisions[row.front()][names[i]] = row.at(i);
    }
  }
  return decisions;
}

class ImpactTest : public testing::Test {
 protected:
  void make_population(int year, int rows, const std::string& lowest, int faults = 0) {
    const check::CheckedRules rules = rules_of_folder(kRules);
    PopulationShape shape;
    shape.year = year;
    shape.lowest = lowest;
    shape.top_rows = rows;
    shape.faults = faults;
    Dice dice(base_seed() + 17);
    const DataFiles files = RandomPopulation(rules, shape, dice).files();
    for (const auto& [level, file] : files) {
      files_ += " --input " + level + "=" + level + ".csv";
      shuffled_files_ += " --input " + level + "=" + level + "-shuffled.csv";
      process::write_file(path() / (level + ".csv"), csv_text(file, ',', "\n"));
      process::write_file(path() / (level + "-shuffled.csv"),
                          csv_text(shuffled(file, dice), ',', "\n"));
    }
  }

  // The folder of the rules with these changes applied.
  std::string rules_with(const std::set<std::string>& ids) {
    std::string name = "rules";
    for (std::size_t i = 0; i < draft().size(); ++i) {
      name += ids.count(draft()[i].id) != 0 ? "-" + std::to_string(i) : "";
    }
    if (!std::filesystem::exists(path() / name)) {
      std::filesystem::copy(kRules, path() / name, std::filesystem::copy_options::recursive);
      for (const DraftChange& change : draft()) {
        if (ids.count(change.id) != 0) {
          apply(change, path() / name);
        }
      }
    }
    return name;
  }

  static void apply(const DraftChange& change, const std::filesystem::path& folder) {
    std::string text = process::read_file(folder / change.file);
    const std::size_t at = text.find(change.old);
    ASSERT_NE(at, std::string::npos) << change.file << " no longer holds " << change.old;
    process::write_file(folder / change.file, text.replace(at, change.old.size(), change.now));
  }

  const Decisions& run(const std::string& rules, const std::string& options) {
    const std::string key = rules + options;
    if (const auto known = decisions_.find(key); known != decisions_.end()) {
      return known->second;
    }
    const auto result = process::run_command(
        "quotum run --rules " + rules + files_ + " " + options + " --max-rejects 100000 --out out",
        path());
    EXPECT_EQ(result.exit, 0) << result.err;
    return decisions_[key] = decisions_of(process::read_file(path() / "out/decisions.csv"));
  }

  json impact(const std::string& options, bool shuffle = false) {
    const auto result = process::run_command(
        "quotum impact --format json" + (shuffle ? shuffled_files_ : files_) + " " + options,
        path());
    EXPECT_THAT(result.exit, testing::AnyOf(0, 4)) << result.err;
    text_ = result.out;
    return json::parse(result.out);
  }

  [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }

  std::string text_;  // of the last impact
  std::string files_, shuffled_files_;

 private:
  process::TemporaryFolder folder_;
  std::map<std::string, Decisions> decisions_;
};

Rational sum(const Decisions& decisions, const std::string& column) {
  Rational total = 0;
  for (const auto& [key, row] : decisions) {
    total += number(row.at(column));
  }
  return total;
}

bool same(const std::map<std::string, std::string>& a,
          const std::map<std::string, std::string>& b) {
  return a == b;
}

std::uint64_t differing(const Decisions& a, const Decisions& b) {
  std::uint64_t rows = 0;
  for (const auto& [key, row] : a) {
    rows += same(row, b.at(key)) ? 0U : 1U;
  }
  return rows;
}

std::set<std::string> ids_of(const json& effect) {
  return {effect["changes"].begin(), effect["changes"].end()};
}

TEST_F(ImpactTest, EachChangeDoesWhatRunsOfTheRulesInBetweenSay) {
  make_population(2024, 1000, "werkgever");
  std::set<std::string> all;
  for (const DraftChange& change : draft()) {
    all.insert(change.id);
  }
  const json found = impact("--from " + kRules + " --to " + rules_with(all) + " --year 2024");
  ASSERT_EQ(found["effects"].size(), draft().size());
  std::set<std::string> applied;
  std::set<std::string> rest = all;
  bool interacts = false;
  for (const json& effect : found["effects"]) {
    const std::set<std::string> own = ids_of(effect);
    ASSERT_EQ(own.size(), 1U);
    const Decisions& before = run(rules_with(applied), "--year 2024");
    applied.insert(own.begin(), own.end());
    const Decisions& after = run(rules_with(applied), "--year 2024");
    const Decisions& with_rest = run(rules_with(rest), "--year 2024");
    rest.erase(*own.begin());
    const Decisions& rest_alone = run(rules_with(rest), "--year 2024");
    EXPECT_EQ(effect["forward_rows"], differing(before, after)) << *own.begin();
    EXPECT_EQ(effect["reverse_rows"], differing(rest_alone, with_rest)) << *own.begin();
    for (const json& column : effect["columns"]) {
      const std::string name = column["column"];
      const Rational forward = sum(after, name) - sum(before, name);
      const Rational reverse = sum(with_rest, name) - sum(rest_alone, name);
      EXPECT_EQ(number(column["forward"]), forward) << *own.begin() << ' ' << name;
      EXPECT_EQ(number(column["reverse"]), reverse) << *own.begin() << ' ' << name;
      EXPECT_EQ(number(column["interaction"]), forward - reverse) << name;
      interacts = interacts || forward != reverse;
    }
  }
  EXPECT_TRUE(interacts) << "the draft is too simple to test anything";
  EXPECT_TRUE(std::any_of(found["effects"].begin(), found["effects"].end(),
                          [](const json& effect) { return effect["without_effect"] == true; }));
}

TEST_F(ImpactTest, WhoGainsAndLosesIsWhatTwoRunsSay) {
  make_population(2024, 1000, "werkgever");
  const std::string draft_rules = rules_with({draft()[0].id, draft()[3].id});
  const json found = impact("--from " + kRules + " --to " + draft_rules +
                            " --year 2024 --by "
                            "quotumheffing_berekend");
  const Decisions& before = run(kRules, "--year 2024");
  const Decisions& after = run(draft_rules, "--year 2024");
  EXPECT_EQ(found["compared"], before.size());
  EXPECT_EQ(found["changed"], differing(before, after));
  std::vector<Rational> changes;
  std::map<std::pair<std::string, std::string>, std::uint64_t> cells;
  std::vector<std::pair<Rational, std::string>> sizes;
  for (const auto& [key, row] : before) {
    ++cells[{row.at("quotumheffing_uitkomst"), after.at(key).at("quotumheffing_uitkomst")}];
    const Rational change = number(after.at(key).at("quotumheffing_berekend")) -
                            number(row.at("quotumheffing_berekend"));
    if (change != 0) {
      changes.push_back(change);
      sizes.emplace_back(-abs(change), key);
    }
  }
  ASSERT_GT(changes.size(), 20U);
  const json& measure = found["measure"];
  EXPECT_EQ(measure["column"], "quotumheffing_berekend");
  // More levy is a loss.
  EXPECT_EQ(measure["lose"],
            std::count_if(changes.begin(), changes.end(), [](const auto& c) { return c > 0; }));
  EXPECT_EQ(measure["gain"],
            std::count_if(changes.begin(), changes.end(), [](const auto& c) { return c < 0; }));
  std::sort(changes.begin(), changes.end());
  for (const json& quantile : measure["quantiles"]) {
    const Rational value = number(quantile["value"]);
    const auto at_most = static_cast<std::size_t>(
        std::upper_bound(changes.begin(), changes.end(), value) - changes.begin());
    const auto below = static_cast<std::size_t>(
        std::lower_bound(changes.begin(), changes.end(), value) - changes.begin());
    const std::size_t percent = quantile["percent"];
    EXPECT_GE(at_most * 100, changes.size() * percent);
    EXPECT_TRUE(below == 0 || below * 100 < changes.size() * percent) << percent;
  }
  std::uint64_t in_bins = 0;
  for (const json& bin : measure["bins"]) {
    const Rational low = number(bin["low"]);
    const Rational high = number(bin["high"]);
    EXPECT_EQ(bin["rows"], std::count_if(changes.begin(), changes.end(), [&](const auto& change) {
                return high > 0 ? low <= change && change < high : low < change && change <= high;
              }));
    in_bins += bin["rows"].get<std::uint64_t>();
  }
  EXPECT_EQ(in_bins, changes.size());
  for (const json& outcome : found["outcomes"]) {
    if (outcome["column"] == "quotumheffing_uitkomst") {
      EXPECT_EQ(outcome["cells"].size(), cells.size());
      for (const json& cell : outcome["cells"]) {
        EXPECT_EQ(cell["rows"], (cells[{cell["before"], cell["after"]}]));
      }
    }
  }
  std::sort(sizes.begin(), sizes.end());
  ASSERT_EQ(measure["movers"].size(), 10U);
  for (std::size_t i = 0; i < 10; ++i) {
    EXPECT_EQ(measure["movers"][i]["keys"]["fiscaal_nummer"], sizes[i].second);
    EXPECT_FALSE(measure["movers"][i]["steps"].empty());
  }
  for (const json& breakdown : measure["breakdowns"]) {
    Rational difference = 0;
    std::uint64_t rows = 0;
    for (const json& group : breakdown["groups"]) {
      difference += number(group["after"]) - number(group["before"]);
      rows += group["rows"].get<std::uint64_t>();
    }
    EXPECT_EQ(difference,
              sum(after, "quotumheffing_berekend") - sum(before, "quotumheffing_berekend"));
    EXPECT_EQ(rows, before.size());
  }
}

// A column, everywhere; the draft then changes one thing besides.
TEST_F(ImpactTest, ARenamedColumnIsTheSameColumn) {
  make_population(2024, 300, "werkgever");
  const std::string draft_rules = rules_with({draft()[1].id});
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path() / draft_rules)) {
    const std::string old_name = "quotumheffing_berekend";
    if (!entry.is_regular_file()) {
      continue;
    }
    std::string text = process::read_file(entry.path());
    for (std::size_t at = 0; (at = text.find(old_name, at)) != std::string::npos;) {
      text.replace(at, old_name.size(), "volgens_formule");
    }
    process::write_file(entry.path(), text);
  }
  const json found = impact("--from " + kRules + " --to " + draft_rules + " --year 2024");
  const Rational before = sum(run(kRules, "--year 2024"), "quotumheffing_berekend");
  const Rational after = sum(run(draft_rules, "--year 2024"), "volgens_formule");
  ASSERT_NE(before, after);
  EXPECT_EQ(found["measure"]["column"], "volgens_formule");
  for (const json& effect : found["effects"]) {
    const bool is_figure = ids_of(effect).count(draft()[1].id) != 0;
    EXPECT_EQ(effect["without_effect"], !is_figure) << effect["changes"];
    for (const json& column : effect["columns"]) {
      if (column["column"] == "volgens_formule") {
        EXPECT_EQ(number(column["forward"]), is_figure ? after - before : Rational(0));
        EXPECT_EQ(number(column["reverse"]), is_figure ? after - before : Rational(0));
      }
    }
  }
}

// Activation needs a percentage and a wage before it can be computed, and nothing else.
TEST_F(ImpactTest, OnlyWhatNeedsEachOtherGoesTogether) {
  make_population(2028, 100, "werkgever");
  const json found = impact("--from " + kRules + " --scenario-b " + kRules +
                            "/scenarios/activering-2026.yaml --year 2028");
  std::vector<std::size_t> sizes;
  for (const json& effect : found["effects"]) {
    std::set<std::string> items;
    for (const std::string id : effect["changes"]) {
      items.insert(id.substr(0, id.rfind('/')));
    }
    sizes.push_back(items.size());
  }
  EXPECT_THAT(sizes, testing::ElementsAre(3, 1, 1));
}

TEST_F(ImpactTest, TheSameForThreadsAndOrderOfRows) {
  make_population(2024, 300, "tijdvak", 3);
  const std::string options =
      "--from " + kRules + " --to " + rules_with({draft()[1].id, draft()[3].id}) + " --year 2024 ";
  impact(options + "--threads 1");
  const std::string expected = text_;
  impact(options + "--threads 8");
  EXPECT_EQ(text_, expected);
  json shuffled = impact(options + "--threads 2", true);
  EXPECT_EQ(shuffled, json::parse(expected));
}

TEST_F(ImpactTest, AScenarioIsAChangeToo) {
  make_population(2028, 300, "werkgever");
  const std::string scenario = process::read_file(kRules + "/scenarios/activering-2026.yaml");
  std::string other = scenario;
  const std::string percentage = "0.36%";
  other.replace(other.find(percentage), percentage.size(), "0.72%");
  process::write_file(path() / "a.yaml", scenario);
  process::write_file(path() / "b.yaml", other);
  const json found = impact("--from " + kRules +
                            " --scenario-a a.yaml --scenario-b b.yaml --year 2028 "
                            "--by inclusiviteitsopslag");
  EXPECT_EQ(found["hypothetical"], true);
  const Rational before = sum(run(kRules, "--year 2028 --scenario a.yaml"), "inclusiviteitsopslag");
  const Rational after = sum(run(kRules, "--year 2028 --scenario b.yaml"), "inclusiviteitsopslag");
  ASSERT_NE(before, after);
  ASSERT_EQ(found["effects"].size(), 1U);
  for (const json& column : found["effects"][0]["columns"]) {
    if (column["column"] == "inclusiviteitsopslag") {
      EXPECT_EQ(number(column["forward"]), after - before);
      EXPECT_EQ(number(column["reverse"]), after - before);
    }
  }
}

}  // namespace
}  // namespace quotum::equivalence
