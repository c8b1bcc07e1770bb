// Years and members without a value.
#include "rules_text.h"

namespace quotum::check {
namespace {

class ParameterCoverageTest : public testing::TestWithParam<CheckCase> {};

TEST_P(ParameterCoverageTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"MissingYear",
     {replace("levy/2020-01-01.yaml", "years: { from: 2020, until: 2022 }",
              "years: { from: 2018, until: 2022 }")},
     R"~(rules/levy/2020-01-01.yaml:36:22: error[missing-parameter-value]: 'rate' has no value for 2018 public, 2018 private, 2019 public, 2019 private
   36 |     formula: hours * rate[sector] / hours_per_job
      |                      ^~~~~~~~~~~~
      = expected: a value for each year from 2018 to 2021; unknown and not_set are values
      = note: rules/parameters/rate.yaml:1:12: the parameter
    1 | parameter: rate
      |            ^~~~
1 error, 0 warnings
)~"},
    {"MissingMember",
     {replace("parameters/rate.yaml",
              "  - { jaar: 2021, sector: private, value: unknown, status: unknown, source: not "
              "found }\n",
              "")},
     R"~(rules/levy/2020-01-01.yaml:36:22: error[missing-parameter-value]: 'rate' has no value for 2021 private
   36 |     formula: hours * rate[sector] / hours_per_job
      |                      ^~~~~~~~~~~~
      = expected: a value for each year from 2020 to 2021; unknown and not_set are values
      = note: rules/parameters/rate.yaml:1:12: the parameter
    1 | parameter: rate
      |            ^~~~
1 error, 0 warnings
)~"},
    {"MissingInAnotherYear",
     {replace("levy/2020-01-01.yaml", "hours * rate[sector] / hours_per_job",
              "hours * rate[sector] @ jaar - 2 / hours_per_job")},
     R"~(rules/levy/2020-01-01.yaml:36:22: error[missing-parameter-value]: 'rate' has no value for 2018 public, 2018 private, 2019 public, 2019 private
   36 |     formula: hours * rate[sector] @ jaar - 2 / hours_per_job
      |                      ^~~~~~~~~~~~~~~~~~~~~~~
      = expected: a value for each year from 2018 to 2019; unknown and not_set are values
      = note: rules/parameters/rate.yaml:1:12: the parameter
    1 | parameter: rate
      |            ^~~~
1 error, 0 warnings
)~"},
    {"SeriesThatBeginsLater",
     {replace("parameters/threshold.yaml", "from: 2015-01-01", "from: 2021-01-01")},
     R"~(rules/levy/2020-01-01.yaml:32:22: error[missing-parameter-value]: 'threshold' has no value for 2020
   32 |     formula: hours < threshold or (set(young) and young = 1)
      |                      ^~~~~~~~~
      = expected: a value for each year from 2020 to 2021; unknown and not_set are values
      = note: rules/parameters/threshold.yaml:1:12: the parameter
    1 | parameter: threshold
      |            ^~~~~~~~~
1 error, 0 warnings
)~"},
    {"OpenEndOfAVersion",
     {replace("levy/2022-01-01.yaml", "years: { from: 2022, until: 2023 }",
              "years: { from: 2022 }")},
     R"~(rules/levy/2022-01-01.yaml:24:22: error[missing-parameter-value]: 'rate' has no value for 2023 public, 2023 private, 2024 public, 2024 private, 2025 public, 2025 private and 4 more
   24 |     formula: hours * rate[sector] / hours_per_job
      |                      ^~~~~~~~~~~~
      = expected: a value for each year from 2022 to 2027 (no end is given: five years ahead); unknown and not_set are values
      = note: rules/parameters/rate.yaml:1:12: the parameter
    1 | parameter: rate
      |            ^~~~
1 error, 0 warnings
)~"},
    {"ManyMissing",
     {replace("levy/2020-01-01.yaml", "hours * rate[sector] / hours_per_job",
              "hours * rate[sector] @ jaar - 50 / hours_per_job"),
      replace("levy/2020-01-01.yaml", "years: { from: 2020, until: 2022 }",
              "years: { from: 2016, until: 2022 }")},
     R"~(rules/levy/2020-01-01.yaml:36:22: error[missing-parameter-value]: 'rate' has no value for 1966 public, 1966 private, 1967 public, 1967 private, 1968 public, 1968 private and 6 more
   36 |     formula: hours * rate[sector] @ jaar - 50 / hours_per_job
      |                      ^~~~~~~~~~~~~~~~~~~~~~~~
      = expected: a value for each year from 1966 to 1971; unknown and not_set are values
      = note: rules/parameters/rate.yaml:1:12: the parameter
    1 | parameter: rate
      |            ^~~~
1 error, 0 warnings
)~"},
    {"AskedWithSet",
     {replace("levy/2020-01-01.yaml", "hours * rate[sector] / hours_per_job",
              "if set(rate[sector] @ jaar - 1) then hours / hours_per_job else 0 baan")},
     R"~(rules/levy/2020-01-01.yaml:36:17: error[missing-parameter-value]: 'rate' has no value for 2019 public, 2019 private
   36 |     formula: if set(rate[sector] @ jaar - 1) then hours / hours_per_job else 0 baan
      |                 ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
      = expected: a value for each year from 2019 to 2020; unknown and not_set are values
      = note: rules/parameters/rate.yaml:1:12: the parameter
    1 | parameter: rate
      |            ^~~~
1 error, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Rules, ParameterCoverageTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
