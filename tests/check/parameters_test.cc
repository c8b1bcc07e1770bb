// Declarations of parameters.
#include "rules_text.h"

namespace quotum::check {
namespace {

class ParametersTest : public testing::TestWithParam<CheckCase> {};

TEST_P(ParametersTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"TwoParametersOfOneName",
     {add("parameters/rate_2.yaml",
          "parameter: threshold\n"
          "title: { nl: D, en: T }\n"
          "unit: uur\n"
          "min: 0\n"
          "max: 1\n"
          "decimals: 0\n"
          "basis: { article: 6 }\n"
          "values:\n"
          "  - { value: 1 uur, status: official, published: 2015-01-01, source: Gazette }\n")},
     R"~(rules/parameters/threshold.yaml:1:12: error[duplicate-name]: there are two parameters 'threshold'
    1 | parameter: threshold
      |            ^~~~~~~~~
      = note: rules/parameters/rate_2.yaml:1:12: the first is here
    1 | parameter: threshold
      |            ^~~~~~~~~
1 error, 0 warnings
)~"},
    {"BoundsWithoutValue",
     {replace("parameters/hours_per_job.yaml", "min: 1\n", "min: 3001\n")},
     R"~(rules/parameters/hours_per_job.yaml:1:12: error[bad-value]: the bounds of 'hours_per_job' hold no value
    1 | parameter: hours_per_job
      |            ^~~~~~~~~~~~~
      = expected: min <= max
      = found: min 3001, max 3000
1 error, 0 warnings
)~"},
    {"KeyTwice",
     {replace("parameters/rate.yaml", "keys: [public, private, other]",
              "keys: [public, private, public]")},
     R"~(rules/parameters/rate.yaml:5:25: error[duplicate-name]: 'public' stands twice among the keys of 'rate'
    5 | keys: [public, private, public]
      |                         ^~~~~~
      = note: rules/parameters/rate.yaml:5:8: the first is here
    5 | keys: [public, private, public]
      |        ^~~~~~
1 error, 0 warnings
)~"},
    {"NameOfAKey",
     {replace("levels.yaml", "{ name: kind, type", "{ name: rate, type"),
      replace("levy/2020-01-01.yaml", "where kind = day", "")},
     R"~(rules/parameters/rate.yaml:1:12: error[duplicate-name]: 'rate' is already a key of level shift
    1 | parameter: rate
      |            ^~~~
      = note: rules/levels.yaml:15:53: declared here
   15 |     key: [{ name: shift_id, type: number }, { name: rate, type: enum, values: [day, night] }]
      |                                                     ^~~~
1 error, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Rules, ParametersTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
