// Names in formulas.
#include "rules_text.h"

namespace quotum::check {
namespace {

class NameTypingTest : public testing::TestWithParam<CheckCase> {};

TEST_P(NameTypingTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"UnknownName",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: if exempt then 0 EUR else jbs * 5000 EUR/baan")},
     R"~(rules/levy/2020-01-01.yaml:43:40: error[unknown-name]: no name 'jbs' at level firm
   43 |     formula: if exempt then 0 EUR else jbs * 5000 EUR/baan
      |                                        ^~~
      = expected: jobs
1 error, 0 warnings
)~"},
    {"UnknownNameWithNothingNear",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: if exempt then 0 EUR else headcount * 5000 EUR/baan")},
     R"~(rules/levy/2020-01-01.yaml:43:40: error[unknown-name]: no name 'headcount' at level firm
   43 |     formula: if exempt then 0 EUR else headcount * 5000 EUR/baan
      |                                        ^~~~~~~~~
1 error, 0 warnings
)~"},
    {"OutputOfAnotherBook",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: if exempt then bonus else jobs * 5000 EUR/baan")},
     R"~(rules/levy/2020-01-01.yaml:43:29: error[unknown-name]: no name 'bonus' at level firm
   43 |     formula: if exempt then bonus else jobs * 5000 EUR/baan
      |                             ^~~~~
      = note: rules/bonus/2020-01-01.yaml:19:13: book 'bonus' has such an output: bonus.bonus
   19 |   - { name: bonus, unit: EUR, decimals: 4 }
      |             ^~~~~
1 error, 0 warnings
)~"},
    {"NameOfTheLevelBelow",
     {replace(
         "levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
         "formula: if exempt then 0 EUR else (jobs + job_hours * 1 baan/uur) * 5000 EUR/baan")},
     R"~(rules/levy/2020-01-01.yaml:43:48: error[level-mismatch]: 'job_hours' is at level job, this formula at level firm
   43 |     formula: if exempt then 0 EUR else (jobs + job_hours * 1 baan/uur) * 5000 EUR/baan
      |                                                ^~~~~~~~~
      = expected: an aggregate such as sum(job: job_hours)
      = note: rules/levy/2020-01-01.yaml:19:11: declared here
   19 |   - name: job_hours
      |           ^~~~~~~~~
1 error, 0 warnings
)~"},
    {"NameOfALevelFurtherBelow",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: if exempt then 0 EUR else jobs * paid * 5000 EUR/baan")},
     R"~(rules/levy/2020-01-01.yaml:43:47: error[level-mismatch]: 'paid' is at level shift, this formula at level firm
   43 |     formula: if exempt then 0 EUR else jobs * paid * 5000 EUR/baan
      |                                               ^~~~
      = expected: a step at each level between shift and firm, aggregating over the one below
      = note: rules/levy/2020-01-01.yaml:17:5: declared here
   17 |     paid: { unit: uur, decimals: 2, min: -100, max: 100 }
      |     ^~~~
1 error, 0 warnings
)~"},
    {"NameOfALevelAbove",
     {replace("levy/2020-01-01.yaml", "sum(shift: paid where kind = day)",
              "sum(shift: paid where kind = day) * rate[sector]")},
     R"~(rules/levy/2020-01-01.yaml:23:56: error[level-mismatch]: 'sector' is at level firm, this formula at level job
   23 |     formula: "sum(shift: paid where kind = day) * rate[sector]"
      |                                                        ^~~~~~
      = expected: a name at level job: a formula does not see the levels above it
      = note: rules/levy/2020-01-01.yaml:13:5: declared here
   13 |     sector: { type: enum, values: [public, private] }
      |     ^~~~~~
1 error, 0 warnings
)~"},
    {"KeyOfALevelAbove",
     {replace("levy/2020-01-01.yaml", "sum(shift: paid where kind = day)",
              "sum(shift: paid * job_id where kind = day)")},
     R"~(rules/levy/2020-01-01.yaml:23:33: error[level-mismatch]: 'job_id' is at level job, this formula at level shift
   23 |     formula: "sum(shift: paid * job_id where kind = day)"
      |                                 ^~~~~~
      = expected: a name at level shift: a formula does not see the levels above it
      = note: rules/levels.yaml:10:19: declared here
   10 |     key: [{ name: job_id, type: number }]
      |                   ^~~~~~
1 error, 0 warnings
)~"},
    {"NameOfAnotherHierarchy",
     {replace("monitor/2020-01-01.yaml", "country = NL and realised",
              "country = NL and total_realised"),
      replace("monitor/2020-01-01.yaml", "outcomes:",
              "steps:\n"
              "  - name: total_realised\n"
              "    level: firm\n"
              "    unit: baan\n"
              "    basis: { article: 1 }\n"
              "    formula: 0 baan\n"
              "outcomes:")},
     R"~(rules/monitor/2020-01-01.yaml:21:30: error[level-mismatch]: 'total_realised' is at level firm, this formula at level land
   21 |   - { when: country = NL and total_realised < 1000 baan, code: TOO_FEW, basis: { article: 1 } }
      |                              ^~~~~~~~~~~~~~
      = expected: a name at level land: firm is no level of the same hierarchy
      = note: rules/monitor/2020-01-01.yaml:15:11: declared here
   15 |   - name: total_realised
      |           ^~~~~~~~~~~~~~
1 error, 0 warnings
)~"},
    {"KeyThatIsNoEnumeration",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: (firm_id < 5) or (set(young) and young = 1)")},
     R"~(rules/levy/2020-01-01.yaml:32:15: error[type-mismatch]: the column 'firm_id' tells rows apart and cannot be used in a formula
   32 |     formula: (firm_id < 5) or (set(young) and young = 1)
      |               ^~~~~~~
      = expected: an input, or a key that is an enumeration
      = note: rules/levels.yaml:4:19: declared here
    4 |     key: [{ name: firm_id, type: number, digits: 9, check: elfproef }]
      |                   ^~~~~~~
1 error, 0 warnings
)~"},
    {"ParameterWithoutItsKey",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: if exempt then 0 EUR else jobs * rate * 5000 EUR/baan")},
     R"~(rules/levy/2020-01-01.yaml:43:47: error[type-mismatch]: 'rate' has a value for each member of an enumeration
   43 |     formula: if exempt then 0 EUR else jobs * rate * 5000 EUR/baan
      |                                               ^~~~
      = expected: rate[sector]
      = note: rules/parameters/rate.yaml:1:12: declared here
    1 | parameter: rate
      |            ^~~~
1 error, 0 warnings
)~"},
    {"KeyOnAParameterWithoutOne",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: (hours < threshold[sector]) or (set(young) and young = 1)")},
     R"~(rules/levy/2020-01-01.yaml:32:23: error[type-mismatch]: 'threshold' has no keys to look up
   32 |     formula: (hours < threshold[sector]) or (set(young) and young = 1)
      |                       ^~~~~~~~~~~~~~~~~
      = expected: threshold
      = note: rules/parameters/threshold.yaml:1:12: declared here
    1 | parameter: threshold
      |            ^~~~~~~~~
1 error, 0 warnings
)~"},
    {"LookedUpBySomethingElse",
     {replace("levy/2020-01-01.yaml", "sum(shift: paid where kind = day)",
              "sum(shift: paid * rate[kind] where kind = day)")},
     R"~(rules/levy/2020-01-01.yaml:23:38: error[type-mismatch]: 'rate' is looked up by the enumeration 'sector'
   23 |     formula: "sum(shift: paid * rate[kind] where kind = day)"
      |                                      ^~~~
      = expected: sector
      = found: kind (one of day, night)
      = note: rules/parameters/rate.yaml:1:12: declared here
    1 | parameter: rate
      |            ^~~~
1 error, 0 warnings
)~"},
    {"LookedUpByANumber",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: (hours * rate[hours] < threshold) or (set(young) and young = 1)")},
     R"~(rules/levy/2020-01-01.yaml:32:28: error[type-mismatch]: 'rate' is looked up by the enumeration 'sector'
   32 |     formula: (hours * rate[hours] < threshold) or (set(young) and young = 1)
      |                            ^~~~~
      = expected: sector
      = found: hours (uur)
      = note: rules/parameters/rate.yaml:1:12: declared here
    1 | parameter: rate
      |            ^~~~
1 error, 0 warnings
)~"},
    {"LookedUpByAnUnknownName",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: (hours * rate[sectr] < threshold) or (set(young) and young = 1)")},
     R"~(rules/levy/2020-01-01.yaml:32:28: error[unknown-name]: no name 'sectr' at level firm
   32 |     formula: (hours * rate[sectr] < threshold) or (set(young) and young = 1)
      |                            ^~~~~
      = expected: sector
1 error, 0 warnings
)~"},
    {"MemberWithoutAValue",
     {replace("levy/2020-01-01.yaml", "values: [public, private] }",
              "values: [public, private, foreign] }")},
     R"~(rules/levy/2020-01-01.yaml:36:27: error[type-mismatch]: 'rate' has no value for the member 'foreign' of 'sector'
   36 |     formula: hours * rate[sector] / hours_per_job
      |                           ^~~~~~
      = expected: one of public, private, other
      = found: one of public, private, foreign
      = note: rules/parameters/rate.yaml:1:12: declared here
    1 | parameter: rate
      |            ^~~~
1 error, 0 warnings
)~"},
    {"KeyOnAStep",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: if exempt then 0 EUR else jobs[sector] * 5000 EUR/baan")},
     R"~(rules/levy/2020-01-01.yaml:43:40: error[type-mismatch]: 'jobs' is a step; only a parameter can be looked up by a key
   43 |     formula: if exempt then 0 EUR else jobs[sector] * 5000 EUR/baan
      |                                        ^~~~~~~~~~~~
      = note: rules/levy/2020-01-01.yaml:33:11: declared here
   33 |   - name: jobs
      |           ^~~~
1 error, 0 warnings
)~"},
    {"AnotherYearOfAnInput",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: (hours @ jaar - 1 < threshold) or (set(young) and young = 1)")},
     R"~(rules/levy/2020-01-01.yaml:32:15: error[type-mismatch]: 'hours' is an input; only a parameter can be asked for another year
   32 |     formula: (hours @ jaar - 1 < threshold) or (set(young) and young = 1)
      |               ^~~~~~~~~~~~~~~~
      = note: rules/levy/2020-01-01.yaml:14:5: declared here
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours, basis: { article: 1 } }
      |     ^~~~~
1 error, 0 warnings
)~"},
    {"AnotherYearOfAParameter",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: (hours < threshold @ jaar - 1) or (set(young) and young = 1)")},
     kNoMistake},
    {"SetOfAStep",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: set(jobs) or set(young)")},
     R"~(rules/levy/2020-01-01.yaml:32:18: error[type-mismatch]: 'jobs' is always set
   32 |     formula: set(jobs) or set(young)
      |                  ^~~~
      = expected: a parameter, or an input with optional: true
      = note: rules/levy/2020-01-01.yaml:33:11: declared here
   33 |   - name: jobs
      |           ^~~~
1 error, 0 warnings
)~"},
    {"SetOfAnInputThatIsNotOptional",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: set(hours) or set(young)")},
     R"~(rules/levy/2020-01-01.yaml:32:18: error[type-mismatch]: 'hours' is always set
   32 |     formula: set(hours) or set(young)
      |                  ^~~~~
      = expected: a parameter, or an input with optional: true
      = note: rules/levy/2020-01-01.yaml:14:5: declared here
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours, basis: { article: 1 } }
      |     ^~~~~
1 error, 0 warnings
)~"},
    {"SetOfAParameter",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: set(rate[sector]) and set(threshold @ jaar - 1) and set(young)")},
     kNoMistake},
    {"UnknownBook",
     {replace("bonus/2020-01-01.yaml", "else -levy.amount", "else -lvy.amount")},
     R"~(rules/bonus/2020-01-01.yaml:17:61: error[unknown-name]: no book 'lvy'
   17 |     formula: if levy.exempt then 0.10 EUR/uur * hours else -lvy.amount
      |                                                             ^~~~~~~~~~
      = expected: levy
1 error, 0 warnings
)~"},
    {"UnknownOutputOfABook",
     {replace("bonus/2020-01-01.yaml", "else -levy.amount", "else -levy.amnt")},
     R"~(rules/bonus/2020-01-01.yaml:17:61: error[unknown-name]: book 'levy' has no output 'amnt'
   17 |     formula: if levy.exempt then 0.10 EUR/uur * hours else -levy.amnt
      |                                                             ^~~~~~~~~
      = expected: jobs, amount or exempt
1 error, 0 warnings
)~"},
    {"OutputAtAnotherLevel",
     {replace("monitor/2020-01-01.yaml", "country = NL and realised < 1000 baan",
              "country = NL and realised < levy.jobs")},
     R"~(rules/monitor/2020-01-01.yaml:15:41: error[level-mismatch]: 'levy.jobs' is decided at level firm
   15 |   - { when: country = NL and realised < levy.jobs, code: TOO_FEW, basis: { article: 1 } }
      |                                         ^~~~~~~~~
      = expected: an output at level land: books refer to each other at one level
      = note: rules/levy/2020-01-01.yaml:56:13: declared here
   56 |   - { name: jobs, unit: baan, decimals: 1 }
      |             ^~~~
1 error, 0 warnings
)~"},
    {"OutputOfAnotherYear",
     {replace("bonus/2020-01-01.yaml", "else -levy.amount", "else -levy.amount @ jaar - 1")},
     R"~(rules/bonus/2020-01-01.yaml:17:61: error[type-mismatch]: an output of a book is that of the same row and year
   17 |     formula: if levy.exempt then 0.10 EUR/uur * hours else -levy.amount @ jaar - 1
      |                                                             ^~~~~~~~~~~~~~~~~~~~~~
      = expected: levy.amount
1 error, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Rules, NameTypingTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
