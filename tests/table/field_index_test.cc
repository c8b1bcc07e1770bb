// Each way of searching against a look at every byte.
#include "table/field_index.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>

namespace quotum::table {
namespace {

// "begin: end end end" per row.
std::vector<std::string> found_rows(FieldIndex& index, std::string_view text, char separator) {
  std::vector<std::string> rows;
  index.begin(text, separator);
  while (index.next()) {
    for (std::size_t row = 0; row < index.rows(); ++row) {
      std::string shown = std::to_string(index.row_begin(row)) + ":";
      const std::uint32_t* end = index.field_ends(row);
      do {
        shown += " " + std::to_string(*end);
      } while (text[*end++] != '\n');
      rows.push_back(shown);
    }
  }
  return rows;
}

std::vector<std::string> expected_rows(std::string_view text, char separator) {
  std::vector<std::string> rows;
  std::string shown = "0:";
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == separator || text[at] == '\n') {
      shown += " " + std::to_string(at);
    }
    if (text[at] == '\n') {
      rows.push_back(shown);
      shown = std::to_string(at + 1) + ":";
    }
  }
  return rows;
}

std::string random_text(unsigned seed, std::size_t size, std::string_view alphabet) {
  std::mt19937 random(seed);
  std::string text;
  while (text.size() + 1 < size) {
    text += alphabet[random() % alphabet.size()];
  }
  return text + "\n";
}

TEST(FieldIndexTest, EachMethodFindsEveryEnd) {
  for (const auto method :
       {InstructionSet::kPortable, InstructionSet::kAvx2, InstructionSet::kAvx512}) {
    if (!is_available(method)) {
      continue;
    }
    FieldIndex index(method);  // the same for all texts, one after the other
    for (const std::size_t size : {1u, 2u, 63u, 64u, 65u, 127u, 128u, 1000u, 32'768u, 33'001u}) {
      for (const std::string_view alphabet :
           {",\n", "\n", ",", "a", ",,,,,\nabc", "0123456789,-.\n\r", "\xAC\x8A\x2C\x0A\x2D\x0B"}) {
        for (const char separator : {',', ';', ' '}) {
          const std::string text = random_text(static_cast<unsigned>(size), size, alphabet);
          ASSERT_EQ(found_rows(index, text, separator), expected_rows(text, separator))
              << static_cast<int>(method) << ", " << size << " bytes of " << alphabet;
        }
      }
    }
  }
}

TEST(FieldIndexTest, RowsAlike) {
  FieldIndex index;
  const std::string text = "1,2\n3,4\n5\n6,7\n8,9\n";
  index.begin(text, ',');
  ASSERT_TRUE(index.next());
  EXPECT_EQ(index.rows(), 5u);
  EXPECT_EQ(index.alike(0, 2, text.size()), 2u);
  EXPECT_EQ(index.alike(2, 2, text.size()), 0u);
  EXPECT_EQ(index.alike(2, 1, text.size()), 1u);
  EXPECT_EQ(index.alike(3, 2, text.size()), 2u);
  EXPECT_EQ(index.alike(3, 2, text.size() - 1), 1u) << "the last row ends at the limit";
  EXPECT_FALSE(index.next());
}

TEST(FieldIndexTest, AnEmptyText) {
  FieldIndex index;
  index.begin("", ',');
  EXPECT_FALSE(index.next());
}

TEST(FieldIndexTest, TheBestIsAvailable) {
  EXPECT_TRUE(is_available(InstructionSet::kPortable));
  EXPECT_TRUE(is_available(best_instruction_set()));
}

}  // namespace
}  // namespace quotum::table
