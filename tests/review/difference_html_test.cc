// What engine/review/difference_report.h promises of the page, case by case.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "edited_rules.h"
#include "report/html_markup.h"
#include "review/compared_files.h"
#include "review/difference_report.h"

namespace quotum::review {
namespace {

using report::Language;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kLevy = "heffing/2020-01-01.yaml";
constexpr const char* kBase = "    formula: max(uren - drempel, 0 uur)\n";

std::string page_of(const Difference& difference, Language language = Language::kDutch) {
  return difference_html(difference, {same_words("oud"), same_words("nieuw")}, language,
                         {{"levels.yaml", "00ff"}});
}

std::string page_by(const std::vector<Edit>& edits, Language language = Language::kDutch) {
  return page_of(difference_by(edits), language);
}

TEST(DifferenceHtmlTest, MarksWhatChangedInAFormula) {
  const std::string html = page_by({{kLevy, kBase, "    formula: max(uren - 500 uur, 0 uur)\n"}});
  EXPECT_THAT(html, HasSubstr("<div>\n<dt>was</dt><dd><code>max(uren - <del>drempel</del>, 0 uur)"
                              "</code></dd>\n</div>\n<div>\n<dt>wordt</dt><dd><code>max(uren - "
                              "<ins>500 uur</ins>, 0 uur)</code></dd>\n</div>\n"));
}

TEST(DifferenceHtmlTest, EscapesWhatItMarks) {
  const std::string html = page_by({{kLevy, "uren < drempel", "uren <= drempel"}});
  EXPECT_THAT(html, HasSubstr("<code><del>uren &lt; drempel</del></code>"));
  EXPECT_THAT(html, HasSubstr("<code><ins>uren &lt;= drempel</ins></code>"));
}

TEST(DifferenceHtmlTest, ValuesAreNoFormulas) {
  const std::string html =
      page_by({{"parameters/percentage.yaml", "value: 1.93%", "value: 1.94%"}});
  EXPECT_THAT(html, HasSubstr("<dt>was</dt><dd>1.93%</dd>"));
  EXPECT_THAT(html, HasSubstr("<dt>wordt</dt><dd>1.94%</dd>"));
}

TEST(DifferenceHtmlTest, EveryChangeHasItsIdAsAPlace) {
  const Difference difference =
      difference_by({{kLevy, "mode: down", "mode: up"},
                     {kLevy, "published: 2019-10-01", "published: 2019-10-02"},
                     {kLevy, "max: 1_000_000", "max: 1_000_001"},
                     {kLevy, "nl: Heffing,", "nl: De heffing,"}});
  const std::string html = page_of(difference);
  ASSERT_EQ(difference.changes.size(), 3U);
  std::vector<std::string> all = ids(difference.changes);
  all.push_back(difference.texts.front().id);
  for (const std::string& id : all) {
    EXPECT_THAT(html, HasSubstr(" id=\"" + report::fragment_id(id) + "\">")) << id;
    EXPECT_THAT(html, HasSubstr("<code>" + id + "</code>")) << id;
  }
}

TEST(DifferenceHtmlTest, StandsInTheOrderOfTheLaw) {
  const std::string html =
      page_by({{kLevy, "mode: down", "mode: up"},
               {kLevy, kBase, "    formula: max(uren, 0 uur)\n"},
               {kLevy, "published: 2019-10-01", "published: 2019-10-02"},
               {kLevy, "nl: Heffing,", "nl: De heffing,"},
               {"parameters/drempel.yaml", "value: 1000 uur", "value: 1001 uur"}});
  std::size_t from = 0;
  for (const char* place :
       {"<h1>Wat er in de regels verandert</h1>", "<dt>Was</dt><dd>oud</dd>",
        "<dt>Wordt</dt><dd>nieuw</dd>", "<li>4 verschillen in betekenis</li>",
        "<li>1 tekst anders</li>", "<nav", "<h2 id=\"deel-1\">", "<code>parameters/drempel</code>",
        "<h2 id=\"deel-2\">De heffing <code>heffing/2020-01-01</code></h2>", "Gepubliceerd</h3>",
        "Artikel 2, Voorbeeldwet</h3>", "Stap grondslag, formule</h4>",
        "Artikel 3, tweede lid, Voorbeeldwet</h3>", "Stap heffing, afronding</h4>",
        "<h2 id=\"teksten\">", "Titel</h4>", "levels.yaml"}) {
    const std::size_t at = html.find(place, from);
    ASSERT_NE(at, std::string::npos) << place;
    from = at;
  }
}

TEST(DifferenceHtmlTest, WhatCameTellsAllOfIt) {
  const std::string html =
      page_by({{kLevy, "  - { when: uren < drempel, code: VRIJGESTELD, basis: { article: 2 } }\n",
                "  - { when: uren = 1 uur, code: EEN, basis: { article: 9 } }\n"
                "  - { when: uren < drempel, code: VRIJGESTELD, basis: { article: 2 } }\n"}});
  EXPECT_THAT(html, HasSubstr("Uitkomst EEN toegevoegd</h4>"));
  EXPECT_THAT(html, HasSubstr("<dt>voorwaarde</dt><dd><code>uren = 1 uur</code></dd>\n"
                              "<dt>grondslag</dt><dd>artikel 9, Voorbeeldwet</dd>\n"
                              "<dt>volgorde</dt><dd>1 van 3</dd>"));
}

TEST(DifferenceHtmlTest, SaysWhenNothingChanges) {
  const std::string html = page_by({});
  EXPECT_THAT(html, HasSubstr("<strong>Geen verschil in betekenis.</strong>"));
  EXPECT_THAT(html, Not(HasSubstr("<h2")));
  EXPECT_THAT(page_by({}, Language::kEnglish), HasSubstr("No difference in meaning."));
}

TEST(DifferenceHtmlTest, TellsWhatHasNoEffect) {
  const std::string html = page_by({{kLevy, "name: grondslag", "name: boven_drempel"},
                                    {kLevy, "formula: grondslag *", "formula: boven_drempel *"}},
                                   Language::kEnglish);
  EXPECT_THAT(html, HasSubstr("Without effect</h2>"));
  EXPECT_THAT(html, HasSubstr("<code>heffing/2020-01-01</code>: step renamed, the same meaning "
                              "everywhere: grondslag -&gt; boven_drempel"));
}

TEST(DifferenceHtmlTest, IdsStandOnceAndLinksArrive) {
  const std::string html =
      page_by({{kLevy, "mode: down", "mode: up"},
               {kLevy, "nl: Heffing,", "nl: De heffing,"},
               {"parameters/percentage.yaml", "value: 1.93%", "value: 1.94%"}});
  std::set<std::string> found;
  const std::regex id(" id=\"([^\"]*)\"");
  for (std::sregex_iterator at(html.begin(), html.end(), id), end; at != end; ++at) {
    EXPECT_TRUE(found.insert((*at)[1]).second) << (*at)[1];
  }
  const std::regex link(" href=\"#([^\"]*)\"");
  std::size_t links = 0;
  for (std::sregex_iterator at(html.begin(), html.end(), link), end; at != end; ++at, ++links) {
    EXPECT_EQ(found.count((*at)[1]), 1U) << (*at)[1];
  }
  EXPECT_EQ(links, 4U);  // two parts, the texts, and past what stands before the content
}

TEST(ComparedFilesTest, WhatDiffersSaysItsSide) {
  const check::CheckedRules before = rules_with({});
  const check::CheckedRules after = rules_with({{kLevy, "mode: down", "mode: up"}});
  report::RulesView old_view, new_view;
  old_view.rules = &before;
  new_view.rules = &after;
  std::vector<std::string> names;
  for (const report::FileDigest& file : compared_files(old_view, new_view, Language::kDutch)) {
    names.push_back(file.name);
    EXPECT_EQ(file.sha256.size(), 64U);
  }
  EXPECT_THAT(names, testing::ElementsAre("heffing/2020-01-01.yaml (was)",
                                          "heffing/2020-01-01.yaml (wordt)", "levels.yaml",
                                          "parameters/drempel.yaml", "parameters/percentage.yaml",
                                          "parameters/tarief.yaml", "toeslag/2020-01-01.yaml"));
}

}  // namespace
}  // namespace quotum::review
