// How types are compared and called in messages.
#include "exact/type.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace quotum::exact {
namespace {

struct TypeCase {
  Type type;
  std::string text;
};

const std::vector<TypeCase>& cases() {
  static const std::vector<TypeCase> kCases = {
      {{Kind::kNumber, {}, {}}, "ratio"},
      {{Kind::kNumber, *Unit::parse("EUR/uur"), {}}, "EUR/uur"},
      {{Kind::kBoolean, {}, {}}, "boolean"},
      {{Kind::kDate, {}, {}}, "date"},
      {{Kind::kEnumeration, {}, {"ja"}}, "one of ja"},
      {{Kind::kEnumeration, {}, {"ja", "nee"}}, "one of ja, nee"},
      {{Kind::kEnumeration, {}, {"nee", "ja"}}, "one of nee, ja"},
  };
  return kCases;
}

TEST(TypeTest, Text) {
  for (const TypeCase& c : cases()) {
    EXPECT_EQ(c.type.to_string(), c.text);
  }
}

TEST(TypeTest, EqualOnlyToItself) {
  for (std::size_t i = 0; i < cases().size(); ++i) {
    for (std::size_t j = 0; j < cases().size(); ++j) {
      EXPECT_EQ(cases()[i].type == cases()[j].type, i == j) << cases()[i].text << cases()[j].text;
    }
  }
}

}  // namespace
}  // namespace quotum::exact
