// What engine/report/text_table.h promises, case by case.
#include "report/text_table.h"

#include <gtest/gtest.h>

namespace quotum::report {
namespace {

TEST(TextTableTest, AlignsByWhatIsSeen) {
  TextTable table({Align::kLeft, Align::kRight, Align::kLeft});
  table.add({"één", "1", "x"});
  table.add_line("a line that is longer than all the others together");
  table.add({"twee", "1.000", ""});
  table.add({"drie"});
  EXPECT_EQ(table.text(),
            "  één       1  x\n"
            "a line that is longer than all the others together\n"
            "  twee  1.000\n"
            "  drie\n");
}

TEST(TextTableTest, AColumnWithoutTextTakesNoRoom) {
  TextTable table({Align::kLeft, Align::kLeft, Align::kLeft}, 0);
  table.add({"a", "", "b"});
  EXPECT_EQ(table.text(), "a  b\n");
}

TEST(TextTableTest, MarksOnlyWithColor) {
  EXPECT_EQ(TextStyle(false).heading("x"), "x");
  EXPECT_EQ(TextStyle(true).heading("x"), "\x1b[1mx\x1b[0m");
  EXPECT_EQ(TextStyle(true).warning("x"), "\x1b[1;33mx\x1b[0m");
  EXPECT_EQ(TextStyle(true).faint("x"), "\x1b[2mx\x1b[0m");
}

TEST(TextTableTest, SharesAreRoundedHalfUp) {
  struct Row {
    std::uint64_t part, whole;
    const char* text;
    const char* bar;  // of 4 columns
  };
  for (const Row& row : {Row{0, 7, "0,0 %", ""},
                         {7, 7, "100,0 %", "████"},
                         {1, 2, "50,0 %", "██"},
                         {1, 3, "33,3 %", "█▎"},
                         {2, 3, "66,7 %", "██▋"},
                         {1, 2000, "0,1 %", "▏"},
                         {1, 2001, "<0,1 %", "▏"},
                         {18446744073709551615U, 18446744073709551615U, "100,0 %", "████"}}) {
    EXPECT_EQ(share_text(row.part, row.whole, ','), row.text);
    EXPECT_EQ(share_bar(row.part, row.whole, 4), row.bar);
  }
}

}  // namespace
}  // namespace quotum::report
