// The columns by which rows of a top level are classed, and the borders of the classes.
#include "rules_text.h"

namespace quotum::check {
namespace {

class SizeClassesTest : public testing::TestWithParam<CheckCase> {};

TEST_P(SizeClassesTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

// Of level firm, on one line behind its books.
Edit classes(const std::string& items) {
  return replace("levels.yaml", "    books: [levy, bonus]\n",
                 "    books: [levy, bonus]\n    size_classes: [" + items + "]\n");
}

const CheckCase kCases[] = {
    {"Good",
     {classes("{ by: hours, borders: [100, 200.50] }, { by: young, borders: [1] }")},
     kNoMistake},
    {"NumberOfOneVersionOnly", {classes("{ by: young, borders: [0, 1] }")}, kNoMistake},
    {"MisspeltColumn",
     {classes("{ by: hour, borders: [100] }")},
     R"~(rules/levels.yaml:7:26: error[unknown-name]: no book reads a number 'hour' at level firm
    7 |     size_classes: [{ by: hour, borders: [100] }]
      |                          ^~~~
      = expected: hours
1 error, 0 warnings
)~"},
    {"EnumerationColumn",
     {classes("{ by: sector, borders: [100] }")},
     R"~(rules/levels.yaml:7:26: error[unknown-name]: no book reads a number 'sector' at level firm
    7 |     size_classes: [{ by: sector, borders: [100] }]
      |                          ^~~~~~
      = expected: hours or young
1 error, 0 warnings
)~"},
    {"ColumnOfALevelBelow",
     {classes("{ by: paid, borders: [1] }")},
     R"~(rules/levels.yaml:7:26: error[unknown-name]: no book reads a number 'paid' at level firm
    7 |     size_classes: [{ by: paid, borders: [1] }]
      |                          ^~~~
      = expected: hours or young
1 error, 0 warnings
)~"},
    {"ColumnOfAnotherHierarchy",
     {classes("{ by: realised, borders: [1] }")},
     R"~(rules/levels.yaml:7:26: error[unknown-name]: no book reads a number 'realised' at level firm
    7 |     size_classes: [{ by: realised, borders: [1] }]
      |                          ^~~~~~~~
      = expected: hours or young
1 error, 0 warnings
)~"},
    {"StepIsNoColumn",
     {classes("{ by: jobs, borders: [1] }")},
     R"~(rules/levels.yaml:7:26: error[unknown-name]: no book reads a number 'jobs' at level firm
    7 |     size_classes: [{ by: jobs, borders: [1] }]
      |                          ^~~~
      = expected: hours or young
1 error, 0 warnings
)~"},
    {"SameColumnTwice",
     {classes("{ by: hours, borders: [1] }, { by: hours, borders: [2] }")},
     R"~(rules/levels.yaml:7:55: error[duplicate-name]: 'hours' stands twice among the size classes of level firm
    7 |     size_classes: [{ by: hours, borders: [1] }, { by: hours, borders: [2] }]
      |                                                       ^~~~~
      = note: rules/levels.yaml:7:26: the first is here
    7 |     size_classes: [{ by: hours, borders: [1] }, { by: hours, borders: [2] }]
      |                          ^~~~~
1 error, 0 warnings
)~"},
    {"BordersThatDescend",
     {classes("{ by: hours, borders: [100, 300, 200, 50] }")},
     R"~(rules/levels.yaml:7:53: error[bad-value]: the borders do not ascend
    7 |     size_classes: [{ by: hours, borders: [100, 300, 200, 50] }]
      |                                                     ^~~
      = expected: a number above 300
      = found: 200
1 error, 0 warnings
)~"},
    {"BorderTwice",
     {classes("{ by: hours, borders: [100, 100.00] }")},
     R"~(rules/levels.yaml:7:48: error[bad-value]: the borders do not ascend
    7 |     size_classes: [{ by: hours, borders: [100, 100.00] }]
      |                                                ^~~~~~
      = expected: a number above 100
      = found: 100.00
1 error, 0 warnings
)~"},
    {"BorderWithTooManyDecimals",
     {classes("{ by: hours, borders: [0.001, 0.010, 0.025] }")},
     R"~(rules/levels.yaml:7:43: error[bad-value]: the border has more decimals than 'hours'
    7 |     size_classes: [{ by: hours, borders: [0.001, 0.010, 0.025] }]
      |                                           ^~~~~
      = expected: at most 2 decimals
      = found: 0.001
      = note: rules/levy/2020-01-01.yaml:14:5: declared here
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours, basis: { article: 1 } }
      |     ^~~~~
rules/levels.yaml:7:57: error[bad-value]: the border has more decimals than 'hours'
    7 |     size_classes: [{ by: hours, borders: [0.001, 0.010, 0.025] }]
      |                                                         ^~~~~
      = expected: at most 2 decimals
      = found: 0.025
      = note: rules/levy/2020-01-01.yaml:14:5: declared here
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours, basis: { article: 1 } }
      |     ^~~~~
2 errors, 0 warnings
)~"},
    {"DecimalsOfTheCoarsestVersion",
     {classes("{ by: hours, borders: [0.5, 0.75] }"),
      replace("levy/2022-01-01.yaml", "hours: { unit: uur, decimals: 2,",
              "hours: { unit: uur, decimals: 1,"),
      replace("bonus/2020-01-01.yaml", "years: { from: 2020, until: 2023 }",
              "years: { from: 2020, until: 2022 }")},
     R"~(rules/levels.yaml:7:48: error[bad-value]: the border has more decimals than 'hours'
    7 |     size_classes: [{ by: hours, borders: [0.5, 0.75] }]
      |                                                ^~~~
      = expected: at most 1 decimal
      = found: 0.75
      = note: rules/levy/2022-01-01.yaml:14:5: declared here
   14 |     hours: { unit: uur, decimals: 1, min: 0, max: 2_000_000_000 }
      |     ^~~~~
1 error, 0 warnings
)~"},
    {"ColumnThatMayBeInAVersionLeftOut",
     {classes("{ by: wage, borders: [1] }"),
      replace("bonus/2020-01-01.yaml", "valid: { from: 2020-01-01 }",
              "valid: { from: 2020-13-01 }")},
     R"~(rules/bonus/2020-01-01.yaml:5:16: error[bad-value]: bad value of 'from'
    5 | valid: { from: 2020-13-01 }
      |                ^~~~~~~~~~
      = expected: a day that exists, written 2026-07-01
      = found: '2020-13-01'
1 error, 0 warnings
)~"},
    {"ColumnThatCouldNotBeRead",
     {classes("{ by: young, borders: [1] }"),
      replace("levy/2020-01-01.yaml", "young: { unit: ratio,", "young: { unit: rtio,")},
     R"~(rules/levy/2020-01-01.yaml:15:20: error[bad-value]: bad value of 'unit'
   15 |     young: { unit: rtio, min: 0, max: 1, optional: true }
      |                    ^~~~
      = expected: a unit: ratio, or EUR, uur, baan, persoon, dag, jaar joined by * and / as in EUR/uur
      = found: 'rtio'
1 error, 0 warnings
)~"},
    {"ColumnThatNoUnreadPartHolds",
     {classes("{ by: wage, borders: [1] }"),
      replace("levy/2020-01-01.yaml", "young: { unit: ratio,", "young: { unit: rtio,")},
     R"~(rules/levels.yaml:7:26: error[unknown-name]: no book reads a number 'wage' at level firm
    7 |     size_classes: [{ by: wage, borders: [1] }]
      |                          ^~~~
      = expected: hours
rules/levy/2020-01-01.yaml:15:20: error[bad-value]: bad value of 'unit'
   15 |     young: { unit: rtio, min: 0, max: 1, optional: true }
      |                    ^~~~
      = expected: a unit: ratio, or EUR, uur, baan, persoon, dag, jaar joined by * and / as in EUR/uur
      = found: 'rtio'
2 errors, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Rules, SizeClassesTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
