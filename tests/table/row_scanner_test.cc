// Rows taken apart into fields.
#include "table/row_scanner.h"

#include <gtest/gtest.h>

namespace quotum::table {
namespace {

// "<a><b>", a bad field as "!a!".
std::string fields(std::string_view row, bool quotes = true, char separator = ',') {
  RowScanner scanner(separator, 8);
  const char* const end = row.data() + row.size();
  EXPECT_EQ(scanner.scan(row.data(), end, quotes), end) << row;
  std::string text;
  std::string scratch;
  bool bad = false;
  for (std::size_t i = 0; i < scanner.count() && i < 8; ++i) {
    const RawField& field = scanner.field(i);
    bad = bad || field.bad;
    text += field.bad ? "!" : "<";
    text += field.value(scratch);
    text += field.bad ? "!" : ">";
  }
  EXPECT_EQ(scanner.any_bad(), bad);
  return text;
}

TEST(RowScannerTest, FieldsWithoutQuotes) {
  for (const bool quotes : {false, true}) {
    EXPECT_EQ(fields("a,b,c\n", quotes), "<a><b><c>");
    EXPECT_EQ(fields("a,b,c\r\n", quotes), "<a><b><c>");
    EXPECT_EQ(fields("\n", quotes), "<>");
    EXPECT_EQ(fields("\r\n", quotes), "<>");
    EXPECT_EQ(fields(",\n", quotes), "<><>");
    EXPECT_EQ(fields("a\r,b\n", quotes), "<a\r><b>") << "CR belongs to a line end only before LF";
    EXPECT_EQ(fields("a\r\r\n", quotes), "<a\r>");
    EXPECT_EQ(fields("a;b,c\n", quotes, ';'), "<a><b,c>");
    EXPECT_EQ(fields(" a , b\n", quotes), "< a >< b>");
  }
}

TEST(RowScannerTest, FieldsWithQuotes) {
  EXPECT_EQ(fields("\"a\",\"b\"\n"), "<a><b>");
  EXPECT_EQ(fields("\"a\",\"b\"\r\n"), "<a><b>");
  EXPECT_EQ(fields("\"a,b\",c\n"), "<a,b><c>");
  EXPECT_EQ(fields("\"a\nb\",c\n"), "<a\nb><c>");
  EXPECT_EQ(fields("\"a\r\nb\"\r\n"), "<a\r\nb>");
  EXPECT_EQ(fields("\"a\r\"\n"), "<a\r>");
  EXPECT_EQ(fields("\"\",x\n"), "<><x>");
  EXPECT_EQ(fields("\"a\"\"b\"\n"), "<a\"b>");
  EXPECT_EQ(fields("\"\"\"\"\n"), "<\">");
  EXPECT_EQ(fields("\"\"\"\"\"\"\n"), "<\"\">");
}

TEST(RowScannerTest, QuotesInWrongPlaces) {
  EXPECT_EQ(fields("5\" pipe,x\n"), "!5\" pipe!<x>");
  EXPECT_EQ(fields("x,5\"\r\n"), "<x>!5\"!");
  EXPECT_EQ(fields("\"a\"b,c\n"), "!\"a\"b!<c>");
  EXPECT_EQ(fields("\"a\" ,c\n"), "!\"a\" !<c>");
  EXPECT_EQ(fields("\"a\"\r,c\n"), "!\"a\"\r!<c>");
  EXPECT_EQ(fields("\"a\"b\"c\",d\n"), "!\"a\"b\"c\"!<d>");
  EXPECT_EQ(fields(" \"a\"\n"), "! \"a\"!");
}

TEST(RowScannerTest, CountsFieldsThatItDoesNotKeep) {
  for (const bool quotes : {false, true}) {
    RowScanner scanner(',', 2);
    const std::string_view row = "a,b,c,d\r\n";
    scanner.scan(row.data(), row.data() + row.size(), quotes);
    EXPECT_EQ(scanner.count(), 4u);
    EXPECT_EQ(scanner.field(1).text, "b");
  }
}

TEST(RowScannerTest, AnOpenQuoteEndsWithTheText) { EXPECT_EQ(fields("a,\"b\nc\n"), "<a>!\"b\nc!"); }

}  // namespace
}  // namespace quotum::table
