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

constexpr const char* kDutch = R"(Wat de wijziging doet over 2020
was:    rules
wordt:  ontwerp
regels: 5 verschillen in betekenis
10 rijen van bedrijf vergeleken, 1 zonder resultaat onder de oude, de nieuwe of tussenliggende regels, 2 rijen afgewezen (met een fout, of horend bij een rij met een fout)
  percentage: law has set no percentage 2020 markt (nieuwe regels): 1 rij
HYPOTHETISCH. Een waarde uit een scenario telt mee: de wet heeft die niet vastgesteld.
Een waarde of uitkomst verandert bij 10 van de 10 rijen van bedrijf. Wat afgewezen is of geen resultaat heeft, telt niet mee, ook als dat door een wijziging komt.

Titel van heffing_verschuldigd (heffing_verschuldigd)
  Dit is een last: wie er minder van draagt, gaat vooruit.
  vooruit    2  20,0 %  samen 1.000,00 EUR   ████▊
  achteruit  3  30,0 %  samen 13.500,50 EUR  ███████▏
  gelijk     5  50,0 %                       ████████████
  Het totaal was 100.000,00 EUR en wordt 112.500,50 EUR; verschil +12.500,50 EUR.

Totalen
                                       was       wordt    verschil        anders
  heffing_verschuldigd          100.000,00  112.500,50  +12.500,50  EUR  5 rijen
  percentage            sector           -           -           -         1 rij
  uren_mee                             0,0       120,5      +120,5  uur  3 rijen  alleen in de nieuwe regels
  Van percentages en tarieven is er geen som.
  Ongewijzigd voor elke rij: toeslag

Hoeveel er verandert (EUR)
  0 tot 1.000 EUR minder       2  40,0 %  █████████▌
  0 tot 1.000 EUR meer         1  20,0 %  ████▊
  1.000 tot 10.000 EUR meer    1  20,0 %  ████▊
  10.000 tot 100.000 EUR meer  1  20,0 %  ████▊
     deel van de rijen  laagste     25 %  50 % (mediaan)       75 %     hoogste
  verschil ten hoogste  -600,00  -400,00         +500,00  +3.000,50  +10.000,00

Naar omvang: uren (uren)
                   rijen  vooruit  achteruit        was       wordt  verschil (EUR)
  tot 1.000 uur        5        2          1  10.000,00    9.500,00         -500,00
  vanaf 1.000 uur      5        0          2  90.000,00  103.000,50      +13.000,50

Naar sector (sector)
            rijen  vooruit  achteruit        was      wordt  verschil (EUR)
  overheid      4        2          0  40.000,00  39.000,00       -1.000,00
  markt         6        0          3  60.000,00  73.500,50      +13.500,50

heffing_uitkomst: 1 rij met een andere uitkomst
     was \ wordt  1  2
  1  VRIJGESTELD  3  -
  2  HEFFING      1  6

nieuw_uitkomst: 10 rijen met een andere uitkomst
     was \ wordt   1   2
  1  (geen kolom)  -  10
  2  TOEGEPAST     -   -

Geen rij krijgt een andere uitkomst in: toeslag_uitkomst

Wat elke wijziging doet
  1. stap heffing, formule · heffing/2020-01-01 · artikel 3 HW: 4 rijen
  2. waarde 2020 · parameters/tarief · artikel 4 HW: 1 rij heen, 2 rijen terug
  3. alleen samen toe te passen: 10 rijen
     invoer uren_mee toegevoegd · heffing/2020-01-01 · artikel 5 HW
     uitvoerkolom uren_mee toegevoegd · heffing/2020-01-01 · artikel 5 HW
  4. uitkomst HEFFING, grondslag · heffing/2020-01-01 · artikel 6 HW: zonder gevolg voor de vergeleken rijen
  Elke wijziging is apart doorgerekend, op twee manieren; beide tellen op tot het hele verschil.
  Heen: bovenop alle wijzigingen die in de wet ervoor staan.
  Terug: bovenop alle wijzigingen die in de wet erna staan.
  Wisselwerking, heen min terug: wat pas door meerdere wijzigingen samen ontstaat.
  heffing_verschuldigd (EUR)        heen       terug  wisselwerking
    1.                        +12.000,00  +11.000,25        +999,75
    2.                           +500,50   +1.500,25        -999,75
    samen                     +12.500,50  +12.500,50           0,00
  uren_mee (uur)    heen   terug  wisselwerking
    3.            +120,5  +120,5            0,0
    samen         +120,5  +120,5            0,0

Waar het meest verandert
  1. bedrijf B7: 5.000,00 -> 15.000,00 EUR (+10.000,00)
     nieuw_uitkomst: (geen kolom) -> TOEGEPAST
     heffing (artikel 3 HW): € 5.000,00 -> € 15.000,00
       was    100 uur × € 50,00; afgerond naar beneden op € 0,01
       wordt  100 uur × € 150,00; afgerond naar beneden op € 1,00
     aandeel: 2,333333… (precies 7/3) -> 2,333333… (precies 2333333/1000000)
       7 uur / 3 uur
  2. bedrijf B2: 600,00 -> 0,00 EUR (-600,00)
     heffing_uitkomst: HEFFING -> VRIJGESTELD
     heffing: € 600,00 -> niet bereikt
       was    12 uur × € 50,00
)";

constexpr const char* kEnglish = R"(What the change does for 2020
before: rules
after:  draft
rules:  5 differences in meaning
10 rows of bedrijf compared, 1 without a result under the rules before, after or in between, 2 rows rejected (with a mistake, or belonging to a row with one)
  percentage: law has set no percentage 2020 markt (rules after): 1 row
HYPOTHETICAL. A value of a scenario plays a part: the law has not set it.
A value or outcome changes for 10 of the 10 rows of bedrijf. What is rejected or has no result does not count, even where a change is the cause.

Title of heffing_verschuldigd (heffing_verschuldigd)
  This is a burden: who bears less of it, gains.
  gain  2  20.0 %  together 1,000.00 EUR   ████▊
  lose  3  30.0 %  together 13,500.50 EUR  ███████▏
  same  5  50.0 %                          ████████████
  The total was 100,000.00 EUR and becomes 112,500.50 EUR; difference +12,500.50 EUR.

Totals
                                    before       after  difference       changed
  heffing_verschuldigd          100,000.00  112,500.50  +12,500.50  EUR   5 rows
  percentage            sector           -           -           -         1 row
  uren_mee                             0.0       120.5      +120.5  uur   3 rows  in the new rules only
  Rates have no sum.
  Unchanged for every row: toeslag

How much changes (EUR)
  0 to 1,000 EUR less         2  40.0 %  █████████▌
  0 to 1,000 EUR more         1  20.0 %  ████▊
  1,000 to 10,000 EUR more    1  20.0 %  ████▊
  10,000 to 100,000 EUR more  1  20.0 %  ████▊
   share of the rows   lowest     25 %  50 % (median)       75 %     highest
  difference at most  -600.00  -400.00        +500.00  +3,000.50  +10,000.00

By size: hours (uren)
                        rows  gain  lose     before       after  difference (EUR)
  up to 1,000 hours        5     2     1  10,000.00    9,500.00           -500.00
  1,000 hours and more     5     0     2  90,000.00  103,000.50        +13,000.50

By sector (sector)
            rows  gain  lose     before      after  difference (EUR)
  overheid     4     2     0  40,000.00  39,000.00         -1,000.00
  markt        6     0     3  60,000.00  73,500.50        +13,500.50

heffing_uitkomst: 1 row with another outcome
     before \ after  1  2
  1  VRIJGESTELD     3  -
  2  HEFFING         1  6

nieuw_uitkomst: 10 rows with another outcome
     before \ after  1   2
  1  (no column)     -  10
  2  TOEGEPAST       -   -

No row gets another outcome in: toeslag_uitkomst

What each change does
  1. step heffing, formula · heffing/2020-01-01 · article 3 HW: 4 rows
  2. value 2020 · parameters/tarief · article 4 HW: 1 row forward, 2 rows reverse
  3. can only be applied together: 10 rows
     input uren_mee added · heffing/2020-01-01 · article 5 HW
     output uren_mee added · heffing/2020-01-01 · article 5 HW
  4. outcome HEFFING, basis · heffing/2020-01-01 · article 6 HW: without effect on the rows compared
  Each change has been computed by itself, in two ways; both add up to the whole difference.
  Forward: on top of all changes that come before it in the law.
  Reverse: on top of all changes that come behind it in the law.
  Interaction, forward minus reverse: what arises only from several changes together.
  heffing_verschuldigd (EUR)     forward     reverse  interaction
    1.                        +12,000.00  +11,000.25      +999.75
    2.                           +500.50   +1,500.25      -999.75
    together                  +12,500.50  +12,500.50         0.00
  uren_mee (uur)  forward  reverse  interaction
    3.             +120.5   +120.5          0.0
    together       +120.5   +120.5          0.0

Where most changes
  1. bedrijf B7: 5,000.00 -> 15,000.00 EUR (+10,000.00)
     nieuw_uitkomst: (no column) -> TOEGEPAST
     heffing (artikel 3 HW): € 5.000,00 -> € 15.000,00
       before 100 uur × € 50,00; rounded naar beneden op € 0,01
       after  100 uur × € 150,00; rounded naar beneden op € 1,00
     aandeel: 2,333333… (precies 7/3) -> 2,333333… (precies 2333333/1000000)
       7 uur / 3 uur
  2. bedrijf B2: 600.00 -> 0.00 EUR (-600.00)
     heffing_uitkomst: HEFFING -> VRIJGESTELD
     heffing: € 600,00 -> not reached
       before 12 uur × € 50,00
)";

constexpr const char* kNothing = R"(Wat de wijziging doet over 2020
was:    rules
wordt:  rules
regels: geen verschil in betekenis
10 rijen van bedrijf vergeleken
Geen enkele waarde of uitkomst verandert.

Titel van toeslag (toeslag)
  Dit is een voordeel: wie er meer van krijgt, gaat vooruit.
  vooruit     0    0,0 %
  achteruit   0    0,0 %
  gelijk     10  100,0 %  ████████████████████████
  Het totaal was 0 EUR en wordt 0 EUR; verschil 0 EUR.

Ongewijzigd voor elke rij: toeslag

Geen rij krijgt een andere uitkomst in: toeslag_uitkomst
)";

constexpr const char* kNothingInEnglish = R"(What the change does for 2020
before: rules
after:  rules
rules:  no difference in meaning
10 rows of bedrijf compared
No value or outcome changes.

Title of toeslag (toeslag)
  This is a benefit: who gets more of it, gains.
  gain   0    0.0 %
  lose   0    0.0 %
  same  10  100.0 %  ████████████████████████
  The total was 0 EUR and becomes 0 EUR; difference 0 EUR.

Unchanged for every row: toeslag

No row gets another outcome in: toeslag_uitkomst
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
  EXPECT_THAT(text, HasSubstr("voordeel noch last.\n  omhoog  2  20,0 %"));
  EXPECT_THAT(text, HasSubstr("  omlaag  3  30,0 %"));
  EXPECT_THAT(text, HasSubstr("rijen  omhoog  omlaag"));
  EXPECT_THAT(text, Not(HasSubstr("vooruit")));
  impact.language = Language::kEnglish;
  EXPECT_THAT(dutch(impact), HasSubstr("  up    2  20.0 %"));
  EXPECT_THAT(dutch(impact), HasSubstr("  down  3  30.0 %"));
}

TEST(ImpactTextTest, ABenefitIsSaidToBeOne) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.columns[1].counts_as = rulebook::CountsAs::kBenefit;
  EXPECT_THAT(
      dutch(impact),
      HasSubstr("Dit is een voordeel: wie er meer van krijgt, gaat vooruit.\n  vooruit    2"));
}

TEST(ImpactTextTest, WithoutAMeasureThereAreTotalsOutcomesAndEffects) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.measure.reset();
  const std::string text = dutch(impact);
  EXPECT_THAT(text, HasSubstr("telt niet mee, ook als dat door een wijziging komt.\n\nTotalen\n"));
  EXPECT_THAT(text, HasSubstr("Ongewijzigd voor elke rij: toeslag\n\nheffing_uitkomst: 1 rij"));
  EXPECT_THAT(text, HasSubstr("Wat elke wijziging doet"));
  EXPECT_THAT(text, Not(HasSubstr("vooruit")));
  EXPECT_THAT(text, Not(HasSubstr("Waar het meest verandert")));
}

TEST(ImpactTextTest, WithoutRowsThereAreNoShares) {
  Impact impact = impact_of_nothing(Language::kDutch);
  impact.compared = 0;
  EXPECT_THAT(dutch(impact), HasSubstr("0 rijen van bedrijf vergeleken\n"));
  EXPECT_THAT(dutch(impact), Not(HasSubstr("%")));
}

TEST(ImpactTextTest, WithoutEffectsThereIsNoSectionOfThem) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.effects.clear();
  EXPECT_THAT(dutch(impact), Not(HasSubstr("Wat elke wijziging doet")));
  impact.effects = {{{4}, {0, 0, 0, 0}, {0, 0, 0, 0}, 0, 0}};
  EXPECT_THAT(dutch(impact),
              HasSubstr("artikel 6 HW: zonder gevolg voor de vergeleken rijen\n\nWaar"));
}

TEST(ImpactTextTest, TotalOfEffectsIsTheirSum) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.effects[2].forward[1] = -1;
  EXPECT_THAT(dutch(impact), HasSubstr("    3.                             -0,01        0,00 "
                                       "         -0,01\n"
                                       "    samen                     +12.500,49  +12.500,50 "
                                       "         -0,01\n"));
}

TEST(ImpactTextTest, EffectsThatCancelOutAreShown) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.effects[0].forward[0] = 5;
  impact.effects[1].forward[0] = -5;
  EXPECT_THAT(dutch(impact), HasSubstr("  toeslag (EUR)  heen  terug  wisselwerking\n"
                                       "    1.             +5      0             +5\n"
                                       "    2.             -5      0             -5\n"
                                       "    samen           0      0              0\n"));
}

TEST(ImpactTextTest, ASumOfPercentagesIsNotShown) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.columns[1].unit = "ratio";
  const std::string text = dutch(impact);
  EXPECT_THAT(text, Not(HasSubstr("totaal was")));
  EXPECT_THAT(text, Not(HasSubstr("samen 1")));
  EXPECT_THAT(text, HasSubstr("Van percentages en tarieven is er geen som"));
  EXPECT_EQ(text.find("heffing_verschuldigd", text.find("Wat elke wijziging doet")),
            std::string::npos);
  EXPECT_THAT(text, HasSubstr("            rijen  vooruit  achteruit\n"));
}

TEST(ImpactTextTest, ASumOfRatesIsNotShownButTheirUnitIs) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.columns[1].unit = "EUR/uur";
  const std::string text = dutch(impact);
  EXPECT_THAT(text, Not(HasSubstr("totaal was")));
  EXPECT_THAT(text,
              HasSubstr("  heffing_verschuldigd            -      -         -       5 rijen"));
  EXPECT_THAT(text, HasSubstr("5.000,00 -> 15.000,00 EUR/uur (+10.000,00)"));
}

TEST(ImpactTextTest, SaysThatThereIsNoSumOnlyWhereOneIsMissing) {
  Impact impact = hand_made_impact(Language::kDutch);
  EXPECT_THAT(dutch(impact), HasSubstr("Van percentages en tarieven is er geen som.\n"));
  impact.columns[2].changed = 0;
  EXPECT_THAT(dutch(impact), Not(HasSubstr("geen som")));
}

TEST(ImpactTextTest, RoundingsThatDifferAreShownBehindTheSameFigures) {
  Impact impact = hand_made_impact(Language::kDutch);
  MovedStep& step = impact.measure->movers[0].steps[0];
  step.figures_after = step.figures_before;
  EXPECT_THAT(dutch(impact), HasSubstr("       100 uur × € 50,00\n"
                                       "       was    afgerond naar beneden op € 0,01\n"
                                       "       wordt  afgerond naar beneden op € 1,00\n"));
  step.rounding_after.clear();
  EXPECT_THAT(dutch(impact), HasSubstr("       wordt  niet afgerond\n"));
  step.rounding_before.clear();
  EXPECT_THAT(dutch(impact), Not(HasSubstr("afgerond")));
}

TEST(ImpactTextTest, ARefusalSaysUnderWhichRules) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.refusals = {{"", "too large", RefusedUnder::kBefore, 2},
                     {"loon", "empty", RefusedUnder::kBetween, 1}};
  EXPECT_THAT(dutch(impact), HasSubstr("\n  too large (oude regels): 2 rijen\n"
                                       "  loon: empty (tussenliggende regels): 1 rij\n"));
}

TEST(ImpactTextTest, SaysThatNoBookAppliesToTheYear) {
  Impact impact = impact_of_nothing(Language::kDutch);
  EXPECT_THAT(dutch(impact), Not(HasSubstr("Let op")));
  impact.no_book_applies = true;
  EXPECT_THAT(dutch(impact),
              HasSubstr("\nLet op: geen enkel regelboek geldt voor het jaar 2020\n"));
}

TEST(ImpactTextTest, ShowsTenOfTheLargestChanges) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.measure->movers.resize(11, impact.measure->movers.front());
  EXPECT_THAT(dutch(impact), HasSubstr("  10. "));
  EXPECT_THAT(dutch(impact), Not(HasSubstr("  11. ")));
}

TEST(ImpactTextTest, FiguresStandWithTheFirstThreeOnly) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.measure->movers.resize(4, impact.measure->movers.front());
  const std::string text = dutch(impact);
  const std::size_t fourth = text.find("  4. bedrijf B7");
  ASSERT_NE(fourth, std::string::npos);
  EXPECT_THAT(text.substr(text.find("  3. "), fourth - text.find("  3. ")),
              HasSubstr("       was    100 uur × € 50,00; afgerond"));
  EXPECT_THAT(text.substr(fourth), HasSubstr("heffing (artikel 3 HW): € 5.000,00 -> € 15.000,00"));
  EXPECT_THAT(text.substr(fourth), Not(HasSubstr("100 uur")));
}

TEST(ImpactTextTest, AColumnThatOneOfTheRulesLacksIsShownThoughItIsZero) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.columns[0].only_before = true;
  EXPECT_THAT(dutch(impact), HasSubstr("0 rijen  alleen in de oude regels\n"));
  EXPECT_THAT(dutch(impact), Not(HasSubstr("Ongewijzigd voor elke rij")));
}

TEST(ImpactTextTest, OneWithoutAnyOutcomeInCommonShowsBoth) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.measure->movers.front().outcomes_after.erase(
      impact.measure->movers.front().outcomes_after.begin());
  EXPECT_THAT(dutch(impact), HasSubstr("     heffing_uitkomst: HEFFING -> (geen kolom)\n"
                                       "     nieuw_uitkomst: (geen kolom) -> TOEGEPAST\n"));
}

TEST(ImpactTextTest, OutcomesOfALowerLevelSayWhich) {
  Impact impact = hand_made_impact(Language::kDutch);
  impact.outcomes.front().level = "sector";
  EXPECT_THAT(dutch(impact), HasSubstr("heffing_uitkomst (sector): 1 rij"));
}

}  // namespace
}  // namespace quotum::impact
