// Lists of books, and the columns of decisions.
#include "rules_text.h"

namespace quotum::check {
namespace {

class BookListsTest : public testing::TestWithParam<CheckCase> {};

TEST_P(BookListsTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"BookNotListed",
     {replace("levels.yaml", "books: [levy, bonus]", "books: [levy]")},
     R"~(rules/levels.yaml:2:11: error[missing-key]: 'books' of level firm lacks the book 'bonus', which decides there
    2 |   - name: firm
      |           ^~~~
      = expected: bonus in the list, at the place of its columns
      = note: rules/bonus/2020-01-01.yaml:2:5: the book
    2 | id: xx.bonus
      |     ^~~~~~~~
1 error, 0 warnings
)~"},
    {"UnknownBookListed",
     {replace("levels.yaml", "books: [levy, bonus]", "books: [levy, bonus, levi]")},
     R"~(rules/levels.yaml:6:26: error[unknown-name]: no book 'levi'
    6 |     books: [levy, bonus, levi]
      |                          ^~~~
      = expected: levy
1 error, 0 warnings
)~"},
    {"BookListedTwice",
     {replace("levels.yaml", "books: [levy, bonus]", "books: [levy, bonus, levy]")},
     R"~(rules/levels.yaml:6:26: error[duplicate-name]: 'levy' stands twice among the books of level firm
    6 |     books: [levy, bonus, levy]
      |                          ^~~~
      = note: rules/levels.yaml:6:13: the first is here
    6 |     books: [levy, bonus, levy]
      |             ^~~~
1 error, 0 warnings
)~"},
    {"BookOfAnotherHierarchy",
     {replace("levels.yaml", "books: [levy, bonus]", "books: [levy, bonus, monitor]")},
     R"~(rules/levels.yaml:6:26: error[level-mismatch]: book 'monitor' does not decide at level firm or below it
    6 |     books: [levy, bonus, monitor]
      |                          ^~~~~~~
      = expected: its name in the books of level land
      = note: rules/monitor/2020-01-01.yaml:2:5: the book
    2 | id: xx.monitor
      |     ^~~~~~~~~~
1 error, 0 warnings
)~"},
    {"ColumnOfTwoBooks",
     {replace("bonus/2020-01-01.yaml", "  - { name: bonus, unit: EUR, decimals: 4 }\n",
              "  - { name: bonus, unit: EUR, decimals: 4 }\n"
              "  - { name: amount, unit: EUR, decimals: 2 }\n"),
      replace("bonus/2020-01-01.yaml", "outputs:\n",
              "  - { name: amount, unit: EUR, basis: { article: 1 }, formula: 1 EUR }\n"
              "outputs:\n")},
     R"~(rules/bonus/2020-01-01.yaml:21:13: error[duplicate-name]: decisions of level firm would have two columns 'amount'
   21 |   - { name: amount, unit: EUR, decimals: 2 }
      |             ^~~~~~
      = note: rules/levy/2020-01-01.yaml:57:13: the first is here
   57 |   - { name: amount, unit: EUR, decimals: 2 }
      |             ^~~~~~
1 error, 0 warnings
)~"},
    {"OutcomeColumnLikeAKey",
     {replace("monitor/2020-01-01.yaml", "outcome: monitor_outcome", "outcome: country")},
     R"~(rules/monitor/2020-01-01.yaml:10:10: error[duplicate-name]: decisions of level land would have two columns 'country'
   10 | outcome: country
      |          ^~~~~~~
      = note: rules/levels.yaml:21:19: the first is here
   21 |     key: [{ name: country, type: enum, values: [NL, BE] }]
      |                   ^~~~~~~
1 error, 0 warnings
)~"},
    {"OutcomeColumnLikeTheYear",
     {replace("monitor/2020-01-01.yaml", "outcome: monitor_outcome", "outcome: jaar")},
     R"~(rules/monitor/2020-01-01.yaml:10:10: error[duplicate-name]: decisions already have a column 'jaar': the year of the run
   10 | outcome: jaar
      |          ^~~~
1 error, 0 warnings
)~"},
    {"InternalOutputsAreNoColumns",
     {replace("bonus/2020-01-01.yaml", "  - { name: bonus, unit: EUR, decimals: 4 }\n",
              "  - { name: bonus, unit: EUR, decimals: 4 }\n"
              "  - { name: exempt, type: boolean, internal: true }\n"),
      replace("bonus/2020-01-01.yaml", "outputs:\n",
              "  - { name: exempt, type: boolean, basis: { article: 1 }, formula: levy.exempt }\n"
              "outputs:\n")},
     kNoMistake},
};

INSTANTIATE_TEST_SUITE_P(Rules, BookListsTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
