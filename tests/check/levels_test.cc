// Names, nesting and keys of levels.
#include "rules_text.h"

namespace quotum::check {
namespace {

class LevelsTest : public testing::TestWithParam<CheckCase> {};

TEST_P(LevelsTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"UnknownLevelAbove",
     {replace("levels.yaml", "inside: firm", "inside: frm")},
     R"~(rules/levels.yaml:9:13: error[unknown-name]: no level 'frm' for 'job' to lie in
    9 |     inside: frm
      |             ^~~
      = expected: firm
1 error, 0 warnings
)~"},
    {"LevelsInEachOther",
     {replace("levels.yaml", "title: { nl: Bedrijf, en: Firm }\n",
              "title: { nl: Bedrijf, en: Firm }\n"
              "    inside: shift\n"
              "    at_most: 5\n"),
      replace("levels.yaml", "    books: [levy, bonus]\n", "")},
     R"~(rules/levels.yaml:2:11: error[cycle]: levels lie in each other: firm in shift in job in firm
    2 |   - name: firm
      |           ^~~~
1 error, 0 warnings
)~"},
    {"LevelInItself",
     {replace("levels.yaml", "inside: job", "inside: shift")},
     R"~(rules/levels.yaml:12:11: error[cycle]: levels lie in each other: shift in shift
   12 |   - name: shift
      |           ^~~~~
1 error, 0 warnings
)~"},
    {"TwoLevelsDirectlyBelow",
     {replace("levels.yaml", "inside: job", "inside: firm")},
     R"~(rules/levels.yaml:14:13: error[level-mismatch]: level 'firm' already has a level directly below it
   14 |     inside: firm
      |             ^~~~
      = expected: one level inside each level
      = found: 'job' and 'shift'
      = note: rules/levels.yaml:7:11: the first is here
    7 |   - name: job
      |           ^~~
1 error, 0 warnings
)~"},
    {"TwoLevelsOfOneName",
     {replace("levels.yaml", "    books: [monitor]\n",
              "    books: [monitor]\n"
              "  - name: firm\n"
              "    title: { nl: Bedrijf, en: Firm }\n"
              "    key: [{ name: firm_id, type: number }]\n")},
     R"~(rules/levels.yaml:25:11: error[duplicate-name]: there are two levels 'firm'
   25 |   - name: firm
      |           ^~~~
      = note: rules/levels.yaml:2:11: the first is here
    2 |   - name: firm
      |           ^~~~
1 error, 0 warnings
)~"},
    {"EnumerationKeyWithReservedName",
     {replace("levels.yaml", "{ name: country, type", "{ name: max, type"),
      replace("monitor/2020-01-01.yaml", "country = NL and ", "")},
     R"~(rules/levels.yaml:21:19: error[bad-value]: 'max' is a word of formulas and cannot name an enumeration
   21 |     key: [{ name: max, type: enum, values: [NL, BE] }]
      |                   ^~~
1 error, 0 warnings
)~"},
    {"MemberTwice",
     {replace("levels.yaml", "values: [day, night]", "values: [day, night, day]")},
     R"~(rules/levels.yaml:15:92: error[duplicate-name]: 'day' stands twice among the members of 'kind'
   15 |     key: [{ name: shift_id, type: number }, { name: kind, type: enum, values: [day, night, day] }]
      |                                                                                            ^~~
      = note: rules/levels.yaml:15:80: the first is here
   15 |     key: [{ name: shift_id, type: number }, { name: kind, type: enum, values: [day, night, day] }]
      |                                                                                ^~~
1 error, 0 warnings
)~"},
    {"KeyOfALevelAboveAgain",
     {replace("levels.yaml", "name: job_id", "name: firm_id")},
     R"~(rules/levels.yaml:10:19: error[duplicate-name]: a file of level 'job' would have two columns 'firm_id'
   10 |     key: [{ name: firm_id, type: number }]
      |                   ^~~~~~~
      = note: rules/levels.yaml:4:19: the first is here
    4 |     key: [{ name: firm_id, type: number, digits: 9, check: elfproef }]
      |                   ^~~~~~~
1 error, 0 warnings
)~"},
    {"AnnotationLikeAKey",
     {replace("levels.yaml", "annotations: [remark]", "annotations: [job_id]")},
     R"~(rules/levels.yaml:16:19: error[duplicate-name]: a file of level 'shift' would have two columns 'job_id'
   16 |     annotations: [job_id]
      |                   ^~~~~~
      = note: rules/levels.yaml:10:19: the first is here
   10 |     key: [{ name: job_id, type: number }]
      |                   ^~~~~~
1 error, 0 warnings
)~"},
    {"TwoLevelsMayHaveTheSameAnnotation",
     {replace("levels.yaml", "year: jaar\n",
              "year: jaar\n"
              "    annotations: [remark]\n")},
     kNoMistake},
};

INSTANTIATE_TEST_SUITE_P(Rules, LevelsTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
