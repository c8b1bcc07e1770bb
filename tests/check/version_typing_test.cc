// Inputs, steps and outcomes, one by one.
#include "rules_text.h"

namespace quotum::check {
namespace {

class VersionTypingTest : public testing::TestWithParam<CheckCase> {};

TEST_P(VersionTypingTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"StepWithoutBasis",
     {replace("levy/2020-01-01.yaml",
              "    unit: EUR\n"
              "    basis: { article: 4 }\n",
              "    unit: EUR\n")},
     R"~(rules/levy/2020-01-01.yaml:40:11: error[missing-basis]: the step 'amount' does not say what it rests on
   40 |   - name: amount
      |           ^~~~~~
      = expected: basis: { law: ..., article: ..., paragraph: ... }
1 error, 0 warnings
)~"},
    {"RoundingWithoutBasis",
     {replace("levy/2020-01-01.yaml", "to: 0.1 baan, basis: { article: 3 } }", "to: 0.1 baan }")},
     R"~(rules/levy/2020-01-01.yaml:37:17: error[missing-basis]: the rounding of 'jobs' does not say what it rests on
   37 |     rounding: { mode: down, to: 0.1 baan }
      |                 ^~~~~~~~~~~~~~~~~~~~~~~~
      = expected: basis: { law: ..., article: ..., paragraph: ... }
1 error, 0 warnings
)~"},
    {"StepOfAnotherUnit",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: jobs * 5000 EUR")},
     R"~(rules/levy/2020-01-01.yaml:43:14: error[unit-mismatch]: the step 'amount' is declared as EUR, its formula gives another unit
   43 |     formula: jobs * 5000 EUR
      |              ^~~~~~~~~~~~~~~
      = expected: EUR
      = found: EUR*baan
      = note: rules/levy/2020-01-01.yaml:40:11: declared here
   40 |   - name: amount
      |           ^~~~~~
1 error, 0 warnings
)~"},
    {"StepOfAnotherType",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: exempt")},
     R"~(rules/levy/2020-01-01.yaml:43:14: error[type-mismatch]: the step 'amount' is declared as EUR, its formula gives another type
   43 |     formula: exempt
      |              ^~~~~~
      = expected: EUR
      = found: boolean
      = note: rules/levy/2020-01-01.yaml:40:11: declared here
   40 |   - name: amount
      |           ^~~~~~
1 error, 0 warnings
)~"},
    {"GrainOfAnotherUnit",
     {replace("levy/2020-01-01.yaml", "to: 0.1 baan", "to: 0.1 uur")},
     R"~(rules/levy/2020-01-01.yaml:37:33: error[bad-rounding]: the grain of a rounding has the unit of its step
   37 |     rounding: { mode: down, to: 0.1 uur, basis: { article: 3 } }
      |                                 ^~~~~~~
      = expected: baan
      = found: uur
      = note: rules/levy/2020-01-01.yaml:33:11: the step that is rounded
   33 |   - name: jobs
      |           ^~~~
1 error, 0 warnings
)~"},
    {"GrainWithoutUnit",
     {replace("levy/2020-01-01.yaml", "to: 0.1 baan", "to: 0.1")},
     R"~(rules/levy/2020-01-01.yaml:37:33: error[bad-rounding]: the grain of a rounding has the unit of its step
   37 |     rounding: { mode: down, to: 0.1, basis: { article: 3 } }
      |                                 ^~~
      = expected: baan
      = found: ratio: a number without a unit
      = note: rules/levy/2020-01-01.yaml:33:11: the step that is rounded
   33 |   - name: jobs
      |           ^~~~
1 error, 0 warnings
)~"},
    {"GrainOfZero",
     {replace("levy/2020-01-01.yaml", "to: 0.1 baan", "to: 0 baan")},
     R"~(rules/levy/2020-01-01.yaml:37:33: error[bad-rounding]: the grain of a rounding is above 0
   37 |     rounding: { mode: down, to: 0 baan, basis: { article: 3 } }
      |                                 ^~~~~~
      = expected: a grain above 0
      = found: 0
      = note: rules/levy/2020-01-01.yaml:33:11: the step that is rounded
   33 |   - name: jobs
      |           ^~~~
1 error, 0 warnings
)~"},
    {"RoundedTruth",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: hours < threshold or (set(young) and young = 1)\n"
              "    rounding: { mode: down, to: 1, basis: { article: 2 } }")},
     R"~(rules/levy/2020-01-01.yaml:33:33: error[bad-rounding]: a truth value cannot be rounded
   33 |     rounding: { mode: down, to: 1, basis: { article: 2 } }
      |                                 ^
      = expected: a number
      = found: boolean
      = note: rules/levy/2020-01-01.yaml:29:11: the step that is rounded
   29 |   - name: exempt
      |           ^~~~~~
1 error, 0 warnings
)~"},
    {"ConditionOfAnOutcome",
     {replace("levy/2020-01-01.yaml", "{ when: exempt, code: EXEMPT",
              "{ when: jobs, code: EXEMPT")},
     R"~(rules/levy/2020-01-01.yaml:53:13: error[type-mismatch]: the condition of 'EXEMPT' is declared as boolean, its formula gives another type
   53 |   - { when: jobs, code: EXEMPT, basis: { article: 2 } }
      |             ^~~~
      = expected: boolean
      = found: baan
      = note: rules/levy/2020-01-01.yaml:53:25: declared here
   53 |   - { when: jobs, code: EXEMPT, basis: { article: 2 } }
      |                         ^~~~~~
1 error, 0 warnings
)~"},
    {"BoundsWithoutValue",
     {replace("monitor/2020-01-01.yaml", "min: 0, max: 1_000_000", "min: 10, max: 1")},
     R"~(rules/monitor/2020-01-01.yaml:13:5: error[bad-value]: the bounds of 'realised' hold no value
   13 |     realised: { unit: baan, min: 10, max: 1 }
      |     ^~~~~~~~
      = expected: min <= max
      = found: min 10, max 1
1 error, 0 warnings
)~"},
    {"BoundsWithMoreDecimals",
     {replace("monitor/2020-01-01.yaml", "min: 0, max: 1_000_000", "min: 0.5, max: 1_000_000")},
     R"~(rules/monitor/2020-01-01.yaml:13:5: error[bad-value]: the bounds of 'realised' have more decimals than its values
   13 |     realised: { unit: baan, min: 0.5, max: 1_000_000 }
      |     ^~~~~~~~
      = expected: at most 0 decimals
      = found: min 0.5, max 1000000
1 error, 0 warnings
)~"},
    {"BoundsBeyondAColumn",
     {replace("monitor/2020-01-01.yaml", "{ unit: baan, min: 0, max: 1_000_000 }",
              "{ unit: baan, decimals: 18, min: 0, max: 10 }"),
      replace("monitor/2020-01-01.yaml", "{ name: realised, unit: baan }",
              "{ name: realised, unit: baan, decimals: 18 }")},
     R"~(rules/monitor/2020-01-01.yaml:13:5: error[digits-do-not-fit]: values of 'realised' do not fit a column
   13 |     realised: { unit: baan, decimals: 18, min: 0, max: 10 }
      |     ^~~~~~~~
      = expected: bounds that fit 64 bits as multiples of 0.000000000000000001
      = found: min 0, max 10
1 error, 0 warnings
)~"},
    {"BoundsThatJustFitAColumn",
     {replace(
          "monitor/2020-01-01.yaml", "{ unit: baan, min: 0, max: 1_000_000 }",
          "{ unit: baan, decimals: 18, min: -9.223372036854775807, max: 9.223372036854775807 }"),
      replace("monitor/2020-01-01.yaml", "{ name: realised, unit: baan }",
              "{ name: realised, unit: baan, decimals: 18 }")},
     kNoMistake},
    {"MemberTwice",
     {replace("levy/2020-01-01.yaml", "values: [public, private] }",
              "values: [public, private, public] }")},
     R"~(rules/levy/2020-01-01.yaml:13:5: error[duplicate-name]: 'public' stands twice among the members of 'sector'
   13 |     sector: { type: enum, values: [public, private, public] }
      |     ^~~~~~
      = note: rules/levy/2020-01-01.yaml:13:5: the first is here
   13 |     sector: { type: enum, values: [public, private, public] }
      |     ^~~~~~
1 error, 0 warnings
)~"},
    {"InputWithoutAFile",
     {replace("levy/2020-01-01.yaml",
              "  shift:\n"
              "    paid",
              "  job:\n"
              "    overtime: { unit: uur, min: 0, max: 10 }\n"
              "  shift:\n"
              "    paid"),
      replace("levy/2020-01-01.yaml", "kind = day)", "kind = day) + overtime")},
     R"~(rules/levy/2020-01-01.yaml:17:5: error[level-mismatch]: the input 'overtime' has no file to come from
   17 |     overtime: { unit: uur, min: 0, max: 10 }
      |     ^~~~~~~~
      = expected: a `from`: rows of this level follow from those below it
      = note: rules/levels.yaml:7:11: level job has no file
    7 |   - name: job
      |           ^~~
1 error, 0 warnings
)~"},
    {"ComputedInputWithoutAFile",
     {replace("levy/2020-01-01.yaml",
              "  shift:\n"
              "    paid",
              "  job:\n"
              "    overtime: { unit: uur, decimals: 2, min: 0, max: 10, from: \"sum(shift: "
              "paid)\", basis: { article: 1 } }\n"
              "  shift:\n"
              "    paid"),
      replace("levy/2020-01-01.yaml", "kind = day)", "kind = day) + overtime")},
     kNoMistake},
    {"ComputedEnumeration",
     {replace(
         "levy/2020-01-01.yaml", "sector: { type: enum, values: [public, private] }",
         "sector: { type: enum, values: [public, private], from: exempt, basis: { article: 1 } }")},
     R"~(rules/levy/2020-01-01.yaml:13:60: error[type-mismatch]: the input 'sector' is an enumeration and cannot be computed
   13 |     sector: { type: enum, values: [public, private], from: exempt, basis: { article: 1 } }
      |                                                            ^~~~~~
      = expected: a number
1 error, 0 warnings
)~"},
    {"FromOfAnotherUnit",
     {replace("levy/2020-01-01.yaml", "from: all_hours", "from: all_hours * 1 EUR/uur")},
     R"~(rules/levy/2020-01-01.yaml:14:72: error[unit-mismatch]: the input 'hours' is declared as uur, its formula gives another unit
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours * 1 EUR/uur, basis: { article: 1 } }
      |                                                                        ^~~~~~~~~~~~~~~~~~~~~
      = expected: uur
      = found: EUR
      = note: rules/levy/2020-01-01.yaml:14:5: declared here
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours * 1 EUR/uur, basis: { article: 1 } }
      |     ^~~~~
1 error, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Rules, VersionTypingTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
