// Columns that two books read.
#include "rules_text.h"

namespace quotum::check {
namespace {

class SharedColumnsTest : public testing::TestWithParam<CheckCase> {};

TEST_P(SharedColumnsTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"ColumnDeclaredDifferently",
     {replace("bonus/2020-01-01.yaml", "hours: { unit: uur, decimals: 2,",
              "hours: { unit: uur, decimals: 1,")},
     R"~(rules/bonus/2020-01-01.yaml:11:5: error[inconsistent-input]: the column 'hours' is declared differently by the book 'levy'
   11 |     hours: { unit: uur, decimals: 1, min: 0, max: 2_000_000_000 }
      |     ^~~~~
      = expected: uur with 2 decimals, 0 .. 2000000000
      = found: uur with 1 decimal, 0 .. 2000000000
      = note: rules/levy/2020-01-01.yaml:14:5: declared here
   14 |     hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours, basis: { article: 1 } }
      |     ^~~~~
1 error, 0 warnings
)~"},
    {"ColumnDeclaredDifferentlyInOtherYears",
     {replace("levy/2022-01-01.yaml", "hours: { unit: uur, decimals: 2,",
              "hours: { unit: uur, decimals: 1,"),
      replace("bonus/2020-01-01.yaml", "years: { from: 2020, until: 2023 }",
              "years: { from: 2020, until: 2022 }")},
     kNoMistake},
    {"ColumnOfAnotherType",
     {replace("bonus/2020-01-01.yaml", "    hours: { unit",
              "    sector: { type: enum, values: [private, public] }\n"
              "    hours: { unit"),
      replace("bonus/2020-01-01.yaml", "if levy.exempt then",
              "if levy.exempt and sector = public then")},
     R"~(rules/bonus/2020-01-01.yaml:11:5: error[inconsistent-input]: the column 'sector' is declared differently by the book 'levy'
   11 |     sector: { type: enum, values: [private, public] }
      |     ^~~~~~
      = expected: one of public, private
      = found: one of private, public
      = note: rules/levy/2020-01-01.yaml:13:5: declared here
   13 |     sector: { type: enum, values: [public, private] }
      |     ^~~~~~
1 error, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Rules, SharedColumnsTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
