// Names in explanations.
#include "rules_text.h"

namespace quotum::check {
namespace {

class ExplainTemplatesTest : public testing::TestWithParam<CheckCase> {};

TEST_P(ExplainTemplatesTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"UnknownName",
     {replace("levy/2020-01-01.yaml", "{jobs}.\", en", "{jbs}.\", en")},
     R"~(rules/levy/2020-01-01.yaml:39:40: error[unknown-name]: the explanation names 'jbs', which level firm does not know
   39 |     explain: { nl: "Voor {hours} uren {jbs}.", en: "For {hours} hours {jobs}." }
      |                                        ^~~
      = expected: jobs
1 error, 0 warnings
)~"},
    {"NameOfAnotherLevel",
     {replace("levy/2020-01-01.yaml", "en: \"For {hours}", "en: \"For {job_hours}")},
     R"~(rules/levy/2020-01-01.yaml:39:59: error[unknown-name]: the explanation names 'job_hours', which level firm does not know
   39 |     explain: { nl: "Voor {hours} uren {jobs}.", en: "For {job_hours} hours {jobs}." }
      |                                                           ^~~~~~~~~
      = expected: all_hours
1 error, 0 warnings
)~"},
    {"OpenBrace",
     {replace("levy/2020-01-01.yaml", "{jobs}.\", en", "{jobs.\", en")},
     R"~(rules/levy/2020-01-01.yaml:39:39: error[bad-value]: a brace without its other half in an explanation
   39 |     explain: { nl: "Voor {hours} uren {jobs.", en: "For {hours} hours {jobs}." }
      |                                       ^
      = expected: {name}
1 error, 0 warnings
)~"},
    {"ClosingBrace",
     {replace("levy/2020-01-01.yaml", "{jobs}.\", en", "jobs}.\", en")},
     R"~(rules/levy/2020-01-01.yaml:39:43: error[bad-value]: a brace without its other half in an explanation
   39 |     explain: { nl: "Voor {hours} uren jobs}.", en: "For {hours} hours {jobs}." }
      |                                           ^
      = expected: {name}
1 error, 0 warnings
)~"},
    {"BraceInABrace",
     {replace("levy/2020-01-01.yaml", "{jobs}.\", en", "{{jobs}}.\", en")},
     R"~(rules/levy/2020-01-01.yaml:39:39: error[bad-value]: a brace without its other half in an explanation
   39 |     explain: { nl: "Voor {hours} uren {{jobs}}.", en: "For {hours} hours {jobs}." }
      |                                       ^
      = expected: {name}
1 error, 0 warnings
)~"},
    {"EverythingThatMayBeNamed",
     {replace("levy/2020-01-01.yaml", "en: \"For {hours}",
              "en: \"{jaar} {firm_id} {rate} {threshold} {sector} {amount} {hours}")},
     kNoMistake},
    {"InAnOutcome",
     {replace(
         "levy/2020-01-01.yaml", "code: EXEMPT, basis: { article: 2 } }",
         "code: EXEMPT, basis: { article: 2 }, explain: { nl: \"{uren}\", en: \"{hours}\" } }")},
     R"~(rules/levy/2020-01-01.yaml:53:75: error[unknown-name]: the explanation names 'uren', which level firm does not know
   53 |   - { when: exempt, code: EXEMPT, basis: { article: 2 }, explain: { nl: "{uren}", en: "{hours}" } }
      |                                                                           ^~~~
1 error, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Rules, ExplainTemplatesTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
