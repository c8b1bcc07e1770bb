// The reject codes: stable names, each with a meaning.
#include "table/row_error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

namespace quotum::table {
namespace {

TEST(RowErrorTest, NamesAreStable) {
  std::vector<std::string_view> names;
  for (const RejectCode code : all_reject_codes()) {
    names.push_back(name(code));
  }
  EXPECT_THAT(
      names, testing::ElementsAre("not-a-number", "too-many-decimals", "out-of-range",
                                  "empty-field", "unknown-value", "not-a-date", "elfproef",
                                  "wrong-digits", "bad-quote", "wrong-field-count", "duplicate-key",
                                  "overlap", "bad-period", "other-year", "unknown-parent",
                                  "too-many-rows", "rows-at-fault", "not-set", "missing"));
}

TEST(RowErrorTest, EveryCodeHasAMeaningOfItsOwn) {
  std::set<std::string_view> meanings;
  for (const RejectCode code : all_reject_codes()) {
    EXPECT_FALSE(meaning(code).empty());
    EXPECT_EQ(meaning(code).find('\n'), std::string_view::npos);
    EXPECT_TRUE(meanings.insert(meaning(code)).second) << meaning(code);
  }
}

TEST(RowErrorTest, TheLastCodeIsInTheTable) {
  EXPECT_EQ(all_reject_codes().size(), static_cast<std::size_t>(RejectCode::kMissingField) + 1);
}

}  // namespace
}  // namespace quotum::table
