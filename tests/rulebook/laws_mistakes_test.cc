// Each kind of mistake in laws.yaml and in what a decision must say, with its whole message.
#include <gtest/gtest.h>

#include <string>

#include "rulebook/document_reader.h"
#include "rulebook/mistake_table.h"

namespace quotum::rulebook {
namespace {

constexpr const char* kLaws = R"yaml(link: https://wetten.example/
laws:
- { id: BWBR1, name: Besluit, from: 2020-01-01 }
- { id: BWBR2, name: Regeling }
)yaml";

TEST(laws_mistakes_test, reads_laws) {
  source::Diagnostics diagnostics;
  const source::SourceFile file("laws.yaml", kLaws);
  const auto laws = read_laws(file, diagnostics);
  ASSERT_TRUE(laws) << source::render(diagnostics);
  EXPECT_EQ(laws->link.value, "https://wetten.example/");
  ASSERT_EQ(laws->laws.size(), 2U);
  EXPECT_EQ(laws->laws[0].id.value, "BWBR1");
  EXPECT_EQ(laws->laws[0].name.value, "Besluit");
  EXPECT_EQ(laws->laws[0].from, exact::Date::parse("2020-01-01"));
  EXPECT_FALSE(laws->laws[1].from);
}

TEST(laws_mistakes_test, laws) {
  expect_messages(DocumentKind::kLaws, kLaws,
                  {
                      {"https://wetten.example/", "javascript:alert(1)",
                       "a.yaml:1:7: error[bad-value]: bad value of 'link'\n"
                       "    1 | link: javascript:alert(1)\n"
                       "      |       ^~~~~~~~~~~~~~~~~~~\n"
                       "      = expected: an address with https://\n"
                       "      = found: 'javascript:alert(1)'\n"
                       "1 error, 0 warnings\n"},
                      {"{ id: BWBR2, name: Regeling }", "{ id: BWBR2 }",
                       "a.yaml:4:5: error[missing-key]: missing key 'name' in a law\n"
                       "    4 | - { id: BWBR2 }\n"
                       "      |     ^~~~~~~~~\n"
                       "1 error, 0 warnings\n"},
                  });
}

TEST(laws_mistakes_test, decision) {
  expect_messages(
      DocumentKind::kVersion, kVersionOfBoek,
      {
          {", shown_by: [tekort, jaar] }", " }",
           "a.yaml:35:5: error[missing-key]: missing key 'shown_by' in what a decision must say\n"
           "   35 | - { basis: { article: 1, part: a }, demands: { nl: a, en: b } }\n"
           "      |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
           "1 error, 0 warnings\n"},
          {"shown_by: [tekort, jaar]", "shown_by: []",
           "a.yaml:35:74: error[bad-value]: bad value of 'shown_by'\n"
           "   35 | - { basis: { article: 1, part: a }, demands: { nl: a, en: b }, shown_by: [] }\n"
           "      |                                                                          ^~\n"
           "      = expected: at least one item\n"
           "1 error, 0 warnings\n"},
      });
}

}  // namespace
}  // namespace quotum::rulebook
