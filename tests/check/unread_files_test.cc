// What could not be read is not unknown.
#include "rules_text.h"

namespace quotum::check {
namespace {

class UnreadFilesTest : public testing::TestWithParam<CheckCase> {};

TEST_P(UnreadFilesTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"ParameterThatCannotBeRead",
     {replace("parameters/hours_per_job.yaml", "max: 3000", "max: many")},
     R"~(rules/parameters/hours_per_job.yaml:5:6: error[bad-value]: bad value of 'max'
    5 | max: many
      |      ^~~~
      = expected: a number without unit, with a decimal point
      = found: 'many'
1 error, 0 warnings
)~"},
    {"VersionThatCannotBeRead",
     {replace("levy/2020-01-01.yaml", "published: 2019-11-01", "published: then")},
     R"~(rules/levy/2020-01-01.yaml:7:12: error[bad-value]: bad value of 'published'
    7 | published: then
      |            ^~~~
      = expected: a day that exists, written 2026-07-01
      = found: 'then'
1 error, 0 warnings
)~"},
    {"BookThatCannotBeRead",
     {replace("bonus/2020-01-01.yaml", "published: 2019-11-01", "published: then")},
     R"~(rules/bonus/2020-01-01.yaml:7:12: error[bad-value]: bad value of 'published'
    7 | published: then
      |            ^~~~
      = expected: a day that exists, written 2026-07-01
      = found: 'then'
1 error, 0 warnings
)~"},
    {"LevelsThatCannotBeRead",
     {replace("levels.yaml", "digits: 9", "digits: many"),
      replace("parameters/threshold.yaml", "value: 40575 uur", "value: 40575 EUR")},
     R"~(rules/levels.yaml:4:50: error[bad-value]: bad value of 'digits'
    4 |     key: [{ name: firm_id, type: number, digits: many, check: elfproef }]
      |                                                  ^~~~
      = expected: a number of digits, 1 to 18
      = found: 'many'
rules/parameters/threshold.yaml:9:32: error[unit-mismatch]: wrong unit for 'threshold'
    9 |   - { from: 2015-01-01, value: 40575 EUR, status: official, published: 2014-10-01, source: Gazette }
      |                                ^~~~~~~~~
      = expected: uur
      = found: EUR
      = note: rules/parameters/threshold.yaml:1:12: 'threshold' is declared here
    1 | parameter: threshold
      |            ^~~~~~~~~
2 errors, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Rules, UnreadFilesTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
