// Proofs that depend on more than one formula.
#include "rules_text.h"

namespace quotum::check {
namespace {

class VersionProofsTest : public testing::TestWithParam<CheckCase> {};

TEST_P(VersionProofsTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"FromWithMoreDecimals",
     {replace("levy/2020-01-01.yaml", "from: all_hours", "from: all_hours / 3")},
     R"~(rules/levy/2020-01-01.yaml:14:72: error[unrounded-output]: the input 'hours' can have more decimals than its column
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours / 3, basis: { article: 1 } }
      |                                                                        ^~~~~~~~~~~~~
      = expected: a rounding, or a value with at most 2 decimals
      = found: multiples of 1/300
      = note: rules/levy/2020-01-01.yaml:14:5: declared here
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours / 3, basis: { article: 1 } }
      |     ^~~~~
1 error, 0 warnings
)~"},
    {"FromWithAQuotient",
     {replace("levy/2020-01-01.yaml", "from: all_hours",
              "from: all_hours * hours_per_job / hours_per_job")},
     R"~(rules/levy/2020-01-01.yaml:14:72: error[unrounded-output]: the input 'hours' can have more decimals than its column
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours * hours_per_job / hours_per_job, basis: { article: 1 } }
      |                                                                        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      = expected: a rounding, or a value with at most 2 decimals
      = found: an exact quotient
      = note: rules/levy/2020-01-01.yaml:14:5: declared here
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours * hours_per_job / hours_per_job, basis: { article: 1 } }
      |     ^~~~~
1 error, 0 warnings
)~"},
    {"RoundingStartsANewCount",
     {replace("monitor/2020-01-01.yaml", "outcomes:\n",
              "steps:\n"
              "  - name: s0\n"
              "    level: land\n"
              "    unit: baan\n"
              "    basis: { article: 1 }\n"
              "    formula: realised / 3 / hours_per_job * 7 uur/baan\n"
              "    rounding: { mode: down, to: 0.01 baan, basis: { article: 1 } }\n"
              "  - name: s1\n"
              "    level: land\n"
              "    unit: baan\n"
              "    basis: { article: 1 }\n"
              "    formula: s0 / 3 / hours_per_job * 7 uur/baan\n"
              "    rounding: { mode: down, to: 0.01 baan, basis: { article: 1 } }\n"
              "  - name: s2\n"
              "    level: land\n"
              "    unit: baan\n"
              "    basis: { article: 1 }\n"
              "    formula: s1 / 3 / hours_per_job * 7 uur/baan\n"
              "    rounding: { mode: down, to: 0.01 baan, basis: { article: 1 } }\n"
              "  - name: s3\n"
              "    level: land\n"
              "    unit: baan\n"
              "    basis: { article: 1 }\n"
              "    formula: s2 / 3 / hours_per_job * 7 uur/baan\n"
              "    rounding: { mode: down, to: 0.01 baan, basis: { article: 1 } }\n"
              "  - name: s4\n"
              "    level: land\n"
              "    unit: baan\n"
              "    basis: { article: 1 }\n"
              "    formula: s3 / 3 / hours_per_job * 7 uur/baan\n"
              "    rounding: { mode: down, to: 0.01 baan, basis: { article: 1 } }\n"
              "  - name: s5\n"
              "    level: land\n"
              "    unit: baan\n"
              "    basis: { article: 1 }\n"
              "    formula: s4 / 3 / hours_per_job * 7 uur/baan\n"
              "    rounding: { mode: down, to: 0.01 baan, basis: { article: 1 } }\n"
              "  - name: s6\n"
              "    level: land\n"
              "    unit: baan\n"
              "    basis: { article: 1 }\n"
              "    formula: s5 / 3 / hours_per_job * 7 uur/baan\n"
              "    rounding: { mode: down, to: 0.01 baan, basis: { article: 1 } }\n"
              "  - name: s7\n"
              "    level: land\n"
              "    unit: baan\n"
              "    basis: { article: 1 }\n"
              "    formula: s6 / 3 / hours_per_job * 7 uur/baan\n"
              "    rounding: { mode: down, to: 0.01 baan, basis: { article: 1 } }\n"
              "  - name: s8\n"
              "    level: land\n"
              "    unit: baan\n"
              "    basis: { article: 1 }\n"
              "    formula: s7 / 3 / hours_per_job * 7 uur/baan\n"
              "    rounding: { mode: down, to: 0.01 baan, basis: { article: 1 } }\n"
              "  - name: s9\n"
              "    level: land\n"
              "    unit: baan\n"
              "    basis: { article: 1 }\n"
              "    formula: s8 / 3 / hours_per_job * 7 uur/baan\n"
              "    rounding: { mode: down, to: 0.01 baan, basis: { article: 1 } }\n"
              "  - name: s10\n"
              "    level: land\n"
              "    unit: baan\n"
              "    basis: { article: 1 }\n"
              "    formula: s9 / 3 / hours_per_job * 7 uur/baan\n"
              "    rounding: { mode: down, to: 0.01 baan, basis: { article: 1 } }\n"
              "  - name: s11\n"
              "    level: land\n"
              "    unit: baan\n"
              "    basis: { article: 1 }\n"
              "    formula: s10 / 3 / hours_per_job * 7 uur/baan\n"
              "    rounding: { mode: down, to: 0.01 baan, basis: { article: 1 } }\n"
              "outcomes:\n"),
      replace("monitor/2020-01-01.yaml", "realised < 1000 baan", "s11 > 0 baan")},
     kNoMistake},
    {"DivisionByAnotherBook",
     {replace("bonus/2020-01-01.yaml", "else -levy.amount",
              "else 1 EUR*baan / (levy.jobs + 0 baan)")},
     R"~(rules/bonus/2020-01-01.yaml:17:74: error[division-by-zero]: this denominator can be 0
   17 |     formula: if levy.exempt then 0.10 EUR/uur * hours else 1 EUR*baan / (levy.jobs + 0 baan)
      |                                                                          ^~~~~~~~~~~~~~~~~~
      = expected: a range without 0: bounds that leave it out, or max(..., ...); a condition around it does not count
      = found: 0 .. 2000000000 baan
1 error, 0 warnings
)~"},
    {"FromBesideItsBounds",
     {replace("levy/2020-01-01.yaml", "from: all_hours",
              "from: whole * 1000000000000000000 * 1000000000000000000 * 1000000000000000000 * "
              "100000000000000"),
      replace("levy/2020-01-01.yaml", "  - name: exempt\n",
              "  - name: whole\n"
              "    unit: uur\n"
              "    basis: { article: 1 }\n"
              "    formula: all_hours\n"
              "    rounding: { mode: up, to: 1 uur, basis: { article: 1 } }\n"
              "  - name: exempt\n")},
     R"~(rules/levy/2020-01-01.yaml:14:72: error[digits-do-not-fit]: this can grow too large to be computed exactly
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: whole * 1000000000000000000 * 1000000000000000000 * 1000000000000000000 * 100000000000000, basis: { article: 1 } }
      |                                                                        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      = expected: at most 255 bits: narrower bounds, or a rounding before it
      = found: up to 258 bits
1 error, 0 warnings
)~"},
    {"WhatIsBelowMistakesIsSilent",
     {replace("levy/2020-01-01.yaml",
              "    rounding: { mode: down, to: 0.1 baan, basis: { article: 3 } }\n"
              "    choice",
              "    rounding: { mode: down, to: 0.1 uur, basis: { article: 3 } }\n"
              "    choice"),
      replace("bonus/2020-01-01.yaml", "else -levy.amount",
              "else -levy.amount / (levy.jobs * 1 EUR/baan) * 1 EUR")},
     R"~(rules/levy/2020-01-01.yaml:37:33: error[bad-rounding]: the grain of a rounding has the unit of its step
   37 |     rounding: { mode: down, to: 0.1 uur, basis: { article: 3 } }
      |                                 ^~~~~~~
      = expected: baan
      = found: uur
      = note: rules/levy/2020-01-01.yaml:33:11: the step that is rounded
   33 |   - name: jobs
      |           ^~~~
1 error, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Rules, VersionProofsTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
