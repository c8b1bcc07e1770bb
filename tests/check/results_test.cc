// Outcomes and outputs of one version.
#include "rules_text.h"

namespace quotum::check {
namespace {

class ResultsTest : public testing::TestWithParam<CheckCase> {};

TEST_P(ResultsTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"UnknownLevelToDecideAt",
     {replace("monitor/2020-01-01.yaml", "level: land\n", "level: lnd\n")},
     R"~(rules/monitor/2020-01-01.yaml:9:8: error[unknown-name]: no level 'lnd' to decide at
    9 | level: lnd
      |        ^~~
      = expected: land
1 error, 0 warnings
)~"},
    {"NoOtherwise",
     {replace("levy/2020-01-01.yaml", "  - { otherwise: true, code: LEVY }\n", "")},
     R"~(rules/levy/2020-01-01.yaml:53:7: error[incomplete-outcomes]: the outcomes leave cases undecided
   53 |   - { when: exempt, code: EXEMPT, basis: { article: 2 } }
      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      = expected: a last outcome with otherwise: true
1 error, 0 warnings
)~"},
    {"OutcomesBehindOtherwise",
     {replace("levy/2020-01-01.yaml", "  - { when: exempt, code: EXEMPT, basis: { article: 2 } }\n",
              ""),
      replace("levy/2020-01-01.yaml", "code: LEVY }\n",
              "code: LEVY }\n"
              "  - { when: exempt, code: EXEMPT, basis: { article: 2 } }\n")},
     R"~(rules/levy/2020-01-01.yaml:54:7: error[incomplete-outcomes]: an outcome behind `otherwise` is never reached
   54 |   - { when: exempt, code: EXEMPT, basis: { article: 2 } }
      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      = expected: one `otherwise`, as the last outcome
      = note: rules/levy/2020-01-01.yaml:53:7: `otherwise` stands here
   53 |   - { otherwise: true, code: LEVY }
      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~
1 error, 0 warnings
)~"},
    {"TwoOtherwise",
     {replace("levy/2020-01-01.yaml", "code: LEVY }\n",
              "code: LEVY }\n"
              "  - { otherwise: true, code: EXEMPT }\n")},
     R"~(rules/levy/2020-01-01.yaml:55:7: error[incomplete-outcomes]: an outcome behind `otherwise` is never reached
   55 |   - { otherwise: true, code: EXEMPT }
      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      = expected: one `otherwise`, as the last outcome
      = note: rules/levy/2020-01-01.yaml:54:7: `otherwise` stands here
   54 |   - { otherwise: true, code: LEVY }
      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~
1 error, 0 warnings
)~"},
    {"NothingDecided",
     {replace("bonus/2020-01-01.yaml",
              "outputs:\n"
              "  - { name: bonus, unit: EUR, decimals: 4 }\n",
              "")},
     R"~(rules/bonus/2020-01-01.yaml:2:5: error[incomplete-outcomes]: book 'bonus' decides nothing
    2 | id: xx.bonus
      |     ^~~~~~~~
      = expected: outcomes or outputs
1 error, 0 warnings
)~"},
    {"UnknownOutput",
     {replace("bonus/2020-01-01.yaml", "{ name: bonus, unit", "{ name: bonnus, unit")},
     R"~(rules/bonus/2020-01-01.yaml:19:13: error[unknown-name]: no input or step 'bonnus' to put out
   19 |   - { name: bonnus, unit: EUR, decimals: 4 }
      |             ^~~~~~
      = expected: bonus
1 error, 0 warnings
)~"},
    {"OutputTwice",
     {replace("bonus/2020-01-01.yaml", "outputs:\n",
              "outputs:\n"
              "  - { name: bonus, unit: EUR, decimals: 4 }\n")},
     R"~(rules/bonus/2020-01-01.yaml:20:13: error[duplicate-name]: 'bonus' stands twice among the outputs
   20 |   - { name: bonus, unit: EUR, decimals: 4 }
      |             ^~~~~
      = note: rules/bonus/2020-01-01.yaml:19:13: the first is here
   19 |   - { name: bonus, unit: EUR, decimals: 4 }
      |             ^~~~~
1 error, 0 warnings
)~"},
    {"OutputOfAnotherUnit",
     {replace("bonus/2020-01-01.yaml", "{ name: bonus, unit: EUR", "{ name: bonus, unit: uur")},
     R"~(rules/bonus/2020-01-01.yaml:19:13: error[unit-mismatch]: the output 'bonus' is declared differently from a step of that name
   19 |   - { name: bonus, unit: uur, decimals: 4 }
      |             ^~~~~
      = expected: EUR
      = found: uur
      = note: rules/bonus/2020-01-01.yaml:13:11: declared here
   13 |   - name: bonus
      |           ^~~~~
1 error, 0 warnings
)~"},
    {"OutputOfAnotherType",
     {replace("bonus/2020-01-01.yaml", "{ name: bonus, unit: EUR, decimals: 4 }",
              "{ name: bonus, type: boolean, internal: true }")},
     R"~(rules/bonus/2020-01-01.yaml:19:13: error[type-mismatch]: the output 'bonus' is declared differently from a step of that name
   19 |   - { name: bonus, type: boolean, internal: true }
      |             ^~~~~
      = expected: EUR
      = found: boolean
      = note: rules/bonus/2020-01-01.yaml:13:11: declared here
   13 |   - name: bonus
      |           ^~~~~
1 error, 0 warnings
)~"},
    {"EnumerationAsOutput",
     {replace("levy/2020-01-01.yaml", "{ name: jobs, unit: baan, decimals: 1 }",
              "{ name: sector, unit: baan, decimals: 1 }"),
      replace("levy/2022-01-01.yaml", "{ name: jobs, unit: baan, decimals: 1 }",
              "{ name: sector, unit: baan, decimals: 1 }")},
     R"~(rules/levy/2020-01-01.yaml:56:13: error[type-mismatch]: the output 'sector' is declared differently from an input of that name
   56 |   - { name: sector, unit: baan, decimals: 1 }
      |             ^~~~~~
      = expected: one of public, private
      = found: baan
      = note: rules/levy/2020-01-01.yaml:13:5: declared here
   13 |     sector: { type: enum, values: [public, private] }
      |     ^~~~~~
rules/levy/2022-01-01.yaml:34:13: error[type-mismatch]: the output 'sector' is declared differently from an input of that name
   34 |   - { name: sector, unit: baan, decimals: 1 }
      |             ^~~~~~
      = expected: one of public, private
      = found: baan
      = note: rules/levy/2022-01-01.yaml:13:5: declared here
   13 |     sector: { type: enum, values: [public, private] }
      |     ^~~~~~
2 errors, 0 warnings
)~"},
    {"OutputAtMoreThanOneLevel",
     {replace("bonus/2020-01-01.yaml", "inputs:\n",
              "inputs:\n"
              "  shift:\n"
              "    bonus: { unit: EUR, min: 0, max: 1 }\n")},
     R"~(rules/bonus/2020-01-01.yaml:21:13: error[duplicate-name]: 'bonus' exists at more than one level
   21 |   - { name: bonus, unit: EUR, decimals: 4 }
      |             ^~~~~
      = expected: a name of its own for what is put out
      = note: rules/bonus/2020-01-01.yaml:15:11: at level firm
   15 |   - name: bonus
      |           ^~~~~
      = note: rules/bonus/2020-01-01.yaml:11:5: at level shift
   11 |     bonus: { unit: EUR, min: 0, max: 1 }
      |     ^~~~~
1 error, 0 warnings
)~"},
    {"OutputAtTheLevelOfTheOutcomes",
     {replace("levy/2020-01-01.yaml", "    paid: { unit",
              "    amount: { unit: EUR, min: 0, max: 1 }\n"
              "    paid: { unit"),
      replace("levy/2020-01-01.yaml", "sum(shift: paid where kind",
              "sum(shift: paid where amount = 1 EUR and kind")},
     kNoMistake},
    {"OutputOfAnotherHierarchy",
     {replace(
         "monitor/2020-01-01.yaml", "outputs:\n",
         "steps:\n"
         "  - { name: nothing, level: firm, unit: EUR, basis: { article: 1 }, formula: 0 EUR }\n"
         "outputs:\n"
         "  - { name: nothing, unit: EUR }\n")},
     R"~(rules/monitor/2020-01-01.yaml:20:13: error[level-mismatch]: the output 'nothing' belongs to another hierarchy of levels than the rest
   20 |   - { name: nothing, unit: EUR }
      |             ^~~~~~~
      = expected: level land or one below it
      = found: level firm
1 error, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Rules, ResultsTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
