// What engine/report/schema_parts.h promises of values: their patterns take what the parsers take.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "exact/date.h"
#include "exact/decimal.h"
#include "exact/rounding.h"
#include "exact/unit.h"
#include "report/schema_parts.h"
#include "report/schema_validator.h"
#include "rulebook/document.h"
#include "rulebook/formula_parser.h"
#include "rulebook/value_readers.h"

namespace quotum::report {
namespace {

void expect_same(const Json& schema, const std::vector<std::string>& texts,
                 const std::function<bool(const std::string&)>& parses) {
  int good = 0;
  for (const std::string& text : texts) {
    EXPECT_EQ(valid_text(schema, text), parses(text)) << text;
    good += parses(text) ? 1 : 0;
  }
  EXPECT_GE(good, 3);
  EXPECT_GE(static_cast<int>(texts.size()) - good, 3);
}

const std::vector<std::string> kNumbers = {
    "0",   "12",  "-3",   "1.50", "2_000_000", "-1_0.5_0", "007",  "1_",   "_1", "1__0", ".5", "5.",
    "1,5", "1e3", "0x10", "--1",  "+1",        "- 1",      "1._5", "1_.5", "",   " 1",   "1 "};

TEST(SchemaValuesTest, NumbersAreThoseOfTheParser) {
  expect_same(decimal(""), kNumbers, [](const std::string& text) {
    return exact::Decimal::parse(text, true).has_value();
  });
}

const std::vector<std::string> kUnits = {
    "ratio",      "EUR",      "uur*baan",    "EUR/uur", "EUR*uur/baan/dag", "1/jaar",
    "1/jaar/dag", "eur",      "EUR/uur*dag", "EUR/EUR", "uur*uur",          "1",
    "1*EUR",      "EUR /uur", "EUR/",        "/EUR",    "ratio/EUR",        "1/ratio",
    "euros",      "",         "1/dag*uur",   "dagen",   "persoon/jaar",     "jaar/persoon/jaar"};

TEST(SchemaValuesTest, UnitsAreThoseOfTheParser) {
  expect_same(unit(""), kUnits,
              [](const std::string& text) { return exact::Unit::parse(text).has_value(); });
}

// Every number with every unit, %, and what stands wrongly between them.
TEST(SchemaValuesTest, QuantitiesAreThoseOfTheParser) {
  std::vector<std::string> texts = {"5000EUR", "5 000 EUR", "EUR 5000",  "1.93%",   "1.93 %", "% 1",
                                    "1 % EUR", "1 EUR %",   "-0.1 baan", "unknown", "5  EUR"};
  for (const std::string& number : kNumbers) {
    texts.push_back(number);
    texts.push_back(number + "%");
    for (const std::string& unit : kUnits) {
      texts.push_back(number + " " + unit);
    }
  }
  // YAML leaves no blanks around a text.
  texts.erase(std::remove_if(texts.begin(), texts.end(),
                             [](const std::string& text) {
                               return text.empty() || text.front() == ' ' || text.back() == ' ';
                             }),
              texts.end());
  expect_same(quantity(""), texts,
              [](const std::string& text) { return rulebook::parse_quantity(text).has_value(); });
  const auto figures = [](const std::string& text) {
    return rulebook::parse_quantity(text).has_value() || text == "unknown" || text == "not_set";
  };
  expect_same(quantity_figure(), texts, figures);
  expect_same(figure(""), texts, figures);
}

// A month of 28 days is beyond a pattern.
TEST(SchemaValuesTest, DaysAreThoseOfTheParser) {
  expect_same(date(""),
              {"2026-07-01", "2024-02-29", "0001-01-01", "0000-01-01", "2026-13-01", "2026-00-10",
               "2026-01-32", "2026-01-00", "26-07-01", "2026-7-1", "2026/07/01", "01-07-2026",
               "2026-07-01 ", "unknown", ""},
              [](const std::string& text) { return exact::Date::parse(text).has_value(); });
}

TEST(SchemaValuesTest, NamesAreNoWordsOfFormulas) {
  std::vector<std::string> texts = rulebook::reserved_names();
  EXPECT_GE(texts.size(), 20U);
  for (const std::string& word : texts) {
    EXPECT_TRUE(rulebook::is_reserved(word)) << word;
    EXPECT_FALSE(valid_text(any_name(""), word)) << word;
    EXPECT_FALSE(valid_text(book_id(""), "nl." + word)) << word;
    EXPECT_FALSE(valid_text(book_id(""), word + ".nl")) << word;
  }
  EXPECT_TRUE(valid_text(any_name(""), "maximum"));
  EXPECT_TRUE(valid_text(book_id(""), "nl.maximum.sets"));
}

TEST(SchemaValuesTest, StatusesAndRoundingModesAreAllThere) {
  const std::vector<Word> statuses = status_words();
  for (const Word& word : statuses) {
    EXPECT_TRUE(rulebook::parse_status(word.word)) << word.word;
    EXPECT_NE(rulebook::kStatusWords.find(word.word), std::string_view::npos);
  }
  EXPECT_EQ(statuses.size(), 7U);
  const Json modes = rounding_mode("")["enum"];
  for (const Json& mode : modes) {
    EXPECT_TRUE(exact::parse_rounding_mode(mode.get<std::string>())) << mode;
  }
  EXPECT_EQ(modes.size(), static_cast<std::size_t>(exact::RoundingMode::kAwayFromZero) + 1);
}

}  // namespace
}  // namespace quotum::report
