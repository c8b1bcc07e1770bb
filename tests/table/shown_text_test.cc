// Long values are cut between characters.
#include "table/shown_text.h"

#include <gtest/gtest.h>

namespace quotum::table {
namespace {

TEST(ShownTextTest, ShortTextIsWhole) {
  EXPECT_EQ(shown_text(""), "");
  EXPECT_EQ(shown_text(std::string(80, 'x')), std::string(80, 'x'));
}

TEST(ShownTextTest, LongTextIsCutBetweenCharacters) {
  EXPECT_EQ(shown_text(std::string(81, 'x')), std::string(80, 'x') + "...");
  EXPECT_EQ(shown_text(std::string(79, 'x') + "\xE2\x82\xAC"), std::string(79, 'x') + "...");
  EXPECT_EQ(shown_text(std::string(77, 'x') + "\xE2\x82\xAC" + "y"),
            std::string(77, 'x') + "\xE2\x82\xAC" + "...");
}

}  // namespace
}  // namespace quotum::table
