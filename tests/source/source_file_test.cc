// Lines and columns for people, and the reading of a rule book file.
#include "source/source_file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace quotum::source {
namespace {

struct PositionCase {
  std::string text;
  std::uint32_t offset;
  std::uint32_t line;
  std::uint32_t column;
};

TEST(SourceFileTest, PositionCountsCodePoints) {
  const std::vector<PositionCase> cases = {
      {"", 0, 1, 1},
      {"abc", 0, 1, 1},
      {"abc", 3, 1, 4},
      {"ab\ncd", 2, 1, 3},  // the line end belongs to its line
      {"ab\ncd", 3, 2, 1},
      {"ab\ncd\n", 6, 3, 1},
      {"ab\r\ncd", 4, 2, 1},
      {"\n\n\n", 2, 3, 1},
      {"caf\u00e9 x", 5, 1, 5},  // two bytes, one column
      {"\u20ac 5", 4, 1, 3},     // three bytes
      {"\U0001F600x", 4, 1, 2},  // four bytes
      {"\u00e9\u20ac\n\u20acz", 9, 2, 2},
  };
  for (const PositionCase& c : cases) {
    const SourceFile file("x.yaml", c.text);
    const Position position = file.position(c.offset);
    EXPECT_EQ(position.line, c.line) << c.text << " at " << c.offset;
    EXPECT_EQ(position.column, c.column) << c.text << " at " << c.offset;
  }
}

TEST(SourceFileTest, LinesAreWithoutTheirLineEnds) {
  const SourceFile file("x.yaml", "a\r\n\nb\rc\n\u20ac");
  const std::vector<std::string_view> lines = {"a", "", "b\rc", "\u20ac"};
  const std::vector<std::uint32_t> begins = {0, 3, 4, 8};
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    EXPECT_EQ(file.line(i + 1), lines[i]) << i;
    EXPECT_EQ(file.line_begin(i + 1), begins[i]) << i;
  }
}

TEST(SourceFileTest, ATextThatEndsInALineEndHasAnEmptyLastLine) {
  const SourceFile file("x.yaml", "a\n");
  EXPECT_EQ(file.line(2), "");
  EXPECT_EQ(file.line_begin(2), 2U);
}

class ReadSourceFileTest : public testing::Test {
 protected:
  ReadSourceFileTest()
      : path_(std::filesystem::path(testing::TempDir()) /
              testing::UnitTest::GetInstance()->current_test_info()->name()) {}
  ~ReadSourceFileTest() override { std::filesystem::remove(path_); }

  Result<std::unique_ptr<SourceFile>> read(const std::string& bytes) {
    std::ofstream(path_, std::ios::binary) << bytes;
    return read_source_file(path_.string(), "rules/x.yaml");
  }

  std::filesystem::path path_;
};

TEST_F(ReadSourceFileTest, KeepsEveryByte) {
  const std::string bytes("a: \u20ac\r\n\n\0\t\xff", 11);
  const auto file = read(bytes);
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file.value()->text(), bytes);
  EXPECT_EQ(file.value()->path(), "rules/x.yaml");
}

TEST_F(ReadSourceFileTest, AnEmptyFileIsAFile) {
  const auto file = read("");
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file.value()->text(), "");
}

TEST_F(ReadSourceFileTest, SixteenMebibytesAreRead) {
  const auto file = read(std::string(std::size_t{16} << 20, 'x'));
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file.value()->text().size(), std::size_t{16} << 20);
}

TEST_F(ReadSourceFileTest, OneByteMoreIsRefused) {
  const auto file = read(std::string((std::size_t{16} << 20) + 1, 'x'));
  ASSERT_FALSE(file.ok());
  EXPECT_EQ(file.error().message, "rules/x.yaml is larger than 16 MiB");
}

TEST_F(ReadSourceFileTest, AbsenceHasAReason) {
  const auto file = read_source_file(path_.string(), "rules/x.yaml");
  ASSERT_FALSE(file.ok());
  EXPECT_EQ(file.error().message, "cannot read rules/x.yaml: No such file or directory");
}

TEST_F(ReadSourceFileTest, AFolderIsNoFile) {
  const auto file = read_source_file(testing::TempDir(), "rules");
  ASSERT_FALSE(file.ok());
  EXPECT_EQ(file.error().message, "cannot read rules: Is a directory");
}

struct BadBytes {
  std::string bytes;
  std::size_t offset;
};

TEST(FindBadByteTest, FindsWhatIsNotUtf8) {
  const std::vector<BadBytes> cases = {
      {"caf\xe9", 3},    // Latin-1
      {"\x80", 0},       // continuation without a lead
      {"a\xc0\xaf", 1},  // overlong, two bytes
      {"a\xc1\xbf", 1},
      {"ab\xe0\x9f\xbf", 2},    // overlong, three bytes
      {"\xf0\x8f\xbf\xbf", 0},  // overlong, four bytes
      {"\xed\xa0\x80", 0},      // surrogate
      {"\xf4\x90\x80\x80", 0},  // above U+10FFFF
      {"\xf5\x80\x80\x80", 0},
      {"\xff", 0},
      {"ok\xe2\x82", 2},  // cut off
      {"ok\xc3", 2},
      {"\xe2\x82x", 0},
      {"\u20ac\xf0\x9f\x98", 3},
  };
  for (const BadBytes& c : cases) {
    EXPECT_EQ(find_bad_byte(c.bytes), c.offset) << testing::PrintToString(c.bytes);
  }
}

TEST(FindBadByteTest, TakesTheOutermostCodePointsOfEachLength) {
  for (const char* text : {"\x01\x7f", "\xc2\x80\xdf\xbf", "\xe0\xa0\x80\xed\x9f\xbf",
                           "\xee\x80\x80\xef\xbf\xbf", "\xf0\x90\x80\x80\xf4\x8f\xbf\xbf"}) {
    EXPECT_EQ(find_bad_byte(text), std::nullopt) << testing::PrintToString(std::string(text));
  }
}

}  // namespace
}  // namespace quotum::source
