// What engine/review/impact_html.h promises, section by section.
#include "impact/html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "impact/figures.h"
#include "impact/sections.h"
#include "sample_impact.h"

namespace quotum::impact {
namespace {

using report::Language;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

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
      page_of(sample_impact()),
      {"<h1>Wat de wijziging doet over 2020</h1>", "<dt>Was</dt><dd>oud</dd>",
       "<dt>Wordt</dt><dd>nieuw</dd>", "<li>5 verschillen in betekenis</li>",
       "<dd>100 rijen van bedrijf</dd>", "<dd>2 rijen van bedrijf, onder een van beide",
       "<dd>1 van de rijen in de bestanden: met een fout", "<strong>Hypothetisch.</strong>", "<nav",
       "<h2 id=\"kern\">", "<h2 id=\"totalen\">", "<h2 id=\"spreiding\">", "<h2 id=\"groepen\">",
       "<h2 id=\"uitkomsten\">", "<h2 id=\"wijzigingen\">", "<h2 id=\"grootste\">", "firm.csv"});
}

TEST(ImpactHtmlTest, ABurdenThatFallsIsAGain) {
  const std::string html = page_of(sample_impact());
  EXPECT_THAT(html, HasSubstr("28 rijen van bedrijf van de 100."));
  EXPECT_THAT(html, HasSubstr("Dit is een last: wie er minder van draagt, gaat vooruit."));
  EXPECT_THAT(html, HasSubstr("<strong>Van de 100 rijen van bedrijf: vooruit 5, achteruit 20, "
                              "ongewijzigd 75.</strong>"));
  EXPECT_THAT(html, HasSubstr("Het totaal was 1.000.000,00 EUR en wordt 1.123.456,50 EUR; verschil "
                              "+123.456,50 EUR. Samen vooruit: 1.000,00 EUR; samen achteruit: "
                              "124.456,50 EUR."));
}

TEST(ImpactHtmlTest, WhatIsNeitherRisesAndFalls) {
  Impact impact = sample_impact();
  impact.columns[0].counts_as = rulebook::CountsAs::kNeither;
  const std::string html = page_of(impact);
  EXPECT_THAT(html, HasSubstr("stijgt bij 5, daalt bij 20, blijft gelijk bij 75."));
  EXPECT_THAT(html, HasSubstr("<th scope=\"col\" class=\"figure\">Stijgt</th>"));
  EXPECT_THAT(html, HasSubstr("Samen omhoog: 1.000,00 EUR; samen omlaag: 124.456,50 EUR."));
  EXPECT_THAT(html, Not(HasSubstr("gaat vooruit")));
}

TEST(ImpactHtmlTest, TotalsOfWhatChanges) {
  const std::string html = totals_section(sample_impact()).html();
  EXPECT_THAT(html, HasSubstr("<th scope=\"row\">Heffing <code>heffing</code></th>"
                              "<td>bedrijf</td><td class=\"figure\">1.000.000,00 EUR</td>"
                              "<td class=\"figure\">1.123.456,50 EUR</td>"
                              "<td class=\"figure\">+123.456,50 EUR</td>"
                              "<td class=\"figure\">25</td>"));
  EXPECT_THAT(html, HasSubstr("<code>aandeel</code></th><td>bedrijf</td><td class=\"figure\">"
                              "geen som</td>"));
  EXPECT_THAT(html, HasSubstr("Ongewijzigd voor elke rij: <code>toeslag</code>."));
  EXPECT_THAT(html, Not(HasSubstr("Toeslag <code>")));
}

TEST(ImpactHtmlTest, AColumnThatComesOrGoesSaysSo) {
  Impact impact = sample_impact();
  impact.columns[0].only_after = true;
  impact.columns[1].only_before = true;
  const std::string html = totals_section(impact).html();
  EXPECT_THAT(html, HasSubstr("<code>heffing</code> <span class=\"faint\">is nieuw</span>"));
  EXPECT_THAT(html, HasSubstr("<code>toeslag</code> <span class=\"faint\">vervalt</span>"));
}

TEST(ImpactHtmlTest, BinsAndQuantiles) {
  const std::string html = distribution_section(sample_impact()).html();
  EXPECT_THAT(html, HasSubstr("<svg role=\"img\""));
  expect_in_order(html, {"<strong>Heffing: rijen naar hoeveel er verandert</strong></p>\n<svg",
                         "0,00 tot 1.000,00 EUR minder</th><td class=\"figure\">5</td>",
                         "0,00 tot 1.000,00 EUR meer</th><td class=\"figure\">12</td>",
                         "1.000,00 tot 100.000,00 EUR meer</th><td class=\"figure\">8</td>",
                         "0% (laagste)</th><td class=\"figure\">-500,00 EUR</td>",
                         "50% (mediaan)</th><td class=\"figure\">+999,99 EUR</td>",
                         "100% (hoogste)</th><td class=\"figure\">+90.000,00 EUR</td>"});
  Impact impact = sample_impact();
  impact.measure->quantiles.clear();
  impact.measure->bins.clear();
  EXPECT_TRUE(distribution_section(impact).empty());
}

TEST(ImpactHtmlTest, GroupsAddUp) {
  const std::string html = breakdowns_section(sample_impact()).html();
  expect_in_order(html, {"Naar omvang: Uren</h3>", "1.000 uur en meer</th><td class=\"figure\">40",
                         "<tfoot>\n<tr><th scope=\"row\">Samen</th><td class=\"figure\">100</td>"
                         "<td class=\"figure\">5</td><td class=\"figure\">20</td>"
                         "<td class=\"figure\">1.000.000,00 EUR</td>"
                         "<td class=\"figure\">1.123.456,50 EUR</td>"
                         "<td class=\"figure\">+123.456,50 EUR</td></tr>",
                         "<svg", "Naar Sector</h3>", "markt</th><td class=\"figure\">30"});
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
  Impact impact = sample_impact();
  impact.measure->column = 2;
  const std::string html = page_of(impact);
  EXPECT_THAT(html,
              HasSubstr("Een som van percentages zegt niets; daarom staat hier geen totaal."));
  EXPECT_THAT(html, HasSubstr("0,0000 tot 10,0000 minder</th>"));
  const std::string groups = breakdowns_section(impact).html();
  EXPECT_THAT(groups, HasSubstr("Samen</th><td class=\"figure\">100</td>"
                                "<td class=\"figure\">5</td><td class=\"figure\">20</td></tr>"));
  EXPECT_THAT(groups, Not(HasSubstr("<svg")));
}

TEST(ImpactHtmlTest, OutcomesByWhatTheyWere) {
  const std::string html = outcomes_section(sample_impact()).html();
  EXPECT_THAT(html, HasSubstr("<tr><th scope=\"row\">VRIJGESTELD</th><td class=\"figure\"><span "
                              "class=\"same\">= 40</span></td><td class=\"figure\">10</td>"
                              "<td class=\"figure\">50</td></tr>"));
  EXPECT_THAT(html, HasSubstr("<tr><th scope=\"row\">HEFFING</th><td class=\"figure\">2</td>"
                              "<td class=\"figure\"><span class=\"same\">= 48</span></td>"));
  EXPECT_THAT(html, HasSubstr("<tr><th scope=\"row\">Samen</th><td class=\"figure\">42</td>"
                              "<td class=\"figure\">58</td><td class=\"figure\">100</td>"));
  EXPECT_THAT(html, HasSubstr("Geen rij krijgt een andere uitkomst in: <code>toeslag_uitkomst"));
  EXPECT_THAT(html, Not(HasSubstr("<code>toeslag_uitkomst</code> (")));
}

TEST(ImpactHtmlTest, AnOutcomeColumnThatIsNew) {
  Impact impact = sample_impact();
  impact.outcomes = {{"nieuw", "bedrijf", {"JA", "NEE"}, {{"", "JA", 60}, {"", "NEE", 40}}}};
  const std::string html = outcomes_section(impact).html();
  EXPECT_THAT(html, HasSubstr("<tr><th scope=\"row\">(geen kolom)</th><td class=\"figure\">60</td>"
                              "<td class=\"figure\">40</td>"));
  EXPECT_THAT(html, Not(HasSubstr("class=\"same\"")));
}

TEST(ImpactHtmlTest, EffectsAddUpToTheDifference) {
  const std::string html = effects_section(sample_impact()).html();
  EXPECT_THAT(html,
              HasSubstr("Waarde 2020 overheid <span class=\"faint\"><code>parameters/percentage/"
                        "waarden/2020/overheid/waarde</code></span></th><td>artikel 4, Voorbeeldwet"
                        "</td><td class=\"figure\">+100.000,00 EUR</td>"
                        "<td class=\"figure\">+99.000,00 EUR</td>"
                        "<td class=\"figure\">+1.000,00 EUR</td></tr>"));
  EXPECT_THAT(html, HasSubstr("<tfoot>\n<tr><th scope=\"row\">Samen</th><td></td>"
                              "<td class=\"figure\">+123.456,50 EUR</td>"
                              "<td class=\"figure\">+123.456,50 EUR</td>"
                              "<td class=\"figure\">0,00 EUR</td></tr>"));
  EXPECT_THAT(html, Not(HasSubstr("<code>toeslag</code>")));
  EXPECT_THAT(html, Not(HasSubstr("<code>aandeel</code>")));  // sums of ratios say nothing
}

TEST(ImpactHtmlTest, WhatGoesTogetherAndWhatDoesNothing) {
  const std::string html = effects_section(sample_impact()).html();
  EXPECT_THAT(html, HasSubstr("Stap grondslag, formule <span"));
  EXPECT_THAT(html, HasSubstr("</ul>\n<strong>Kunnen alleen samen worden toegepast.</strong></th>"
                              "<td>artikel 2, Voorbeeldwet</td>"));
  const std::size_t none = html.find("Zonder gevolg voor deze gegevens</h3>");
  ASSERT_NE(none, std::string::npos);
  EXPECT_THAT(html.substr(none), HasSubstr("<li>Invoer uren, maximum (artikel 1, Voorbeeldwet)"));
  EXPECT_THAT(html.substr(0, none), Not(HasSubstr("Invoer uren")));
}

TEST(ImpactHtmlTest, MoversWithTheirSteps) {
  const std::string html = movers_section(sample_impact()).html();
  expect_in_order(
      html, {"1. bedrijfsnummer 900000004</h3>", "<dd>0,00 EUR</dd>", "<dd>90.000,00 EUR</dd>",
             "<strong>+90.000,00 EUR</strong>",
             "heffing uitkomst: was <code>VRIJGESTELD</code>, wordt <code>HEFFING</code>",
             "toeslag uitkomst: <code>GEEN</code> (ongewijzigd)", "<td>gegeven</td>",
             "<a href=\"https://wetten.example/2\">artikel 2, Voorbeeldwet</a></td>"
             "<td class=\"figure\">niet bereikt</td>"
             "<td class=\"figure\">3.000 uur</td>",
             "€ 90.000,00</td>", "<details>", "max(5.000 uur - 2 × 1.000 uur, 0 uur)",
             "2. bedrijfsnummer 900000012</h3>", "-500,00 EUR"});
  EXPECT_EQ(html.find("<table>"), html.rfind("<table>"));  // the second has no steps to show
}

TEST(ImpactHtmlTest, SpeaksEnglish) {
  const std::string html = page_of(sample_impact(Language::kEnglish));
  EXPECT_THAT(html, HasSubstr("<html lang=\"en\">"));
  for (const char* words :
       {"What the change does for 2020", "<dd>old</dd>", "100 rows of firm", "gain 5, lose 20",
        "1,123,456.50 EUR", "By size: Hours", "0.00 to 1,000.00 EUR less",
        "From outcome to outcome", "Can only be applied together.", "not reached",
        "Step grondslag, formula"}) {
    EXPECT_THAT(html, HasSubstr(words)) << words;
  }
}

TEST(ImpactHtmlTest, SaysWhatIsNotThere) {
  Impact impact;
  impact.level_title = "UWV";
  impact.compared = 3;
  const std::string html = page_of(impact);
  EXPECT_THAT(html,
              HasSubstr("Voor geen van de vergeleken rijen verandert een bedrag of uitkomst"));
  EXPECT_THAT(html, HasSubstr("geen kolom met getallen"));
  EXPECT_THAT(html, HasSubstr("3 rijen van UWV"));
  EXPECT_EQ(html.find("<h2"), html.rfind("<h2"));
}

TEST(ImpactHtmlTest, IdsStandOnceAndLinksArrive) {
  const std::string html = page_of(sample_impact());
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
