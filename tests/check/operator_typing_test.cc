// Arithmetic and comparison.
#include "rules_text.h"

namespace quotum::check {
namespace {

class OperatorTypingTest : public testing::TestWithParam<CheckCase> {};

TEST_P(OperatorTypingTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"SumOfTwoUnits",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: (hours + jobs < threshold) or (set(young) and young = 1)")},
     R"~(rules/levy/2020-01-01.yaml:32:23: error[unit-mismatch]: '+' needs the same unit on all sides
   32 |     formula: (hours + jobs < threshold) or (set(young) and young = 1)
      |                       ^~~~
      = expected: uur
      = found: baan
      = note: rules/levy/2020-01-01.yaml:14:5: 'hours' is declared here: uur
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours, basis: { article: 1 } }
      |     ^~~~~
      = note: rules/levy/2020-01-01.yaml:33:11: 'jobs' is declared here: baan
   33 |   - name: jobs
      |           ^~~~
1 error, 0 warnings
)~"},
    {"NumberWithoutUnit",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: (hours < 40575) or (set(young) and young = 1)")},
     R"~(rules/levy/2020-01-01.yaml:32:23: error[unit-mismatch]: '<' needs the same unit on all sides
   32 |     formula: (hours < 40575) or (set(young) and young = 1)
      |                       ^~~~~
      = expected: uur
      = found: ratio: a number without a unit
      = note: rules/levy/2020-01-01.yaml:14:5: 'hours' is declared here: uur
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours, basis: { article: 1 } }
      |     ^~~~~
1 error, 0 warnings
)~"},
    {"NumberWithoutUnitOnTheLeft",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: (0 < hours) or (set(young) and young = 1)")},
     R"~(rules/levy/2020-01-01.yaml:32:15: error[unit-mismatch]: '<' needs the same unit on all sides
   32 |     formula: (0 < hours) or (set(young) and young = 1)
      |               ^
      = expected: uur
      = found: ratio: a number without a unit
      = note: rules/levy/2020-01-01.yaml:14:5: 'hours' is declared here: uur
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours, basis: { article: 1 } }
      |     ^~~~~
1 error, 0 warnings
)~"},
    {"ZeroNeedsItsUnit",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: max(jobs * 5000 EUR/baan, 0)")},
     R"~(rules/levy/2020-01-01.yaml:43:40: error[unit-mismatch]: 'max' needs the same unit on all sides
   43 |     formula: max(jobs * 5000 EUR/baan, 0)
      |                                        ^
      = expected: EUR
      = found: ratio: a number without a unit
1 error, 0 warnings
)~"},
    {"ThirdOperandOfMin",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: min(jobs * 5000 EUR/baan, 100 EUR, hours)")},
     R"~(rules/levy/2020-01-01.yaml:43:49: error[unit-mismatch]: 'min' needs the same unit on all sides
   43 |     formula: min(jobs * 5000 EUR/baan, 100 EUR, hours)
      |                                                 ^~~~~
      = expected: EUR
      = found: uur
      = note: rules/levy/2020-01-01.yaml:14:5: 'hours' is declared here: uur
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours, basis: { article: 1 } }
      |     ^~~~~
1 error, 0 warnings
)~"},
    {"UnitsMultiplyAndDivide",
     {replace(
          "levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
          "formula: jobs * 5000 EUR/baan + hours * 1 EUR/uur - hours / hours_per_job * 1 EUR/baan"),
      replace("levy/2020-01-01.yaml", "{ name: amount, unit: EUR, decimals: 2 }",
              "{ name: exempt_2, type: boolean, internal: true }"),
      replace("levy/2020-01-01.yaml", "choices:",
              "  - name: exempt_2\n"
              "    type: boolean\n"
              "    basis: { article: 1 }\n"
              "    formula: amount > 0 EUR\n"
              "choices:"),
      replace("levy/2022-01-01.yaml", "  - { name: amount, unit: EUR, decimals: 2 }\n", ""),
      replace("levy/2022-01-01.yaml", "  - { name: exempt, type",
              "  - { name: exempt_2, type: boolean, internal: true }\n"
              "  - { name: exempt, type"),
      replace("levy/2022-01-01.yaml", "outcomes:",
              "  - name: exempt_2\n"
              "    type: boolean\n"
              "    basis: { article: 1 }\n"
              "    formula: amount > 0 EUR\n"
              "outcomes:"),
      replace("bonus/2020-01-01.yaml", "else -levy.amount", "else 0 EUR")},
     kNoMistake},
    {"TruthInASum",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: (hours + exempt_2 < threshold) or (set(young) and young = 1)"),
      replace("levy/2020-01-01.yaml", "  - name: jobs\n",
              "  - name: exempt_2\n"
              "    type: boolean\n"
              "    basis: { article: 1 }\n"
              "    formula: true\n"
              "  - name: jobs\n")},
     R"~(rules/levy/2020-01-01.yaml:32:23: error[type-mismatch]: '+' needs a number
   32 |     formula: (hours + exempt_2 < threshold) or (set(young) and young = 1)
      |                       ^~~~~~~~
      = expected: a number
      = found: boolean
      = note: rules/levy/2020-01-01.yaml:33:11: 'exempt_2' is declared here: boolean
   33 |   - name: exempt_2
      |           ^~~~~~~~
1 error, 0 warnings
)~"},
    {"MemberInAProduct",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: if exempt then 0 EUR else jobs * sector * 5000 EUR/baan")},
     R"~(rules/levy/2020-01-01.yaml:43:47: error[type-mismatch]: '*' needs a number
   43 |     formula: if exempt then 0 EUR else jobs * sector * 5000 EUR/baan
      |                                               ^~~~~~
      = expected: a number
      = found: one of public, private
      = note: rules/levy/2020-01-01.yaml:13:5: 'sector' is declared here: one of public, private
   13 |     sector: { type: enum, values: [public, private] }
      |     ^~~~~~
1 error, 0 warnings
)~"},
    {"NegatedTruth",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: if exempt then 0 EUR else -exempt")},
     R"~(rules/levy/2020-01-01.yaml:43:41: error[type-mismatch]: '-' needs a number
   43 |     formula: if exempt then 0 EUR else -exempt
      |                                         ^~~~~~
      = expected: a number
      = found: boolean
      = note: rules/levy/2020-01-01.yaml:29:11: 'exempt' is declared here: boolean
   29 |   - name: exempt
      |           ^~~~~~
1 error, 0 warnings
)~"},
    {"OrderOfMembers",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: (sector < 1) or (set(young) and young = 1)")},
     R"~(rules/levy/2020-01-01.yaml:32:15: error[type-mismatch]: '<' compares two numbers or two dates
   32 |     formula: (sector < 1) or (set(young) and young = 1)
      |               ^~~~~~~~~~
      = expected: numbers or dates
      = found: one of public, private < ratio
      = note: rules/levy/2020-01-01.yaml:13:5: 'sector' is declared here: one of public, private
   13 |     sector: { type: enum, values: [public, private] }
      |     ^~~~~~
1 error, 0 warnings
)~"},
    {"DateAgainstNumber",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: (first_day(jaar) >= hours) or (set(young) and young = 1)")},
     R"~(rules/levy/2020-01-01.yaml:32:15: error[type-mismatch]: '>=' compares two numbers or two dates
   32 |     formula: (first_day(jaar) >= hours) or (set(young) and young = 1)
      |               ^~~~~~~~~~~~~~~~~~~~~~~~
      = expected: date
      = found: date >= uur
      = note: rules/levy/2020-01-01.yaml:14:5: 'hours' is declared here: uur
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours, basis: { article: 1 } }
      |     ^~~~~
1 error, 0 warnings
)~"},
    {"DatesCompare",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: (first_day(jaar) >= in_force or first_day(jaar) = in_force) or (set(young) "
              "and young = 1)")},
     kNoMistake},
    {"UnknownMember",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: (sector = publik) or (set(young) and young = 1)")},
     R"~(rules/levy/2020-01-01.yaml:32:24: error[unknown-name]: 'publik' is not a member of this enumeration
   32 |     formula: (sector = publik) or (set(young) and young = 1)
      |                        ^~~~~~
      = expected: public
      = note: rules/levy/2020-01-01.yaml:13:5: the enumeration is declared here
   13 |     sector: { type: enum, values: [public, private] }
      |     ^~~~~~
1 error, 0 warnings
)~"},
    {"MemberOnTheLeft",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: (public != sector) or (set(young) and young = 1)")},
     kNoMistake},
    {"EnumerationAgainstNumber",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: (sector = 1) or (set(young) and young = 1)")},
     R"~(rules/levy/2020-01-01.yaml:32:24: error[type-mismatch]: '=' compares two values of one type
   32 |     formula: (sector = 1) or (set(young) and young = 1)
      |                        ^
      = expected: one of public, private
      = found: ratio
      = note: rules/levy/2020-01-01.yaml:13:5: 'sector' is declared here: one of public, private
   13 |     sector: { type: enum, values: [public, private] }
      |     ^~~~~~
1 error, 0 warnings
)~"},
    {"TruthAgainstNumber",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: ((hours < threshold) = young) or (set(young) and young = 1)")},
     R"~(rules/levy/2020-01-01.yaml:32:37: error[type-mismatch]: '=' compares two values of one type
   32 |     formula: ((hours < threshold) = young) or (set(young) and young = 1)
      |                                     ^~~~~
      = expected: boolean
      = found: ratio
      = note: rules/levy/2020-01-01.yaml:15:5: 'young' is declared here: ratio
   15 |     young: { unit: ratio, min: 0, max: 1, optional: true }
      |     ^~~~~
1 error, 0 warnings
)~"},
    {"EqualityOfTwoUnits",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: (hours = jobs) or (set(young) and young = 1)")},
     R"~(rules/levy/2020-01-01.yaml:32:23: error[unit-mismatch]: '=' needs the same unit on all sides
   32 |     formula: (hours = jobs) or (set(young) and young = 1)
      |                       ^~~~
      = expected: uur
      = found: baan
      = note: rules/levy/2020-01-01.yaml:14:5: 'hours' is declared here: uur
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours, basis: { article: 1 } }
      |     ^~~~~
      = note: rules/levy/2020-01-01.yaml:33:11: 'jobs' is declared here: baan
   33 |   - name: jobs
      |           ^~~~
1 error, 0 warnings
)~"},
    {"YearIsNoRatio",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: (jaar >= 2020) or (set(young) and young = 1)")},
     R"~(rules/levy/2020-01-01.yaml:32:23: error[unit-mismatch]: '>=' needs the same unit on all sides
   32 |     formula: (jaar >= 2020) or (set(young) and young = 1)
      |                       ^~~~
      = expected: jaar
      = found: ratio: a number without a unit
1 error, 0 warnings
)~"},
    {"YearAgainstYear",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: (jaar >= 2020 jaar) or (set(young) and young = 1)")},
     kNoMistake},
    {"OutputOfABookAndItsPlace",
     {replace("bonus/2020-01-01.yaml", "else -levy.amount", "else levy.amount + hours")},
     R"~(rules/bonus/2020-01-01.yaml:17:74: error[unit-mismatch]: '+' needs the same unit on all sides
   17 |     formula: if levy.exempt then 0.10 EUR/uur * hours else levy.amount + hours
      |                                                                          ^~~~~
      = expected: EUR
      = found: uur
      = note: rules/levy/2020-01-01.yaml:57:13: 'levy.amount' is declared here: EUR
   57 |   - { name: amount, unit: EUR, decimals: 2 }
      |             ^~~~~~
      = note: rules/bonus/2020-01-01.yaml:11:5: 'hours' is declared here: uur
   11 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000 }
      |     ^~~~~
1 error, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Rules, OperatorTypingTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
