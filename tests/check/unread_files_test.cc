// What could not be read is not unknown.
#include "rules_text.h"

namespace quotum::check {
namespace {

class UnreadFilesTest : public testing::TestWithParam<CheckCase> {};

TEST_P(UnreadFilesTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"ParameterThatCannotBeRead",
     {replace("parameters/hours_per_job.yaml", "max: 3000", "max: many")},
     R"~(rules/parameters/hours_per_job.yaml:5:6: error[bad-value]: bad value of 'max'
    5 | max: many
      |      ^~~~
      = expected: a number without unit, with a decimal point
      = found: 'many'
1 error, 0 warnings
)~"},
    {"VersionThatCannotBeRead",
     {replace("levy/2020-01-01.yaml", "published: 2019-11-01", "published: then")},
     R"~(rules/levy/2020-01-01.yaml:7:12: error[bad-value]: bad value of 'published'
    7 | published: then
      |            ^~~~
      = expected: a day that exists, written 2026-07-01
      = found: 'then'
1 error, 0 warnings
)~"},
    {"BookThatCannotBeRead",
     {replace("bonus/2020-01-01.yaml", "published: 2019-11-01", "published: then")},
     R"~(rules/bonus/2020-01-01.yaml:7:12: error[bad-value]: bad value of 'published'
    7 | published: then
      |            ^~~~
      = expected: a day that exists, written 2026-07-01
      = found: 'then'
1 error, 0 warnings
)~"},
    {"PartsThatCannotBeReadBesideOtherMistakes",
     {replace("levy/2020-01-01.yaml", "min: -100, max: 100", "min: -100, max: many"),
      replace("levy/2020-01-01.yaml", "formula: hours < threshold or", "formula: hours < or"),
      replace("levy/2020-01-01.yaml", "to: 0.1 baan", "to: 0.1 uur"),
      replace("levy/2020-01-01.yaml", "jobs * 5000 EUR/baan", "jobz * 5000 EUR/baan"),
      replace("parameters/rate.yaml", "value: 2.36%", "value: two")},
     R"~(rules/levy/2020-01-01.yaml:17:53: error[bad-value]: bad value of 'max'
   17 |     paid: { unit: uur, decimals: 2, min: -100, max: many }
      |                                                     ^~~~
      = expected: a number without unit, with a decimal point
      = found: 'many'
rules/levy/2020-01-01.yaml:32:22: error[formula-syntax]: unexpected 'or' in a formula
   32 |     formula: hours < or (set(young) and young = 1)
      |                      ^~
      = expected: a number, a name, a function or (
rules/levy/2020-01-01.yaml:37:33: error[bad-rounding]: the grain of a rounding has the unit of its step
   37 |     rounding: { mode: down, to: 0.1 uur, basis: { article: 3 } }
      |                                 ^~~~~~~
      = expected: baan
      = found: uur
      = note: rules/levy/2020-01-01.yaml:33:11: the step that is rounded
   33 |   - name: jobs
      |           ^~~~
rules/levy/2020-01-01.yaml:43:40: error[unknown-name]: no name 'jobz' at level firm
   43 |     formula: if exempt then 0 EUR else jobz * 5000 EUR/baan
      |                                        ^~~~
      = expected: jobs
rules/parameters/rate.yaml:15:42: error[bad-value]: bad value of 'value'
   15 |   - { jaar: 2022, sector: public, value: two, status: secondary, published: 2021-10-01, source: A site }
      |                                          ^~~
      = expected: a number with its unit, as in 5000 EUR, 0.1 baan or 1.93%
      = found: 'two'
5 errors, 0 warnings
)~"},
    {"ParametersOfWhichAValueCannotBeRead",
     {replace("parameters/threshold.yaml", "from: 2015-01-01, value: 40575 uur",
              "from: 2015-01-32, value: 40575 uur"),
      replace("levy/2020-01-01.yaml", "hours < threshold", "jobs < threshold")},
     R"~(rules/levy/2020-01-01.yaml:32:21: error[unit-mismatch]: '<' needs the same unit on all sides
   32 |     formula: jobs < threshold or (set(young) and young = 1)
      |                     ^~~~~~~~~
      = expected: baan
      = found: uur
      = note: rules/levy/2020-01-01.yaml:33:11: 'jobs' is declared here: baan
   33 |   - name: jobs
      |           ^~~~
      = note: rules/parameters/threshold.yaml:1:12: 'threshold' is declared here: uur
    1 | parameter: threshold
      |            ^~~~~~~~~
rules/parameters/threshold.yaml:9:13: error[bad-value]: bad value of 'from'
    9 |   - { from: 2015-01-32, value: 40575 uur, status: official, published: 2014-10-01, source: Gazette }
      |             ^~~~~~~~~~
      = expected: a day that exists, written 2026-07-01
      = found: '2015-01-32'
2 errors, 0 warnings
)~"},
    {"PeriodsThatCannotBeRead",
     {replace("levy/2020-01-01.yaml", "years: { from: 2020, until: 2022 }",
              "years: { from: 20, until: 2022 }"),
      replace("levy/2020-01-01.yaml", "unit: baan, decimals: 1", "unit: EUR, decimals: 1")},
     R"~(rules/levy/2020-01-01.yaml:6:16: error[bad-value]: bad value of 'from'
    6 | years: { from: 20, until: 2022 }
      |                ^~
      = expected: a year, written 2026
      = found: '20'
rules/levy/2020-01-01.yaml:56:13: error[unit-mismatch]: the output 'jobs' is declared differently from a step of that name
   56 |   - { name: jobs, unit: EUR, decimals: 1 }
      |             ^~~~
      = expected: baan
      = found: EUR
      = note: rules/levy/2020-01-01.yaml:33:11: declared here
   33 |   - name: jobs
      |           ^~~~
rules/levy/2022-01-01.yaml:34:13: error[inconsistent-input]: output 1 differs from that of the first version
   34 |   - { name: jobs, unit: baan, decimals: 1 }
      |             ^~~~
      = expected: jobs (EUR with 1 decimal, level firm)
      = found: jobs (baan with 1 decimal, level firm)
      = note: rules/levy/2020-01-01.yaml:56:13: the first version
   56 |   - { name: jobs, unit: EUR, decimals: 1 }
      |             ^~~~
3 errors, 0 warnings
)~"},
    {"OutputsThatCannotBeRead",
     {replace("levy/2020-01-01.yaml", "outputs:", "output:")},
     R"~(rules/levy/2020-01-01.yaml:55:1: error[unknown-key]: unknown key 'output' in a rule book
   55 | output:
      | ^~~~~~
      = expected: outputs
1 error, 0 warnings
)~"},
    {"LevelsBesideChoicesAndTime",
     {replace("levels.yaml", "digits: 9", "digits: many"),
      replace("levy/2020-01-01.yaml", "choice: c1", "choice: c2"),
      replace("levy/2020-01-01.yaml", "until: 2022 }", "until: 2021 }")},
     R"~(rules/levels.yaml:4:50: error[bad-value]: bad value of 'digits'
    4 |     key: [{ name: firm_id, type: number, digits: many, check: elfproef }]
      |                                                  ^~~~
      = expected: a number of digits, 1 to 18
      = found: 'many'
rules/levy/2020-01-01.yaml:38:13: error[unknown-name]: no choice 'c2'
   38 |     choice: c2
      |             ^~
      = expected: c1
rules/levy/2022-01-01.yaml:6:10: error[gap-in-time]: 'years' leaves a gap after the version before it
    6 | years: { from: 2022, until: 2023 }
      |          ^~~~~~~~~~~~~~~~~~~~~~~
      = expected: from: 2021
      = found: from: 2022
      = note: rules/levy/2020-01-01.yaml:6:10: the version before it
    6 | years: { from: 2020, until: 2021 }
      |          ^~~~~~~~~~~~~~~~~~~~~~~
3 errors, 0 warnings
)~"},
    {"OneLevelOfManyItems",
     {replace("levy/2022-01-01.yaml", "  firm:\n", "  frim:\n"),
      replace("levy/2022-01-01.yaml", "    level: firm\n    type", "    level: frim\n    type")},
     R"~(rules/levy/2022-01-01.yaml:12:3: error[unknown-name]: no level 'frim' for input 'sector'
   12 |   frim:
      |   ^~~~
      = expected: firm, job, shift or land
rules/levy/2022-01-01.yaml:17:12: error[unknown-name]: no level 'frim' for step 'exempt'
   17 |     level: frim
      |            ^~~~
      = expected: firm, job, shift or land
2 errors, 0 warnings
)~"},
    {"SectionsThatCannotBeRead",
     {replace("levy/2020-01-01.yaml", "steps:", "stpes:")},
     R"~(rules/levy/2020-01-01.yaml:18:1: error[unknown-key]: unknown key 'stpes' in a rule book
   18 | stpes:
      | ^~~~~
      = expected: choices, decision, id, inputs, law, level, note, outcome, outcomes, outputs, published, rulebook, status, steps, title, valid, years
1 error, 0 warnings
)~"},
    {"LevelsThatCannotBeRead",
     {replace("levels.yaml", "digits: 9", "digits: many"),
      replace("parameters/threshold.yaml", "value: 40575 uur", "value: 40575 EUR")},
     R"~(rules/levels.yaml:4:50: error[bad-value]: bad value of 'digits'
    4 |     key: [{ name: firm_id, type: number, digits: many, check: elfproef }]
      |                                                  ^~~~
      = expected: a number of digits, 1 to 18
      = found: 'many'
rules/parameters/threshold.yaml:9:32: error[unit-mismatch]: wrong unit for 'threshold'
    9 |   - { from: 2015-01-01, value: 40575 EUR, status: official, published: 2014-10-01, source: Gazette }
      |                                ^~~~~~~~~
      = expected: uur
      = found: EUR
      = note: rules/parameters/threshold.yaml:1:12: 'threshold' is declared here
    1 | parameter: threshold
      |            ^~~~~~~~~
2 errors, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Rules, UnreadFilesTest, testing::ValuesIn(kCases), name_of_case);

// Whatever part of a file is lost: rules without a mistake, or mistakes and no rules.
TEST(UnreadPartsTest, AnyLineMayBeSpoilt) {
  for (const auto& [path, text] : base_rules()) {
    for (std::size_t begin = 0; begin < text.size(); begin = text.find('\n', begin) + 1) {
      const std::size_t end = text.find('\n', begin);
      const std::string before = text.substr(0, begin);
      const std::string line = text.substr(begin, end - begin);
      const std::string after = text.substr(end);
      const std::string indent = line.substr(0, line.find_first_not_of(" -"));
      const std::string half = line.substr(0, line.size() / 2);
      for (const std::string& spoilt : {std::string(), indent + "oops: 1", half, line + " oops"}) {
        const Checked checked = check_with({add(path, before + spoilt + after)});
        EXPECT_EQ(checked.rules.has_value(), checked.text == kNoMistake)
            << path << ": " << spoilt << "\n"
            << checked.text;
      }
    }
  }
}

}  // namespace
}  // namespace quotum::check
