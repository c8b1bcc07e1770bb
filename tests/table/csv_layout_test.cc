// Headers: dialect, order of columns, and everything that is wrong with one, in one message.
#include "table/csv_layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "table/csv_reading.h"

namespace quotum::table {
namespace {

Schema schema() {
  Schema schema;
  schema.columns = {fiscal_number("fiscaal_nummer"), member("sector", {"overheid", "markt"}),
                    number("verloonde_uren", 2, 0, 100)};
  schema.also_allowed = {"opmerking"};
  return schema;
}

std::string fault(std::string_view header, bool ignore_columns = false) {
  const auto layout = read_layout(header, "x.csv", schema(), ignore_columns);
  return layout ? "" : layout.error().message;
}

TEST(CsvLayoutTest, AnyOrder) {
  const auto layout =
      read_layout("verloonde_uren,opmerking,fiscaal_nummer,sector\n", "x.csv", schema(), false);
  ASSERT_TRUE(layout.ok());
  EXPECT_EQ(layout.value().separator, ',');
  EXPECT_THAT(layout.value().sources, testing::ElementsAre(2, 3, 0));
  EXPECT_THAT(layout.value().targets, testing::ElementsAre(2, CsvLayout::kUnread, 0, 1));
  EXPECT_THAT(layout.value().unused, testing::ElementsAre("opmerking"));
}

TEST(CsvLayoutTest, Dialects) {
  for (const std::string_view header :
       {"fiscaal_nummer,sector,verloonde_uren\n", "fiscaal_nummer;sector;verloonde_uren\n",
        "fiscaal_nummer;sector;verloonde_uren\r\n",
        "\"fiscaal_nummer\",\"sector\",\"verloonde_uren\"\r\n"}) {
    EXPECT_EQ(fault(header), "") << header;
  }
  EXPECT_EQ(separator_of("a;b,c\n"), ';');
  EXPECT_EQ(separator_of("a,b;c\n"), ',');
  EXPECT_EQ(separator_of("\"a;b\",c\n"), ',');
  EXPECT_EQ(separator_of("\"a\"\";\";c\n"), ';');
  EXPECT_EQ(separator_of("a\n"), ',');
}

TEST(CsvLayoutTest, UnknownColumnsMayBeIgnored) {
  const std::string header = "notitie,fiscaal_nummer,sector,verloonde_uren,extra\n";
  EXPECT_EQ(fault(header), "x.csv: line 1: unknown columns notitie, extra");
  const auto layout = read_layout(header, "x.csv", schema(), true);
  ASSERT_TRUE(layout.ok());
  EXPECT_THAT(layout.value().unused, testing::ElementsAre("notitie", "extra"));
}

TEST(CsvLayoutTest, Faults) {
  const struct {
    std::string_view header;
    std::string_view message;
  } cases[] = {
      {"fiscaal_nummer,sector\n", "missing column verloonde_uren"},
      {"opmerking\n", "missing columns fiscaal_nummer, sector, verloonde_uren"},
      {"fiscaal_nummer,sectr,verloonde_uren\n",
       "missing column sector; unknown column sectr (did you mean sector?)"},
      {"fiscaal_nummer,sector,verloonde_uren,Sector\n",
       "unknown column Sector (did you mean sector?)"},
      {"fiscaal_nummer,sector, verloonde_uren\n",
       "missing column verloonde_uren; unknown column  verloonde_uren (did you mean "
       "verloonde_uren?)"},
      {"fiscaal_nummer,sector,verloonde_uren,sector\n", "column given twice: sector"},
      {"fiscaal_nummer,sector,verloonde_uren,sector,fiscaal_nummer,sector\n",
       "columns given twice: sector, fiscaal_nummer"},
      {"fiscaal_nummer,sector,verloonde_uren,x,x,x\n", "unknown column x; column given twice: x"},
      {"fiscaal_nummer,sector,verloonde_uren,,\n", "no name for columns 4, 5"},
      {"\n", "there is no header, the line is empty"},
      {"\r\n", "there is no header, the line is empty"},
      {"123456782,markt,100.00\n",
       "missing columns fiscaal_nummer, sector, verloonde_uren; "
       "unknown columns 123456782, markt, 100.00"},
      {"fiscaal_nummer|sector|verloonde_uren\n",
       "missing columns fiscaal_nummer, sector, verloonde_uren; "
       "unknown column fiscaal_nummer|sector|verloonde_uren"},
      {"fiscaal_nummer,sec\"tor,verloonde_uren\n", "a quote stands in a wrong place in the header"},
      {"fiscaal_nummer,\"sector\"x,verloonde_uren\n",
       "a quote stands in a wrong place in the header"},
      {"a,b;\"x,\"y\n", "a quote stands in a wrong place in the header"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(fault(each.header), "x.csv: line 1: " + std::string(each.message)) << each.header;
  }
}

TEST(CsvLayoutTest, ALongListIsCut) {
  std::string header = "fiscaal_nummer,sector,verloonde_uren";
  for (int i = 0; i < 1000; ++i) {
    header += "," + std::to_string(i);
  }
  EXPECT_EQ(fault(header + "\n"),
            "x.csv: line 1: unknown columns 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, "
            "16, 17, "
            "18, 19 and 980 more");
  EXPECT_EQ(fault("fiscaal_nummer,sector,verloonde_uren," + std::string(100'000, 'x') + "\n"),
            "x.csv: line 1: unknown column " + std::string(80, 'x') + "...");
}

}  // namespace
}  // namespace quotum::table
