// Inputs and steps that nothing needs.
#include "rules_text.h"

namespace quotum::check {
namespace {

class ReachabilityTest : public testing::TestWithParam<CheckCase> {};

TEST_P(ReachabilityTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"UnusedInput",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: hours < threshold")},
     R"~(rules/levy/2020-01-01.yaml:15:5: error[unused-input]: no outcome or output needs the input 'young'
   15 |     young: { unit: ratio, min: 0, max: 1, optional: true }
      |     ^~~~~
1 error, 0 warnings
)~"},
    {"UnreachableStep",
     {replace("bonus/2020-01-01.yaml", "outputs:\n",
              "  - { name: spare, unit: EUR, basis: { article: 1 }, formula: 1 EUR }\n"
              "outputs:\n")},
     R"~(rules/bonus/2020-01-01.yaml:18:13: error[unreachable-step]: no outcome or output needs the step 'spare'
   18 |   - { name: spare, unit: EUR, basis: { article: 1 }, formula: 1 EUR }
      |             ^~~~~
1 error, 0 warnings
)~"},
    {"OnlyUsedByAnUnreachableStep",
     {replace("bonus/2020-01-01.yaml", "outputs:\n",
              "  - { name: spare, unit: EUR, basis: { article: 1 }, formula: 1 EUR }\n"
              "  - { name: more, unit: EUR, basis: { article: 1 }, formula: spare * 2 }\n"
              "outputs:\n")},
     R"~(rules/bonus/2020-01-01.yaml:18:13: error[unreachable-step]: no outcome or output needs the step 'spare'
   18 |   - { name: spare, unit: EUR, basis: { article: 1 }, formula: 1 EUR }
      |             ^~~~~
rules/bonus/2020-01-01.yaml:19:13: error[unreachable-step]: no outcome or output needs the step 'more'
   19 |   - { name: more, unit: EUR, basis: { article: 1 }, formula: spare * 2 }
      |             ^~~~
2 errors, 0 warnings
)~"},
    {"AMisspeltNameCountsAsUsed",
     {replace("levy/2020-01-01.yaml", "formula: hours < threshold or (set(young) and young = 1)",
              "formula: hours < threshold or (set(yung) and yung = 1)")},
     R"~(rules/levy/2020-01-01.yaml:32:40: error[unknown-name]: no name 'yung' at level firm
   32 |     formula: hours < threshold or (set(yung) and yung = 1)
      |                                        ^~~~
      = expected: young
rules/levy/2020-01-01.yaml:32:50: error[unknown-name]: no name 'yung' at level firm
   32 |     formula: hours < threshold or (set(yung) and yung = 1)
      |                                                  ^~~~
      = expected: young
2 errors, 0 warnings
)~"},
    {"AnUnknownOutputHidesNothingElse",
     {replace("bonus/2020-01-01.yaml", "{ name: bonus, unit: EUR, decimals: 4 }",
              "{ name: something_else, unit: EUR, decimals: 4 }")},
     R"~(rules/bonus/2020-01-01.yaml:19:13: error[unknown-name]: no input or step 'something_else' to put out
   19 |   - { name: something_else, unit: EUR, decimals: 4 }
      |             ^~~~~~~~~~~~~~
      = expected: bonus or hours
1 error, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Rules, ReachabilityTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
