// What engine/report/run_summary.h promises, case by case.
#include "report/run_summary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/engine_version.h"
#include "report/small_run.h"

namespace quotum::report {
namespace {

using testing::HasSubstr;
using testing::Not;

SummaryOptions options(Language language) { return {language, false, "out", std::string(64, 'f')}; }

TEST(RunSummaryTest, ShowsTheWholeRunInDutch) {
  const SmallRun run;
  RunRecord record = run.record();
  record.outputs = {{"decisions.csv", std::string(64, 'a'), 12345}};
  EXPECT_EQ(run_summary(record, options(Language::kDutch)),
            "Quotum " + std::string(engine_version()) + R"( · kalenderjaar 2024
Scenario what-if: Stel dat
HYPOTHETISCH: uitkomsten met _HYPOTHETISCH rusten op een scenario, niet op vastgesteld recht.

firm (nl): 2 besluiten
  Heffing  nl.levy, tekst van 2020-01-01, uitvoering opgeschort
    DUE_HYPOTHETISCH       1       50,0 %  ████████████
    FREE_HYPOTHETISCH      1       50,0 %  ████████████
    amount             12,29  EUR

job (nl): 2 besluiten
  wage  niet van toepassing op dit jaar

Rijen
  bestand    gelezen  gebruikt  afgewezen  ingehouden  ander jaar
  firms.csv        4         2          2           0           0
  jobs.csv         6         2          1           1           2
  firms.csv: niet gebruikte kolommen: note

Afgewezen: 3 rijen
  elfproef  1  firms.csv:5: no such number
  not-set   2  firms.csv:4: law has set no rate, "yet"

Gebruikte waarden die niet officieel zijn
  rate  2024  6.000  EUR  hypothetisch  scenario what-if

Geschreven in out
  decisions.csv  12.345 bytes  sha256 aaaaaaaaaaaaaaaa…
  manifest.json

Manifest  sha256 ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
)");
}

TEST(RunSummaryTest, SpeaksEnglish) {
  const SmallRun run;
  RunRecord record = run.record();
  record.as_known_on = exact::Date::parse("2024-05-01");
  const std::string text = run_summary(record, options(Language::kEnglish));
  for (const char* part :
       {"calendar year 2024 · as known on 2024-05-01\n", "Scenario what-if: What if\n",
        "HYPOTHETICAL: ", "firm (en): 2 decisions\n",
        "  Levy  nl.levy, text of 2020-01-01, execution suspended\n", " 50.0 %", "12.29  EUR",
        "Rejected: 3 rows\n", "6,000  EUR  hypothetical"}) {
    EXPECT_THAT(text, HasSubstr(part));
  }
}

TEST(RunSummaryTest, SaysThatNoDecisionsWereWritten) {
  const SmallRun run;
  RunRecord record = run.record();
  record.decisions_written = false;
  SummaryOptions plain = options(Language::kDutch);
  plain.manifest_sha256.clear();
  const std::string text = run_summary(record, plain);
  EXPECT_THAT(text, HasSubstr("firm (nl): 2 berekend, geen besluiten geschreven\n"));
  EXPECT_THAT(text, Not(HasSubstr("Manifest")));
}

TEST(RunSummaryTest, IsQuietWhereNothingIsTheMatter) {
  SmallRun run;
  run.plan.books[0].hypothetical = false;
  run.plan.values.clear();
  RunRecord record = run.record();
  record.scenarios.clear();
  record.rejects.clear();
  record.inputs[0].unused_columns.clear();
  const std::string text = run_summary(record, options(Language::kDutch));
  for (const char* part :
       {"HYPOTHETISCH", "Scenario", "Afgewezen", "niet officieel", "niet gebruikte"}) {
    EXPECT_THAT(text, Not(HasSubstr(part)));
  }
}

TEST(RunSummaryTest, AYearKeepsItsDigitsTogether) {
  SmallRun run;
  run.rules.parameters[0].type.unit = exact::Unit(exact::BaseUnit::kJaar);
  run.plan.values[0].text = "2026";
  EXPECT_THAT(run_summary(run.record(), options(Language::kDutch)),
              HasSubstr("  rate  2024  2026  hypothetisch"));
}

TEST(RunSummaryTest, PercentagesAndDatesAreShownAsWritten) {
  SmallRun run;
  run.documents->parameters[0].values[0].value.value = "3.09%";
  run.plan.values[0] = {0, 2024, std::nullopt, "0.0309", rulebook::Status::kSecondary, "", {0}};
  RunRecord record = run.record();
  record.scenarios.clear();
  EXPECT_THAT(run_summary(record, options(Language::kDutch)),
              HasSubstr("  rate  2024  3,09  %  secundaire bron\n"));
  run.documents->parameters[0].values[0].value.value = "2026-07-01";
  run.rules.parameters[0].type = {exact::Kind::kDate, {}, {}};
  run.plan.values[0].text = "2026-07-01";
  EXPECT_THAT(run_summary(record, options(Language::kEnglish)),
              HasSubstr("  rate  2024  2026-07-01  secondary source\n"));
}

TEST(RunSummaryTest, WhatIsNotSetHasNoFigure) {
  SmallRun run;
  run.plan.values[0] = {0, 2025, std::nullopt, "not set", rulebook::Status::kNotSet, "", {0}};
  RunRecord record = run.record();
  record.scenarios.clear();
  EXPECT_THAT(run_summary(record, options(Language::kDutch)),
              HasSubstr("  rate  2025  -  niet vastgesteld\n"));
}

TEST(RunSummaryTest, ManyValuesEndInACount) {
  SmallRun run;
  run.plan.values.assign(15, run.plan.values[0]);
  EXPECT_THAT(run_summary(run.record(), options(Language::kDutch)),
              HasSubstr("\n  en nog 3, zie manifest.json\n"));
}

TEST(RunSummaryTest, ColorsOnlyWhenAsked) {
  const SmallRun run;
  SummaryOptions colored = options(Language::kDutch);
  EXPECT_THAT(run_summary(run.record(), colored), Not(HasSubstr("\x1b[")));
  colored.color = true;
  EXPECT_THAT(run_summary(run.record(), colored), HasSubstr("\x1b[1;33mHYPOTHETISCH"));
}

}  // namespace
}  // namespace quotum::report
