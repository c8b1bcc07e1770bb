// Outcomes and outputs over versions.
#include "rules_text.h"

namespace quotum::check {
namespace {

class SameResultsTest : public testing::TestWithParam<CheckCase> {};

TEST_P(SameResultsTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"AnotherId",
     {replace("levy/2022-01-01.yaml", "id: xx.levy", "id: yy.levy")},
     R"~(rules/levy/2022-01-01.yaml:2:5: error[inconsistent-input]: the id differs from that of the first version
    2 | id: yy.levy
      |     ^~~~~~~
      = expected: xx.levy
      = found: yy.levy
      = note: rules/levy/2020-01-01.yaml:2:5: the first version
    2 | id: xx.levy
      |     ^~~~~~~
1 error, 0 warnings
)~"},
    {"AnotherOutcomeColumn",
     {replace("levy/2022-01-01.yaml", "outcome: levy_outcome", "outcome: outcome")},
     R"~(rules/levy/2022-01-01.yaml:10:10: error[inconsistent-input]: the outcome column differs from that of the first version
   10 | outcome: outcome
      |          ^~~~~~~
      = expected: levy_outcome
      = found: outcome
      = note: rules/levy/2020-01-01.yaml:10:10: the first version
   10 | outcome: levy_outcome
      |          ^~~~~~~~~~~~
1 error, 0 warnings
)~"},
    {"NoOutcomes",
     {replace("levy/2022-01-01.yaml",
              "level: firm\n"
              "outcome: levy_outcome\n",
              ""),
      replace("levy/2022-01-01.yaml",
              "outcomes:\n"
              "  - { when: exempt, code: EXEMPT, basis: { article: 2 } }\n"
              "  - { otherwise: true, code: LEVY }\n",
              "")},
     R"~(rules/levy/2022-01-01.yaml:2:5: error[inconsistent-input]: the outcome column differs from that of the first version
    2 | id: xx.levy
      |     ^~~~~~~
      = expected: levy_outcome
      = found: none
      = note: rules/levy/2020-01-01.yaml:10:10: the first version
   10 | outcome: levy_outcome
      |          ^~~~~~~~~~~~
1 error, 0 warnings
)~"},
    {"OtherOrderOfOutputs",
     {replace("levy/2022-01-01.yaml", "  - { name: jobs, unit: baan, decimals: 1 }\n", ""),
      replace("levy/2022-01-01.yaml", "  - { name: amount, unit: EUR, decimals: 2 }\n",
              "  - { name: amount, unit: EUR, decimals: 2 }\n"
              "  - { name: jobs, unit: baan, decimals: 1 }\n")},
     R"~(rules/levy/2022-01-01.yaml:34:13: error[inconsistent-input]: output 1 differs from that of the first version
   34 |   - { name: amount, unit: EUR, decimals: 2 }
      |             ^~~~~~
      = expected: jobs (baan with 1 decimal, level firm)
      = found: amount (EUR with 2 decimals, level firm)
      = note: rules/levy/2020-01-01.yaml:56:13: the first version
   56 |   - { name: jobs, unit: baan, decimals: 1 }
      |             ^~~~
1 error, 0 warnings
)~"},
    {"OtherDecimals",
     {replace("levy/2022-01-01.yaml", "{ name: jobs, unit: baan, decimals: 1 }",
              "{ name: jobs, unit: baan, decimals: 2 }")},
     R"~(rules/levy/2022-01-01.yaml:34:13: error[inconsistent-input]: output 1 differs from that of the first version
   34 |   - { name: jobs, unit: baan, decimals: 2 }
      |             ^~~~
      = expected: jobs (baan with 1 decimal, level firm)
      = found: jobs (baan with 2 decimals, level firm)
      = note: rules/levy/2020-01-01.yaml:56:13: the first version
   56 |   - { name: jobs, unit: baan, decimals: 1 }
      |             ^~~~
1 error, 0 warnings
)~"},
    {"OutputMissing",
     {replace("levy/2022-01-01.yaml", "  - { name: exempt, type: boolean, internal: true }\n", "")},
     R"~(rules/levy/2022-01-01.yaml:2:5: error[inconsistent-input]: output 3 differs from that of the first version
    2 | id: xx.levy
      |     ^~~~~~~
      = expected: exempt (boolean, internal, level firm)
      = found: none
      = note: rules/levy/2020-01-01.yaml:58:13: the first version
   58 |   - { name: exempt, type: boolean, internal: true }
      |             ^~~~~~
1 error, 0 warnings
)~"},
    {"OutputTooMany",
     {replace("levy/2022-01-01.yaml",
              "decimals: 2 }\n"
              "  - { name: exempt, type: boolean, internal: true }\n",
              "decimals: 2 }\n"
              "  - { name: exempt, type: boolean, internal: true }\n"
              "  - { name: hours, unit: uur, decimals: 2 }\n")},
     R"~(rules/levy/2022-01-01.yaml:37:13: error[inconsistent-input]: output 4 differs from that of the first version
   37 |   - { name: hours, unit: uur, decimals: 2 }
      |             ^~~~~
      = expected: none
      = found: hours (uur with 2 decimals, level firm)
      = note: rules/levy/2020-01-01.yaml:2:5: the first version
    2 | id: xx.levy
      |     ^~~~~~~
1 error, 0 warnings
)~"},
    {"InternalOrNot",
     {replace("levy/2022-01-01.yaml", "{ name: amount, unit: EUR, decimals: 2 }",
              "{ name: amount, unit: EUR, decimals: 2, internal: true }")},
     R"~(rules/levy/2022-01-01.yaml:35:13: error[inconsistent-input]: output 2 differs from that of the first version
   35 |   - { name: amount, unit: EUR, decimals: 2, internal: true }
      |             ^~~~~~
      = expected: amount (EUR with 2 decimals, level firm)
      = found: amount (EUR with 2 decimals, internal, level firm)
      = note: rules/levy/2020-01-01.yaml:57:13: the first version
   57 |   - { name: amount, unit: EUR, decimals: 2 }
      |             ^~~~~~
1 error, 0 warnings
)~"},
    {"CountsAsOneThingOrAnother",
     {replace("levy/2020-01-01.yaml", "{ name: amount, unit: EUR, decimals: 2 }",
              "{ name: amount, unit: EUR, decimals: 2, counts_as: burden }"),
      replace("levy/2022-01-01.yaml", "{ name: amount, unit: EUR, decimals: 2 }",
              "{ name: amount, unit: EUR, decimals: 2, counts_as: benefit }")},
     R"~(rules/levy/2022-01-01.yaml:35:13: error[inconsistent-input]: output 2 differs from that of the first version
   35 |   - { name: amount, unit: EUR, decimals: 2, counts_as: benefit }
      |             ^~~~~~
      = expected: amount (EUR with 2 decimals, counts as burden, level firm)
      = found: amount (EUR with 2 decimals, counts as benefit, level firm)
      = note: rules/levy/2020-01-01.yaml:57:13: the first version
   57 |   - { name: amount, unit: EUR, decimals: 2, counts_as: burden }
      |             ^~~~~~
1 error, 0 warnings
)~"},
    {"CountsAsSomethingInOneVersionOnly",
     {replace("levy/2022-01-01.yaml", "{ name: amount, unit: EUR, decimals: 2 }",
              "{ name: amount, unit: EUR, decimals: 2, counts_as: burden }")},
     R"~(rules/levy/2022-01-01.yaml:35:13: error[inconsistent-input]: output 2 differs from that of the first version
   35 |   - { name: amount, unit: EUR, decimals: 2, counts_as: burden }
      |             ^~~~~~
      = expected: amount (EUR with 2 decimals, level firm)
      = found: amount (EUR with 2 decimals, counts as burden, level firm)
      = note: rules/levy/2020-01-01.yaml:57:13: the first version
   57 |   - { name: amount, unit: EUR, decimals: 2 }
      |             ^~~~~~
1 error, 0 warnings
)~"},
    {"CountsAsTheSameInAllVersions",
     {replace("levy/2020-01-01.yaml", "{ name: amount, unit: EUR, decimals: 2 }",
              "{ name: amount, unit: EUR, decimals: 2, counts_as: burden }"),
      replace("levy/2022-01-01.yaml", "{ name: amount, unit: EUR, decimals: 2 }",
              "{ name: amount, unit: EUR, decimals: 2, counts_as: burden }")},
     kNoMistake},
};

INSTANTIATE_TEST_SUITE_P(Rules, SameResultsTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
