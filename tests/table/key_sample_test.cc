// What a look at some rows of a file tells of all of them.
#include "table/key_sample.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace quotum::table {
namespace {

class KeySampleTest : public testing::Test {
 protected:
  KeySampleTest() {
    schema_.columns.resize(1);
    schema_.columns[0].name = "key";
    schema_.columns[0].max = 10'000'000;
  }
  ~KeySampleTest() override { std::filesystem::remove(path_); }

  KeySample sample(const std::string& text) {
    std::ofstream(path_, std::ios::binary) << text;
    return sample_keys(path_, schema_, CsvOptions());
  }

  Schema schema_;
  // Tests run at the same time, each in a process of its own.
  std::string path_ = testing::TempDir() + "key_sample_test_" +
                      testing::UnitTest::GetInstance()->current_test_info()->name() + ".csv";
};

std::string rows(int first, int last, int step) {
  std::string text;
  for (int key = first; key != last; key += step) {
    text += std::to_string(key) + "\n";
  }
  return text;
}

TEST_F(KeySampleTest, LooksAtAllPartsOfALargeFile) {
  const int count = 2'000'000;  // some 15 MB, of which it reads 4
  const KeySample found = sample("key\n" + rows(0, count, 1));
  EXPECT_TRUE(found.ascending);
  EXPECT_TRUE(std::is_sorted(found.keys.begin(), found.keys.end()));
  EXPECT_LT(found.keys.size(), 800'000U);
  EXPECT_LT(found.keys.front(), count / 100);
  EXPECT_GT(found.keys.back(), count - count / 50);
  EXPECT_GT(found.rows, 1'000'000U);
  EXPECT_LT(found.rows, 3'000'000U);
}

TEST_F(KeySampleTest, SeesThatAFileBeginsAnew) {
  const KeySample found = sample("key\n" + rows(0, 700'000, 1) + rows(0, 700'000, 1));
  EXPECT_FALSE(found.ascending);
  EXPECT_TRUE(std::is_sorted(found.keys.begin(), found.keys.end()));
}

TEST_F(KeySampleTest, SeesDisorderInASmallFileWholly) {
  EXPECT_FALSE(sample("key\n1\n3\n2\n").ascending);
  const KeySample sorted = sample("key\n1\n2\n2\n3\n");
  EXPECT_TRUE(sorted.ascending);
  EXPECT_EQ(sorted.keys, (std::vector<std::int64_t>{1, 2, 2, 3}));
}

TEST_F(KeySampleTest, PassesOverRowsThatAreNotRight) {
  const KeySample found = sample("key\n1\nx\n2\n");
  EXPECT_TRUE(found.ascending);
  EXPECT_EQ(found.keys, (std::vector<std::int64_t>{1, 2}));
}

TEST_F(KeySampleTest, KnowsNothingOfAFileThatCannotBeRead) {
  const KeySample found = sample_keys(path_ + ".missing", schema_, CsvOptions());
  EXPECT_TRUE(found.keys.empty());
  EXPECT_EQ(found.rows, 0U);
  EXPECT_TRUE(sample("").keys.empty());
  EXPECT_TRUE(sample("another\n1\n").keys.empty());
}

}  // namespace
}  // namespace quotum::table
