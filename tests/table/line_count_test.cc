// Every length around the width of the count, and more lines than a byte can count.
#include "table/line_count.h"

#include <gtest/gtest.h>

#include <string>

namespace quotum::table {
namespace {

TEST(LineCountTest, EveryLengthAndPlace) {
  for (std::size_t size = 0; size < 200; ++size) {
    EXPECT_EQ(count_lines(std::string(size, 'x')), 0u);
    EXPECT_EQ(count_lines(std::string(size, '\n')), size);
    for (std::size_t at = 0; at < size; ++at) {
      std::string text(size, '\v');
      text[at] = '\n';
      ASSERT_EQ(count_lines(text), 1u) << size << " " << at;
    }
  }
}

TEST(LineCountTest, ManyLines) {
  for (const std::size_t size : {255u * 64u, 256u * 64u + 1u, 100'000u}) {
    EXPECT_EQ(count_lines(std::string(size, '\n')), size);
  }
}

}  // namespace
}  // namespace quotum::table
