// Gaps and overlaps between versions.
#include "rules_text.h"

namespace quotum::check {
namespace {

class TimelineTest : public testing::TestWithParam<CheckCase> {};

TEST_P(TimelineTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"GapInValid",
     {replace("levy/2020-01-01.yaml", "valid: { from: 2020-01-01, until: 2022-01-01 }",
              "valid: { from: 2020-01-01, until: 2021-12-31 }")},
     R"~(rules/levy/2022-01-01.yaml:5:10: error[gap-in-time]: 'valid' leaves a gap after the version before it
    5 | valid: { from: 2022-01-01 }
      |          ^~~~~~~~~~~~~~~~
      = expected: from: 2021-12-31
      = found: from: 2022-01-01
      = note: rules/levy/2020-01-01.yaml:5:10: the version before it
    5 | valid: { from: 2020-01-01, until: 2021-12-31 }
      |          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
1 error, 0 warnings
)~"},
    {"OverlapInValid",
     {replace("levy/2020-01-01.yaml", "valid: { from: 2020-01-01, until: 2022-01-01 }",
              "valid: { from: 2020-01-01, until: 2022-01-02 }")},
     R"~(rules/levy/2022-01-01.yaml:5:10: error[overlap-in-time]: 'valid' overlaps with the version before it
    5 | valid: { from: 2022-01-01 }
      |          ^~~~~~~~~~~~~~~~
      = expected: from: 2022-01-02
      = found: from: 2022-01-01
      = note: rules/levy/2020-01-01.yaml:5:10: the version before it
    5 | valid: { from: 2020-01-01, until: 2022-01-02 }
      |          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
1 error, 0 warnings
)~"},
    {"OpenEndBeforeAnotherVersion",
     {replace("levy/2020-01-01.yaml", "valid: { from: 2020-01-01, until: 2022-01-01 }",
              "valid: { from: 2020-01-01 }")},
     R"~(rules/levy/2022-01-01.yaml:5:10: error[overlap-in-time]: 'valid' overlaps with the version before it
    5 | valid: { from: 2022-01-01 }
      |          ^~~~~~~~~~~~~~~~
      = expected: an end (until: 2022-01-01) of the version before it
      = found: from: 2022-01-01
      = note: rules/levy/2020-01-01.yaml:5:10: the version before it
    5 | valid: { from: 2020-01-01 }
      |          ^~~~~~~~~~~~~~~~
1 error, 0 warnings
)~"},
    {"GapInYears",
     {replace("levy/2020-01-01.yaml", "years: { from: 2020, until: 2022 }",
              "years: { from: 2020, until: 2021 }")},
     R"~(rules/levy/2022-01-01.yaml:6:10: error[gap-in-time]: 'years' leaves a gap after the version before it
    6 | years: { from: 2022, until: 2023 }
      |          ^~~~~~~~~~~~~~~~~~~~~~~
      = expected: from: 2021
      = found: from: 2022
      = note: rules/levy/2020-01-01.yaml:6:10: the version before it
    6 | years: { from: 2020, until: 2021 }
      |          ^~~~~~~~~~~~~~~~~~~~~~~
1 error, 0 warnings
)~"},
    {"OverlapInYears",
     {replace("levy/2022-01-01.yaml", "years: { from: 2022, until: 2023 }",
              "years: { from: 2021, until: 2023 }")},
     R"~(rules/levy/2022-01-01.yaml:6:10: error[overlap-in-time]: 'years' overlaps with the version before it
    6 | years: { from: 2021, until: 2023 }
      |          ^~~~~~~~~~~~~~~~~~~~~~~
      = expected: from: 2022
      = found: from: 2021
      = note: rules/levy/2020-01-01.yaml:6:10: the version before it
    6 | years: { from: 2020, until: 2022 }
      |          ^~~~~~~~~~~~~~~~~~~~~~~
1 error, 0 warnings
)~"},
    {"SameBeginning",
     {replace("levy/2022-01-01.yaml", "valid: { from: 2022-01-01 }",
              "valid: { from: 2020-01-01 }")},
     R"~(rules/levy/2022-01-01.yaml:5:10: error[overlap-in-time]: 'valid' overlaps with the version before it
    5 | valid: { from: 2020-01-01 }
      |          ^~~~~~~~~~~~~~~~
      = expected: from: 2022-01-01
      = found: from: 2020-01-01
      = note: rules/levy/2020-01-01.yaml:5:10: the version before it
    5 | valid: { from: 2020-01-01, until: 2022-01-01 }
      |          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
1 error, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Rules, TimelineTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
