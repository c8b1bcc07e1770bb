// Fields that read back as written, and files that are whole or not there.
#include "table/csv_writer.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "table/csv_reading.h"
#include "table/digest.h"
#include "table/row_scanner.h"

namespace quotum::table {
namespace {

namespace fs = std::filesystem;

std::string row_of(std::string_view text) {
  std::string row;
  append_field(row, text);
  return row;
}

class CsvWriterTest : public testing::Test {
 protected:
  CsvWriterTest() {
    std::string name = (fs::temp_directory_path() / "quotum-writer-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
  }
  ~CsvWriterTest() override { fs::remove_all(folder_); }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  std::string text(const std::string& name) const {
    std::ostringstream out;
    out << std::ifstream(path(name)).rdbuf();
    return out.str();
  }
  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder_)) {
      names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
  }
  void put(const std::string& name, const std::string& content) const {
    std::ofstream(path(name)) << content;
  }

  fs::path folder_;
};

TEST_F(CsvWriterTest, QuotesOnlyWhenItMust) {
  const struct {
    std::string_view text;
    std::string_view expected;
  } cases[] = {
      {"", ""},
      {"abc", "abc"},
      {"a b", "a b"},
      {"-12.50", "-12.50"},
      {"a,b", "\"a,b\""},
      {"a;b", "\"a;b\""},
      {"a\nb", "\"a\nb\""},
      {"a\rb", "\"a\rb\""},
      {"5\"", "\"5\"\"\""},
      {"\"\"", "\"\"\"\"\"\""},
      {" a", "\" a\""},
      {"a ", "\"a \""},
      {"\ta", "\"\ta\""},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(row_of(each.text), each.expected);
  }
}

TEST_F(CsvWriterTest, WhatItWritesReadsBack) {
  for (const std::string_view text :
       {"", "a", "a,b", "\"", "\n", " ", "\r", "x;\"\"\r\n\"", ",;"}) {
    for (const char separator : {',', ';'}) {
      const std::string row = row_of(text) + separator + row_of(text) + "\n";
      RowScanner scanner(separator, 2);
      scanner.scan(row.data(), row.data() + row.size(), true);
      ASSERT_EQ(scanner.count(), 2u) << row;
      EXPECT_FALSE(scanner.any_bad());
      std::string scratch;
      EXPECT_EQ(scanner.field(0).value(scratch), text);
      EXPECT_EQ(scanner.field(1).value(scratch), text);
    }
  }
}

TEST_F(CsvWriterTest, AppearsWhenCommitted) {
  auto file = OutputFile::create(path("out.csv"));
  ASSERT_TRUE(file.ok());
  ASSERT_TRUE(file.value().write("a,b\n").ok());
  EXPECT_FALSE(fs::exists(path("out.csv")));
  ASSERT_TRUE(file.value().write("1,2\n").ok());
  ASSERT_TRUE(file.value().commit().ok());
  EXPECT_EQ(text("out.csv"), "a,b\n1,2\n");
  EXPECT_EQ(file.value().bytes(), 8u);
  EXPECT_EQ(file.value().sha256(), sha256_hex("a,b\n1,2\n"));
  EXPECT_THAT(files(), testing::ElementsAre("out.csv"));
}

TEST_F(CsvWriterTest, ReplacesWhenCommitted) {
  put("out.csv", "old");
  auto file = OutputFile::create(path("out.csv"));
  ASSERT_TRUE(file.ok());
  ASSERT_TRUE(file.value().write("new").ok());
  EXPECT_EQ(text("out.csv"), "old");
  ASSERT_TRUE(file.value().commit().ok());
  EXPECT_EQ(text("out.csv"), "new");
}

TEST_F(CsvWriterTest, WithoutCommitTheOldFileStays) {
  put("out.csv", "old");
  {
    auto file = OutputFile::create(path("out.csv"));
    ASSERT_TRUE(file.ok());
    ASSERT_TRUE(file.value().write(std::string(3u << 20, 'x')).ok());
    EXPECT_EQ(files().size(), 2u);
  }
  EXPECT_EQ(text("out.csv"), "old");
  EXPECT_THAT(files(), testing::ElementsAre("out.csv"));
}

TEST_F(CsvWriterTest, LargeFilesAreWhole) {
  std::string expected;
  auto file = OutputFile::create(path("out.csv"));
  ASSERT_TRUE(file.ok());
  for (int i = 0; i < 300'000; ++i) {
    const std::string line = std::to_string(i) + "\n";
    expected += line;
    ASSERT_TRUE(file.value().write(line).ok());
  }
  ASSERT_TRUE(file.value().commit().ok());
  EXPECT_EQ(text("out.csv"), expected);
  EXPECT_EQ(file.value().sha256(), sha256_hex(expected));
}

TEST_F(CsvWriterTest, TwoAtOnceDoNotMix) {
  auto first = OutputFile::create(path("out.csv"));
  auto second = OutputFile::create(path("out.csv"));
  ASSERT_TRUE(first.ok() && second.ok());
  ASSERT_TRUE(first.value().write("first").ok());
  ASSERT_TRUE(second.value().write("second").ok());
  ASSERT_TRUE(first.value().commit().ok());
  EXPECT_EQ(text("out.csv"), "first");
  ASSERT_TRUE(second.value().commit().ok());
  EXPECT_EQ(text("out.csv"), "second");
}

TEST_F(CsvWriterTest, FailsWhereThereIsNoFolder) {
  const auto file = OutputFile::create(path("none/out.csv"));
  ASSERT_FALSE(file.ok());
  EXPECT_EQ(file.error().message,
            "cannot create " + path("none/out.csv") + ": No such file or directory");
}

TEST_F(CsvWriterTest, FailsWhenTheTargetCannotBeReplaced) {
  fs::create_directory(path("out.csv"));
  put("out.csv/kept", "old");
  {
    auto file = OutputFile::create(path("out.csv"));
    ASSERT_TRUE(file.ok());
    const auto outcome = file.value().commit();
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().message, "cannot replace " + path("out.csv") + ": Is a directory");
  }
  EXPECT_THAT(files(), testing::ElementsAre("out.csv"));
  EXPECT_EQ(text("out.csv/kept"), "old");
}

TEST_F(CsvWriterTest, FailsWhenTheDiskIsFull) {
  if (!fs::exists("/dev/full")) {
    GTEST_SKIP() << "this system has no /dev/full";
  }
  put("out.csv", "old");
  {
    // The temporary name leads to a disk that takes nothing.
    auto file = OutputFile::create(path("out.csv"));
    ASSERT_TRUE(file.ok());
    ASSERT_TRUE(file.value().write("x").ok());
    const int full = ::open("/dev/full", O_WRONLY);
    ASSERT_GE(full, 0);
    for (int descriptor = 3; descriptor < 64; ++descriptor) {
      std::error_code none;
      const auto target = fs::read_symlink("/proc/self/fd/" + std::to_string(descriptor), none);
      if (target == path("out.csv.partial")) {
        ASSERT_EQ(::dup2(full, descriptor), descriptor);
      }
    }
    ::close(full);
    const auto outcome = file.value().commit();
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().message,
              "cannot write " + path("out.csv") + ": No space left on device");
  }
  EXPECT_EQ(text("out.csv"), "old");
  EXPECT_THAT(files(), testing::ElementsAre("out.csv"));
}

}  // namespace
}  // namespace quotum::table
