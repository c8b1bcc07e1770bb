// What engine/report/explain.h promises, case by case.
#include "report/explain.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/explain_json.h"
#include "report/explain_text.h"
#include "rules_in_memory.h"

namespace quotum::report {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kFirm =
    "firm_number,sector,hours,target_hours\n123456782,overheid,100000,31.5\n";

Explanation explained(const TracedRun& run, const ExplainScope& scope = {},
                      Language language = Language::kDutch,
                      const std::vector<table::RowError>& rejects = {}) {
  auto explanation = explain(sources_of(run), 0, rejects, scope, language);
  EXPECT_TRUE(explanation);
  return std::move(explanation.value());
}

const ExplainedStep& step_of(const ExplainedRow& row, const std::string& name) {
  for (const ExplainedStep& step : row.steps) {
    if (step.name == name) {
      return step;
    }
  }
  throw std::logic_error("no step " + name);
}

template <typename Items>
std::vector<std::string> names(const Items& items) {
  std::vector<std::string> result;
  for (const auto& item : items) {
    result.push_back(item.name);
  }
  return result;
}

// Two people, the second with a month that does not count.
constexpr const char* kMonths =
    "firm_number,person_number,job,month_begin,month_end,month_hours,counts\n"
    "123456782,7,1,2024-01-01,2024-01-31,150,J\n"
    "123456782,7,1,2024-02-01,2024-02-29,-20,J\n"
    "123456782,9,1,2024-01-01,2024-01-31,160,J\n"
    "123456782,9,2,2024-03-01,2024-03-31,70,N\n";

TracedRun run_with_months(const std::string& months = kMonths) {
  return traced_run(
      small_rules(), 2024,
      {{"firm", "firm_number,sector,target_hours\n123456782,overheid,\n"}, {"month", months}});
}

TEST(ExplainTest, TheAnnexInDutch) {
  EXPECT_EQ(explanation_text(explained(traced_run(small_rules(), 2024, {{"firm", kFirm}}))),
            R"~(Toelichting bij de berekening over 2024
=======================================

Betreft           Bedrijf: firm number 123456782 (firm.csv, regel 2)
Kalenderjaar      2024
Scenario          geen

Toegepaste regels
-----------------
- Heffing: Wet op de heffing (BWBR0000001), tekst geldig van 1 januari 2020 tot 1 juli 2030,
  toegepast op de kalenderjaren 2020 tot en met 2029; status: officieel. Een proefwet.
- Toelage: Toelagewet (BWBR0000002), tekst geldig vanaf 1 januari 2020, toegepast vanaf het
  kalenderjaar 2020; status: uitvoering opgeschort.
- Latere wet: Latere wet (BWBR0000003); niet van toepassing op dit jaar.

1. Heffing
----------

   Uitkomst      DUE
   Grondslag     artikel 5, eerste lid, Wet op de heffing

   Getoetst, in deze volgorde:
   - SMALL: small
       small (nee): nee
   - DUE: levy > € 0,00
       € 11.000,00 > € 0,00: ja

   Resultaat
   ---------------------------  -----------
   Tekort in banen (shortfall)    2,2 banen
   Levy (levy)                  € 11.000,00

   Gegevens:
   - Sector (sector): overheid
   - Verloonde uren (hours): 100.000 uur
   - Target hours (target_hours): 31,5 uur

   1.1 Small (small)
      Grondslag     artikel 1, lid 13, onderdeel b, Wet op de heffing
      Formule       hours < 1.000 uur
      Ingevuld      100.000 uur < 1.000 uur
      Uitkomst      nee

   1.2 Taken (taken)
      Grondslag     artikel 3, tweede lid, Wet op de heffing
      Formule       als target hours is ingevuld dan target hours anders 0 uur
      Ingevuld      als target hours is ingevuld (ja) dan 31,5 uur anders (niet nodig)
      Uitkomst      31,5 uur

   1.3 Tekort in banen (shortfall)
      Grondslag     artikel 3, Wet op de heffing
      Formule       de hoogste van ((hours × rate[sector] - taken) / hours per job; 0 banen)
      Ingevuld      de hoogste van ((100.000 uur × 3,09% - 31,5 uur) / 1.331 uur per baan; 0 banen)
      Waarde        rate (overheid, 2024): 3,09%; status: secundaire bron; bron: Vakblad
      Waarde        hours per job: 1.331 uur per baan
      Afronding     naar beneden op 0,1 baan (artikel 6, derde lid, Besluit op de heffing); voor
                    afronding 2,297896… banen (precies 6117/2662)
      Uitkomst      2,2 banen
      Toelichting   Bij 100.000 uur en 3,09% is het tekort 2,2 banen in 2024 (sector overheid); 31,5
                    uur.
      Keuze         Kan het tekort negatief zijn? (floor)
                    Gekozen: Nee.
                    Reden: De wet kent geen teruggaaf.

   1.4 Levy (levy)
      Grondslag     Nota van toelichting, bladzijde 3
      Formule       als small dan € 0,00 anders shortfall × amount per job
      Ingevuld      als small (nee) dan (niet nodig) anders 2,2 banen × € 5.000,00 per baan
      Waarde        amount per job: € 5.000,00 per baan
      Uitkomst      € 11.000,00

2. Toelage
----------

   Uitkomst      INACTIVE
   Grondslag     artikel 7, Toelagewet

   Getoetst, in deze volgorde:
   - ACTIVE: active
       active (nee): nee
   - INACTIVE: in alle andere gevallen.

   Resultaat
   -------------  ------
   Grant (grant)  € 0,00

   2.1 Active (active)
      Grondslag     artikel 7, Toelagewet
      Formule       start is vastgesteld en jaar ≥ start
      Ingevuld      start is vastgesteld (nee) en (niet nodig)
      Waarde        start: niet vastgesteld; bron: Nog niet vastgesteld
      Uitkomst      nee

   2.2 Grant (grant)
      Grondslag     artikel 5, Wet op de heffing
      Formule       als active en niet levy volgens levy > € 100,00 dan 10% × € 250,00 anders € 0,00
      Ingevuld      als active (nee) en (niet nodig) dan (niet nodig) anders € 0,00
      Uitkomst      € 0,00

3. Latere wet
-------------

   Uitkomst      NIET_VAN_TOEPASSING. Deze regeling is niet van toepassing op dit jaar.

Open rechtsvragen die meespeelden
---------------------------------
- floor (levy, bij shortfall): Kan het tekort negatief zijn? Gekozen: Nee.

Waarden die niet officieel zijn vastgesteld
-------------------------------------------
- Percentage per sector: rate (overheid, 2024): 3,09%; status: secundaire bron; bron: Vakblad.
  Indicatief.
- Beginjaar van de toelage: start: niet vastgesteld; bron: Nog niet vastgesteld

Niet nodig voor deze uitkomst
-----------------------------
- Heffing: month_hours, counts, counted, person_hours, hours_of_staff.
)~");
}

TEST(ExplainTest, TheAnnexInEnglish) {
  const Explanation explanation =
      explained(traced_run(small_rules(), 2024, {{"firm", kFirm}}), {}, Language::kEnglish);
  EXPECT_EQ(explanation_text(explanation), R"~(Explanation of the calculation for 2024
=======================================

Concerns          Firm: firm number 123456782 (firm.csv, line 2)
Calendar year     2024
Scenario          none

Rules applied
-------------
- Levy: Wet op de heffing (BWBR0000001), text valid from 1 January 2020 until 1 July 2030, applied
  to the calendar years 2020 up to and including 2029; status: official. A law for trial.
- Grant: Toelagewet (BWBR0000002), text valid from 1 January 2020, applied from the calendar year
  2020; status: execution suspended.
- Later law: Latere wet (BWBR0000003); does not apply to this year.

1. Levy
-------

   Outcome       DUE
   Basis         article 5, paragraph 1, Wet op de heffing

   Tested, in this order:
   - SMALL: small
       small (no): no
   - DUE: levy > € 0.00
       € 11,000.00 > € 0.00: yes

   Result
   -----------------------------  -----------
   Shortfall in jobs (shortfall)     2.2 jobs
   Levy (levy)                    € 11,000.00

   Data:
   - Sector (sector): overheid
   - Paid hours (hours): 100,000 hours
   - Target hours (target_hours): 31.5 hours

   1.1 Small (small)
      Basis         article 1, paragraph 13, part b, Wet op de heffing
      Formula       hours < 1,000 hours
      In figures    100,000 hours < 1,000 hours
      Result        no

   1.2 Taken (taken)
      Basis         article 3, paragraph 2, Wet op de heffing
      Formula       if target hours is supplied then target hours else 0 hours
      In figures    if target hours is supplied (yes) then 31.5 hours else (not needed)
      Result        31.5 hours

   1.3 Shortfall in jobs (shortfall)
      Basis         article 3, Wet op de heffing
      Formula       the highest of ((hours × rate[sector] - taken) / hours per job; 0 jobs)
      In figures    the highest of ((100,000 hours × 3.09% - 31.5 hours) / 1,331 hours per job; 0
                    jobs)
      Value         rate (overheid, 2024): 3.09%; status: secondary source; source: Vakblad
      Value         hours per job: 1,331 hours per job
      Rounding      down to 0.1 jobs (article 6, paragraph 3, Besluit op de heffing); before
                    rounding 2.297896… jobs (exactly 6117/2662)
      Result        2.2 jobs
      Meaning       With 100,000 hours and 3.09% the shortfall is 2.2 jobs in 2024 (sector
                    overheid); 31.5 hours.
      Choice        Can the shortfall be negative? (floor)
                    Chosen: No.
                    Reason: The law knows no refund.

   1.4 Levy (levy)
      Basis         Nota van toelichting, bladzijde 3
      Formula       if small then € 0.00 else shortfall × amount per job
      In figures    if small (no) then (not needed) else 2.2 jobs × € 5,000.00 per job
      Value         amount per job: € 5,000.00 per job
      Result        € 11,000.00

2. Grant
--------

   Outcome       INACTIVE
   Basis         article 7, Toelagewet

   Tested, in this order:
   - ACTIVE: active
       active (no): no
   - INACTIVE: in all other cases.

   Result
   -------------  ------
   Grant (grant)  € 0.00

   2.1 Active (active)
      Basis         article 7, Toelagewet
      Formula       start has been set and year ≥ start
      In figures    start has been set (no) and (not needed)
      Value         start: not set; source: Nog niet vastgesteld
      Result        no

   2.2 Grant (grant)
      Basis         article 5, Wet op de heffing
      Formula       if active and not levy according to levy > € 100.00 then 10% × € 250.00 else €
                    0.00
      In figures    if active (no) and (not needed) then (not needed) else € 0.00
      Result        € 0.00

3. Later law
------------

   Outcome       NIET_VAN_TOEPASSING. These rules do not apply to this year.

Open legal points that played a part
------------------------------------
- floor (levy, at shortfall): Can the shortfall be negative? Chosen: No.

Values that are not official
----------------------------
- Percentage per sector: rate (overheid, 2024): 3.09%; status: secondary source; source: Vakblad.
  Indicative.
- First year of the grant: start: not set; source: Nog niet vastgesteld

Not needed for these results
----------------------------
- Levy: month_hours, counts, counted, person_hours, hours_of_staff.
)~");
}

TEST(ExplainTest, FewRowsAreWorkedOutInFull) {
  const Explanation explanation = explained(run_with_months());
  EXPECT_EQ(explanation_text(explanation), R"~(Toelichting bij de berekening over 2024
=======================================

Betreft           Bedrijf: firm number 123456782 (firm.csv, regel 2)
Kalenderjaar      2024
Scenario          geen

Toegepaste regels
-----------------
- Heffing: Wet op de heffing (BWBR0000001), tekst geldig van 1 januari 2020 tot 1 juli 2030,
  toegepast op de kalenderjaren 2020 tot en met 2029; status: officieel. Een proefwet.
- Toelage: Toelagewet (BWBR0000002), tekst geldig vanaf 1 januari 2020, toegepast vanaf het
  kalenderjaar 2020; status: uitvoering opgeschort.
- Latere wet: Latere wet (BWBR0000003); niet van toepassing op dit jaar.

1. Heffing
----------

   Uitkomst      SMALL
   Grondslag     artikel 1, Wet op de heffing
   Toelichting   Met 290 uur is het bedrijf klein.

   Getoetst, in deze volgorde:
   - SMALL: small
       small (ja): ja

   Resultaat
   ---------------------------  ---------
   Tekort in banen (shortfall)  0,0 banen
   Levy (levy)                     € 0,00

   Gegevens:
   - Sector (sector): overheid
   - Verloonde uren (hours): 290 uur, berekend uit de onderliggende rijen: hours of staff
   - Target hours (target_hours): geen waarde: target hours is niet ingevuld

   1.1 Hours of staff (hours_of_staff)
      Grondslag     artikel 2, Wet op de heffing
      Formule       som(person: person hours)
      Ingevuld      290 uur
      Rijen         290 uur, uit 2 van de 2 rijen
      Uitkomst      290 uur

   1.2 Small (small)
      Grondslag     artikel 1, lid 13, onderdeel b, Wet op de heffing
      Formule       hours < 1.000 uur
      Ingevuld      290 uur < 1.000 uur
      Uitkomst      ja

   1.3 Taken (taken)
      Grondslag     artikel 3, tweede lid, Wet op de heffing
      Formule       als target hours is ingevuld dan target hours anders 0 uur
      Ingevuld      als target hours is ingevuld (nee) dan (niet nodig) anders 0 uur
      Uitkomst      0 uur

   1.4 Tekort in banen (shortfall)
      Grondslag     artikel 3, Wet op de heffing
      Formule       de hoogste van ((hours × rate[sector] - taken) / hours per job; 0 banen)
      Ingevuld      de hoogste van ((290 uur × 3,09% - 0 uur) / 1.331 uur per baan; 0 banen)
      Waarde        rate (overheid, 2024): 3,09%; status: secundaire bron; bron: Vakblad
      Waarde        hours per job: 1.331 uur per baan
      Afronding     naar beneden op 0,1 baan (artikel 6, derde lid, Besluit op de heffing); voor
                    afronding 0,006732… baan (precies 8961/1331000)
      Uitkomst      0,0 banen
      Toelichting   Bij 290 uur en 3,09% is het tekort 0,0 banen in 2024 (sector overheid); (geen
                    waarde).
      Keuze         Kan het tekort negatief zijn? (floor)
                    Gekozen: Nee.
                    Reden: De wet kent geen teruggaaf.

   1.5 Levy (levy)
      Grondslag     Nota van toelichting, bladzijde 3
      Formule       als small dan € 0,00 anders shortfall × amount per job
      Ingevuld      als small (ja) dan € 0,00 anders (niet nodig)
      Uitkomst      € 0,00

   Medewerker (person): 2 rijen

   Person number 7

      1.person.1 Person hours (person_hours)
         Grondslag     artikel 2, derde lid, Wet op de heffing
         Formule       de hoogste van (som(month: month hours waarvoor counted); 0 uur)
         Ingevuld      de hoogste van (130 uur; 0 uur)
         Rijen         130 uur, uit 2 van de 2 rijen
         Uitkomst      130 uur

   Person number 9

      1.person.1 Person hours (person_hours)
         Grondslag     artikel 2, derde lid, Wet op de heffing
         Formule       de hoogste van (som(month: month hours waarvoor counted); 0 uur)
         Ingevuld      de hoogste van (160 uur; 0 uur)
         Rijen         160 uur, uit 1 van de 2 rijen
         Uitkomst      160 uur

   Maand (month): 4 rijen

   1.month.1 Counted (counted)
      Grondslag     artikel 2, tweede lid, Wet op de heffing
      Formule       counts = J

   person       month       month         month
   number  job  begin       end           hours  counts  counted
   ------  ---  ----------  ----------  -------  ------  -------
   7       1    2024-01-01  2024-01-31  150 uur  J       ja
   7       1    2024-02-01  2024-02-29  -20 uur  J       ja
   9       1    2024-01-01  2024-01-31  160 uur  J       ja
   9       2    2024-03-01  2024-03-31        -  N       nee
   totaal                               290 uur

2. Toelage
----------

   Uitkomst      INACTIVE
   Grondslag     artikel 7, Toelagewet

   Getoetst, in deze volgorde:
   - ACTIVE: active
       active (nee): nee
   - INACTIVE: in alle andere gevallen.

   Resultaat
   -------------  ------
   Grant (grant)  € 0,00

   2.1 Active (active)
      Grondslag     artikel 7, Toelagewet
      Formule       start is vastgesteld en jaar ≥ start
      Ingevuld      start is vastgesteld (nee) en (niet nodig)
      Waarde        start: niet vastgesteld; bron: Nog niet vastgesteld
      Uitkomst      nee

   2.2 Grant (grant)
      Grondslag     artikel 5, Wet op de heffing
      Formule       als active en niet levy volgens levy > € 100,00 dan 10% × € 250,00 anders € 0,00
      Ingevuld      als active (nee) en (niet nodig) dan (niet nodig) anders € 0,00
      Uitkomst      € 0,00

3. Latere wet
-------------

   Uitkomst      NIET_VAN_TOEPASSING. Deze regeling is niet van toepassing op dit jaar.

Open rechtsvragen die meespeelden
---------------------------------
- floor (levy, bij shortfall): Kan het tekort negatief zijn? Gekozen: Nee.

Waarden die niet officieel zijn vastgesteld
-------------------------------------------
- Percentage per sector: rate (overheid, 2024): 3,09%; status: secundaire bron; bron: Vakblad.
  Indicatief.
- Beginjaar van de toelage: start: niet vastgesteld; bron: Nog niet vastgesteld
)~");
}

TEST(ExplainTest, ManyRowsAreATableWithTotals) {
  ExplainScope scope;
  scope.rows_shown = 3;
  scope.rows_worked_out = 0;
  const Explanation explanation = explained(run_with_months(), scope);
  const std::vector<ExplainedLevel>& levels = explanation.books.front().levels;
  ASSERT_EQ(levels.size(), 2U);
  EXPECT_THAT(levels[0].worked_out, IsEmpty());
  EXPECT_EQ(levels[0].table.all_rows, 2U);
  EXPECT_THAT(levels[0].table.keys, ElementsAre("person_number"));
  ASSERT_EQ(levels[0].table.rows.size(), 2U);
  EXPECT_EQ(levels[0].table.rows[0].cells.at(0).exact, "130");
  EXPECT_EQ(levels[0].table.rows[1].cells.at(0).exact, "160");
  EXPECT_EQ(levels[0].table.totals.at(0).exact, "290");

  const ExplainedTable& months = levels[1].table;
  EXPECT_THAT(months.keys, ElementsAre("person_number", "job", "month_begin", "month_end"));
  EXPECT_THAT(names(months.columns), ElementsAre("month_hours", "counts", "counted"));
  EXPECT_EQ(months.rows.size(), 3U);
  EXPECT_EQ(months.all_rows, 4U);
  EXPECT_EQ(months.rows[1].line, 3U);
  EXPECT_EQ(months.totals[0].exact, "290") << "hours that were not added are not in the total";
  EXPECT_EQ(months.totals[1].exact, "");
  EXPECT_THAT(explanation_text(explanation),
              HasSubstr("en nog 1 rijen; totalen gaan over alle 4 rijen."));
}

TEST(ExplainTest, OneRowBelowIsWorkedOutWithAllItsRows) {
  ExplainScope scope;
  scope.rows_shown = 1;
  scope.rows_worked_out = 0;
  scope.below = "9";
  const Explanation explanation = explained(run_with_months(), scope);
  const std::vector<ExplainedLevel>& levels = explanation.books.front().levels;
  ASSERT_EQ(levels[0].worked_out.size(), 1U);
  EXPECT_EQ(levels[0].worked_out[0].keys.front().text, "9");
  const ExplainedStep& hours = step_of(levels[0].worked_out[0], "person_hours");
  EXPECT_EQ(hours.formula.figures, "de hoogste van (160 uur; 0 uur)");
  EXPECT_EQ(hours.formula.used.at(0).rows, 1U);
  EXPECT_EQ(hours.formula.used.at(0).of_rows, 2U);
  EXPECT_EQ(levels[1].table.rows.size(), 2U);
  EXPECT_THAT(levels[1].worked_out, IsEmpty());

  scope.below = "8";
  const TracedRun run = run_with_months();
  EXPECT_FALSE(explain(sources_of(run), 0, {}, scope, Language::kDutch));
}

TEST(ExplainTest, ABranchNotTakenIsNotNeeded) {
  const Explanation explanation = explained(traced_run(
      small_rules(), 2024,
      {{"firm", "firm_number,sector,hours,target_hours\n123456782,overheid,999.99,\n"}}));
  const ExplainedBook& levy = explanation.books.front();
  EXPECT_EQ(levy.row.outcome->code, "SMALL");
  EXPECT_EQ(levy.row.outcome->sentence, "Met 999,99 uur is het bedrijf klein.");
  EXPECT_EQ(levy.row.outcome->tests.size(), 1U);
  EXPECT_EQ(step_of(levy.row, "levy").formula.figures,
            "als small (ja) dan € 0,00 anders (niet nodig)");
  // The shortfall is a column of its own, so it is needed all the same; what it names in the other
  // branch is not.
  EXPECT_THAT(names(levy.not_needed),
              ElementsAre("month_hours", "counts", "counted", "person_hours", "hours_of_staff"));
}

TEST(ExplainTest, AScenarioShowsInHeaderOutcomeAndValues) {
  const check::CheckedScenario scenario =
      scenario_of(small_rules(), R"(  - { parameter: start, value: 2023 jaar, because: Stel dat. }
  - { parameter: rate, jaar: 2024, sector: markt, value: 2.5% }
)");
  const Explanation explanation = explained(
      traced_run(small_rules(), 2024,
                 {{"firm", "firm_number,sector,hours,target_hours\n123456782,markt,1500,1000\n"}},
                 {&scenario}));
  EXPECT_TRUE(explanation.hypothetical);
  EXPECT_EQ(explanation.books[1].row.outcome->code, "ACTIVE_HYPOTHETISCH");
  ASSERT_EQ(explanation.not_official.size(), 2U);
  EXPECT_EQ(explanation.not_official[0].name, "rate");
  EXPECT_EQ(explanation.not_official[0].value.text, "2,50%");
  EXPECT_EQ(explanation.not_official[1].name, "start");
  EXPECT_EQ(explanation.not_official[1].scenario, "wat-als");
  EXPECT_EQ(explanation.not_official[1].status, "hypothetical");
  EXPECT_EQ(explanation.not_official[1].source, "Stel dat.");
  EXPECT_THAT(
      explanation_text(explanation),
      HasSubstr(
          "Scenario          Wat als (wat-als)\n"
          "Let op            De uitkomsten zijn hypothetisch: zij berusten mede op waarden uit "
          "het scenario,\n"
          "                  die niet zijn vastgesteld.\n"));
}

TEST(ExplainTest, ARefusedRowIsExplainedAsFarAsTheRulesCame) {
  const TracedRun run =
      traced_run(small_rules(), 2024,
                 {{"firm", "firm_number,sector,hours,target_hours\n123456782,markt,1500,1000\n"}});
  table::RowError reject;
  reject.line = 2;
  reject.key = "123456782";
  reject.field = "rate";
  reject.code = "not-set";
  reject.message = "rate 2024 markt has not been set by law";
  const Explanation explanation = explained(run, {}, Language::kDutch, {reject});
  EXPECT_FALSE(explanation.decided);
  const ExplainedStep& shortfall = step_of(explanation.books.front().row, "shortfall");
  EXPECT_EQ(shortfall.value.exact, "");
  EXPECT_EQ(shortfall.missing, "rate is niet vastgesteld");
  EXPECT_EQ(shortfall.formula.figures,
            "de hoogste van ((1.500 uur × (niet vastgesteld) - 1.000 uur) / 1.331 uur per baan; 0 "
            "banen)");
  EXPECT_EQ(explanation.books.front().row.outcome->code, "");
  EXPECT_THAT(explanation_text(explanation),
              HasSubstr("Geen beslissing\n"
                        "---------------\n"
                        "Er is geen beslissing genomen, omdat gegevens zijn afgekeurd:\n"
                        "  - firm.csv, regel 2, rate: de wet heeft een waarde die nodig is niet "
                        "vastgesteld (not-set: rate\n"
                        "    2024 markt has not been set by law).\n"));
}

TEST(ExplainTest, ARowThatWasRejectedUnreadHasItsRejectsOnly) {
  const TracedRun run = traced_run(small_rules(), 2024, {{"firm", kFirm}});
  table::RowError reject;
  reject.line = 5;
  reject.key = "111222333";
  reject.field = "hours";
  reject.value = "veel";
  reject.code = "not-a-number";
  reject.message = "expected a number such as 1250.50 or -1250";
  const std::vector<table::RowError> rejects = {reject};
  EXPECT_EQ(
      explanation_text(explain_rejected(sources_of(run), "111222333", rejects, Language::kDutch)),
      R"~(Toelichting bij de berekening over 2024
=======================================

Betreft           Bedrijf: firm number 111222333
Kalenderjaar      2024
Scenario          geen

Geen beslissing
---------------
Er is geen beslissing genomen, omdat gegevens zijn afgekeurd:
  - firm.csv, regel 5, hours = "veel": de waarde is geen getal (not-a-number: expected a number such
    as 1250.50 or -1250).
)~");
  const auto json = nlohmann::json::parse(explanation_json(
      explain_rejected(sources_of(run), "111222333", rejects, Language::kEnglish)));
  EXPECT_EQ(json["decided"], false);
  EXPECT_EQ(json["keys"]["firm_number"], "111222333");
  EXPECT_EQ(json["rejects"][0]["code"], "not-a-number");
  EXPECT_EQ(json["books"].size(), 0U);
}

TEST(ExplainTest, JsonHoldsExactValuesAsText) {
  const auto json = nlohmann::json::parse(
      explanation_json(explained(traced_run(small_rules(), 2024, {{"firm", kFirm}}))));
  EXPECT_EQ(json["explanation"], 1);
  EXPECT_EQ(json["language"], "nl");
  EXPECT_EQ(json["year"], 2024);
  EXPECT_EQ(json["file"], "firm.csv");
  EXPECT_EQ(json["line"], 2);
  EXPECT_EQ(json["as_known_on"], nullptr);
  const auto& levy = json["books"][0];
  EXPECT_EQ(levy["book"], "levy");
  EXPECT_EQ(levy["version"]["valid_from"], "2020-01-01");
  EXPECT_EQ(levy["outcome"]["code"], "DUE");
  EXPECT_EQ(levy["outcome"]["tests"][0]["met"], false);
  EXPECT_EQ(levy["outputs"][1]["value"]["value"], "11000.00");
  EXPECT_EQ(levy["inputs"][1]["value"]["value"], "100000");
  for (const auto& step : levy["steps"]) {
    if (step["name"] != "shortfall") {
      continue;
    }
    EXPECT_EQ(step["basis"]["article"], "3");
    EXPECT_EQ(step["formula"], "max((hours * rate[sector] - taken) / hours_per_job, 0 baan)");
    EXPECT_EQ(step["result"]["value"], "2.2");
    EXPECT_EQ(step["result"]["type"], "baan");
    EXPECT_EQ(step["rounding"]["mode"], "down");
    EXPECT_EQ(step["rounding"]["to"]["value"], "0.1");
    EXPECT_EQ(step["rounding"]["before"]["value"], "6117/2662");
    EXPECT_EQ(step["choice"]["chosen"], "at_zero");
    EXPECT_EQ(step["figures"][2]["parameter"]["status"], "secondary");
    EXPECT_EQ(step["figures"][2]["parameter"]["published"], "2023-10-01");
  }
  EXPECT_EQ(json["books"][2]["applies"], false);
  EXPECT_EQ(json["books"][2]["outcome"]["code"], "NIET_VAN_TOEPASSING");
  EXPECT_EQ(json["values_not_official"][0]["name"], "rate");
  EXPECT_EQ(json["open_points"][0]["id"], "floor");
}

TEST(ExplainTest, NoExactNumberOfJsonDependsOnTheLanguage) {
  const TracedRun run = run_with_months();
  const auto dutch = nlohmann::json::parse(explanation_json(explained(run)));
  const auto english =
      nlohmann::json::parse(explanation_json(explained(run, {}, Language::kEnglish)));
  const auto flat_dutch = dutch.flatten();
  const auto flat_english = english.flatten();
  ASSERT_EQ(flat_dutch.size(), flat_english.size());
  const std::string languages =
      "/value /name /code /type /status /formula /mode /line /level /kind /exact";
  for (const auto& [path, value] : flat_dutch.items()) {
    ASSERT_TRUE(flat_english.contains(path)) << path;
    const std::string last = path.substr(path.rfind('/'));
    if (languages.find(last) != std::string::npos) {
      EXPECT_EQ(value, flat_english[path]) << path;
    }
  }
}

}  // namespace
}  // namespace quotum::report
