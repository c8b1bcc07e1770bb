// Circles of steps. The order itself is in checker_test.cc.
#include "rules_text.h"

namespace quotum::check {
namespace {

class StepOrderTest : public testing::TestWithParam<CheckCase> {};

TEST_P(StepOrderTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"CircleOfSteps",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: if exempt then 0 EUR else jobs * price"),
      replace("levy/2020-01-01.yaml", "choices:",
              "  - name: price\n"
              "    unit: EUR/baan\n"
              "    basis: { article: 1 }\n"
              "    formula: amount / 3 baan\n"
              "choices:")},
     R"~(rules/levy/2020-01-01.yaml:40:11: error[cycle]: 'amount' is defined by itself: amount -> price -> amount
   40 |   - name: amount
      |           ^~~~~~
      = note: rules/levy/2020-01-01.yaml:44:11: 'price' is part of the circle
   44 |   - name: price
      |           ^~~~~
1 error, 0 warnings
)~"},
    {"StepThatNeedsItself",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: max(amount, jobs * 5000 EUR/baan)")},
     R"~(rules/levy/2020-01-01.yaml:40:11: error[cycle]: 'amount' is defined by itself: amount -> amount
   40 |   - name: amount
      |           ^~~~~~
1 error, 0 warnings
)~"},
    {"CircleThroughFrom",
     {replace("levy/2020-01-01.yaml", "formula: \"max(sum(job: job_hours), 0 uur)\"",
              "formula: \"max(sum(job: job_hours), hours)\"")},
     R"~(rules/levy/2020-01-01.yaml:14:5: error[cycle]: 'hours' is defined by itself: hours -> all_hours -> hours
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours, basis: { article: 1 } }
      |     ^~~~~
      = note: rules/levy/2020-01-01.yaml:24:11: 'all_hours' is part of the circle
   24 |   - name: all_hours
      |           ^~~~~~~~~
1 error, 0 warnings
)~"},
    {"TwoCircles",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: max(amount, jobs * 5000 EUR/baan)"),
      replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: exempt or hours < threshold or set(young)")},
     R"~(rules/levy/2020-01-01.yaml:29:11: error[cycle]: 'exempt' is defined by itself: exempt -> exempt
   29 |   - name: exempt
      |           ^~~~~~
rules/levy/2020-01-01.yaml:40:11: error[cycle]: 'amount' is defined by itself: amount -> amount
   40 |   - name: amount
      |           ^~~~~~
2 errors, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Rules, StepOrderTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
