// What engine/report/explain_html.h promises, case by case.
#include "report/explain_html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "report/explain_json.h"
#include "report/explain_text.h"
#include "rules_in_memory.h"

namespace quotum::report {
namespace {

using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kFirm =
    "firm_number,sector,hours,target_hours\n123456782,overheid,100000,31.5\n";
constexpr const char* kMonths =
    "firm_number,person_number,job,month_begin,month_end,month_hours,counts\n"
    "123456782,7,1,2024-01-01,2024-01-31,150,J\n"
    "123456782,7,1,2024-02-01,2024-02-29,-20,J\n"
    "123456782,9,2,2024-03-01,2024-03-31,70,N\n";

// The small folder, its levy with what a decision must say, its laws with an address.
check::CheckedRules rules_with_decision() {
  Files files = small_folder();
  for (auto& [path, text] : files) {
    if (path == "levy/2020-01-01.yaml") {
      text.insert(text.find("outputs:\n"),
                  "decision:\n"
                  "  - basis: { article: 8, paragraph: 2, part: a }\n"
                  "    demands: { nl: Het jaar, en: The year }\n"
                  "    shown_by: [jaar]\n"
                  "  - basis: { article: 8, paragraph: 2, part: b }\n"
                  "    demands: { nl: De uren & de banen, en: The hours & jobs }\n"
                  "    shown_by: [hours, shortfall]\n");
    }
  }
  files.push_back({"laws.yaml",
                   "link: https://wetten.example/\n"
                   "laws:\n  - { id: BWBR0000009, name: Besluit op de heffing }\n"});
  return rules_of(files);
}

Explanation explained(const TracedRun& run, Language language = Language::kDutch,
                      const std::vector<table::RowError>& rejects = {}) {
  ExplainScope scope;
  auto explanation = explain(sources_of(run), 0, rejects, scope, language);
  EXPECT_TRUE(explanation);
  return std::move(explanation.value());
}

std::string page_of(const Explanation& explanation) {
  return explanation_html(explanation, {{"firm.csv", "00ff"}});
}

// What a reader sees of the page, with one blank where there are blanks.
std::string words_of(std::string html) {
  html = std::regex_replace(html, std::regex("<style>[^]*</style>"), "");
  html = std::regex_replace(html, std::regex("<[^>]*>"), " ");
  const std::pair<const char*, const char*> signs[] = {
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
  for (const auto& [escaped, sign] : signs) {
    html = std::regex_replace(html, std::regex(escaped), sign);
  }
  return std::regex_replace(html, std::regex("\\s+"), " ");
}

std::set<std::string> matches(const std::string& text, const std::string& pattern) {
  std::set<std::string> found;
  const std::regex expression(pattern);
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) {
    found.insert((*at)[1]);
  }
  return found;
}

// Every text of the explanation that a person reads: those in JSON that are not names, codes or
// exact values.
void collect_texts(const nlohmann::json& json, const std::string& key,
                   std::set<std::string>& texts) {
  static const std::set<std::string> kShown = {
      "text",    "words",   "in_figures", "sentence",   "question", "chosen_text",
      "because", "title",   "mode_text",  "demands",    "note",     "status_text",
      "source",  "missing", "valid_text", "level_title"};
  if (json.is_string() && kShown.count(key) != 0) {
    texts.insert(json.get<std::string>());
  }
  for (const auto& item : json.items()) {
    if (json.is_object()) {
      // An official value's origin is not told at every step.
      const bool official = item.key() == "parameter" && item.value().is_object() &&
                            item.value()["status"] == "official";
      if (!official) {
        collect_texts(item.value(), item.key(), texts);
      }
    } else if (json.is_array()) {
      collect_texts(item.value(), key, texts);
    }
  }
}

class ExplainHtmlTest : public testing::Test {
 protected:
  check::CheckedRules rules_ = rules_with_decision();
  TracedRun run_ = traced_run(rules_, 2024, {{"firm", kFirm}});
};

TEST_F(ExplainHtmlTest, SaysAllThatTheTextSays) {
  const Explanation explanation = explained(run_);
  const std::string words = words_of(page_of(explanation));
  // Line by line, as far as a line is not cut from a longer one.
  for (const char* line :
       {"Toelichting bij de berekening over 2024",
        "Bedrijf: firm number 123456782 (firm.csv, regel 2)",
        "Heffing: Wet op de heffing (BWBR0000001), tekst geldig van 1 januari 2020 tot 1 juli "
        "2030, "
        "toegepast op de kalenderjaren 2020 tot en met 2029; status: officieel. Een proefwet.",
        "Waarden die niet officieel zijn vastgesteld", "Niet nodig voor deze uitkomst",
        "Open rechtsvragen die meespeelden", "in alle andere gevallen"}) {
    EXPECT_THAT(words, HasSubstr(line));
  }
  std::set<std::string> texts;
  const auto json = nlohmann::json::parse(explanation_json(explanation));
  for (const auto& book : json["books"]) {
    collect_texts(book["steps"], "", texts);
    collect_texts(book["outcome"], "", texts);
    collect_texts(book["outputs"], "", texts);
    collect_texts(book["inputs"], "", texts);
    collect_texts(book["decision"], "", texts);
  }
  collect_texts(json["open_points"], "", texts);
  EXPECT_GT(texts.size(), 60U);
  for (const std::string& text : texts) {
    EXPECT_THAT(words, HasSubstr(text));
  }
}

TEST_F(ExplainHtmlTest, TheOrderIsThatOfTheText) {
  const Explanation explanation = explained(run_);
  const std::string words = words_of(page_of(explanation));
  std::size_t from = words.find("Bedrijf: firm number");
  for (const char* place :
       {"Heffing: Wet op de heffing", "1. Heffing", "Getoetst, in deze volgorde", "Resultaat",
        "Gegevens", "1.1 Small", "1.2 Taken", "1.3 Tekort in banen", "1.4 Levy",
        "Wat een beschikking moet vermelden", "2. Toelage", "3. Latere wet",
        "Open rechtsvragen die meespeelden", "Kan het tekort negatief zijn?",
        "Niet nodig voor deze uitkomst", "Gemaakt met Quotum"}) {
    const std::size_t at = words.find(place, from);
    ASSERT_NE(at, std::string::npos) << place;
    from = at;
  }
}

TEST_F(ExplainHtmlTest, EveryProvisionIsALinkToTheTextOfItsTime) {
  const std::string html = page_of(explained(run_));
  EXPECT_THAT(html, HasSubstr("<a href=\"https://wetten.example/jci1.3:c:BWBR0000001&amp;artikel=1"
                              "&amp;lid=13&amp;o=b&amp;z=2020-01-01&amp;g=2020-01-01\">artikel 1, "
                              "lid 13, onderdeel b, Wet op de heffing</a>"));
  EXPECT_THAT(html, HasSubstr("jci1.3:c:BWBR0000009&amp;artikel=6&amp;lid=3"));  // the rounding
  EXPECT_THAT(html, HasSubstr("<dd>Nota van toelichting, bladzijde 3</dd>"));
}

TEST_F(ExplainHtmlTest, LinksWithinThePageArrive) {
  for (const std::string& csv : {std::string(kFirm), std::string()}) {
    const TracedRun run = csv.empty() ? traced_run(rules_, 2024,
                                                   {{"firm",
                                                     "firm_number,sector,target_hours\n"
                                                     "123456782,overheid,\n"},
                                                    {"month", kMonths}})
                                      : traced_run(rules_, 2024, {{"firm", csv}});
    const std::string html = page_of(explained(run));
    const std::set<std::string> ids = matches(html, " id=\"([^\"]*)\"");
    const std::set<std::string> links = matches(html, "href=\"#([^\"]*)\"");
    EXPECT_GT(links.size(), 8U);
    for (const std::string& link : links) {
      EXPECT_EQ(ids.count(link), 1U) << link;
    }
    // And none stands twice.
    std::size_t count = 0;
    for (std::size_t at = html.find(" id=\""); at != html.npos; at = html.find(" id=\"", at + 1)) {
      ++count;
    }
    EXPECT_EQ(count, ids.size());
  }
}

TEST_F(ExplainHtmlTest, ADecisionThatSaysAll) {
  const Explanation explanation = explained(run_);
  ASSERT_EQ(explanation.books[0].decision.size(), 2U);
  const ExplainedDemand& year = explanation.books[0].decision[0];
  EXPECT_TRUE(year.met);
  EXPECT_EQ(year.shown[0].title, "Kalenderjaar");
  EXPECT_EQ(year.shown[0].value.text, "2024");
  const ExplainedDemand& hours = explanation.books[0].decision[1];
  EXPECT_TRUE(hours.met);
  EXPECT_EQ(hours.basis.text, "artikel 8, tweede lid, onderdeel b, Wet op de heffing");
  EXPECT_EQ(hours.shown[0].value.text, "100.000 uur");
  EXPECT_EQ(hours.shown[0].step, 0U);  // an input
  EXPECT_EQ(hours.shown[1].title, "Tekort in banen");
  EXPECT_EQ(hours.shown[1].step, 3U);
  const std::string html = page_of(explanation);
  EXPECT_THAT(html, HasSubstr("De uren &amp; de banen"));
  EXPECT_THAT(html, HasSubstr("<li><a href=\"#stap-1-3\">Tekort in banen</a>: "));
  EXPECT_THAT(html, Not(HasSubstr("nee, ontbreekt")));
  EXPECT_THAT(explanation.books[1].decision, IsEmpty());
}

TEST_F(ExplainHtmlTest, WhatIsMissingFromADecisionAndWhy) {
  const TracedRun small = traced_run(
      rules_, 2024, {{"firm", "firm_number,sector,hours,target_hours\n123456782,overheid,1,\n"}});
  const Explanation explanation = explained(small);
  const ExplainedDemand& hours = explanation.books[0].decision.at(1);
  // The result looks at the shortfall, since it is an output, so nothing is missing ...
  EXPECT_TRUE(hours.met);
  // ... but it is where the law has set no percentage.
  const TracedRun market = traced_run(
      rules_, 2024, {{"firm", "firm_number,sector,hours,target_hours\n123456782,markt,9000,\n"}});
  const Explanation without = explained(market, Language::kEnglish);
  const ExplainedDemand& missing = without.books[0].decision.at(1);
  EXPECT_FALSE(missing.met);
  EXPECT_EQ(missing.shown[0].value.text, "9,000 hours");
  EXPECT_EQ(missing.shown[1].missing, "rate has not been set by law");
  EXPECT_THAT(words_of(page_of(without)), HasSubstr("no value: rate has not been set by law"));
  EXPECT_THAT(page_of(without), HasSubstr("<strong>no, missing</strong>"));
}

// The small folder, of which the decision must state how much was taken off, whether it is due, and
// the amount: shown by steps that a small firm, or one that gets no outcome, does not come to.
Explanation explained_demands(const std::string& firm) {
  Files files = small_folder();
  for (auto& [path, text] : files) {
    if (path == "levy/2020-01-01.yaml") {
      text.insert(text.find("choices:\n"),
                  "  - { name: owing, type: boolean, basis: { article: 5 }, formula: levy > 0 EUR "
                  "}\n");
      text.replace(text.find("when: levy > 0 EUR"), 18, "when: owing");
      text.insert(text.find("outputs:\n"),
                  "decision:\n"
                  "  - basis: { article: 8, part: a }\n"
                  "    demands: { nl: Verschuldigd, en: Due }\n"
                  "    shown_by: [owing]\n"
                  "  - basis: { article: 8, part: b }\n"
                  "    demands: { nl: Bedrag, en: Amount }\n"
                  "    shown_by: [owing, levy]\n");
    }
  }
  const check::CheckedRules rules = rules_of(files);
  const TracedRun run =
      traced_run(rules, 2024, {{"firm", "firm_number,sector,hours,target_hours\n" + firm}});
  return explained(run);
}

TEST_F(ExplainHtmlTest, WhatTheOutcomeMadeNeedlessIsNotMissing) {
  // A small firm: its outcome is decided before the question whether it owes.
  const Explanation explanation = explained_demands("123456782,overheid,1,\n");
  const std::vector<ExplainedDemand>& demands = explanation.books[0].decision;
  ASSERT_EQ(demands.size(), 2U);
  EXPECT_TRUE(demands[0].shown[0].not_needed);
  EXPECT_EQ(demands[0].shown[0].missing, "");
  EXPECT_TRUE(demands[0].met);
  EXPECT_TRUE(demands[1].met);
  EXPECT_FALSE(demands[1].shown[1].not_needed);
  EXPECT_EQ(demands[1].shown[1].value.text, "\u20ac 0,00");
  const std::string page = words_of(page_of(explanation));
  EXPECT_THAT(page, HasSubstr(": niet nodig bij deze uitkomst niet van toepassing"));
  EXPECT_THAT(page, HasSubstr(": \u20ac 0,00 ja, voor zover nodig"));
}

TEST_F(ExplainHtmlTest, WhatWasNotReachedForWantOfAFigureIsMissing) {
  // The shortfall has no percentage, and is an output: whatever else was not reached is not moot,
  // although the outcome is there.
  const Explanation explanation = explained_demands("123456782,markt,1,\n");
  const std::vector<ExplainedDemand>& demands = explanation.books[0].decision;
  ASSERT_EQ(demands.size(), 2U);
  EXPECT_FALSE(demands[0].met);
  EXPECT_FALSE(demands[0].shown[0].not_needed);
  EXPECT_EQ(demands[0].shown[0].missing, "niet bereikt, omdat een ander gegeven ontbreekt");
}

TEST_F(ExplainHtmlTest, SaysThatItIsHypotheticalOrIncomplete) {
  EXPECT_THAT(page_of(explained(run_)), Not(HasSubstr("role=\"note\"")));
  const check::CheckedScenario scenario =
      scenario_of(rules_, "  - { parameter: rate, jaar: 2024, sector: overheid, value: 4% }\n");
  const TracedRun what_if = traced_run(rules_, 2024, {{"firm", kFirm}}, {&scenario});
  EXPECT_THAT(words_of(page_of(explained(what_if))),
              HasSubstr("Let op. De uitkomsten zijn hypothetisch"));
  table::RowError reject;
  reject.line = 2;
  reject.field = "hours";
  reject.value = "<b>x</b>";
  reject.code = "not-a-number";
  reject.message = "no number";
  const std::string html = page_of(explained(run_, Language::kDutch, {reject}));
  EXPECT_THAT(html, HasSubstr("<strong>Onvolledig.</strong>"));
  EXPECT_THAT(html, HasSubstr("hours = &quot;&lt;b&gt;x&lt;/b&gt;&quot;"));
}

TEST_F(ExplainHtmlTest, ShowsRowsBelowAndHowTheyAreCounted) {
  const TracedRun run = traced_run(
      rules_, 2024,
      {{"firm", "firm_number,sector,target_hours\n123456782,overheid,\n"}, {"month", kMonths}});
  const std::string words = words_of(page_of(explained(run)));
  EXPECT_THAT(words, HasSubstr("Maand (month): 3 rijen"));
  EXPECT_THAT(words, HasSubstr("Person number 7"));
  EXPECT_THAT(words, HasSubstr("uit 2 van de 2 rijen"));
}

TEST_F(ExplainHtmlTest, TheSameBytesEachTime) {
  EXPECT_EQ(page_of(explained(run_)), page_of(explained(run_)));
  EXPECT_THAT(page_of(explained(run_)), HasSubstr("<code>00ff</code>"));
}

}  // namespace
}  // namespace quotum::report
