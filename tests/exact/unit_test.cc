// The algebra of units and their texts.
#include "exact/unit.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace quotum::exact {
namespace {

const Unit kRatio;
const Unit kEur(BaseUnit::kEur);
const Unit kUur(BaseUnit::kUur);
const Unit kBaan(BaseUnit::kBaan);
const Unit kPersoon(BaseUnit::kPersoon);
const Unit kDag(BaseUnit::kDag);
const Unit kJaar(BaseUnit::kJaar);

struct UnitCase {
  Unit unit;
  std::string text;
};

const std::vector<UnitCase>& cases() {
  static const std::vector<UnitCase> kCases = {
      {kRatio, "ratio"},
      {kEur, "EUR"},
      {kUur, "uur"},
      {kBaan, "baan"},
      {kPersoon, "persoon"},
      {kDag, "dag"},
      {kJaar, "jaar"},
      {kEur / kUur, "EUR/uur"},
      {kUur / kBaan, "uur/baan"},
      {kUur * kBaan, "uur*baan"},
      {kBaan * kUur, "uur*baan"},
      {kRatio / kJaar, "1/jaar"},
      {kRatio / kUur / kDag, "1/uur/dag"},
      {kEur * kUur / kBaan / kDag, "EUR*uur/baan/dag"},
      {kEur * kUur * kBaan * kPersoon * kDag * kJaar, "EUR*uur*baan*persoon*dag*jaar"},
  };
  return kCases;
}

TEST(UnitTest, TextAndBack) {
  for (const UnitCase& c : cases()) {
    EXPECT_EQ(c.unit.to_string(), c.text);
    EXPECT_EQ(Unit::parse(c.text), c.unit) << c.text;
  }
}

// 3^6 units: every product of powers -1, 0, 1.
TEST(UnitTest, EveryUnitOfSmallPowersReadsBack) {
  const std::vector<Unit> bases = {kEur, kUur, kBaan, kPersoon, kDag, kJaar};
  for (int number = 0; number < 729; ++number) {
    Unit unit;
    int rest = number;
    for (const Unit& base : bases) {
      unit = rest % 3 == 0 ? unit : rest % 3 == 1 ? unit * base : unit / base;
      rest /= 3;
    }
    EXPECT_EQ(Unit::parse(unit.to_string()), unit) << unit.to_string();
  }
}

TEST(UnitTest, AnyOrderOfFactorsIsRead) {
  EXPECT_EQ(Unit::parse("baan*uur"), kUur * kBaan);
  EXPECT_EQ(Unit::parse("EUR/baan/uur"), kEur / kUur / kBaan);
}

TEST(UnitTest, Refuses) {
  for (const char* text : {"",          "1",         "eur",      "Uur",
                           "uren",      "EUR ",      " EUR",     "EUR / uur",
                           "EUR/",      "/uur",      "*uur",     "EUR*",
                           "EUR//uur",  "EUR**uur",  "EUR/*uur", "EUR/uur*baan",
                           "uur/uur",   "uur*uur",   "uur^2",    "EUR/uur^2",
                           "1/",        "1/1",       "1*uur",    "EUR/1",
                           "ratio/uur", "uur*ratio", "2",        "%",
                           "1/uur*dag", "1/uur/uur", "EUR.uur",  "\u20ac",
                           "EURuur",    "ratio*"}) {
    EXPECT_EQ(Unit::parse(text), std::nullopt) << text;
  }
}

TEST(UnitTest, Algebra) {
  EXPECT_EQ(kUur / kUur, kRatio);
  EXPECT_EQ(kUur * kRatio, kUur);
  EXPECT_EQ(kUur / kRatio, kUur);
  EXPECT_EQ(kUur / (kUur / kBaan), kBaan);  // hours by hours per job are jobs
  EXPECT_EQ(kEur / kUur * kUur, kEur);
  EXPECT_EQ(kUur * kBaan, kBaan * kUur);
  EXPECT_NE(kUur / kBaan, kBaan / kUur);
  EXPECT_NE(kUur, kBaan);
  EXPECT_NE(kUur * kUur, kUur);
}

TEST(UnitTest, HigherPowersHaveAText) {
  EXPECT_EQ((kUur * kUur).to_string(), "uur^2");
  EXPECT_EQ((kEur * kUur * kUur / kBaan / kBaan / kBaan).to_string(), "EUR*uur^2/baan^3");
}

TEST(UnitTest, OnlyTheEmptyProductIsARatio) {
  EXPECT_TRUE(kRatio.is_ratio());
  EXPECT_TRUE((kUur / kUur).is_ratio());
  EXPECT_FALSE(kUur.is_ratio());
  EXPECT_FALSE((kRatio / kUur).is_ratio());
}

TEST(BaseUnitTest, Table) {
  const std::vector<std::string> names = {"EUR", "uur", "baan", "persoon", "dag", "jaar"};
  ASSERT_EQ(names.size(), static_cast<std::size_t>(kBaseUnits));
  for (std::size_t i = 0; i < names.size(); ++i) {
    EXPECT_EQ(parse_base_unit(names[i]), static_cast<BaseUnit>(i)) << names[i];
  }
  for (const char* text : {"", "ratio", "eur", "EUR ", "uur/baan"}) {
    EXPECT_EQ(parse_base_unit(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace quotum::exact
