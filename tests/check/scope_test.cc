// Names of a version that clash, and levels that do not exist.
#include "rules_text.h"

namespace quotum::check {
namespace {

class ScopeTest : public testing::TestWithParam<CheckCase> {};

TEST_P(ScopeTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"UnknownLevelOfAnInput",
     {replace("levy/2020-01-01.yaml",
              "  shift:\n"
              "    paid",
              "  shft:\n"
              "    paid")},
     R"~(rules/levy/2020-01-01.yaml:16:3: error[unknown-name]: no level 'shft' for input 'paid'
   16 |   shft:
      |   ^~~~
      = expected: shift
1 error, 0 warnings
)~"},
    {"UnknownLevelOfAStep",
     {replace("levy/2020-01-01.yaml", "level: job\n", "level: jobs\n")},
     R"~(rules/levy/2020-01-01.yaml:20:12: error[unknown-name]: no level 'jobs' for step 'job_hours'
   20 |     level: jobs
      |            ^~~~
      = expected: job
1 error, 0 warnings
)~"},
    {"InputLikeAKey",
     {replace("levy/2020-01-01.yaml", "    paid: { unit",
              "    kind: { unit: ratio, min: 0, max: 1 }\n"
              "    paid: { unit")},
     R"~(rules/levy/2020-01-01.yaml:17:5: error[duplicate-name]: 'kind' at level shift is already a key
   17 |     kind: { unit: ratio, min: 0, max: 1 }
      |     ^~~~
      = note: rules/levels.yaml:15:53: declared here
   15 |     key: [{ name: shift_id, type: number }, { name: kind, type: enum, values: [day, night] }]
      |                                                     ^~~~
1 error, 0 warnings
)~"},
    {"InputLikeAKeyOfTheLevelAbove",
     {replace("levy/2020-01-01.yaml", "    paid: { unit",
              "    job_id: { unit: ratio, min: 0, max: 1 }\n"
              "    paid: { unit")},
     R"~(rules/levy/2020-01-01.yaml:17:5: error[duplicate-name]: 'job_id' at level shift is already a column of its file
   17 |     job_id: { unit: ratio, min: 0, max: 1 }
      |     ^~~~~~
      = note: rules/levels.yaml:10:19: declared here
   10 |     key: [{ name: job_id, type: number }]
      |                   ^~~~~~
1 error, 0 warnings
)~"},
    {"StepLikeAnInput",
     {replace("levy/2020-01-01.yaml", "name: all_hours", "name: hours"),
      replace("levy/2020-01-01.yaml", "from: all_hours", "from: hours")},
     R"~(rules/levy/2020-01-01.yaml:24:11: error[duplicate-name]: 'hours' at level firm is already an input
   24 |   - name: hours
      |           ^~~~~
      = note: rules/levy/2020-01-01.yaml:14:5: declared here
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: hours, basis: { article: 1 } }
      |     ^~~~~
1 error, 0 warnings
)~"},
    {"StepLikeAParameter",
     {replace("levy/2020-01-01.yaml", "name: all_hours", "name: threshold"),
      replace("levy/2020-01-01.yaml", "from: all_hours", "from: threshold")},
     R"~(rules/levy/2020-01-01.yaml:24:11: error[duplicate-name]: 'threshold' at level firm is already a parameter
   24 |   - name: threshold
      |           ^~~~~~~~~
      = note: rules/parameters/threshold.yaml:1:12: declared here
    1 | parameter: threshold
      |            ^~~~~~~~~
1 error, 0 warnings
)~"},
    {"TwoStepsOfOneName",
     {replace("levy/2020-01-01.yaml", "choices:",
              "  - name: exempt\n"
              "    type: boolean\n"
              "    basis: { article: 2 }\n"
              "    formula: true\n"
              "choices:")},
     R"~(rules/levy/2020-01-01.yaml:44:11: error[duplicate-name]: 'exempt' at level firm is already a step
   44 |   - name: exempt
      |           ^~~~~~
      = note: rules/levy/2020-01-01.yaml:29:11: declared here
   29 |   - name: exempt
      |           ^~~~~~
1 error, 0 warnings
)~"},
    {"OneNameAtTwoLevels",
     {replace("levy/2020-01-01.yaml", "    paid: { unit", "    hours: { unit"),
      replace("levy/2020-01-01.yaml", "sum(shift: paid ", "sum(shift: hours ")},
     kNoMistake},
};

INSTANTIATE_TEST_SUITE_P(Rules, ScopeTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
