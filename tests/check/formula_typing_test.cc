// Conditions, choices, aggregates, and several mistakes in one formula.
#include "rules_text.h"

namespace quotum::check {
namespace {

class FormulaTypingTest : public testing::TestWithParam<CheckCase> {};

TEST_P(FormulaTypingTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"ConditionOfIf",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: if hours then 0 EUR else jobs * 5000 EUR/baan")},
     R"~(rules/levy/2020-01-01.yaml:43:17: error[type-mismatch]: 'if' needs a condition, something that is true or false
   43 |     formula: if hours then 0 EUR else jobs * 5000 EUR/baan
      |                 ^~~~~
      = expected: boolean
      = found: uur
      = note: rules/levy/2020-01-01.yaml:14:5: 'hours' is declared here: uur
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours, basis: { article: 1 } }
      |     ^~~~~
1 error, 0 warnings
)~"},
    {"OperandsOfAnd",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: hours and not jobs or set(young)")},
     R"~(rules/levy/2020-01-01.yaml:32:14: error[type-mismatch]: 'and' needs a condition, something that is true or false
   32 |     formula: hours and not jobs or set(young)
      |              ^~~~~
      = expected: boolean
      = found: uur
      = note: rules/levy/2020-01-01.yaml:14:5: 'hours' is declared here: uur
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours, basis: { article: 1 } }
      |     ^~~~~
rules/levy/2020-01-01.yaml:32:28: error[type-mismatch]: 'not' needs a condition, something that is true or false
   32 |     formula: hours and not jobs or set(young)
      |                            ^~~~
      = expected: boolean
      = found: baan
      = note: rules/levy/2020-01-01.yaml:33:11: 'jobs' is declared here: baan
   33 |   - name: jobs
      |           ^~~~
2 errors, 0 warnings
)~"},
    {"BranchesOfTwoUnits",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: if exempt then 0 uur else jobs * 5000 EUR/baan")},
     R"~(rules/levy/2020-01-01.yaml:43:40: error[unit-mismatch]: 'if' needs the same unit on all sides
   43 |     formula: if exempt then 0 uur else jobs * 5000 EUR/baan
      |                                        ^~~~~~~~~~~~~~~~~~~~
      = expected: uur
      = found: EUR
1 error, 0 warnings
)~"},
    {"BranchesOfTwoTypes",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: if exempt then 0 EUR else exempt")},
     R"~(rules/levy/2020-01-01.yaml:43:40: error[type-mismatch]: both sides of 'if' need the same type: numbers, truth values or members
   43 |     formula: if exempt then 0 EUR else exempt
      |                                        ^~~~~~
      = expected: EUR
      = found: boolean
1 error, 0 warnings
)~"},
    {"BranchesOfDates",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: ((if hours < threshold then in_force else first_day(jaar)) = in_force) or "
              "(set(young) and young = 1)")},
     R"~(rules/levy/2020-01-01.yaml:32:56: error[type-mismatch]: both sides of 'if' need the same type: numbers, truth values or members
   32 |     formula: ((if hours < threshold then in_force else first_day(jaar)) = in_force) or (set(young) and young = 1)
      |                                                        ^~~~~~~~~~~~~~~
      = expected: no date
      = found: date
1 error, 0 warnings
)~"},
    {"BranchesOfTruths",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: if hours < threshold then true else set(young)")},
     kNoMistake},
    {"AggregateOverAnUnknownLevel",
     {replace("levy/2020-01-01.yaml", "sum(job: job_hours)", "sum(jb: job_hours)")},
     R"~(rules/levy/2020-01-01.yaml:28:19: error[unknown-name]: no level 'jb'
   28 |     formula: "max(sum(jb: job_hours), 0 uur)"
      |                   ^~~~~~~~~~~~~~~~~~
      = expected: job
1 error, 0 warnings
)~"},
    {"AggregateOverALevelFurtherBelow",
     {replace("levy/2020-01-01.yaml", "sum(job: job_hours)",
              "sum(job: job_hours) + sum(shift: paid)")},
     R"~(rules/levy/2020-01-01.yaml:28:41: error[level-mismatch]: a formula at level firm cannot aggregate over level shift
   28 |     formula: "max(sum(job: job_hours) + sum(shift: paid), 0 uur)"
      |                                         ^~~~~~~~~~~~~~~~
      = expected: job, which lies directly below firm
      = found: shift
1 error, 0 warnings
)~"},
    {"AggregateOverTheLevelAbove",
     {replace("levy/2020-01-01.yaml", "sum(shift: paid where kind = day)",
              "sum(shift: paid) + sum(firm: hours)")},
     R"~(rules/levy/2020-01-01.yaml:23:34: error[level-mismatch]: a formula at level job cannot aggregate over level firm
   23 |     formula: "sum(shift: paid) + sum(firm: hours)"
      |                                  ^~~~~~~~~~~~~~~~
      = expected: shift, which lies directly below job
      = found: firm
1 error, 0 warnings
)~"},
    {"AggregateAtTheLowestLevel",
     {replace("monitor/2020-01-01.yaml", "when: country = NL and realised < 1000 baan",
              "when: 'realised < count(shift) * 1 baan'")},
     R"~(rules/monitor/2020-01-01.yaml:15:25: error[level-mismatch]: a formula at level land cannot aggregate over level shift
   15 |   - { when: 'realised < count(shift) * 1 baan', code: TOO_FEW, basis: { article: 1 } }
      |                         ^~~~~~~~~~~~
      = expected: no aggregate: no level lies below land
      = found: shift
1 error, 0 warnings
)~"},
    {"SumOfATruth",
     {replace("levy/2020-01-01.yaml", "sum(shift: paid where kind = day)",
              "sum(shift: kind = day where paid > 0 uur)")},
     R"~(rules/levy/2020-01-01.yaml:23:26: error[type-mismatch]: 'sum' needs a number
   23 |     formula: "sum(shift: kind = day where paid > 0 uur)"
      |                          ^~~~~~~~~~
      = expected: a number
      = found: boolean
1 error, 0 warnings
)~"},
    {"WhereIsNoCondition",
     {replace("levy/2020-01-01.yaml", "sum(shift: paid where kind = day)",
              "sum(shift: paid where paid)")},
     R"~(rules/levy/2020-01-01.yaml:23:37: error[type-mismatch]: 'where' needs a condition, something that is true or false
   23 |     formula: "sum(shift: paid where paid)"
      |                                     ^~~~
      = expected: boolean
      = found: uur
      = note: rules/levy/2020-01-01.yaml:17:5: 'paid' is declared here: uur
   17 |     paid: { unit: uur, decimals: 2, min: -100, max: 100 }
      |     ^~~~
1 error, 0 warnings
)~"},
    {"BesideAMistakeNoMemberIsUnknown",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: (sectr = public or public = sectr) or (set(young) and young = 1)")},
     R"~(rules/levy/2020-01-01.yaml:32:15: error[unknown-name]: no name 'sectr' at level firm
   32 |     formula: (sectr = public or public = sectr) or (set(young) and young = 1)
      |               ^~~~~
      = expected: sector
rules/levy/2020-01-01.yaml:32:42: error[unknown-name]: no name 'sectr' at level firm
   32 |     formula: (sectr = public or public = sectr) or (set(young) and young = 1)
      |                                          ^~~~~
      = expected: sector
2 errors, 0 warnings
)~"},
    {"NamesInAnAggregateAreOfItsLevel",
     {replace("levy/2020-01-01.yaml", "sum(shift: paid where kind = day)",
              "sum(shift: paid where sector = public)")},
     R"~(rules/levy/2020-01-01.yaml:23:37: error[level-mismatch]: 'sector' is at level firm, this formula at level shift
   23 |     formula: "sum(shift: paid where sector = public)"
      |                                     ^~~~~~
      = expected: a name at level shift: a formula does not see the levels above it
      = note: rules/levy/2020-01-01.yaml:13:5: declared here
   13 |     sector: { type: enum, values: [public, private] }
      |     ^~~~~~
1 error, 0 warnings
)~"},
    {"CountIsARatio",
     {replace("levy/2020-01-01.yaml", "sum(shift: paid where kind = day)",
              "count(shift where kind = day) * 8 uur + 0 * sum(shift: paid)")},
     kNoMistake},
    {"OneMistakeOneMessage",
     {replace("levy/2020-01-01.yaml", "sum(shift: paid where kind = day)",
              "sum(shift: paid + 1 EUR where kind = day) * 2 + 3 baan")},
     R"~(rules/levy/2020-01-01.yaml:23:33: error[unit-mismatch]: '+' needs the same unit on all sides
   23 |     formula: "sum(shift: paid + 1 EUR where kind = day) * 2 + 3 baan"
      |                                 ^~~~~
      = expected: uur
      = found: EUR
      = note: rules/levy/2020-01-01.yaml:17:5: 'paid' is declared here: uur
   17 |     paid: { unit: uur, decimals: 2, min: -100, max: 100 }
      |     ^~~~
1 error, 0 warnings
)~"},
    {"AllMistakesOfAFormula",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: ((hours + 1) * nothing_known / 2 < sector and jobs > 1 EUR) or (set(young) "
              "and young = 1)")},
     R"~(rules/levy/2020-01-01.yaml:32:24: error[unit-mismatch]: '+' needs the same unit on all sides
   32 |     formula: ((hours + 1) * nothing_known / 2 < sector and jobs > 1 EUR) or (set(young) and young = 1)
      |                        ^
      = expected: uur
      = found: ratio: a number without a unit
      = note: rules/levy/2020-01-01.yaml:14:5: 'hours' is declared here: uur
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours, basis: { article: 1 } }
      |     ^~~~~
rules/levy/2020-01-01.yaml:32:29: error[unknown-name]: no name 'nothing_known' at level firm
   32 |     formula: ((hours + 1) * nothing_known / 2 < sector and jobs > 1 EUR) or (set(young) and young = 1)
      |                             ^~~~~~~~~~~~~
rules/levy/2020-01-01.yaml:32:67: error[unit-mismatch]: '>' needs the same unit on all sides
   32 |     formula: ((hours + 1) * nothing_known / 2 < sector and jobs > 1 EUR) or (set(young) and young = 1)
      |                                                                   ^~~~~
      = expected: baan
      = found: EUR
      = note: rules/levy/2020-01-01.yaml:33:11: 'jobs' is declared here: baan
   33 |   - name: jobs
      |           ^~~~
3 errors, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Rules, FormulaTypingTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
