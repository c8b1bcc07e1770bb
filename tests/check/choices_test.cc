// Choices and the steps that decide them.
#include "rules_text.h"

namespace quotum::check {
namespace {

class ChoicesTest : public testing::TestWithParam<CheckCase> {};

TEST_P(ChoicesTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"UnknownChoice",
     {replace("levy/2020-01-01.yaml", "choice: c1", "choice: c2")},
     R"~(rules/levy/2020-01-01.yaml:38:13: error[unknown-name]: no choice 'c2'
   38 |     choice: c2
      |             ^~
      = expected: c1
1 error, 0 warnings
)~"},
    {"UnusedChoice",
     {replace("levy/2020-01-01.yaml", "    choice: c1\n", "")},
     R"~(rules/levy/2020-01-01.yaml:44:3: error[unreachable-step]: no step decides the choice 'c1'
   44 |   c1:
      |   ^~
      = expected: a step with choice: c1
1 error, 0 warnings
)~"},
    {"BasisThatIsNoChoice",
     {replace("levy/2020-01-01.yaml", "to: 0.1 baan, basis: { article: 3 }",
              "to: 0.1 baan, basis: { choice: c2 }")},
     R"~(rules/levy/2020-01-01.yaml:37:52: error[unknown-name]: no choice 'c2'
   37 |     rounding: { mode: down, to: 0.1 baan, basis: { choice: c2 } }
      |                                                    ^~~~~~~~~~
      = expected: c1
1 error, 0 warnings
)~"},
    {"BasisThatIsAChoice",
     {replace("levy/2020-01-01.yaml", "to: 0.1 baan, basis: { article: 3 }",
              "to: 0.1 baan, basis: { choice: c1 }"),
      replace("levy/2020-01-01.yaml", "    choice: c1\n", "")},
     kNoMistake},
    {"BasisThatIsAChoiceAndAnArticle",
     {replace("levy/2020-01-01.yaml", "to: 0.1 baan, basis: { article: 3 }",
              "to: 0.1 baan, basis: { choice: c1, article: 3 }")},
     R"~(rules/levy/2020-01-01.yaml:37:64: error[unknown-key]: 'article' has no place in a basis that is a choice
   37 |     rounding: { mode: down, to: 0.1 baan, basis: { choice: c1, article: 3 } }
      |                                                                ^~~~~~~
1 error, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Rules, ChoicesTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
