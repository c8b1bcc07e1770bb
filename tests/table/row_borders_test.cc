// Where rows end, for every way in which a text may come in pieces.
#include "table/row_borders.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "table/row_scanner.h"

namespace quotum::table {
namespace {

constexpr std::string_view kTexts[] = {
    "a,b\nc,d\n",
    "\n\n\n",
    "a,\"b\nc\"\nd\n",
    "\"a\"\n\"b\"\n",
    "\"a\"\"b\n\"\"\"\n\"\"\nx\n",
    "5\" pipe,x\ny\n",  // no quote opens within a field
    "a,b\"c\nd\",e\n",
    "\"a\" \"b\n\"c\n\"\n",
    "\"\"\"\"\n,\"\",\"\n\"\n",
    "\"a\"x\"\nb\n",
    "\r\n\"\r\n\"\r\n",
    "\"a\",\"b\",\"c\"\n\"d\"\n",
};

// The obvious way: one byte at a time, with the state written out.
std::vector<std::size_t> row_ends(std::string_view text) {
  std::vector<std::size_t> ends;
  enum { kStart, kPlain, kQuoted, kAfterQuote } state = kStart;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (state == kQuoted) {
      state = c == '"' ? kAfterQuote : kQuoted;
    } else if (c == '"' && (state == kStart || state == kAfterQuote)) {
      state = kQuoted;
    } else if (c == ',') {
      state = kStart;
    } else if (c == '\n') {
      ends.push_back(i + 1);
      state = kStart;
    } else {
      state = kPlain;
    }
  }
  return ends;
}

TEST(RowBordersTest, SameForAnyPieces) {
  for (const std::string_view text : kTexts) {
    const auto ends = row_ends(text);
    ASSERT_EQ(ends.back(), text.size()) << "the examples hold whole rows only: " << text;
    for (std::size_t piece = 1; piece <= text.size(); ++piece) {
      RowBorders borders(",");
      for (std::size_t size = piece; size < text.size() + piece; size += piece) {
        borders.advance(text.substr(0, size), size >= text.size());
      }
      EXPECT_EQ(borders.border(), ends.back()) << text << " in pieces of " << piece;
      EXPECT_FALSE(borders.in_quotes());
    }
  }
}

TEST(RowBordersTest, NeverTooEarlyAndNeverTooLate) {
  for (const std::string_view text : kTexts) {
    const auto ends = row_ends(text);
    for (std::size_t size = 0; size <= text.size(); ++size) {
      RowBorders borders(",");
      borders.advance(text.substr(0, size), false);
      std::size_t expected = 0;
      for (const std::size_t end : ends) {
        expected = end <= size ? end : expected;
      }
      EXPECT_EQ(borders.border(), expected) << text << " up to " << size;
    }
  }
}

TEST(RowBordersTest, DropKeepsTheState) {
  RowBorders borders(",");
  std::string text = "a\n\"b\n";
  borders.advance(text, false);
  ASSERT_EQ(borders.border(), 2u);
  EXPECT_TRUE(borders.in_quotes());
  EXPECT_EQ(borders.opened_at(), 2u);
  borders.drop(2);
  text.erase(0, 2);
  EXPECT_EQ(borders.border(), 0u);
  EXPECT_EQ(borders.opened_at(), 0u);
  text += "\"\nc\n";
  borders.advance(text, false);
  EXPECT_EQ(borders.border(), text.size());
}

TEST(RowBordersTest, RowEndWalksRowByRow) {
  for (const std::string_view text : kTexts) {
    std::vector<std::size_t> found;
    for (std::size_t at = row_end(text, 0, ","); at != std::string_view::npos;
         at = row_end(text, at, ",")) {
      found.push_back(at);
    }
    EXPECT_EQ(found, row_ends(text)) << text;
  }
  EXPECT_EQ(row_end("abc", 0, ","), std::string_view::npos);
}

// The two that read quotes must agree, or a block would be cut within a row.
TEST(RowBordersTest, ScannerEndsRowsAtTheSamePlaces) {
  for (const std::string_view text : kTexts) {
    std::vector<std::size_t> found;
    RowScanner scanner(',', 8);
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at != end;) {
      at = scanner.scan(at, end, true);
      found.push_back(static_cast<std::size_t>(at - text.data()));
    }
    EXPECT_EQ(found, row_ends(text)) << text;
  }
}

}  // namespace
}  // namespace quotum::table
