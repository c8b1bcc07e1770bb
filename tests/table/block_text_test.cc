// Memory that goes round.
#include "table/block_text.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>

namespace quotum::table {
namespace {

TEST(BlockTextTest, GrowsAndKeepsItsBytes) {
  BlockText text(std::string_view("abc"));
  text.append("defgh");
  EXPECT_EQ(text.view(), "abcdefgh");
  text.erase_front(3);
  EXPECT_EQ(text.view(), "defgh");
  text.resize(2);
  EXPECT_EQ(text.view(), "de");
  text.append(std::string(1000, 'x'));
  EXPECT_EQ(text.view(), "de" + std::string(1000, 'x'));
}

TEST(BlockTextTest, AMovedFromTextIsEmpty) {
  BlockText text(std::string_view("abc"));
  BlockText other(std::move(text));
  EXPECT_TRUE(text.empty());  // NOLINT(bugprone-use-after-move): the contract
  EXPECT_EQ(other.view(), "abc");
  text = std::move(other);
  EXPECT_TRUE(other.empty());  // NOLINT(bugprone-use-after-move)
  EXPECT_EQ(text.view(), "abc");
}

TEST(BlockTextTest, AStoreGivesTheSameMemoryAgain) {
  const auto store = TextStore::make(100);
  const char* first = nullptr;
  {
    BlockText text = store->text();
    text.append("abc");
    first = text.data();
  }
  BlockText again = store->text();
  EXPECT_EQ(again.data(), first);
  EXPECT_TRUE(again.empty());
  EXPECT_NE(store->text().data(), first);
}

TEST(BlockTextTest, ATextThatHasGrownIsNotKept) {
  const auto store = TextStore::make(4);
  BlockText large = store->text();
  large.append(std::string(100, 'x'));
  large = BlockText();
  BlockText small = store->text();
  small.append("abcd");
  EXPECT_EQ(small.view(), "abcd");
}

TEST(BlockTextTest, ATextOutlivesItsStoreAndItsThread) {
  BlockText text;
  {
    const auto store = TextStore::make(16);
    text = store->text();
    text.append("abc");
  }
  std::thread([moved = std::move(text)] { EXPECT_EQ(moved.view(), "abc"); }).join();
}

}  // namespace
}  // namespace quotum::table
