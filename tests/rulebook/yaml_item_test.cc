// Items of block lists, told from lines and blanks.
#include "rulebook/yaml_item.h"

#include <gtest/gtest.h>

namespace quotum::rulebook {
namespace {

constexpr const char* kText =
    "a:\n"
    "  - one\n"
    "  - b: 1\n"
    "    c:\n"
    "      - two\n"
    "\n"
    "    d: 1\n"
    "  - three\n"
    "e: 1\n";

std::string item_at(const std::string& part) {
  const std::string text = kText;
  const auto item = item_around(text, static_cast<std::uint32_t>(text.find(part)));
  return item ? text.substr(item->begin, item->end - item->begin) : "nothing";
}

TEST(YamlItemTest, IsTheInnermostAround) {
  EXPECT_EQ(item_at("ne\n"), "one");
  EXPECT_EQ(item_at("wo\n"), "two\n");
  EXPECT_EQ(item_at(": 1\n  - three"), "b: 1\n    c:\n      - two\n\n    d: 1");
  EXPECT_EQ(item_at(": 1\n    c"), "b: 1\n    c:\n      - two\n\n    d: 1");
}

// The library often stops where it finds that something did not go on.
TEST(YamlItemTest, IsTheOneBeforeTheBeginningOfALine) {
  EXPECT_EQ(item_at("three"), "b: 1\n    c:\n      - two\n\n    d: 1");
  EXPECT_EQ(item_at("e: 1"), "three");
  EXPECT_EQ(item_at("d: 1"), "two\n");
}

TEST(YamlItemTest, IsNotEverywhere) {
  EXPECT_EQ(item_at("a:"), "nothing");
  EXPECT_FALSE(item_around("", 0));
  EXPECT_FALSE(item_around("a:\n  -\n  - \n", 8));
}

TEST(YamlItemTest, LeavesEveryOtherByteWhereItIs) {
  std::string text = kText;
  blank_out(*item_around(text, static_cast<std::uint32_t>(text.find("b: 1") + 1)), text);
  EXPECT_EQ(text,
            "a:\n"
            "  - one\n"
            "  - x   \n"
            "      \n"
            "           \n"
            "\n"
            "        \n"
            "  - three\n"
            "e: 1\n");
}

}  // namespace
}  // namespace quotum::rulebook
