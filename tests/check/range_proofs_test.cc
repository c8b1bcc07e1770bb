// Denominators and digits, also at their very bounds.
#include "rules_text.h"

namespace quotum::check {
namespace {

class RangeProofsTest : public testing::TestWithParam<CheckCase> {};

TEST_P(RangeProofsTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"DivisionByAnInputThatMayBeZero",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: if hours > 0 uur then 1 EUR*uur / hours else 0 EUR")},
     R"~(rules/levy/2020-01-01.yaml:43:48: error[division-by-zero]: this denominator can be 0
   43 |     formula: if hours > 0 uur then 1 EUR*uur / hours else 0 EUR
      |                                                ^~~~~
      = expected: a range without 0: bounds that leave it out, or max(..., ...); a condition around it does not count
      = found: 0 .. 2000000000 uur
      = note: rules/levy/2020-01-01.yaml:14:5: its bounds are declared here
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours, basis: { article: 1 } }
      |     ^~~~~
1 error, 0 warnings
)~"},
    {"DivisionByAnInputAboveZero",
     {replace("monitor/2020-01-01.yaml", "min: 0, max: 1_000_000", "min: 1, max: 1_000_000"),
      replace("monitor/2020-01-01.yaml", "realised < 1000 baan", "1 / realised > 0.001 / 1 baan")},
     kNoMistake},
    {"DivisionByAGuardedDenominator",
     {replace("monitor/2020-01-01.yaml", "when: country = NL and realised < 1000 baan",
              "when: '1 / max(realised, 1 baan) > 0.001 / 1 baan'")},
     kNoMistake},
    {"DivisionByAParameterThatMayBeZero",
     {replace("parameters/hours_per_job.yaml", "min: 1\n", "min: 0\n")},
     R"~(rules/levy/2020-01-01.yaml:36:37: error[division-by-zero]: this denominator can be 0
   36 |     formula: hours * rate[sector] / hours_per_job
      |                                     ^~~~~~~~~~~~~
      = expected: a range without 0: bounds that leave it out, or max(..., ...); a condition around it does not count
      = found: 0 .. 3000 uur/baan
      = note: rules/parameters/hours_per_job.yaml:1:12: its bounds are declared here
    1 | parameter: hours_per_job
      |            ^~~~~~~~~~~~~
rules/levy/2022-01-01.yaml:24:37: error[division-by-zero]: this denominator can be 0
   24 |     formula: hours * rate[sector] / hours_per_job
      |                                     ^~~~~~~~~~~~~
      = expected: a range without 0: bounds that leave it out, or max(..., ...); a condition around it does not count
      = found: 0 .. 3000 uur/baan
      = note: rules/parameters/hours_per_job.yaml:1:12: its bounds are declared here
    1 | parameter: hours_per_job
      |            ^~~~~~~~~~~~~
2 errors, 0 warnings
)~"},
    {"DivisionByAStep",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: if exempt then 0 EUR else 1 EUR*baan / jobs")},
     R"~(rules/levy/2020-01-01.yaml:43:53: error[division-by-zero]: this denominator can be 0
   43 |     formula: if exempt then 0 EUR else 1 EUR*baan / jobs
      |                                                     ^~~~
      = expected: a range without 0: bounds that leave it out, or max(..., ...); a condition around it does not count
      = found: 0 .. 2000000000 baan
      = note: rules/levy/2020-01-01.yaml:33:11: this step
   33 |   - name: jobs
      |           ^~~~
1 error, 0 warnings
)~"},
    {"DivisionByADifference",
     {replace("monitor/2020-01-01.yaml", "min: 0, max: 1_000_000", "min: 5, max: 10"),
      replace("monitor/2020-01-01.yaml", "realised < 1000 baan",
              "1 baan / (realised - 7.5 baan) > 1")},
     R"~(rules/monitor/2020-01-01.yaml:15:40: error[division-by-zero]: this denominator can be 0
   15 |   - { when: country = NL and 1 baan / (realised - 7.5 baan) > 1, code: TOO_FEW, basis: { article: 1 } }
      |                                        ^~~~~~~~~~~~~~~~~~~
      = expected: a range without 0: bounds that leave it out, or max(..., ...); a condition around it does not count
      = found: -2.5 .. 2.5 baan
1 error, 0 warnings
)~"},
    {"DivisionByANegativeNumber",
     {replace("monitor/2020-01-01.yaml", "min: 0, max: 1_000_000", "min: -10, max: -5"),
      replace("monitor/2020-01-01.yaml", "realised < 1000 baan", "1 baan / realised > 1")},
     kNoMistake},
    {"DivisionByACount",
     {replace("levy/2020-01-01.yaml", "sum(shift: paid where kind = day)",
              "sum(shift: paid where kind = day) / count(shift)")},
     R"~(rules/levy/2020-01-01.yaml:23:51: error[division-by-zero]: this denominator can be 0
   23 |     formula: "sum(shift: paid where kind = day) / count(shift)"
      |                                                   ^~~~~~~~~~~~
      = expected: a range without 0: bounds that leave it out, or max(..., ...); a condition around it does not count
      = found: 0 .. 400
1 error, 0 warnings
)~"},
    {"SumOfQuotients",
     {replace("levy/2020-01-01.yaml", "sum(shift: paid where kind = day)",
              "sum(shift: 1 uur / max(paid, 1 uur) where kind = day) * 1 uur")},
     R"~(rules/levy/2020-01-01.yaml:23:26: error[digits-do-not-fit]: exact quotients of columns cannot be summed: each row has a denominator of its own
   23 |     formula: "sum(shift: 1 uur / max(paid, 1 uur) where kind = day) * 1 uur"
      |                          ^~~~~~~~~~~~~~~~~~~~~~~~
      = expected: a step with a rounding for what is summed
1 error, 0 warnings
)~"},
    {"SumOfQuotientsByAConstant",
     {replace("levy/2020-01-01.yaml", "sum(shift: paid where kind = day)",
              "sum(shift: paid * 1331 uur/baan / hours_per_job where kind = day)"),
      replace("levy/2020-01-01.yaml", "formula: \"max(sum(job: job_hours), 0 uur)\"",
              "formula: \"max(sum(job: job_hours), 0 uur)\"\n"
              "    rounding: { mode: down, to: 0.01 uur, basis: { article: 1 } }")},
     kNoMistake},
    {"TooManyDigits",
     {replace("monitor/2020-01-01.yaml", "realised < 1000 baan",
              "realised * 1000000000000000000 * 1000000000000000000 * 1000000000000000000 * "
              "1000000000000000000 < 1000 baan")},
     R"~(rules/monitor/2020-01-01.yaml:15:30: error[digits-do-not-fit]: this can grow too large to be computed exactly
   15 |   - { when: country = NL and realised * 1000000000000000000 * 1000000000000000000 * 1000000000000000000 * 1000000000000000000 < 1000 baan, code: TOO_FEW, basis: { article: 1 } }
      |                              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      = expected: at most 255 bits: narrower bounds, or a rounding before it
      = found: up to 260 bits
1 error, 0 warnings
)~"},
    {"JustEnoughDigits",
     {replace("monitor/2020-01-01.yaml", "max: 1_000_000", "max: 57896"),
      replace("monitor/2020-01-01.yaml", "realised < 1000 baan",
              "realised * 1000000000000000000 * 1000000000000000000 * 1000000000000000000 * "
              "1000000000000000000 < 1000 baan")},
     kNoMistake},
    {"OneDigitTooMany",
     {replace("monitor/2020-01-01.yaml", "max: 1_000_000", "max: 57897"),
      replace("monitor/2020-01-01.yaml", "realised < 1000 baan",
              "realised * 1000000000000000000 * 1000000000000000000 * 1000000000000000000 * "
              "1000000000000000000 < 1000 baan")},
     R"~(rules/monitor/2020-01-01.yaml:15:30: error[digits-do-not-fit]: this can grow too large to be computed exactly
   15 |   - { when: country = NL and realised * 1000000000000000000 * 1000000000000000000 * 1000000000000000000 * 1000000000000000000 < 1000 baan, code: TOO_FEW, basis: { article: 1 } }
      |                              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      = expected: at most 255 bits: narrower bounds, or a rounding before it
      = found: up to 256 bits
1 error, 0 warnings
)~"},
    {"ComparisonThatNeedsTooMany",
     {replace("monitor/2020-01-01.yaml", "max: 1_000_000", "max: 57896"),
      replace("monitor/2020-01-01.yaml", "realised < 1000 baan",
              "realised * 1000000000000000000 * 1000000000000000000 * 1000000000000000000 * "
              "1000000000000000000 < 0.1 baan")},
     R"~(rules/monitor/2020-01-01.yaml:15:30: error[digits-do-not-fit]: this can grow too large to be computed exactly
   15 |   - { when: country = NL and realised * 1000000000000000000 * 1000000000000000000 * 1000000000000000000 * 1000000000000000000 < 0.1 baan, code: TOO_FEW, basis: { article: 1 } }
      |                              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      = expected: at most 255 bits: narrower bounds, or a rounding before it
      = found: up to 259 bits
1 error, 0 warnings
)~"},
    {"SumThatNeedsTooMany",
     {replace("monitor/2020-01-01.yaml", "max: 1_000_000", "max: 57896"),
      replace("monitor/2020-01-01.yaml", "realised < 1000 baan",
              "realised * 1000000000000000000 * 1000000000000000000 * 1000000000000000000 * "
              "1000000000000000000 + 0.5 baan < 1000 baan")},
     R"~(rules/monitor/2020-01-01.yaml:15:30: error[digits-do-not-fit]: this can grow too large to be computed exactly
   15 |   - { when: country = NL and realised * 1000000000000000000 * 1000000000000000000 * 1000000000000000000 * 1000000000000000000 + 0.5 baan < 1000 baan, code: TOO_FEW, basis: { article: 1 } }
      |                              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      = expected: at most 255 bits: narrower bounds, or a rounding before it
      = found: up to 256 bits
1 error, 0 warnings
)~"},
    {"RoundingThatNeedsTooMany",
     {replace("monitor/2020-01-01.yaml", "max: 1_000_000", "max: 57896"),
      replace("monitor/2020-01-01.yaml", "outcomes:\n",
              "steps:\n"
              "  - name: huge\n"
              "    level: land\n"
              "    unit: baan\n"
              "    basis: { article: 1 }\n"
              "    formula: realised * 1000000000000000000 * 1000000000000000000 * "
              "1000000000000000000 * 1000000000000000000\n"
              "    rounding: { mode: down, to: 0.01 baan, basis: { article: 1 } }\n"
              "outcomes:\n"),
      replace("monitor/2020-01-01.yaml", "realised < 1000 baan", "huge > 0 baan")},
     R"~(rules/monitor/2020-01-01.yaml:20:17: error[digits-do-not-fit]: this can grow too large to be computed exactly
   20 |     rounding: { mode: down, to: 0.01 baan, basis: { article: 1 } }
      |                 ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      = expected: at most 255 bits: narrower bounds, or a rounding before it
      = found: up to 262 bits
1 error, 0 warnings
)~"},
    {"QuotientsOfQuotients",
     {replace("monitor/2020-01-01.yaml", "min: 0, max: 1_000_000",
              "decimals: 9, min: 1, max: 1_000_000"),
      replace("monitor/2020-01-01.yaml", "{ name: realised, unit: baan }",
              "{ name: realised, unit: baan, decimals: 9 }"),
      replace("monitor/2020-01-01.yaml", "outcomes:\n",
              "steps:\n"
              "  - name: s0\n"
              "    level: land\n"
              "    unit: ratio\n"
              "    basis: { article: 1 }\n"
              "    formula: 1 + 1 / (realised / 1 baan + realised / 3 baan)\n"
              "  - name: s1\n"
              "    level: land\n"
              "    unit: ratio\n"
              "    basis: { article: 1 }\n"
              "    formula: 1 + 1 / (s0 + realised / 3 baan)\n"
              "  - name: s2\n"
              "    level: land\n"
              "    unit: ratio\n"
              "    basis: { article: 1 }\n"
              "    formula: 1 + 1 / (s1 + realised / 3 baan)\n"
              "  - name: s3\n"
              "    level: land\n"
              "    unit: ratio\n"
              "    basis: { article: 1 }\n"
              "    formula: 1 + 1 / (s2 + realised / 3 baan)\n"
              "  - name: s4\n"
              "    level: land\n"
              "    unit: ratio\n"
              "    basis: { article: 1 }\n"
              "    formula: 1 + 1 / (s3 + realised / 3 baan)\n"
              "  - name: s5\n"
              "    level: land\n"
              "    unit: ratio\n"
              "    basis: { article: 1 }\n"
              "    formula: 1 + 1 / (s4 + realised / 3 baan)\n"
              "outcomes:\n"),
      replace("monitor/2020-01-01.yaml", "realised < 1000 baan", "s5 > 0")},
     R"~(rules/monitor/2020-01-01.yaml:44:23: error[digits-do-not-fit]: this can grow too large to be computed exactly
   44 |     formula: 1 + 1 / (s4 + realised / 3 baan)
      |                       ^~~~~~~~~~~~~~~~~~~~~~
      = expected: at most 255 bits: narrower bounds, or a rounding before it
      = found: up to 301 bits
1 error, 0 warnings
)~"},
    {"AParameterDividedByCountsOnce",
     {replace("monitor/2020-01-01.yaml", "outcomes:\n",
              "steps:\n"
              "  - name: s\n"
              "    level: land\n"
              "    unit: baan\n"
              "    basis: { article: 1 }\n"
              "    formula: realised / hours_per_job * 1 uur/baan + realised / hours_per_job * 1 "
              "uur/baan + realised / hours_per_job * 1 uur/baan + realised / hours_per_job * 1 "
              "uur/baan + realised / hours_per_job * 1 uur/baan + realised / hours_per_job * 1 "
              "uur/baan + realised / hours_per_job * 1 uur/baan + realised / hours_per_job * 1 "
              "uur/baan + realised / hours_per_job * 1 uur/baan + realised / hours_per_job * 1 "
              "uur/baan + realised / hours_per_job * 1 uur/baan + realised / hours_per_job * 1 "
              "uur/baan + realised / hours_per_job * 1 uur/baan + realised / hours_per_job * 1 "
              "uur/baan + realised / hours_per_job * 1 uur/baan + realised / hours_per_job * 1 "
              "uur/baan + realised / hours_per_job * 1 uur/baan + realised / hours_per_job * 1 "
              "uur/baan + realised / hours_per_job * 1 uur/baan + realised / hours_per_job * 1 "
              "uur/baan + realised / hours_per_job * 1 uur/baan + realised / hours_per_job * 1 "
              "uur/baan + realised / hours_per_job * 1 uur/baan + realised / hours_per_job * 1 "
              "uur/baan + realised / hours_per_job * 1 uur/baan + realised / hours_per_job * 1 "
              "uur/baan + realised / hours_per_job * 1 uur/baan + realised / hours_per_job * 1 "
              "uur/baan + realised / hours_per_job * 1 uur/baan + realised / hours_per_job * 1 "
              "uur/baan + realised / hours_per_job * 1 uur/baan + realised / hours_per_job * 1 "
              "uur/baan + realised / hours_per_job * 1 uur/baan + realised / hours_per_job * 1 "
              "uur/baan + realised / hours_per_job * 1 uur/baan + realised / hours_per_job * 1 "
              "uur/baan + realised / hours_per_job * 1 uur/baan + realised / hours_per_job * 1 "
              "uur/baan + realised / hours_per_job * 1 uur/baan + realised / hours_per_job * 1 "
              "uur/baan\n"
              "outcomes:\n"),
      replace("monitor/2020-01-01.yaml", "realised < 1000 baan", "s > 0 baan")},
     kNoMistake},
};

INSTANTIATE_TEST_SUITE_P(Rules, RangeProofsTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
