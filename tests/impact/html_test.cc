// The page of an impact (engine/impact/impact_report.h), section by section.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "hand_made_impact.h"
#include "impact/impact_report.h"
#include "impact/sections.h"
#include "impact/sentences.h"

namespace quotum::impact {
namespace {

using report::Language;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

Impact dutch_impact() { return hand_made_impact(Language::kDutch); }

std::string page_of(const Impact& impact) { return impact_html(impact, {{"firm.csv", "00ff"}}); }

// Each place stands behind the one before it.
void expect_in_order(const std::string& html, const std::vector<const char*>& places) {
  std::size_t from = 0;
  for (const char* place : places) {
    const std::size_t at = html.find(place, from);
    ASSERT_NE(at, std::string::npos) << place;
    from = at;
  }
}

TEST(ImpactHtmlTest, StandsInTheOrderOfReading) {
  expect_in_order(
      page_of(dutch_impact()),
      {"<h1>Wat de wijziging doet over 2020</h1>", "<dt>Was</dt><dd>rules</dd>",
       "<dt>Wordt</dt><dd>ontwerp</dd>", "<li>5 verschillen in betekenis</li>",
       "<li>10 rijen van bedrijf vergeleken, 1 zonder resultaat onder de oude, de nieuwe of "
       "tussenliggende regels, "
       "2 rijen afgewezen",
       "<li>percentage: law has set no percentage 2020 markt (nieuwe regels): 1 rij</li>",
       "<strong>Hypothetisch.</strong>", "<nav", "<h2 id=\"kern\">", "<h2 id=\"totalen\">",
       "<h2 id=\"spreiding\">", "<h2 id=\"groepen\">", "<h2 id=\"uitkomsten\">",
       "<h2 id=\"wijzigingen\">", "<h2 id=\"grootste\">", "firm.csv"});
}

TEST(ImpactHtmlTest, ABurdenThatFallsIsAGain) {
  const std::string html = page_of(dutch_impact());
  EXPECT_THAT(html, HasSubstr("verandert bij 10 van de 10 rijen van bedrijf."));
  EXPECT_THAT(html, HasSubstr("Dit is een last: wie er minder van draagt, gaat vooruit."));
  EXPECT_THAT(html, HasSubstr("<strong>Van de 10 rijen van bedrijf: vooruit 2, achteruit 3, "
                              "gelijk 5.</strong>"));
  EXPECT_THAT(html, HasSubstr("Het totaal was 100.000,00 EUR en wordt 112.500,50 EUR; verschil "
                              "+12.500,50 EUR. Samen vooruit: 1.000,00 EUR; samen achteruit: "
                              "13.500,50 EUR."));
}

TEST(ImpactHtmlTest, WhatIsNeitherRisesAndFalls) {
  Impact impact = dutch_impact();
  impact.columns[1].counts_as = rulebook::CountsAs::kNeither;
  const std::string html = page_of(impact);
  EXPECT_THAT(html, HasSubstr("rijen van bedrijf: omhoog 2, omlaag 3, gelijk 5."));
  EXPECT_THAT(html, HasSubstr("<th scope=\"col\" class=\"figure\">Omhoog</th>"));
  EXPECT_THAT(html, HasSubstr("Samen omhoog: 1.000,00 EUR; samen omlaag: 13.500,50 EUR."));
  EXPECT_THAT(html, Not(HasSubstr("vooruit")));
}

TEST(ImpactHtmlTest, TotalsOfWhatChanges) {
  const std::string html = totals_section(dutch_impact()).html();
  EXPECT_THAT(html, HasSubstr("<th scope=\"row\">Titel van heffing_verschuldigd "
                              "<code>heffing_verschuldigd</code></th>"
                              "<td>bedrijf</td><td class=\"figure\">100.000,00 EUR</td>"
                              "<td class=\"figure\">112.500,50 EUR</td>"
                              "<td class=\"figure\">+12.500,50 EUR</td>"
                              "<td class=\"figure\">5</td>"));
  EXPECT_THAT(html, HasSubstr("<code>percentage</code></th><td>sector</td><td class=\"figure\">"
                              "geen som</td>"));
  EXPECT_THAT(html, HasSubstr("Ongewijzigd voor elke rij: <code>toeslag</code>."));
  EXPECT_THAT(html, Not(HasSubstr("toeslag <code>")));
}

TEST(ImpactHtmlTest, AColumnThatComesOrGoesSaysSo) {
  Impact impact = dutch_impact();
  impact.columns[0].only_before = true;
  const std::string html = totals_section(impact).html();
  EXPECT_THAT(html, HasSubstr("<code>uren_mee</code> <span class=\"faint\">alleen in de nieuwe "
                              "regels</span>"));
  EXPECT_THAT(html, HasSubstr("<code>toeslag</code> <span class=\"faint\">alleen in de oude "
                              "regels</span>"));
}

TEST(ImpactHtmlTest, BinsAndQuantiles) {
  const std::string html = distribution_section(dutch_impact()).html();
  EXPECT_THAT(html, HasSubstr("<svg role=\"img\""));
  expect_in_order(html, {"<strong>Titel van heffing_verschuldigd: rijen naar hoeveel er verandert"
                         "</strong></p>\n<svg",
                         "0 tot 1.000 EUR minder</th><td class=\"figure\">2</td>",
                         "0 tot 1.000 EUR meer</th><td class=\"figure\">1</td>",
                         "10.000 tot 100.000 EUR meer</th><td class=\"figure\">1</td>",
                         "Laagste</th><td class=\"figure\">-600,00 EUR</td>",
                         "50 % (mediaan)</th><td class=\"figure\">+500,00 EUR</td>",
                         "Hoogste</th><td class=\"figure\">+10.000,00 EUR</td>"});
  Impact impact = dutch_impact();
  impact.measure->quantiles.clear();
  impact.measure->bins.clear();
  EXPECT_TRUE(distribution_section(impact).empty());
}

TEST(ImpactHtmlTest, BinsOfLessThanAUnitHaveDecimals) {
  Impact impact = dutch_impact();
  impact.measure->bins = {{-10, -1, 1}, {0, 1, 1}, {10, 100, 1}};
  expect_in_order(distribution_section(impact).html(),
                  {"0,01 tot 0,10 EUR minder</th>", "0,00 tot 0,01 EUR meer</th>",
                   "0,10 tot 1,00 EUR meer</th>"});
}

TEST(ImpactHtmlTest, GroupsAddUp) {
  const std::string html = breakdowns_section(dutch_impact()).html();
  expect_in_order(html, {"Naar omvang: uren</h3>", "vanaf 1.000 uur</th><td class=\"figure\">5",
                         "<tfoot>\n<tr><th scope=\"row\">Samen</th><td class=\"figure\">10</td>"
                         "<td class=\"figure\">2</td><td class=\"figure\">3</td>"
                         "<td class=\"figure\">100.000,00 EUR</td>"
                         "<td class=\"figure\">112.500,50 EUR</td>"
                         "<td class=\"figure\">+12.500,50 EUR</td></tr>",
                         "<svg", "Naar sector</h3>", "markt</th><td class=\"figure\">6"});
}

TEST(ImpactHtmlTest, BarsAreScaledTogether) {
  EXPECT_THAT(bar_lengths({5, -7, 0}), ElementsAre(5, -7, 0));
  const exact::BigInt huge("92233720368547758070");  // ten times the largest of 64 bits
  EXPECT_THAT(bar_lengths({huge, -huge, 25, 0, -1}),
              ElementsAre(9223372036854775807, -9223372036854775807, 2, 0, -1));
  EXPECT_THAT(bar_lengths({exact::BigInt(huge + 9), 10}), ElementsAre(9223372036854775807, 1));
  EXPECT_THAT(bar_lengths({exact::BigInt(huge + 10), 99}), ElementsAre(922337203685477580, 1));
}

TEST(ImpactHtmlTest, RatiosAreNotAddedUp) {
  Impact impact = dutch_impact();
  impact.measure->column = 2;
  const std::string html = page_of(impact);
  EXPECT_THAT(html, HasSubstr("Van percentages en tarieven is er geen som."));
  EXPECT_THAT(html, Not(HasSubstr("Samen omhoog")));
  EXPECT_THAT(html, HasSubstr("0 tot 10 minder</th>"));
  const std::string groups = breakdowns_section(impact).html();
  EXPECT_THAT(groups, HasSubstr("Samen</th><td class=\"figure\">10</td>"
                                "<td class=\"figure\">2</td><td class=\"figure\">3</td></tr>"));
  EXPECT_THAT(groups, Not(HasSubstr("<svg")));
}

TEST(ImpactHtmlTest, OutcomesByWhatTheyWere) {
  const std::string html = outcomes_section(dutch_impact()).html();
  EXPECT_THAT(html, HasSubstr("<tr><th scope=\"row\">VRIJGESTELD</th><td class=\"figure\"><span "
                              "class=\"same\">= 3</span></td><td class=\"figure\">0</td>"
                              "<td class=\"figure\">3</td></tr>"));
  EXPECT_THAT(html, HasSubstr("<tr><th scope=\"row\">HEFFING</th><td class=\"figure\">1</td>"
                              "<td class=\"figure\"><span class=\"same\">= 6</span></td>"));
  EXPECT_THAT(html, HasSubstr("<tr><th scope=\"row\">Samen</th><td class=\"figure\">4</td>"
                              "<td class=\"figure\">6</td><td class=\"figure\">10</td>"));
  EXPECT_THAT(html, HasSubstr("Geen rij krijgt een andere uitkomst in: <code>toeslag_uitkomst"));
  EXPECT_THAT(html, Not(HasSubstr("<code>toeslag_uitkomst</code> (")));
}

TEST(ImpactHtmlTest, AnOutcomeColumnThatIsNew) {
  Impact impact = dutch_impact();
  impact.outcomes = {{"nieuw", "bedrijf", {"JA", "NEE"}, {{"", "JA", 6}, {"", "NEE", 4}}}};
  const std::string html = outcomes_section(impact).html();
  EXPECT_THAT(html, HasSubstr("<tr><th scope=\"row\">(geen kolom)</th><td class=\"figure\">6</td>"
                              "<td class=\"figure\">4</td>"));
  EXPECT_THAT(html, Not(HasSubstr("class=\"same\"")));
}

TEST(ImpactHtmlTest, EffectsAddUpToTheDifference) {
  const std::string html = effects_section(dutch_impact()).html();
  EXPECT_THAT(html,
              HasSubstr("Stap heffing, formule <span class=\"faint\"><code>heffing/2020-01-01/"
                        "stappen/heffing/formule</code></span></th><td>artikel 3 HW"
                        "</td><td class=\"figure\">+12.000,00 EUR</td>"
                        "<td class=\"figure\">+11.000,25 EUR</td>"
                        "<td class=\"figure\">+999,75 EUR</td></tr>"));
  EXPECT_THAT(html, HasSubstr("<tfoot>\n<tr><th scope=\"row\">Samen</th><td></td>"
                              "<td class=\"figure\">+12.500,50 EUR</td>"
                              "<td class=\"figure\">+12.500,50 EUR</td>"
                              "<td class=\"figure\">0,00 EUR</td></tr>"));
  EXPECT_THAT(html, Not(HasSubstr("<code>toeslag</code>")));
  EXPECT_THAT(html, Not(HasSubstr("<code>percentage</code>")));  // sums of ratios say nothing
}

TEST(ImpactHtmlTest, WhatGoesTogetherAndWhatDoesNothing) {
  const std::string html = effects_section(dutch_impact()).html();
  EXPECT_THAT(html, HasSubstr("<li>Uitvoerkolom uren_mee toegevoegd <span"));
  EXPECT_THAT(html, HasSubstr("</ul>\n<strong>Alleen samen toe te passen.</strong></th>"
                              "<td>artikel 5 HW</td>"));
  const std::size_t none = html.find("Zonder gevolg voor de vergeleken rijen</h3>");
  ASSERT_NE(none, std::string::npos);
  EXPECT_THAT(html.substr(none), HasSubstr("<li>Uitkomst HEFFING, grondslag <span"));
  EXPECT_THAT(html.substr(none), HasSubstr("artikel 6 HW</li>"));
  EXPECT_THAT(html.substr(0, none), Not(HasSubstr("Uitkomst HEFFING")));
}

TEST(ImpactHtmlTest, MoversWithTheirSteps) {
  const std::string html = movers_section(dutch_impact()).html();
  expect_in_order(
      html,
      {"1. bedrijf B7</h3>", "<dd>5.000,00 EUR</dd>", "<dd>15.000,00 EUR</dd>",
       "<strong>+10.000,00 EUR</strong>", "<code>heffing_uitkomst</code>: HEFFING (ongewijzigd)",
       "<code>nieuw_uitkomst</code>: was (geen kolom), wordt TOEGEPAST",
       "<a href=\"https://wetten.example/3\">artikel 3 HW</a></td>"
       "<td class=\"figure\">€ 5.000,00</td><td class=\"figure\">€ 15.000,00</td>",
       "<td>gegeven</td><td class=\"figure\">2,333333… (precies 7/3)</td>", "<details>",
       "<p>100 uur × € 50,00</p>", "<p>afgerond naar beneden op € 0,01</p>",
       "<p>100 uur × € 150,00</p>", "<p>afgerond naar beneden op € 1,00</p>",
       "<p>7 uur / 3 uur</p>", "2. bedrijf B2</h3>", "-600,00 EUR",
       "<code>heffing_uitkomst</code>: was HEFFING, wordt VRIJGESTELD",
       "<td class=\"figure\">niet bereikt</td>", "12 uur × € 50,00"});
  EXPECT_EQ(html.find("7 uur / 3"), html.rfind("7 uur / 3"));  // the same: once
  Impact impact = dutch_impact();
  impact.measure->movers[1].steps.clear();
  const std::string without = movers_section(impact).html();
  EXPECT_EQ(without.find("<table>"), without.rfind("<table>"));  // nothing to show of the second
}

TEST(ImpactHtmlTest, SpeaksEnglish) {
  const std::string html = page_of(hand_made_impact(Language::kEnglish));
  EXPECT_THAT(html, HasSubstr("<html lang=\"en\">"));
  for (const char* words :
       {"What the change does for 2020", "<dd>draft</dd>", "10 rows of bedrijf", "gain 2, lose 3",
        "112,500.50 EUR", "By size: hours", "0 to 1,000 EUR less", "From outcome to outcome",
        "Can only be applied together.", "not reached", "Step heffing, formula"}) {
    EXPECT_THAT(html, HasSubstr(words)) << words;
  }
}

// Both are written with the words of the one impact; a sentence of its own in either shows here.
TEST(ImpactHtmlTest, SaysTheSentencesOfTheScreen) {
  const Impact impact = dutch_impact();
  const std::string html = page_of(impact);
  const std::string text = impact_text(impact, false);
  for (const std::string& sentence :
       {title_text(impact), compared_text(impact), changed_text(impact), total_text(impact),
        hypothetical_text(impact.language), part_title(ImpactPart::kMovers, impact.language),
        meaning_of_gain(impact.measured(), impact.language)}) {
    EXPECT_THAT(html, HasSubstr(sentence));
    EXPECT_THAT(text, HasSubstr(sentence));
  }
}

TEST(ImpactHtmlTest, SaysWhatIsNotThere) {
  Impact impact;
  impact.level = "instantie";
  impact.compared = 3;
  const std::string html = page_of(impact);
  EXPECT_THAT(html, HasSubstr("Geen enkele waarde of uitkomst verandert."));
  EXPECT_THAT(html, HasSubstr("geen kolom met getallen"));
  EXPECT_THAT(html, HasSubstr("3 rijen van instantie"));
  EXPECT_EQ(html.find("<h2"), html.rfind("<h2"));
}

TEST(ImpactHtmlTest, IdsStandOnceAndLinksArrive) {
  const std::string html = page_of(dutch_impact());
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
  EXPECT_EQ(links, 8U);  // seven sections, and past what stands before the content
}

}  // namespace
}  // namespace quotum::impact
