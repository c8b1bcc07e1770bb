// What engine/report/explain_layout.h promises, case by case.
#include "report/explain_layout.h"

#include <gtest/gtest.h>

namespace quotum::report {
namespace {

TEST(ExplainLayoutTest, FieldsWrapUnderTheirText) {
  TextPage page(30);
  page.field(2, "Formule", 10, "een twee drie vier vijf zes zeven");
  page.field(2, "Langer dan de kolom", 10, "een twee drie");
  page.field(0, "-", 2, "punt");
  page.paragraph(4, "los");
  EXPECT_EQ(page.take(),
            "  Formule   een twee drie vier\n"
            "            vijf zes zeven\n"
            "  Langer dan de kolom een twee\n"
            "            drie\n"
            "- punt\n"
            "    los\n");
}

TEST(ExplainLayoutTest, CountsCharactersNotBytes) {
  TextPage page(12);
  page.paragraph(0, "€€€€€ €€€€€€ €");
  EXPECT_EQ(page.take(), "€€€€€ €€€€€€\n€\n");
}

TEST(ExplainLayoutTest, BlankLinesDoNotRepeat) {
  TextPage page(20);
  page.blank();
  page.heading(0, "Kop", '=');
  page.blank();
  page.blank();
  page.line(1, "tekst  ");
  EXPECT_EQ(page.take(), "Kop\n===\n\n tekst\n");
}

TEST(ExplainLayoutTest, WideTablesAreCutAndRepeatTheirKeys) {
  PageTable table;
  table.headings = {"persoon", "uren", "bedrag", "telt"};
  table.right = {false, true, true, false};
  table.rows = {{"1", "12", "€ 1,00", "ja"}, {"22", "3", "€ 100,00", "nee"}};
  table.keys = 1;
  TextPage page(24);
  page.table(1, table);
  EXPECT_EQ(page.take(),
            " persoon  uren    bedrag\n"
            " -------  ----  --------\n"
            " 1          12    € 1,00\n"
            " 22          3  € 100,00\n"
            "\n"
            " persoon  telt\n"
            " -------  ----\n"
            " 1        ja\n"
            " 22       nee\n");
}

TEST(ExplainLayoutTest, HeadingsBreakAndTotalsStandWhereThereAreAny) {
  PageTable table;
  table.headings = {"rij", "uren_per_jaar", "telt"};
  table.right = {false, true, false};
  table.rows = {{"1", "12", "ja"}};
  table.totals = {"totaal", "12", ""};
  table.keys = 1;
  TextPage page(16);
  page.table(0, table);
  EXPECT_EQ(page.take(),
            "        uren\n"
            "         per\n"
            "rij     jaar\n"
            "------  ----\n"
            "1         12\n"
            "totaal    12\n"
            "\n"
            "rij     telt\n"
            "------  ----\n"
            "1       ja\n");
}

}  // namespace
}  // namespace quotum::report
