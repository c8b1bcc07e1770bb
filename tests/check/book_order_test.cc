// Books that use each other.
#include "rules_text.h"

namespace quotum::check {
namespace {

class BookOrderTest : public testing::TestWithParam<CheckCase> {};

TEST_P(BookOrderTest, SaysWhatIsWrong) {
  EXPECT_EQ(check_with(GetParam().edits).text, GetParam().expected);
}

const CheckCase kCases[] = {
    {"BooksThatUseEachOther",
     {replace("levy/2020-01-01.yaml", "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan",
              "formula: if exempt then 0 EUR else jobs * 5000 EUR/baan + bonus.bonus * 0")},
     R"~(rules/bonus/2020-01-01.yaml:2:5: error[cycle]: books use each other: bonus -> levy -> bonus
    2 | id: xx.bonus
      |     ^~~~~~~~
1 error, 0 warnings
)~"},
    {"BookThatUsesItself",
     {replace("bonus/2020-01-01.yaml", "else -levy.amount", "else -bonus.bonus")},
     R"~(rules/bonus/2020-01-01.yaml:2:5: error[cycle]: books use each other: bonus -> bonus
    2 | id: xx.bonus
      |     ^~~~~~~~
1 error, 0 warnings
)~"},
};

INSTANTIATE_TEST_SUITE_P(Rules, BookOrderTest, testing::ValuesIn(kCases), name_of_case);

}  // namespace
}  // namespace quotum::check
