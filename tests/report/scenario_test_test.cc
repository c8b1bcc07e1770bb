// What engine/report/scenario promises, case by case.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "report/scenario_test_reader.h"
#include "report/scenario_test_run.h"
#include "report/scenario_test_text.h"
#include "rules_in_memory.h"

namespace quotum::report {
namespace {

constexpr const char* kHead = R"(tests: 1
title: { nl: Proeven, en: Trials }
defaults:
  firm: { firm_number: 123456782, sector: overheid }
cases:
)";

// What came of all cases of a test file, as text; and the mistakes.
struct Came {
  std::string results;
  std::string mistakes;
};

Came run(const std::string& cases, Language language = Language::kEnglish,
         const std::string& folder = "no-such-folder") {
  source::Diagnostics diagnostics;
  const auto text = std::make_shared<const source::SourceFile>("proef.test.yaml", kHead + cases);
  const auto file = read_test_file(text, diagnostics);
  Came came;
  ScenarioTests tests(small_rules(), {folder, language});
  for (std::size_t i = 0; file && i < file->cases.size(); ++i) {
    const auto result = tests.run(*file, file->cases[i], diagnostics);
    if (!result) {
      came.results += "error: " + result.error().message + '\n';
    } else if (result.value()) {
      came.results += case_text(*result.value(), language);
    }
  }
  came.mistakes = diagnostics.empty() ? "" : source::render(diagnostics);
  return came;
}

TEST(ScenarioTestTest, PassesWhatIsAsExpected) {
  const Came came = run(R"(  - name: K1
    title: { nl: Grondgeval, en: Base case }
    basis: { law: Wet op de heffing, article: 3, paragraph: 1 }
    source: eigen rekenvoorbeeld
    year: 2024
    given:
      firm: { hours: 100000.00, target_hours: "" }
    expected:
      firm: { firm_number: 123456782, jaar: 2024, levy_outcome: DUE, shortfall: 2.30, levy: 11500, grant: 0.0, later_outcome: NIET_VAN_TOEPASSING }
)");
  EXPECT_EQ(came.mistakes, "");
  EXPECT_EQ(came.results, "  passed  K1: Base case (article 3, paragraph 1, Wet op de heffing)\n");
}

TEST(ScenarioTestTest, ShowsWhatDiffersAndTheStepsThatLedToIt) {
  const Came came = run(R"(  - name: K2
    basis: Eigen voorbeeld
    year: 2024
    books: [levy]
    given:
      firm:
        - { hours: 100000.00, target_hours: 31 }
        - { firm_number: 111222333, hours: 10, target_hours: 0 }
    expected:
      firm:
        - { levy: 0, levy_outcome: DUE }
        - { levy: 12000, levy_outcome: DUE }
)",
                        Language::kDutch);
  EXPECT_EQ(came.mistakes, "");
  EXPECT_EQ(came.results, R"~(  MISLUKT   K2 (Eigen voorbeeld)
    proef.test.yaml:16:36: firm, rij 1: levy_outcome: verwacht DUE, gevonden SMALL
      hours = 10 uur
      small = ja: 10 uur < 1.000 uur
      SMALL: small (ja)
    proef.test.yaml:17:19: firm, rij 2: levy: verwacht 12000, gevonden 11000.00
      sector = overheid
      hours = 100.000 uur
      target_hours = 31 uur
      small = nee: 100.000 uur < 1.000 uur
      taken = 31 uur: als target hours is ingevuld (ja) dan 31 uur anders (niet nodig)
      shortfall = 2,2 banen: de hoogste van ((100.000 uur × 3,09% - 31 uur) / 1.331 uur per baan; 0 banen)
      levy = € 11.000,00: als small (nee) dan (niet nodig) anders 2,2 banen × € 5.000,00 per baan
)~");
}

TEST(ScenarioTestTest, ComparesRowsBelowAndTheNumberOfThem) {
  const std::string given = R"(    basis: Eigen voorbeeld
    year: 2024
    given:
      firm: { target_hours: "" }
      month:
        - { person_number: 1, job: 1, month_begin: 2024-01-01, month_end: 2024-01-31, month_hours: 100, counts: J }
)";
  const std::string month_key = R"(tests: 1)";
  const Came came = run("  - name: K3\n" + given + R"(    expected:
      firm:
        - { shortfall: 0 }
        - { shortfall: 0 }
)");
  EXPECT_EQ(
      came.mistakes,
      R"~(proef.test.yaml:11:7: error[missing-key]: this case needs the column 'firm_number' of level month
   11 |       month:
      |       ^~~~~
      = expected: 'firm_number' in a row or in the defaults
1 error, 0 warnings
)~");
  EXPECT_EQ(came.results, R"()");
}

TEST(ScenarioTestTest, RejectsAreComparedAsABag) {
  const std::string head = R"(  - name: K4
    basis: Eigen voorbeeld
    year: 2024
    books: [levy]
    given:
      firm:
        - { hours: veel, target_hours: 1.234 }
        - { firm_number: 111222333, sector: markt, hours: 2000, target_hours: 0 }
)";
  EXPECT_EQ(run(head + R"(    rejects:
      - { code: not-set }
      - { code: too-many-decimals, field: target_hours }
      - { code: not-a-number }
)")
                .results,
            "  passed  K4 (Eigen voorbeeld)\n");
  EXPECT_EQ(run(head + R"(    rejects:
      - { code: not-a-number, field: sector }
      - { code: not-set, field: rate }
      - { code: not-set }
)")
                .results,
            R"~(  FAILED  K4 (Eigen voorbeeld)
    proef.test.yaml:15:17: reject: expected not-a-number (sector), found none
    proef.test.yaml:17:17: reject: expected not-set, found none
    proef.test.yaml:6:11: firm, row 1: reject: expected none, found not-a-number (hours): expected a number such as 1250.50 or -1250
    proef.test.yaml:6:11: firm, row 1: reject: expected none, found too-many-decimals (target_hours): expected at most 2 decimals
)~");
}

TEST(ScenarioTestTest, AScenarioMayStandInTheCase) {
  const Came came = run(R"(  - name: K5
    basis: Eigen voorbeeld
    year: 2024
    scenario: [ { parameter: start, value: 2024 jaar }, { parameter: rate, jaar: 2024, sector: markt, value: 1% } ]
    given:
      firm: { sector: markt, hours: 1000, target_hours: 500 }
    expected:
      firm: { grant_outcome: ACTIVE_HYPOTHETISCH, grant: 25.00 }
)");
  EXPECT_EQ(came.mistakes, "");
  EXPECT_EQ(came.results, "  passed  K5 (Eigen voorbeeld)\n");
}

TEST(ScenarioTestTest, AScenarioFileIsRelativeToTheFolder) {
  const auto folder = std::filesystem::temp_directory_path() / "quotum_scenario_test";
  std::filesystem::create_directories(folder / "scenarios");
  std::ofstream(folder / "scenarios/start.yaml")
      << "scenario: start\ntitle: { nl: a, en: b }\nvalues:\n  - { parameter: start, value: 2024 "
         "jaar }\n";
  std::ofstream(folder / "scenarios/wrong.yaml")
      << "scenario: wrong\ntitle: { nl: a, en: b }\nvalues:\n  - { parameter: strat, value: 2024 "
         "jaar }\n";
  const auto cases = [](const std::string& file) {
    return "  - name: K6\n    basis: x\n    year: 2024\n    scenario_files: [scenarios/" + file +
           "]\n    given: { firm: { hours: 1, target_hours: 0 } }\n"
           "    expected: { firm: { grant_outcome: ACTIVE_HYPOTHETISCH } }\n";
  };
  const std::string path = folder.string();
  EXPECT_EQ(run(cases("start.yaml"), Language::kEnglish, path).results, "  passed  K6 (x)\n");
  EXPECT_EQ(run(cases("none.yaml"), Language::kEnglish, path).results,
            "error: proef.test.yaml:9:22: cannot read " + path +
                "/scenarios/none.yaml: No such file or directory\n");
  EXPECT_EQ(run(cases("wrong.yaml"), Language::kEnglish, path).mistakes,
            path + R"~(/scenarios/wrong.yaml:4:18: error[unknown-name]: no parameter 'strat'
    4 |   - { parameter: strat, value: 2024 jaar }
      |                  ^~~~~
      = expected: amount_per_job, hours_per_job, rate or start
1 error, 0 warnings
)~");
  std::filesystem::remove_all(folder);
}

// A case that does not fit the rules: the first line of what is said about it.
TEST(ScenarioTestTest, SaysWhereACaseDoesNotFitTheRules) {
  struct Row {
    const char* given;
    const char* expected;
    const char* mistake;
  };
  const Row rows[] = {
      {"firm: { huors: 1, target_hours: 0 }", "firm: { levy: 0 }",
       "proef.test.yaml:9:14: error[missing-key]: this case needs the column 'hours' of level "
       "firm"},
      {"frim: { hours: 1 }", "firm: { levy: 0 }",
       "proef.test.yaml:9:14: error[unknown-name]: no level 'frim'"},
      {"person: { hours: 1 }", "firm: { levy: 0 }",
       "proef.test.yaml:9:14: error[level-mismatch]: level 'person' has no rows of its own to "
       "give"},
      {"firm: { hours: 1, target_hours: 0 }", "frim: { levy: 0 }",
       "proef.test.yaml:10:17: error[unknown-name]: this run has no decisions at level 'frim'"},
      {"firm: { hours: 1, target_hours: 0 }", "month: { levy: 0 }",
       "proef.test.yaml:10:17: error[unknown-name]: this run has no decisions at level 'month'"},
      {"firm: { hours: 1, target_hours: 0 }", "firm: { levi: 0 }",
       "proef.test.yaml:10:25: error[unknown-name]: no column 'levi' in the decisions of this run"},
      {"firm: { hours: 1 }", "firm: { levy: 0 }",
       "proef.test.yaml:9:14: error[missing-key]: this case needs the column 'target_hours' of "
       "level firm"},
  };
  for (const Row& row : rows) {
    const Came came = run(std::string("  - name: K7\n    basis: x\n    year: 2024\n    given: { ") +
                          row.given + " }\n    expected: { " + row.expected + " }\n");
    EXPECT_EQ(came.results, "");
    EXPECT_EQ(came.mistakes.substr(0, came.mistakes.find('\n')), row.mistake);
  }
}

TEST(ScenarioTestTest, ReadsStrictly) {
  const Came came = run(R"(  - name: K8
    basis: x
    year: 24
    givn: { firm: { hours: 1 } }
  - name: K9
    basis: x
    year: 2024
    given: { firm: { hours: [1] } }
    expected: { firm: { levy: 0 } }
)");
  EXPECT_EQ(came.results, "");
  EXPECT_EQ(came.mistakes, R"~(proef.test.yaml:6:5: error[missing-key]: case 'K8' expects nothing
    6 |   - name: K8
      |     ^~~~~~~~ (to line 9)
      = expected: 'expected' or 'rejects'
proef.test.yaml:6:5: error[missing-key]: missing key 'given' in a case
    6 |   - name: K8
      |     ^~~~~~~~ (to line 9)
proef.test.yaml:8:11: error[bad-value]: bad value of 'year'
    8 |     year: 24
      |           ^~
      = expected: a year, written 2026
      = found: '24'
proef.test.yaml:9:5: error[unknown-key]: unknown key 'givn' in a case
    9 |     givn: { firm: { hours: 1 } }
      |     ^~~~
      = expected: given
proef.test.yaml:13:30: error[wrong-shape]: 'hours' has the wrong shape
   13 |     given: { firm: { hours: [1] } }
      |                              ^
      = expected: a text, as in the CSV file
      = found: a list
5 errors, 0 warnings
)~");
}

TEST(ScenarioTestTest, NamesAreUnique) {
  const std::string one =
      "  - { name: K, basis: x, year: 2024, given: { firm: { hours: 1, target_hours: 0 } }, "
      "expected: { firm: "
      "{ levy: 0 } } }\n";
  const std::string mistakes = run(one + one).mistakes;
  EXPECT_EQ(mistakes.substr(0, mistakes.find('\n')),
            "proef.test.yaml:7:13: error[duplicate-name]: two cases are called 'K'");
}

TEST(ScenarioTestTest, FindsTestFilesInOrder) {
  const auto folder = std::filesystem::temp_directory_path() / "quotum_find_test_files";
  std::filesystem::create_directories(folder / "b");
  for (const char* name : {"b/z.test.yaml", "a.test.yaml", "b/rule.yaml"}) {
    std::ofstream(folder / name) << "\n";
  }
  const auto found = find_test_files(folder.string());
  ASSERT_TRUE(found.ok());
  EXPECT_THAT(found.value(), testing::ElementsAre((folder / "a.test.yaml").string(),
                                                  (folder / "b/z.test.yaml").string()));
  std::filesystem::remove_all(folder);
  EXPECT_FALSE(find_test_files(folder.string()).ok());
}

TEST(ScenarioTestTest, Summary) {
  EXPECT_EQ(test_summary(1234, 0, Language::kDutch), "1.234 geslaagd, 0 mislukt\n");
  EXPECT_EQ(test_summary(12, 1, Language::kEnglish), "12 passed, 1 failed\n");
}

}  // namespace
}  // namespace quotum::report
