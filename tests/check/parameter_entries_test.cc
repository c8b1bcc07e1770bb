// Entries of a parameter's series.
#include "rules_text.h"

namespace quotum::check {
namespace {

class ParameterEntriesTest : public testing::TestWithParam<CheckCase> {};

TEST_P(ParameterEntriesTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"FromInTheMiddleOfAYear",
     {replace("parameters/threshold.yaml", "from: 2022-01-01", "from: 2022-07-01")},
     R"~(rules/parameters/threshold.yaml:10:7: error[bad-value]: a value of 'threshold' begins in the middle of a year
   10 |   - { from: 2022-07-01, value: 41000.50 uur, status: announced, published: 2021-10-01, source: Gazette }
      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      = expected: 1 January: rules are applied to whole calendar years
      = found: 2022-07-01
1 error, 0 warnings
)~"},
    {"StatusUnknownWithAValue",
     {replace("parameters/threshold.yaml", "status: announced", "status: unknown")},
     R"~(rules/parameters/threshold.yaml:10:32: error[status-rule]: value and status contradict each other
   10 |   - { from: 2022-01-01, value: 41000.50 uur, status: unknown, published: 2021-10-01, source: Gazette }
      |                                ^~~~~~~~~~~~
      = expected: value: unknown
      = found: value: 41000.50 uur, status: unknown
1 error, 0 warnings
)~"},
    {"ValueUnknownWithAnotherStatus",
     {replace("parameters/rate.yaml", "value: unknown, status: unknown",
              "value: unknown, status: official, published: 2020-01-01")},
     R"~(rules/parameters/rate.yaml:14:43: error[status-rule]: value and status contradict each other
   14 |   - { jaar: 2021, sector: private, value: unknown, status: official, published: 2020-01-01, source: not found }
      |                                           ^~~~~~~
      = expected: status: unknown
      = found: value: unknown, status: official
1 error, 0 warnings
)~"},
    {"ValueNotSetWithAnotherStatus",
     {replace("parameters/rate.yaml", "value: not_set, status: not_set",
              "value: not_set, status: unknown")},
     R"~(rules/parameters/rate.yaml:12:43: error[status-rule]: value and status contradict each other
   12 |   - { jaar: 2020, sector: private, value: not_set, status: unknown, source: Gazette }
      |                                           ^~~~~~~
      = expected: status: not_set
      = found: value: not_set, status: unknown
1 error, 0 warnings
)~"},
    {"HypotheticalInASeries",
     {replace("parameters/threshold.yaml", "status: announced", "status: hypothetical")},
     R"~(rules/parameters/threshold.yaml:10:32: error[status-rule]: a hypothetical value belongs in a scenario, not in a series
   10 |   - { from: 2022-01-01, value: 41000.50 uur, status: hypothetical, published: 2021-10-01, source: Gazette }
      |                                ^~~~~~~~~~~~
1 error, 0 warnings
)~"},
    {"OfficialWithoutPublication",
     {replace("parameters/threshold.yaml", "status: official, published: 2014-10-01,",
              "status: official,")},
     R"~(rules/parameters/threshold.yaml:9:32: error[status-rule]: a value with status official needs the date on which it was published
    9 |   - { from: 2015-01-01, value: 40575 uur, status: official, source: Gazette }
      |                                ^~~~~~~~~
      = expected: published: DATE
1 error, 0 warnings
)~"},
    {"DerivedWithoutPublication",
     {replace("parameters/rate.yaml", "status: derived, published: 2021-10-01,",
              "status: derived,")},
     R"~(rules/parameters/rate.yaml:16:43: error[status-rule]: a value with status derived needs the date on which it was published
   16 |   - { jaar: 2022, sector: private, value: 1%, status: derived, source: A sum }
      |                                           ^~
      = expected: published: DATE
1 error, 0 warnings
)~"},
    {"AnnouncedWithoutSource",
     {replace("parameters/threshold.yaml", "published: 2021-10-01, source: Gazette",
              "published: 2021-10-01")},
     R"~(rules/parameters/threshold.yaml:10:32: error[status-rule]: a value with status announced needs a source
   10 |   - { from: 2022-01-01, value: 41000.50 uur, status: announced, published: 2021-10-01 }
      |                                ^~~~~~~~~~~~
      = expected: source: TEXT
1 error, 0 warnings
)~"},
    {"UnknownWithoutSource",
     {replace("parameters/rate.yaml", "status: unknown, source: not found", "status: unknown")},
     R"~(rules/parameters/rate.yaml:14:43: error[status-rule]: a value with status unknown needs a source
   14 |   - { jaar: 2021, sector: private, value: unknown, status: unknown }
      |                                           ^~~~~~~
      = expected: source: TEXT
1 error, 0 warnings
)~"},
    {"NotSetWithoutSource",
     {replace("parameters/rate.yaml", "status: not_set, source: Gazette", "status: not_set")},
     R"~(rules/parameters/rate.yaml:12:43: error[status-rule]: a value with status not_set needs a source
   12 |   - { jaar: 2020, sector: private, value: not_set, status: not_set }
      |                                           ^~~~~~~
      = expected: source: TEXT
1 error, 0 warnings
)~"},
    {"TwoValuesForOneKey",
     {replace("parameters/rate.yaml", "values:\n",
              "values:\n"
              "  - { jaar: 2020, sector: public, value: 1.94%, status: official, published: "
              "2019-10-01, source: Gazette }\n")},
     R"~(rules/parameters/rate.yaml:12:7: error[duplicate-name]: 'rate' has two values for the same jaar and sector, published on the same day
   12 |   - { jaar: 2020, sector: public, value: 1.93%, status: official, published: 2019-10-01, source: Gazette }
      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      = note: rules/parameters/rate.yaml:11:7: the first is here
   11 |   - { jaar: 2020, sector: public, value: 1.94%, status: official, published: 2019-10-01, source: Gazette }
      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
1 error, 0 warnings
)~"},
    {"TwoValuesFromOneDay",
     {replace("parameters/threshold.yaml",
              "from: 2022-01-01, value: 41000.50 uur, status: announced, published: 2021-10-01",
              "from: 2015-01-01, value: 41000.50 uur, status: announced, published: 2014-10-01")},
     R"~(rules/parameters/threshold.yaml:10:7: error[duplicate-name]: 'threshold' has two values for the same time, published on the same day
   10 |   - { from: 2015-01-01, value: 41000.50 uur, status: announced, published: 2014-10-01, source: Gazette }
      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      = note: rules/parameters/threshold.yaml:9:7: the first is here
    9 |   - { from: 2015-01-01, value: 40575 uur, status: official, published: 2014-10-01, source: Gazette }
      |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
1 error, 0 warnings
)~"},
    {"ACorrectionPublishedLater",
     {replace("parameters/rate.yaml", "values:\n",
              "values:\n"
              "  - { jaar: 2020, sector: public, value: 1.94%, status: official, published: "
              "2019-10-02, source: Gazette }\n")},
     kNoMistake},
};

INSTANTIATE_TEST_SUITE_P(Rules, ParameterEntriesTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
