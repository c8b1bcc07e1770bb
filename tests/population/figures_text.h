// A small set of figures that tests own, so that changes of the published figures do not move them.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "population/figures.h"
#include "source/diagnostic.h"
#include "source/source_file.h"

namespace quotum::population {

inline const std::string kFiguresText = R"(population: 1
about: Figures for tests.
sources: [none]
fiscal_prefixes: ["9999", "9"]
kinds:
  - { name: contract, soort: 15, aard: 1 }
  - { name: hired_out, soort: 15, aard: 11, premium: high }
  - { name: sheltered, soort: 15, aard: 21, person: target_group, premium: high }
  - { name: director, soort: 17, aard: 1, person: others, premium: none }
  - { name: benefit, soort: 31, premium: benefit, hours: false }
  - { name: pension, soort: 56, person: pensioner, premium: none, hours: false }
profiles:
  - name: shop
    sector: east
    kinds: { contract: 80, director: 10, benefit: 10 }
    hourly_wages:
      - { weight: 1, from: 15 EUR/uur, to: 40.00 EUR/uur }
    four_weekly: 50%
    hours_vary: 20%
  - name: works
    sector: west
    kinds: { hired_out: 40, sheltered: 30, pension: 30 }
    hourly_wages:
      - { weight: 1, from: 20 EUR/uur, to: 20 EUR/uur }
    four_weekly: 0%
    hours_vary: 0%
    target_group:
      - { weight: 1, share: 50% }
size_groups:
  - name: all
    profiles: { shop: 3, works: 1 }
    target_group:
      - { weight: 9, share: 0% }
      - { weight: 1, share: 40% }
    sizes:
      - { from: 0, to: 0, weight: 10, low_premium: 100% }
      - { from: 1, to: 5, weight: 80, low_premium: 90% }
      - { from: 40, to: 60, weight: 10, low_premium: 0% }
hours:
  - { weight: 1, from: 400 uur, to: 2_000 uur }
target_group:
  hours:
    - { weight: 1, from: 1_000 uur, to: 2_000 uur }
  hourly_wages:
    - { weight: 1, from: 14.06 EUR/uur, to: 17.50 EUR/uur }
  requests: 80%
benefits:
  - { weight: 1, from: 6_000 EUR, to: 26_000 EUR }
most_premium_wage: 60_000 EUR
durations: { whole_year: 60, starts_later: 15, ends_earlier: 15, both: 10 }
shares:
  new_employers: 10%
  second_jobs: 10%
  second_relationships: 10%
  negative_rows: 2%
  late_corrections: 2%
  past_pension_age: 5%
  reach_pension_age: 5%
employers:
  file: employers.csv
  number: nr
  sector: sector
  new_employer: { name: is_new, yes: ja, no: nee }
  columns:
    - name: hours_before
      sum: [hours]
      soort: [15]
      earlier_year: { from: 80%, to: 110% }
    - name: hours
      sum: [hours]
      soort: [15]
      without_aard: [21]
    - name: wages
      sum: [premium_high, premium_low]
      soort: [15, 17]
    - name: benefit
      sum: [premium_benefit]
      soort: [31]
    - name: paid
      sum: [hours]
      soort: [15]
      without_aard: [21]
      requested: true
      target_group: true
      below_pension_age: true
      by_person: true
      rate: 1.25 EUR/uur
      most: 2_000 EUR
    - name: paid_hours
      sum: [hours]
      soort: [15]
      without_aard: [21]
      requested: true
      target_group: true
      below_pension_age: true
      by_person: true
employments:
  file: jobs.csv
  number: nr
  person: person
  relationship: relationship
  begin: begin
  end: end
  soort: soort
  aard: aard
  hours: hours
  premium_high: high
  premium_low: low
  premium_benefit: benefit
  requested: requested
  target_group: target
  pension_age: pension
  "yes": J
  "no": N
)";

inline PopulationFigures figures_from(const std::string& text) {
  const source::SourceFile file("figures.yaml", text);
  source::Diagnostics diagnostics;
  auto figures = read_figures(file, diagnostics);
  EXPECT_TRUE(figures.has_value()) << source::render(diagnostics);
  return figures ? *figures : PopulationFigures{};
}

inline PopulationFigures test_figures() { return figures_from(kFiguresText); }

}  // namespace quotum::population
