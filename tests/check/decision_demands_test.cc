// What a decision must say is said by inputs and steps that there are.
#include "rules_text.h"

namespace quotum::check {
namespace {

class DecisionDemandsTest : public testing::TestWithParam<CheckCase> {};

TEST_P(DecisionDemandsTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

Edit demand(const std::string& names) {
  return replace("levy/2020-01-01.yaml", "outputs:\n",
                 "decision:\n  - basis: { article: 9 }\n    demands: { nl: a, en: b }\n"
                 "    shown_by: [" +
                     names + "]\noutputs:\n");
}

const CheckCase kCases[] = {
    {"InputStepAndYear", {demand("hours, jobs, exempt, jaar")}, kNoMistake},
    {"UnknownName",
     {demand("job, jaar")},
     R"~(rules/levy/2020-01-01.yaml:58:16: error[unknown-name]: no input or step 'job' at level firm to show
   58 |     shown_by: [job, jaar]
      |                ^~~
      = expected: jobs
1 error, 0 warnings
)~"},
    {"NameOfAParameter",
     {demand("threshold")},
     R"~(rules/levy/2020-01-01.yaml:58:16: error[unknown-name]: no input or step 'threshold' at level firm to show
   58 |     shown_by: [threshold]
      |                ^~~~~~~~~
      = expected: jaar, sector, hours, young, all_hours, exempt, jobs or amount
1 error, 0 warnings
)~"},
    {"OfALevelBelow",
     {demand("job_hours")},
     R"~(rules/levy/2020-01-01.yaml:58:16: error[unknown-name]: no input or step 'job_hours' at level firm to show
   58 |     shown_by: [job_hours]
      |                ^~~~~~~~~
      = expected: all_hours
1 error, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Rules, DecisionDemandsTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
