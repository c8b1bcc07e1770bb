// Scenarios against the rules.
#include <gtest/gtest.h>

#include "rulebook/document_reader.h"
#include "rules_text.h"
#include "scenario_text.h"

namespace quotum::check {
namespace {

struct ScenarioCase {
  std::string name;
  std::string values;
  std::string expected;
};

void PrintTo(const ScenarioCase& one, std::ostream* out) { *out << one.name; }  // NOLINT

class ScenarioChecksTest : public testing::TestWithParam<ScenarioCase> {};

TEST_P(ScenarioChecksTest, SaysWhatIsWrong) {
  static const CheckedRules kRules = good_rules();
  const CheckedText checked = check_scenario_text(kRules, "s", GetParam().values);
  EXPECT_EQ(checked.text, GetParam().expected);
  EXPECT_EQ(checked.scenario.has_value(), GetParam().expected == kNoMistake);
}

const ScenarioCase kCases[] = {
    {"Good",
     "  - { parameter: threshold, value: 5.25 uur, because: Example }\n"
     "  - { parameter: rate, jaar: 2030, sector: other, value: 3% }\n"
     "  - { parameter: in_force, value: 2025-01-01 }\n",
     kNoMistake},
    {"UnknownParameter", "  - { parameter: treshold, value: 5 uur }\n",
     R"~(scenarios/s.yaml:4:18: error[unknown-name]: no parameter 'treshold'
    4 |   - { parameter: treshold, value: 5 uur }
      |                  ^~~~~~~~
      = expected: threshold
1 error, 0 warnings
)~"},
    {"WithoutYear", "  - { parameter: rate, sector: other, value: 3% }\n",
     R"~(scenarios/s.yaml:4:18: error[bad-scenario]: 'rate' has a value for each year
    4 |   - { parameter: rate, sector: other, value: 3% }
      |                  ^~~~
      = expected: jaar: YEAR
      = note: rules/parameters/rate.yaml:1:12: 'rate' is declared here
    1 | parameter: rate
      |            ^~~~
1 error, 0 warnings
)~"},
    {"WithAYear", "  - { parameter: threshold, jaar: 2024, value: 3 uur }\n",
     R"~(scenarios/s.yaml:4:18: error[bad-scenario]: 'threshold' has one value for all years
    4 |   - { parameter: threshold, jaar: 2024, value: 3 uur }
      |                  ^~~~~~~~~
      = expected: no jaar
      = note: rules/parameters/threshold.yaml:1:12: 'threshold' is declared here
    1 | parameter: threshold
      |            ^~~~~~~~~
1 error, 0 warnings
)~"},
    {"WithoutMember", "  - { parameter: rate, jaar: 2024, value: 3% }\n",
     R"~(scenarios/s.yaml:4:18: error[bad-scenario]: 'rate' has a value for each sector
    4 |   - { parameter: rate, jaar: 2024, value: 3% }
      |                  ^~~~
      = expected: sector: MEMBER
      = note: rules/parameters/rate.yaml:1:12: 'rate' is declared here
    1 | parameter: rate
      |            ^~~~
1 error, 0 warnings
)~"},
    {"AnotherKey", "  - { parameter: rate, jaar: 2024, kind: day, value: 3% }\n",
     R"~(scenarios/s.yaml:4:36: error[bad-scenario]: 'rate' has a value for each sector
    4 |   - { parameter: rate, jaar: 2024, kind: day, value: 3% }
      |                                    ^~~~
      = expected: sector: MEMBER
      = found: kind
      = note: rules/parameters/rate.yaml:1:12: 'rate' is declared here
    1 | parameter: rate
      |            ^~~~
1 error, 0 warnings
)~"},
    {"AKeyTooMany", "  - { parameter: threshold, sector: public, value: 3 uur }\n",
     R"~(scenarios/s.yaml:4:29: error[bad-scenario]: 'threshold' is by no enumeration
    4 |   - { parameter: threshold, sector: public, value: 3 uur }
      |                             ^~~~~~
      = expected: no other key
      = found: sector
      = note: rules/parameters/threshold.yaml:1:12: 'threshold' is declared here
    1 | parameter: threshold
      |            ^~~~~~~~~
1 error, 0 warnings
)~"},
    {"UnknownMember", "  - { parameter: rate, jaar: 2024, sector: publik, value: 3% }\n",
     R"~(scenarios/s.yaml:4:44: error[unknown-name]: 'publik' is not among the keys of 'rate'
    4 |   - { parameter: rate, jaar: 2024, sector: publik, value: 3% }
      |                                            ^~~~~~
      = expected: public
1 error, 0 warnings
)~"},
    {"NumberForADate", "  - { parameter: in_force, value: 2025 jaar }\n",
     R"~(scenarios/s.yaml:4:35: error[bad-scenario]: 'in_force' is a date
    4 |   - { parameter: in_force, value: 2025 jaar }
      |                                   ^~~~~~~~~
      = expected: a date, written 2026-07-01
      = found: 2025 jaar
      = note: rules/parameters/in_force.yaml:1:12: 'in_force' is declared here
    1 | parameter: in_force
      |            ^~~~~~~~
1 error, 0 warnings
)~"},
    {"DateForANumber", "  - { parameter: threshold, value: 2025-01-01 }\n",
     R"~(scenarios/s.yaml:4:36: error[bad-scenario]: 'threshold' is a number
    4 |   - { parameter: threshold, value: 2025-01-01 }
      |                                    ^~~~~~~~~~
      = expected: uur
      = found: 2025-01-01
      = note: rules/parameters/threshold.yaml:1:12: 'threshold' is declared here
    1 | parameter: threshold
      |            ^~~~~~~~~
1 error, 0 warnings
)~"},
    {"WrongUnit", "  - { parameter: threshold, value: 5 EUR }\n",
     R"~(scenarios/s.yaml:4:36: error[unit-mismatch]: wrong unit for 'threshold'
    4 |   - { parameter: threshold, value: 5 EUR }
      |                                    ^~~~~
      = expected: uur
      = found: EUR
      = note: rules/parameters/threshold.yaml:1:12: 'threshold' is declared here
    1 | parameter: threshold
      |            ^~~~~~~~~
1 error, 0 warnings
)~"},
    {"TooManyDecimals", "  - { parameter: threshold, value: 5.255 uur }\n",
     R"~(scenarios/s.yaml:4:36: error[bad-value]: too many decimals for 'threshold'
    4 |   - { parameter: threshold, value: 5.255 uur }
      |                                    ^~~~~~~~~
      = expected: at most 2 decimals
      = found: 5.255
      = note: rules/parameters/threshold.yaml:1:12: 'threshold' is declared here
    1 | parameter: threshold
      |            ^~~~~~~~~
1 error, 0 warnings
)~"},
    {"OutsideTheBounds", "  - { parameter: rate, jaar: 2024, sector: public, value: 101% }\n",
     R"~(scenarios/s.yaml:4:59: error[bad-value]: outside the bounds of 'rate'
    4 |   - { parameter: rate, jaar: 2024, sector: public, value: 101% }
      |                                                           ^~~~
      = expected: 0 .. 1
      = found: 1.01
      = note: rules/parameters/rate.yaml:1:12: 'rate' is declared here
    1 | parameter: rate
      |            ^~~~
1 error, 0 warnings
)~"},
    {"TheSameTwice",
     "  - { parameter: rate, jaar: 2024, sector: public, value: 1% }\n"
     "  - { parameter: rate, jaar: 2024, sector: public, value: 2% }\n",
     R"~(scenarios/s.yaml:5:18: error[duplicate-name]: the scenario has two values for the same 'rate'
    5 |   - { parameter: rate, jaar: 2024, sector: public, value: 2% }
      |                  ^~~~
      = note: scenarios/s.yaml:4:18: the first is here
    4 |   - { parameter: rate, jaar: 2024, sector: public, value: 1% }
      |                  ^~~~
1 error, 0 warnings
)~"},
    {"AllMistakes",
     "  - { parameter: threshold, jaar: 2024, value: 5 EUR }\n"
     "  - { parameter: rate, sector: publik, value: 2025-01-01 }\n"
     "  - { parameter: rates, value: 1 }\n",
     R"~(scenarios/s.yaml:4:18: error[bad-scenario]: 'threshold' has one value for all years
    4 |   - { parameter: threshold, jaar: 2024, value: 5 EUR }
      |                  ^~~~~~~~~
      = expected: no jaar
      = note: rules/parameters/threshold.yaml:1:12: 'threshold' is declared here
    1 | parameter: threshold
      |            ^~~~~~~~~
scenarios/s.yaml:4:48: error[unit-mismatch]: wrong unit for 'threshold'
    4 |   - { parameter: threshold, jaar: 2024, value: 5 EUR }
      |                                                ^~~~~
      = expected: uur
      = found: EUR
      = note: rules/parameters/threshold.yaml:1:12: 'threshold' is declared here
    1 | parameter: threshold
      |            ^~~~~~~~~
scenarios/s.yaml:5:18: error[bad-scenario]: 'rate' has a value for each year
    5 |   - { parameter: rate, sector: publik, value: 2025-01-01 }
      |                  ^~~~
      = expected: jaar: YEAR
      = note: rules/parameters/rate.yaml:1:12: 'rate' is declared here
    1 | parameter: rate
      |            ^~~~
scenarios/s.yaml:5:32: error[unknown-name]: 'publik' is not among the keys of 'rate'
    5 |   - { parameter: rate, sector: publik, value: 2025-01-01 }
      |                                ^~~~~~
      = expected: public
scenarios/s.yaml:5:47: error[bad-scenario]: 'rate' is a number
    5 |   - { parameter: rate, sector: publik, value: 2025-01-01 }
      |                                               ^~~~~~~~~~
      = expected: ratio
      = found: 2025-01-01
      = note: rules/parameters/rate.yaml:1:12: 'rate' is declared here
    1 | parameter: rate
      |            ^~~~
scenarios/s.yaml:6:18: error[unknown-name]: no parameter 'rates'
    6 |   - { parameter: rates, value: 1 }
      |                  ^~~~~
      = expected: rate
6 errors, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Scenarios, ScenarioChecksTest, testing::ValuesIn(kCases),
                         [](const testing::TestParamInfo<ScenarioCase>& one) {
                           return one.param.name;
                         });

// Wherever YAML goes wrong in one value, the others are looked at all the same.
TEST(ScenarioYamlTest, HidesNoOtherValue) {
  static const CheckedRules kRules = good_rules();
  for (const std::string broken :
       {"{ parameter: threshold, value: 5 uur, value: 6 uur }", "{ parameter: &a threshold }",
        "{ parameter: threshold, value: }", "{ parameter: threshold, because: a: b }",
        "{ parameter: threshold, value: 5 uur",
        "parameter: threshold\n    because: a: b\n    value: 5 uur",
        "parameter: threshold\n     value: 5 uur", "parameter: threshold }"}) {
    const std::string unknown = "  - { parameter: treshold, value: 5 uur }\n";
    for (const std::string& values :
         {unknown + "  - " + broken + "\n", "  - " + broken + "\n" + unknown}) {
      const CheckedText checked = check_scenario_text(kRules, "s", values);
      EXPECT_FALSE(checked.scenario.has_value());
      EXPECT_NE(checked.text.find("no parameter 'treshold'"), std::string::npos)
          << values << checked.text;
    }
  }
}

// A scenario rests on parameters only; what other files have wrong hides nothing of it.
TEST(ScenarioBesideRulesTest, SaysWhatIsWrong) {
  source::Diagnostics diagnostics;
  const std::string bad = "parameter: rate\ntitle: many\n";
  const source::SourceFile rate("rules/parameters/rate.yaml", bad);
  const source::SourceFile threshold("rules/parameters/threshold.yaml",
                                     base_rules().at("parameters/threshold.yaml"));
  rulebook::Documents documents;
  documents.files.push_back(std::make_unique<source::SourceFile>("rules/levels.yaml", "levels: 1"));
  documents.levels = rulebook::read_levels(*documents.files.front(), diagnostics);
  documents.parameters.push_back(*rulebook::read_parameter(threshold, diagnostics));
  ASSERT_FALSE(rulebook::read_parameter(rate, diagnostics));

  const source::SourceFile file("rules/scenarios/s.yaml",
                                "scenario: s\ntitle: { nl: S, en: S }\nvalues:\n"
                                "  - { parameter: rate, value: 1 }\n"
                                "  - { parameter: threshold, value: 5 EUR }\n"
                                "  - { parameter: treshold, value: 5 uur }\n");
  const auto scenario = rulebook::read_scenario(file, diagnostics);
  find_scenario_mistakes(documents, *scenario, diagnostics);
  const std::string text = source::render(diagnostics);
  EXPECT_EQ(text.substr(text.find("rules/scenarios")),
            R"~(rules/scenarios/s.yaml:5:36: error[unit-mismatch]: wrong unit for 'threshold'
    5 |   - { parameter: threshold, value: 5 EUR }
      |                                    ^~~~~
      = expected: uur
      = found: EUR
      = note: rules/parameters/threshold.yaml:1:12: 'threshold' is declared here
    1 | parameter: threshold
      |            ^~~~~~~~~
rules/scenarios/s.yaml:6:18: error[unknown-name]: no parameter 'treshold'
    6 |   - { parameter: treshold, value: 5 uur }
      |                  ^~~~~~~~
      = expected: threshold
5 errors, 0 warnings
)~");
}

}  // namespace
}  // namespace quotum::check
