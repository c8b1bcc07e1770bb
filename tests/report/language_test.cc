// What engine/report/language.h promises, case by case.
#include "report/language.h"

#include <gtest/gtest.h>

namespace quotum::report {
namespace {

TEST(LanguageTest, ParsesOnlyItsTwoNames) {
  EXPECT_EQ(parse_language("nl"), Language::kDutch);
  EXPECT_EQ(parse_language("en"), Language::kEnglish);
  for (const char* text : {"", "NL", "nl ", "de"}) {
    EXPECT_FALSE(parse_language(text)) << text;
  }
}

TEST(LanguageTest, GroupsDigitsExactly) {
  struct Row {
    const char* decimal;
    const char* dutch;
    const char* english;
  };
  for (const Row& row : {Row{"0", "0", "0"},
                         {"999", "999", "999"},
                         {"1000", "1.000", "1,000"},
                         {"-1000", "-1.000", "-1,000"},
                         {"-999.5", "-999,5", "-999.5"},
                         {"123456.70", "123.456,70", "123,456.70"},
                         {"1234567890123456789012345678901234567890.01",
                          "1.234.567.890.123.456.789.012.345.678.901.234.567.890,01",
                          "1,234,567,890,123,456,789,012,345,678,901,234,567,890.01"},
                         {"3090/1331", "3090/1331", "3090/1331"},
                         {"2026-07-01", "2026-07-01", "2026-07-01"},
                         {"not set", "not set", "not set"},
                         {"1.", "1.", "1."},
                         {"", "", ""}}) {
    EXPECT_EQ(grouped(row.decimal, Language::kDutch), row.dutch);
    EXPECT_EQ(grouped(row.decimal, Language::kEnglish), row.english);
  }
  EXPECT_EQ(grouped(std::uint64_t{18446744073709551615U}, Language::kDutch),
            "18.446.744.073.709.551.615");
}

TEST(LanguageTest, CountsCodePointsNotBytes) {
  EXPECT_EQ(columns_of(""), 0U);
  EXPECT_EQ(columns_of("abc"), 3U);
  EXPECT_EQ(columns_of("é€█"), 3U);
}

TEST(LanguageTest, HasAWordForEachStatus) {
  using rulebook::Status;
  for (const Status status :
       {Status::kOfficial, Status::kSecondary, Status::kDerived, Status::kAnnounced,
        Status::kHypothetical, Status::kUnknown, Status::kNotSet}) {
    EXPECT_FALSE(status_text(status, Language::kDutch).empty());
    EXPECT_NE(status_text(status, Language::kDutch), status_text(status, Language::kEnglish));
  }
}

}  // namespace
}  // namespace quotum::report
