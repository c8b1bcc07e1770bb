// Fiscal numbers that pass their check and belong to nobody.
#include "population/fiscal_numbers.h"

#include <gtest/gtest.h>

#include "table/field_parser.h"

namespace quotum::population {
namespace {

TEST(FiscalNumbersTest, AscendAndPassTheElfproef) {
  auto numbers = FiscalNumbers::with_room_for(9'000, {"9999", "9"});
  ASSERT_TRUE(numbers.has_value());
  std::string last;
  for (int i = 0; i < 9'000; ++i) {
    const std::string number = numbers->next();
    ASSERT_EQ(number.substr(0, 4), "9999");
    ASSERT_TRUE(table::passes_elfproef(number)) << number;
    ASSERT_LT(last, number);
    last = number;
  }
}

TEST(FiscalNumbersTest, TheFirstPrefixWithRoomIsUsed) {
  EXPECT_EQ(FiscalNumbers::with_room_for(9'000, {"9999", "9"})->next(), "999900006");
  EXPECT_EQ(FiscalNumbers::with_room_for(9'001, {"9999", "9"})->next(), "900000004");
  EXPECT_EQ(FiscalNumbers::with_room_for(0, {"9999"})->next(), "999900006");
  EXPECT_FALSE(FiscalNumbers::with_room_for(9'001, {"9999"}).has_value());
  EXPECT_TRUE(FiscalNumbers::with_room_for(5'000'000, {"9"}).has_value());
}

TEST(FiscalNumbersTest, CapacityIsKept) {
  for (const std::string prefix : {"9999999", "123456", "99999"}) {
    auto numbers = FiscalNumbers::with_room_for(1, {prefix});
    for (std::uint64_t i = 0; i < FiscalNumbers::capacity(prefix); ++i) {
      ASSERT_EQ(numbers->next().substr(0, prefix.size()), prefix) << i;
    }
  }
  EXPECT_EQ(FiscalNumbers::capacity("9"), 9'000'000u);
}

}  // namespace
}  // namespace quotum::population
