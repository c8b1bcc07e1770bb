// Decimals and digits of outputs.
#include "rules_text.h"

namespace quotum::check {
namespace {

class ColumnProofsTest : public testing::TestWithParam<CheckCase> {};

TEST_P(ColumnProofsTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"ExactQuotientPutOut",
     {replace("levy/2020-01-01.yaml",
              "    rounding: { mode: down, to: 0.1 baan, basis: { article: 3 } }\n", "")},
     R"~(rules/levy/2020-01-01.yaml:55:13: error[unrounded-output]: the output 'jobs' can have more decimals than its column
   55 |   - { name: jobs, unit: baan, decimals: 1 }
      |             ^~~~
      = expected: a rounding, or a value with at most 1 decimal
      = found: an exact quotient
      = note: rules/levy/2020-01-01.yaml:33:11: declared here
   33 |   - name: jobs
      |           ^~~~
1 error, 0 warnings
)~"},
    {"GrainFinerThanTheColumn",
     {replace("levy/2020-01-01.yaml", "to: 0.1 baan", "to: 0.01 baan"),
      replace("levy/2020-01-01.yaml", "else jobs * 5000 EUR/baan", "else jobs * 5000 EUR/baan")},
     R"~(rules/levy/2020-01-01.yaml:56:13: error[unrounded-output]: the output 'jobs' can have more decimals than its column
   56 |   - { name: jobs, unit: baan, decimals: 1 }
      |             ^~~~
      = expected: a rounding, or a value with at most 1 decimal
      = found: multiples of 0.01
      = note: rules/levy/2020-01-01.yaml:33:11: declared here
   33 |   - name: jobs
      |           ^~~~
1 error, 0 warnings
)~"},
    {"GrainThatIsNoPowerOfTen",
     {replace("levy/2020-01-01.yaml", "to: 0.1 baan", "to: 0.25 baan")},
     R"~(rules/levy/2020-01-01.yaml:56:13: error[unrounded-output]: the output 'jobs' can have more decimals than its column
   56 |   - { name: jobs, unit: baan, decimals: 1 }
      |             ^~~~
      = expected: a rounding, or a value with at most 1 decimal
      = found: multiples of 0.25
      = note: rules/levy/2020-01-01.yaml:33:11: declared here
   33 |   - name: jobs
      |           ^~~~
1 error, 0 warnings
)~"},
    {"GrainThatIsAMultiple",
     {replace("levy/2020-01-01.yaml", "to: 0.1 baan", "to: 0.5 baan")},
     kNoMistake},
    {"ProductWithTooManyDecimals",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: if exempt then 0 EUR else jobs * 5000.01 EUR/baan")},
     R"~(rules/levy/2020-01-01.yaml:57:13: error[unrounded-output]: the output 'amount' can have more decimals than its column
   57 |   - { name: amount, unit: EUR, decimals: 2 }
      |             ^~~~~~
      = expected: a rounding, or a value with at most 2 decimals
      = found: multiples of 0.001
      = note: rules/levy/2020-01-01.yaml:40:11: declared here
   40 |   - name: amount
      |           ^~~~~~
1 error, 0 warnings
)~"},
    {"ProductThatFits",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: if exempt then 0 EUR else jobs * 5000.5 EUR/baan")},
     kNoMistake},
    {"InputWithMoreDecimals",
     {replace("monitor/2020-01-01.yaml", "{ unit: baan, min: 0, max: 1_000_000 }",
              "{ unit: baan, decimals: 2, min: 0, max: 1_000_000 }")},
     R"~(rules/monitor/2020-01-01.yaml:18:13: error[unrounded-output]: the output 'realised' can have more decimals than its column
   18 |   - { name: realised, unit: baan }
      |             ^~~~~~~~
      = expected: a rounding, or a value with at most 0 decimals
      = found: multiples of 0.01
      = note: rules/monitor/2020-01-01.yaml:13:5: declared here
   13 |     realised: { unit: baan, decimals: 2, min: 0, max: 1_000_000 }
      |     ^~~~~~~~
1 error, 0 warnings
)~"},
    {"QuotientByALiteral",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan / 8")},
     R"~(rules/levy/2020-01-01.yaml:57:13: error[unrounded-output]: the output 'amount' can have more decimals than its column
   57 |   - { name: amount, unit: EUR, decimals: 2 }
      |             ^~~~~~
      = expected: a rounding, or a value with at most 2 decimals
      = found: multiples of 0.0125
      = note: rules/levy/2020-01-01.yaml:40:11: declared here
   40 |   - name: amount
      |           ^~~~~~
1 error, 0 warnings
)~"},
    {"QuotientByALiteralThatFits",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan / 10")},
     kNoMistake},
    {"ColumnOf128Bits",
     {replace("monitor/2020-01-01.yaml", "outcomes:\n",
              "steps:\n"
              "  - { name: huge, level: land, unit: baan, basis: { article: 1 }, formula: realised "
              "/ 1 baan * realised * 100000000000000 * 10000000000000 }\n"
              "outcomes:\n"),
      replace("monitor/2020-01-01.yaml", "outputs:\n",
              "outputs:\n"
              "  - { name: huge, unit: baan }\n")},
     R"~(rules/monitor/2020-01-01.yaml:20:13: error[digits-do-not-fit]: the output 'huge' can grow too large for a column
   20 |   - { name: huge, unit: baan }
      |             ^~~~
      = expected: at most 127 bits
      = found: up to 130 bits
      = note: rules/monitor/2020-01-01.yaml:15:13: declared here
   15 |   - { name: huge, level: land, unit: baan, basis: { article: 1 }, formula: realised / 1 baan * realised * 100000000000000 * 10000000000000 }
      |             ^~~~
1 error, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Rules, ColumnProofsTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
