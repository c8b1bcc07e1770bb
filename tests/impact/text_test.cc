// What legal staff read of an impact: every section, both languages, and what has nothing to show.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hand_made_impact.h"
#include "impact/impact_report.h"

namespace quotum::impact {
namespace {

using report::Language;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kDutch = R"(Effect over kalenderjaar 2020
was:   rules
wordt: ontwerp
Bedrijf: 10 vergeleken, 1 zonder resultaat onder een van de regels, 2 rijen afgewezen
HYPOTHETISCH: dit rust ten minste aan een kant op een scenario, niet op vastgesteld recht.
Een waarde of uitkomst verandert bij 10 van 10.

Titel van heffing_verschuldigd (heffing_verschuldigd, telt als last)
  gaat erop vooruit    2  20,0 %  samen 1.000,00 EUR   ████▊
  gaat erop achteruit  3  30,0 %  samen 13.500,50 EUR  ███████▏
  blijft gelijk        5  50,0 %                       ████████████
  totaal was 100.000,00, wordt 112.500,50, verschil +12.500,50 EUR

Totalen
                                       was       wordt    verschil        anders
  heffing_verschuldigd          100.000,00  112.500,50  +12.500,50  EUR  5 rijen
  percentage            sector           -           -           -         1 rij
  uren_mee                             0,0       120,5      +120,5  uur  3 rijen  alleen in de nieuwe regels
  niet veranderd: toeslag

Verdeling van het verschil (EUR) van wat verandert
  0,00 tot -1.000,00          2  40,0 %  █████████▌
  0,00 tot +1.000,00          1  20,0 %  ████▊
  +1.000,00 tot +10.000,00    1  20,0 %  ████▊
  +10.000,00 tot +100.000,00  1  20,0 %  ████▊
  ten hoogste  kleinste     25 %     50 %       75 %    grootste
     verschil   -600,00  -400,00  +500,00  +3.000,50  +10.000,00

Naar omvang: Uren (uren)
                   rijen  vooruit  achteruit        was       wordt  verschil (EUR)
  tot 1.000 uur        5        2          1  10.000,00    9.500,00         -500,00
  vanaf 1.000 uur      5        0          2  90.000,00  103.000,50      +13.000,50

Naar Sector (sector)
            rijen  vooruit  achteruit        was      wordt  verschil (EUR)
  overheid      4        2          0  40.000,00  39.000,00       -1.000,00
  markt         6        0          3  60.000,00  73.500,50      +13.500,50

heffing_uitkomst: 1 rij met een andere uitkomst
     was \ wordt  1  2
  1  VRIJGESTELD  3  -
  2  HEFFING      1  6

nieuw_uitkomst: 10 rijen met een andere uitkomst
     was \ wordt  1   2
  1  (geen)       -  10
  2  TOEGEPAST    -   -

uitkomsten niet veranderd: toeslag_uitkomst

Elke wijziging
  1. stap heffing, formule · heffing/2020-01-01 · artikel 3 HW: 4 rijen
  2. waarde 2020 · parameters/tarief · artikel 4 HW: 1 rij heen, 2 rijen terug
  3. 2 wijzigingen die alleen samen kunnen worden toegepast: 10 rijen
     invoer uren_mee toegevoegd · heffing/2020-01-01 · artikel 5 HW
     uitvoerkolom uren_mee toegevoegd · heffing/2020-01-01 · artikel 5 HW
  4. uitkomst HEFFING, grondslag · heffing/2020-01-01 · artikel 6 HW: zonder gevolg voor deze rijen
  heen: na alle wijzigingen ervoor toegepast; terug: na alle wijzigingen erachter; wisselwerking: heen - terug
  heffing_verschuldigd (EUR)        heen       terug  wisselwerking
    1.                        +12.000,00  +11.000,25        +999,75
    2.                           +500,50   +1.500,25        -999,75
    totaal                    +12.500,50  +12.500,50           0,00
  uren_mee (uur)    heen   terug  wisselwerking
    3.            +120,5  +120,5            0,0
    totaal        +120,5  +120,5            0,0

Grootste veranderingen
  1. bedrijf B7: 5.000,00 -> 15.000,00 EUR (+10.000,00)
     heffing_uitkomst: HEFFING
     nieuw_uitkomst: (geen) -> TOEGEPAST
     heffing (artikel 3 HW): € 5.000,00 -> € 15.000,00
       was    100 uur × € 50,00
       wordt  100 uur × € 150,00
     aandeel: 2,333333… (precies 7/3) -> 2,333333… (precies 2333333/1000000)
  2. bedrijf B2: 600,00 -> 0,00 EUR (-600,00)
     heffing_uitkomst: HEFFING -> VRIJGESTELD
     heffing: € 600,00 -> niet bereikt
)";

constexpr const char* kEnglish = R"(Impact for calendar year 2020
before: rules
after:  draft
Bedrijf: 10 compared, 1 without a result under one of the rules, 2 rows rejected
HYPOTHETICAL: on at least one side this rests on a scenario, not on law in force.
A value or outcome changes for 10 of 10.

Title of heffing_verschuldigd (heffing_verschuldigd, counts as a burden)
  gains           2  20.0 %  together 1,000.00 EUR   ████▊
  loses           3  30.0 %  together 13,500.50 EUR  ███████▏
  stays the same  5  50.0 %                          ████████████
  total before 100,000.00, after 112,500.50, difference +12,500.50 EUR

Totals
                                    before       after  difference       changed
  heffing_verschuldigd          100,000.00  112,500.50  +12,500.50  EUR   5 rows
  percentage            sector           -           -           -         1 row
  uren_mee                             0.0       120.5      +120.5  uur   3 rows  in the new rules only
  unchanged: toeslag

Spread of the difference (EUR) of what changes
  0.00 to -1,000.00          2  40.0 %  █████████▌
  0.00 to +1,000.00          1  20.0 %  ████▊
  +1,000.00 to +10,000.00    1  20.0 %  ████▊
  +10,000.00 to +100,000.00  1  20.0 %  ████▊
     at most  smallest     25 %     50 %       75 %     largest
  difference   -600.00  -400.00  +500.00  +3,000.50  +10,000.00

By size: Hours (uren)
                        rows  gains  loses     before       after  difference (EUR)
  up to 1,000 hours        5      2      1  10,000.00    9,500.00           -500.00
  1,000 hours and more     5      0      2  90,000.00  103,000.50        +13,000.50

By Sector (sector)
            rows  gains  loses     before      after  difference (EUR)
  overheid     4      2      0  40,000.00  39,000.00         -1,000.00
  markt        6      0      3  60,000.00  73,500.50        +13,500.50

heffing_uitkomst: 1 row with another outcome
     before \ after  1  2
  1  VRIJGESTELD     3  -
  2  HEFFING         1  6

nieuw_uitkomst: 10 rows with another outcome
     before \ after  1   2
  1  (none)          -  10
  2  TOEGEPAST       -   -

outcomes unchanged: toeslag_uitkomst

Each change
  1. step heffing, formula · heffing/2020-01-01 · article 3 HW: 4 rows
  2. value 2020 · parameters/tarief · article 4 HW: 1 row forward, 2 rows reverse
  3. 2 changes that can only be applied together: 10 rows
     input uren_mee added · heffing/2020-01-01 · article 5 HW
     output uren_mee added · heffing/2020-01-01 · article 5 HW
  4. outcome HEFFING, basis · heffing/2020-01-01 · article 6 HW: without effect on these rows
  forward: applied after all changes before it; reverse: after all changes behind it; interaction: forward - reverse
  heffing_verschuldigd (EUR)     forward     reverse  interaction
    1.                        +12,000.00  +11,000.25      +999.75
    2.                           +500.50   +1,500.25      -999.75
    total                     +12,500.50  +12,500.50         0.00
  uren_mee (uur)  forward  reverse  interaction
    3.             +120.5   +120.5          0.0
    total          +120.5   +120.5          0.0

Largest changes
  1. bedrijf B7: 5,000.00 -> 15,000.00 EUR (+10,000.00)
     heffing_uitkomst: HEFFING
     nieuw_uitkomst: (none) -> TOEGEPAST
     heffing (artikel 3 HW): € 5.000,00 -> € 15.000,00
       before 100 uur × € 50,00
       after  100 uur × € 150,00
     aandeel: 2,333333… (precies 7/3) -> 2,333333… (precies 2333333/1000000)
  2. bedrijf B2: 600.00 -> 0.00 EUR (-600.00)
     heffing_uitkomst: HEFFING -> VRIJGESTELD
     heffing: € 600,00 -> not reached
)";

constexpr const char* kNothing = R"(Effect over kalenderjaar 2020
was:   rules
wordt: rules
Bedrijf: 10 vergeleken
De regels verschillen niet in betekenis.
Geen enkele waarde of uitkomst verandert.

Titel van toeslag (toeslag, telt als voordeel)
  gaat erop vooruit     0    0,0 %
  gaat erop achteruit   0    0,0 %
  blijft gelijk        10  100,0 %  ████████████████████████
  totaal was 0, wordt 0, verschil 0 EUR

niet veranderd: toeslag

uitkomsten niet veranderd: toeslag_uitkomst
)";

constexpr const char* kNothingInEnglish = R"(Impact for calendar year 2020
before: rules
after:  rules
Bedrijf: 10 compared
The rules do not differ in meaning.
No value or outcome changes.

Title of toeslag (toeslag, counts as a benefit)
  gains            0    0.0 %
  loses            0    0.0 %
  stays the same  10  100.0 %  ████████████████████████
  total before 0, after 0, difference 0 EUR

unchanged: toeslag

outcomes unchanged: toeslag_uitkomst
)";

std::string dutch(const Impact& impact) { return impact_text(impact, false); }

TEST(ImpactTextTest, SaysAllOfItInBothLanguages) {
  EXPECT_EQ(dutch(hand_made_impact(Language::kDutch)), kDutch);
  EXPECT_EQ(impact_text(hand_made_impact(Language::kEnglish), false), kEnglish);
}

TEST(ImpactTextTest, SaysShortlyThatNothingChanges) {
  EXPECT_EQ(dutch(impact_of_nothing(Language::kDutch)), kNothing);
  EXPECT_EQ(impact_text(impact_of_nothing(Language::kEnglish), false), kNothingInEnglish);
}

TEST(ImpactTextTest, MarksHeadingsAndWarningsOnAScreenWithColour) {
  const std::string text = impact_text(hand_made_impact(Language::kDutch), true);
  EXPECT_THAT(text, HasSubstr("\x1b[1mTotalen\x1b[0m\n"));
  EXPECT_THAT(text, HasSubstr("\x1b[1;33mHYPOTHETISCH"));
  EXPECT_THAT(dutch(hand_made_impact(Language::kDutch)), Not(HasSubstr("\x1b")));
}

TEST(ImpactTextTest, WhatIsNeitherBenefitNorBurdenRisesAndFalls) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.columns[1].counts_as = rulebook::CountsAs::kNeither;
  const std::string text = dutch(impact);
  EXPECT_THAT(text, HasSubstr("(heffing_verschuldigd)\n  stijgt         2  20,0 %"));
  EXPECT_THAT(text, HasSubstr("  daalt          3  30,0 %"));
  EXPECT_THAT(text, HasSubstr("rijen  stijgt  daalt"));
  EXPECT_THAT(text, Not(HasSubstr("vooruit")));
  impact.language = Language::kEnglish;
  EXPECT_THAT(dutch(impact), HasSubstr("  rises           2  20.0 %"));
  EXPECT_THAT(dutch(impact), HasSubstr("  falls           3  30.0 %"));
}

TEST(ImpactTextTest, ABenefitIsSaidToBeOne) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.columns[1].counts_as = rulebook::CountsAs::kBenefit;
  EXPECT_THAT(dutch(impact), HasSubstr("telt als voordeel)\n  gaat erop vooruit    2"));
}

TEST(ImpactTextTest, WithoutAMeasureThereAreTotalsOutcomesAndEffects) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.measure.reset();
  const std::string text = dutch(impact);
  EXPECT_THAT(text, HasSubstr("verandert bij 10 van 10.\n\nTotalen\n"));
  EXPECT_THAT(text, HasSubstr("niet veranderd: toeslag\n\nheffing_uitkomst: 1 rij"));
  EXPECT_THAT(text, HasSubstr("Elke wijziging"));
  EXPECT_THAT(text, Not(HasSubstr("vooruit")));
  EXPECT_THAT(text, Not(HasSubstr("Grootste veranderingen")));
}

TEST(ImpactTextTest, WithoutRowsThereAreNoShares) {
  Impact impact = impact_of_nothing(Language::kDutch);
  impact.compared = 0;
  EXPECT_THAT(dutch(impact), HasSubstr("Bedrijf: 0 vergeleken\n"));
  EXPECT_THAT(dutch(impact), Not(HasSubstr("%")));
}

TEST(ImpactTextTest, WithoutEffectsThereIsNoSectionOfThem) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.effects.clear();
  EXPECT_THAT(dutch(impact), Not(HasSubstr("Elke wijziging")));
  impact.effects = {{{4}, {0, 0, 0, 0}, {0, 0, 0, 0}, 0, 0}};
  EXPECT_THAT(dutch(impact), HasSubstr("artikel 6 HW: zonder gevolg voor deze rijen\n\nGrootste"));
}

TEST(ImpactTextTest, TotalOfEffectsIsTheirSum) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.effects[2].forward[1] = -1;
  EXPECT_THAT(dutch(impact), HasSubstr("    3.                             -0,01        0,00 "
                                       "         -0,01\n"
                                       "    totaal                    +12.500,49  +12.500,50 "
                                       "         -0,01\n"));
}

TEST(ImpactTextTest, EffectsThatCancelOutAreShown) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.effects[0].forward[0] = 5;
  impact.effects[1].forward[0] = -5;
  EXPECT_THAT(dutch(impact), HasSubstr("  toeslag (EUR)  heen  terug  wisselwerking\n"
                                       "    1.             +5      0             +5\n"
                                       "    2.             -5      0             -5\n"
                                       "    totaal          0      0              0\n"));
}

TEST(ImpactTextTest, ASumOfPercentagesIsNotShown) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.columns[1].unit = "ratio";
  const std::string text = dutch(impact);
  EXPECT_THAT(text, Not(HasSubstr("totaal was")));
  EXPECT_EQ(text.find("heffing_verschuldigd", text.find("Elke wijziging")), std::string::npos);
  EXPECT_THAT(text, HasSubstr("            rijen  vooruit  achteruit\n"));
}

TEST(ImpactTextTest, ShowsTenOfTheLargestChanges) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.measure->movers.resize(11, impact.measure->movers.front());
  EXPECT_THAT(dutch(impact), HasSubstr("  10. "));
  EXPECT_THAT(dutch(impact), Not(HasSubstr("  11. ")));
}

TEST(ImpactTextTest, OneWithoutAnyOutcomeInCommonShowsBoth) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.measure->movers.front().outcomes_after.erase(
      impact.measure->movers.front().outcomes_after.begin());
  EXPECT_THAT(dutch(impact), HasSubstr("     nieuw_uitkomst: (geen) -> TOEGEPAST\n"
                                       "     heffing_uitkomst: HEFFING -> (geen)\n"));
}

TEST(ImpactTextTest, OutcomesOfALowerLevelSayWhich) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.outcomes.front().level = "sector";
  EXPECT_THAT(dutch(impact), HasSubstr("heffing_uitkomst (sector): 1 rij"));
}

}  // namespace
}  // namespace quotum::impact
