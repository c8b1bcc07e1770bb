// The small folder of rules and what makes a run of it, see rules_in_memory.h.
#include "rules_in_memory.h"

#include <gtest/gtest.h>

#include "check/checker.h"
#include "rulebook/document_reader.h"
#include "table/csv_reader.h"

namespace quotum::report {
namespace {

constexpr const char* kLevels = R"yaml(levels:
  - name: firm
    title: { nl: Bedrijf, en: Firm }
    key:
      - { name: firm_number, type: number, digits: 9, check: elfproef }
    file: firm.csv
    books: [levy, grant, later]
  - name: person
    title: { nl: Medewerker, en: Employee }
    inside: firm
    key:
      - { name: person_number, type: number }
    at_most: 1000
  - name: month
    title: { nl: Maand, en: Month }
    inside: person
    key:
      - { name: job, type: number }
    period: { begin: month_begin, end: month_end }
    file: month.csv
    at_most: 100
)yaml";

constexpr const char* kRate = R"yaml(parameter: rate
title: { nl: Percentage per sector, en: Percentage per sector }
unit: ratio
by: [jaar, sector]
keys: [overheid, markt]
min: 0
max: 1
decimals: 4
basis: { article: 3 }
values:
  - { jaar: 2024, sector: overheid, value: 3.09%, status: secondary, published: 2023-10-01, source: "Vakblad", note: { nl: Indicatief., en: Indicative. } }
  - { jaar: 2024, sector: markt, value: not_set, status: not_set, source: "Niet vastgesteld" }
  - { jaar: 2020, sector: overheid, value: unknown, status: unknown, source: "Niet gevonden" }
  - { jaar: 2020, sector: markt, value: not_set, status: not_set, source: "Niet vastgesteld" }
  - { jaar: 2021, sector: overheid, value: unknown, status: unknown, source: "Niet gevonden" }
  - { jaar: 2021, sector: markt, value: not_set, status: not_set, source: "Niet vastgesteld" }
  - { jaar: 2022, sector: overheid, value: unknown, status: unknown, source: "Niet gevonden" }
  - { jaar: 2022, sector: markt, value: not_set, status: not_set, source: "Niet vastgesteld" }
  - { jaar: 2023, sector: overheid, value: unknown, status: unknown, source: "Niet gevonden" }
  - { jaar: 2023, sector: markt, value: not_set, status: not_set, source: "Niet vastgesteld" }
  - { jaar: 2025, sector: overheid, value: unknown, status: unknown, source: "Niet gevonden" }
  - { jaar: 2025, sector: markt, value: not_set, status: not_set, source: "Niet vastgesteld" }
  - { jaar: 2026, sector: overheid, value: unknown, status: unknown, source: "Niet gevonden" }
  - { jaar: 2026, sector: markt, value: not_set, status: not_set, source: "Niet vastgesteld" }
  - { jaar: 2027, sector: overheid, value: unknown, status: unknown, source: "Niet gevonden" }
  - { jaar: 2027, sector: markt, value: not_set, status: not_set, source: "Niet vastgesteld" }
  - { jaar: 2028, sector: overheid, value: unknown, status: unknown, source: "Niet gevonden" }
  - { jaar: 2028, sector: markt, value: not_set, status: not_set, source: "Niet vastgesteld" }
  - { jaar: 2029, sector: overheid, value: unknown, status: unknown, source: "Niet gevonden" }
  - { jaar: 2029, sector: markt, value: not_set, status: not_set, source: "Niet vastgesteld" }
)yaml";

constexpr const char* kHours = R"yaml(parameter: hours_per_job
title: { nl: Uren per baan, en: Hours per job }
unit: uur/baan
min: 1000
max: 2000
decimals: 0
basis: { article: 4 }
values:
  - { from: 2015-01-01, value: 1331 uur/baan, status: official, published: 2015-09-01, source: "Staatscourant" }
)yaml";

constexpr const char* kAmount = R"yaml(parameter: amount_per_job
title: { nl: Bedrag per baan, en: Amount per job }
unit: EUR/baan
min: 0
max: 10000
decimals: 0
basis: { article: 5 }
values:
  - { from: 2015-01-01, value: 5000 EUR/baan, status: official, published: 2015-09-01, source: "Staatsblad" }
)yaml";

constexpr const char* kStart = R"yaml(parameter: start
title: { nl: Beginjaar van de toelage, en: First year of the grant }
unit: jaar
min: 2000
max: 2100
decimals: 0
basis: { article: 7 }
values:
  - { from: 2015-01-01, value: not_set, status: not_set, source: "Nog niet vastgesteld" }
)yaml";

constexpr const char* kLevy = R"yaml(rulebook: 1
id: nl.levy
title: { nl: Heffing, en: Levy }
law: { id: BWBR0000001, name: Wet op de heffing }
valid: { from: 2020-01-01, until: 2030-07-01 }
years: { from: 2020, until: 2030 }
published: 2019-11-25
status: official
note: { nl: Een proefwet., en: A law for trial. }
level: firm
outcome: levy_outcome
inputs:
  firm:
    sector: { type: enum, values: [overheid, markt] }
    hours: { unit: uur, decimals: 2, min: 0, max: 1_000_000, from: hours_of_staff, basis: { article: 2 }, title: { nl: Verloonde uren, en: Paid hours } }
    target_hours: { unit: uur, decimals: 2, min: 0, max: 1_000_000, optional: true }
  month:
    month_hours: { unit: uur, decimals: 0, min: -1000, max: 1000 }
    counts: { type: enum, values: [J, N] }
steps:
  - name: counted
    level: month
    type: boolean
    basis: { article: 2, paragraph: 2 }
    formula: counts = J
  - name: person_hours
    level: person
    unit: uur
    basis: { article: 2, paragraph: 3 }
    formula: "max(sum(month: month_hours where counted), 0 uur)"
  - name: hours_of_staff
    level: firm
    unit: uur
    basis: { article: 2 }
    formula: "sum(person: person_hours)"
  - name: small
    type: boolean
    basis: { article: 1, paragraph: 13, part: b }
    formula: hours < 1_000 uur
  - name: taken
    unit: uur
    basis: { article: 3, paragraph: 2 }
    formula: if set(target_hours) then target_hours else 0 uur
  - name: shortfall
    unit: baan
    basis: { article: 3 }
    formula: |
      max((hours * rate[sector] - taken) / hours_per_job,
          0 baan)
    rounding: { mode: down, to: 0.1 baan, basis: { law: Besluit op de heffing, article: 6, paragraph: 3 } }
    title: { nl: Tekort in banen, en: Shortfall in jobs }
    choice: floor
    explain: { nl: "Bij {hours} en {rate} is het tekort {shortfall} in {jaar} (sector {sector}); {target_hours}.", en: "With {hours} and {rate} the shortfall is {shortfall} in {jaar} (sector {sector}); {target_hours}." }
  - name: levy
    unit: EUR
    basis: "Nota van toelichting, bladzijde 3"
    formula: if small then 0 EUR else shortfall * amount_per_job
choices:
  floor:
    question: { nl: "Kan het tekort negatief zijn?", en: "Can the shortfall be negative?" }
    options:
      at_zero: { nl: Nee., en: "No." }
      below: { nl: Ja., en: "Yes." }
    chosen: at_zero
    because: { nl: De wet kent geen teruggaaf., en: The law knows no refund. }
outcomes:
  - when: small
    code: SMALL
    basis: { article: 1 }
    explain: { nl: "Met {hours} is het bedrijf klein.", en: "With {hours} the firm is small." }
  - when: levy > 0 EUR
    code: DUE
    basis: { article: 5, paragraph: 1 }
  - { otherwise: true, code: NOTHING_DUE, basis: { article: 5 } }
outputs:
  - { name: shortfall, unit: baan, decimals: 1 }
  - { name: levy, unit: EUR, decimals: 2 }
)yaml";

constexpr const char* kGrant = R"yaml(rulebook: 1
id: nl.grant
title: { nl: Toelage, en: Grant }
law: { id: BWBR0000002, name: Toelagewet }
valid: { from: 2020-01-01 }
years: { from: 2020 }
published: 2019-11-25
status: suspended
level: firm
outcome: grant_outcome
steps:
  - name: active
    level: firm
    type: boolean
    basis: { article: 7 }
    formula: set(start) and jaar >= start
  - name: grant
    unit: EUR
    basis: { law: BWBR0000001, article: 5 }
    formula: if active and not (levy.levy > 100 EUR) then 10% * 250 EUR else 0 EUR
outcomes:
  - { when: active, code: ACTIVE, basis: { article: 7 } }
  - { otherwise: true, code: INACTIVE, basis: { article: 7 } }
outputs:
  - { name: grant, unit: EUR, decimals: 2 }
)yaml";

constexpr const char* kLater = R"yaml(rulebook: 1
id: nl.later
title: { nl: Latere wet, en: Later law }
law: { id: BWBR0000003, name: Latere wet }
valid: { from: 2027-01-01 }
years: { from: 2027 }
published: 2026-11-25
status: official
level: firm
outcome: later_outcome
steps:
  - { name: later_amount, level: firm, unit: EUR, basis: { article: 1 }, formula: 1 EUR }
outcomes:
  - { otherwise: true, code: LATER, basis: { article: 1 } }
outputs:
  - { name: later_amount, unit: EUR, decimals: 2 }
)yaml";

void read(const source::SourceFile& file, rulebook::Documents& documents,
          source::Diagnostics& diagnostics) {
  const std::string& path = file.path();
  const std::string folder = path.substr(0, path.find('/'));
  if (path == "levels.yaml") {
    documents.levels = rulebook::read_levels(file, diagnostics);
  } else if (path == "laws.yaml") {
    documents.laws = rulebook::read_laws(file, diagnostics);
  } else if (folder == "parameters") {
    if (auto parameter = rulebook::read_parameter(file, diagnostics)) {
      documents.parameters.push_back(std::move(*parameter));
    }
  } else if (auto version = rulebook::read_version(file, folder, diagnostics)) {
    documents.versions.push_back(std::move(*version));
  }
}

}  // namespace

const Files& small_folder() {
  static const Files files = {
      {"grant/2020-01-01.yaml", kGrant},
      {"later/2027-01-01.yaml", kLater},
      {"levels.yaml", kLevels},
      {"levy/2020-01-01.yaml", kLevy},
      {"parameters/amount.yaml", kAmount},
      {"parameters/hours_per_job.yaml", kHours},
      {"parameters/rate.yaml", kRate},
      {"parameters/start.yaml", kStart},
  };
  return files;
}

check::CheckedRules rules_of(const Files& files) {
  auto documents = std::make_shared<rulebook::Documents>();
  source::Diagnostics diagnostics;
  for (const auto& [path, text] : files) {
    documents->files.push_back(std::make_unique<source::SourceFile>(path, text));
    read(*documents->files.back(), *documents, diagnostics);
  }
  auto rules = check::check(documents, diagnostics);
  EXPECT_EQ(source::render(diagnostics), source::render(source::Diagnostics()));
  if (!rules) {
    throw std::runtime_error("the rules of this test have mistakes");
  }
  return std::move(*rules);
}

const check::CheckedRules& small_rules() {
  static const check::CheckedRules rules = rules_of(small_folder());
  return rules;
}

TracedRun traced_run(const check::CheckedRules& rules, int year, const std::vector<LevelText>& data,
                     std::vector<const check::CheckedScenario*> scenarios) {
  plan::PlanRequest request;
  request.year = year;
  request.scenarios = scenarios;
  request.options.trace = true;
  for (const LevelText& text : data) {
    request.supplied.push_back(rules.find_level(text.level).value());
  }
  source::Diagnostics diagnostics;
  auto plan = plan::compile(rules, request, diagnostics);
  EXPECT_EQ(source::render(diagnostics), source::render(source::Diagnostics()));
  TracedRun run;
  run.rules = &rules;
  run.scenarios = std::move(scenarios);
  run.plan = std::move(plan.value());
  run.values = std::make_unique<check::ParameterValues>(rules, run.scenarios, std::nullopt);
  std::vector<eval::FileRows> files;
  for (const LevelText& text : data) {
    eval::FileRows rows;
    rows.file = static_cast<std::uint32_t>(files.size());
    for (const plan::LevelPlan& level : run.plan.levels) {
      if (level.name == text.level) {
        rows.level = level.level;
        table::CsvOptions options;
        options.file = rows.file;
        const auto result = table::read_csv_text(text.csv, text.level, level.schema, options,
                                                 [&rows](table::Batch&& batch) -> source::Outcome {
                                                   if (batch.rows() + batch.errors.size() > 0) {
                                                     rows.rows = std::move(batch);
                                                   }
                                                   return source::Done{};
                                                 });
        EXPECT_TRUE(result.ok()) << result.error().message;
      }
    }
    run.file_names.push_back(text.level + ".csv");
    files.push_back(std::move(rows));
  }
  run.population = eval::nest(run.plan, std::move(files), eval::PopulationOptions());
  return run;
}

ExplainSources sources_of(const TracedRun& run) {
  ExplainSources sources;
  sources.rules = run.rules;
  sources.plan = &run.plan;
  sources.population = &run.population;
  sources.values = run.values.get();
  sources.scenarios = run.scenarios;
  sources.file_names = run.file_names;
  return sources;
}

check::CheckedScenario scenario_of(const check::CheckedRules& rules, const std::string& values) {
  std::string text = "scenario: wat-als\ntitle: { nl: Wat als, en: What if }\nvalues:\n" + values;
  const auto file = std::make_shared<const source::SourceFile>("scenarios/wat-als.yaml", text);
  source::Diagnostics diagnostics;
  auto document = rulebook::read_scenario(*file, diagnostics);
  EXPECT_EQ(source::render(diagnostics), source::render(source::Diagnostics()));
  auto owned = std::make_shared<const rulebook::ScenarioDocument>(std::move(document.value()));
  auto scenario = check::check_scenario(rules, owned, file, diagnostics);
  EXPECT_EQ(source::render(diagnostics), source::render(source::Diagnostics()));
  return std::move(scenario.value());
}

}  // namespace quotum::report
