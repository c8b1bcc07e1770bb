// The order of places in a law.
#include "review/legal_order.h"

#include <gtest/gtest.h>

namespace quotum::review {
namespace {

rulebook::Basis basis(const std::string& law, const std::string& article,
                      const std::string& paragraph = "") {
  rulebook::Basis basis;
  basis.law = law;
  basis.article = article;
  basis.paragraph = paragraph;
  return basis;
}

TEST(LegalOrderTest, NumbersGoByTheirValueAndLettersBehindThem) {
  const std::vector<std::string> sorted = {"",   "2",  "2.5", "2.13", "2.23",
                                           "2a", "10", "38b", "38g",  "122n"};
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    EXPECT_TRUE(compare_numbering(sorted[i - 1], sorted[i]) < 0) << sorted[i];
    EXPECT_TRUE(compare_numbering(sorted[i], sorted[i - 1]) > 0) << sorted[i];
  }
  EXPECT_TRUE(compare_numbering("007", "7") == 0);
}

TEST(LegalOrderTest, OwnLawThenOthersThenFreeTextThenChoices) {
  rulebook::Basis text;
  text.text = "Nota";
  rulebook::Basis choice;
  choice.choice = "Q1";
  const std::vector<rulebook::Basis> sorted = {basis("", "3", "2"),
                                               basis("", "3", "10"),
                                               basis("", "12"),
                                               basis("Besluit", "1"),
                                               text,
                                               choice};
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    EXPECT_TRUE(compare_in_law(sorted[i - 1], sorted[i]) < 0) << i;
    EXPECT_TRUE(compare_in_law(sorted[i], sorted[i]) == 0) << i;
  }
}

}  // namespace
}  // namespace quotum::review
