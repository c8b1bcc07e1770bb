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
  const std::string cases = R"(  - name: K2
    basis: Eigen voorbeeld
    year: 2024
    books: [levy]
    given:
      firm:
        - { hours: 100000.00, target_hours: 31 }
        - { firm_number: 111222333, hours: 10, target_hours: 0 }
    expected:
      firm:
        - { levy: 0, levy_outcome: SMALL }
        - { levy: 12000, levy_outcome: DUE }
)";
  const Came came = run(cases, Language::kDutch);
  EXPECT_EQ(came.mistakes, "");
  EXPECT_EQ(came.results,
            "  MISLUKT   K2 (Eigen voorbeeld)\n"
            "    proef.test.yaml:16:64: firm, rij 2: levy: verwacht 12000, gevonden 11000.00\n"
            "");
}

}  // namespace
}  // namespace quotum::report
