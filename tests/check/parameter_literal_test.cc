// Unit, decimals, bounds and member of one parameter value.
#include "rules_text.h"

namespace quotum::check {
namespace {

class ParameterLiteralTest : public testing::TestWithParam<CheckCase> {};

TEST_P(ParameterLiteralTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"WrongUnit",
     {replace("parameters/threshold.yaml", "value: 40575 uur", "value: 40575 EUR")},
     R"~(rules/parameters/threshold.yaml:9:32: error[unit-mismatch]: wrong unit for 'threshold'
    9 |   - { from: 2015-01-01, value: 40575 EUR, status: official, published: 2014-10-01, source: Gazette }
      |                                ^~~~~~~~~
      = expected: uur
      = found: EUR
      = note: rules/parameters/threshold.yaml:1:12: 'threshold' is declared here
    1 | parameter: threshold
      |            ^~~~~~~~~
1 error, 0 warnings
)~"},
    {"NoUnit",
     {replace("parameters/threshold.yaml", "value: 40575 uur", "value: 40575")},
     R"~(rules/parameters/threshold.yaml:9:32: error[unit-mismatch]: wrong unit for 'threshold'
    9 |   - { from: 2015-01-01, value: 40575, status: official, published: 2014-10-01, source: Gazette }
      |                                ^~~~~
      = expected: uur
      = found: a bare number, which is a ratio
      = note: rules/parameters/threshold.yaml:1:12: 'threshold' is declared here
    1 | parameter: threshold
      |            ^~~~~~~~~
1 error, 0 warnings
)~"},
    {"UnitOnARatio",
     {replace("parameters/rate.yaml", "value: 1.93%", "value: 0.0193 EUR")},
     R"~(rules/parameters/rate.yaml:11:42: error[unit-mismatch]: wrong unit for 'rate'
   11 |   - { jaar: 2020, sector: public, value: 0.0193 EUR, status: official, published: 2019-10-01, source: Gazette }
      |                                          ^~~~~~~~~~
      = expected: ratio
      = found: EUR
      = note: rules/parameters/rate.yaml:1:12: 'rate' is declared here
    1 | parameter: rate
      |            ^~~~
1 error, 0 warnings
)~"},
    {"TooManyDecimals",
     {replace("parameters/threshold.yaml", "value: 41000.50 uur", "value: 41000.505 uur")},
     R"~(rules/parameters/threshold.yaml:10:32: error[bad-value]: too many decimals for 'threshold'
   10 |   - { from: 2022-01-01, value: 41000.505 uur, status: announced, published: 2021-10-01, source: Gazette }
      |                                ^~~~~~~~~~~~~
      = expected: at most 2 decimals
      = found: 41000.505
      = note: rules/parameters/threshold.yaml:1:12: 'threshold' is declared here
    1 | parameter: threshold
      |            ^~~~~~~~~
1 error, 0 warnings
)~"},
    {"TrailingZerosAreNoDecimals",
     {replace("parameters/threshold.yaml", "value: 41000.50 uur", "value: 41000.50000 uur")},
     kNoMistake},
    {"BelowTheBounds",
     {replace("parameters/threshold.yaml", "value: 40575 uur", "value: -1 uur")},
     R"~(rules/parameters/threshold.yaml:9:32: error[bad-value]: outside the bounds of 'threshold'
    9 |   - { from: 2015-01-01, value: -1 uur, status: official, published: 2014-10-01, source: Gazette }
      |                                ^~~~~~
      = expected: 0 .. 1000000
      = found: -1
      = note: rules/parameters/threshold.yaml:1:12: 'threshold' is declared here
    1 | parameter: threshold
      |            ^~~~~~~~~
1 error, 0 warnings
)~"},
    {"AboveTheBounds",
     {replace("parameters/hours_per_job.yaml", "value: 1331", "value: 3001")},
     R"~(rules/parameters/hours_per_job.yaml:9:14: error[bad-value]: outside the bounds of 'hours_per_job'
    9 |   - { value: 3001 uur/baan, status: official, published: 2015-01-01, source: Gazette }
      |              ^~~~~~~~~~~~~
      = expected: 1 .. 3000
      = found: 3001
      = note: rules/parameters/hours_per_job.yaml:1:12: 'hours_per_job' is declared here
    1 | parameter: hours_per_job
      |            ^~~~~~~~~~~~~
1 error, 0 warnings
)~"},
    {"AtTheBounds",
     {replace("parameters/hours_per_job.yaml", "value: 1331", "value: 3000")},
     kNoMistake},
    {"MemberThatIsNoKey",
     {replace("parameters/rate.yaml", "{ jaar: 2020, sector: public,",
              "{ jaar: 2020, sector: publik,")},
     R"~(rules/parameters/rate.yaml:11:27: error[unknown-name]: 'publik' is not among the keys of 'rate'
   11 |   - { jaar: 2020, sector: publik, value: 1.93%, status: official, published: 2019-10-01, source: Gazette }
      |                           ^~~~~~
      = expected: public
1 error, 0 warnings
)~"},
    {"AYearNeedsNoUnit",
     {replace("parameters/hours_per_job.yaml",
              "unit: uur/baan\n"
              "min: 1\n"
              "max: 3000",
              "unit: jaar\n"
              "min: 1\n"
              "max: 3000"),
      replace("parameters/hours_per_job.yaml", "value: 1331 uur/baan", "value: 2020"),
      replace("levy/2020-01-01.yaml", "hours * rate[sector] / hours_per_job",
              "hours * rate[sector] / (1331 uur/baan) * (hours_per_job / hours_per_job)"),
      replace("levy/2022-01-01.yaml", "hours * rate[sector] / hours_per_job",
              "hours * rate[sector] / (1331 uur/baan)")},
     kNoMistake},
};

INSTANTIATE_TEST_SUITE_P(Rules, ParameterLiteralTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
