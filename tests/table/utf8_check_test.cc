// UTF-8: what is well-formed, in any pieces, and where it stops being so.
#include "table/utf8_check.h"

#include <gtest/gtest.h>

#include <string>

namespace quotum::table {
namespace {

std::optional<std::size_t> first_bad(std::string_view text, std::size_t piece) {
  Utf8Check check;
  for (std::size_t at = 0; at < text.size(); at += piece) {
    if (const auto bad = check.check(text.substr(at, piece))) {
      return at + *bad;
    }
  }
  return std::nullopt;
}

TEST(Utf8CheckTest, WellFormed) {
  const std::string texts[] = {
      "",
      "plain text of more than eight bytes",
      "caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80 end of text",
      std::string("\0a", 2),
      "\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF",
      "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"};
  for (const std::string& text : texts) {
    for (std::size_t piece = 1; piece <= text.size(); ++piece) {
      EXPECT_EQ(first_bad(text, piece), std::nullopt) << text << " in pieces of " << piece;
    }
  }
}

TEST(Utf8CheckTest, FirstWrongByte) {
  const struct {
    std::string_view text;
    std::size_t bad;
  } cases[] = {
      {"abc\x80", 3},               // continuation without a beginning
      {"0123456789caf\xE9,x", 14},  // Latin-1: the comma cannot follow
      {"\xC0\x80", 0},              // overlong
      {"\xC1\xBF", 0},
      {"\xE0\x9F\xBF", 1},
      {"\xF0\x8F\xBF\xBF", 1},
      {"\xED\xA0\x80", 1},      // surrogate
      {"\xF4\x90\x80\x80", 1},  // beyond U+10FFFF
      {"\xF5", 0},
      {"\xFF", 0},
      {"\xE2\x82 ", 2},  // cut short
      {"\xF0\x9F\x98z", 3},
  };
  for (const auto& each : cases) {
    for (std::size_t piece = 1; piece <= each.text.size(); ++piece) {
      EXPECT_EQ(first_bad(each.text, piece), each.bad) << each.text << " in pieces of " << piece;
    }
  }
}

}  // namespace
}  // namespace quotum::table
