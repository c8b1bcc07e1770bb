// The rules that tests change: a levy with two versions, a bonus that uses it, and a monitor in a
// hierarchy of its own. Without changes they have no mistake.
#include "rules_text.h"

namespace quotum::check {

const std::map<std::string, std::string>& base_rules() {
  static const std::map<std::string, std::string> kRules = {
      {"bonus/2020-01-01.yaml", R"~(rulebook: 1
id: xx.bonus
title: { nl: Bonus, en: Bonus }
law: { id: L2, name: Bonus Act }
valid: { from: 2020-01-01 }
years: { from: 2020, until: 2023 }
published: 2019-11-01
status: official
inputs:
  firm:
    hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000 }
steps:
  - name: bonus
    level: firm
    unit: EUR
    basis: { article: 1 }
    formula: if levy.exempt then 0.10 EUR/uur * hours else -levy.amount
outputs:
  - { name: bonus, unit: EUR, decimals: 4 }
)~"},
      {"levels.yaml", R"~(levels:
  - name: firm
    title: { nl: Bedrijf, en: Firm }
    key: [{ name: firm_id, type: number, digits: 9, check: elfproef }]
    file: firms.csv
    books: [levy, bonus]
  - name: job
    title: { nl: Baan, en: Job }
    inside: firm
    key: [{ name: job_id, type: number }]
    at_most: 1_000
  - name: shift
    title: { nl: Dienst, en: Shift }
    inside: job
    key: [{ name: shift_id, type: number }, { name: kind, type: enum, values: [day, night] }]
    annotations: [remark]
    at_most: 400
    file: shifts.csv
  - name: land
    title: { nl: Land, en: Country }
    key: [{ name: country, type: enum, values: [NL, BE] }]
    year: jaar
    file: land.csv
    books: [monitor]
)~"},
      {"levy/2020-01-01.yaml", R"~(rulebook: 1
id: xx.levy
title: { nl: Heffing, en: Levy }
law: { id: L1, name: Levy Act }
valid: { from: 2020-01-01, until: 2022-01-01 }
years: { from: 2020, until: 2022 }
published: 2019-11-01
status: official
level: firm
outcome: levy_outcome
inputs:
  firm:
    sector: { type: enum, values: [public, private] }
    hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000, from: all_hours, basis: { article: 1 } }
    young: { unit: ratio, min: 0, max: 1, optional: true }
  shift:
    paid: { unit: uur, decimals: 2, min: -100, max: 100 }
steps:
  - name: job_hours
    level: job
    unit: uur
    basis: { article: 1 }
    formula: "sum(shift: paid where kind = day)"
  - name: all_hours
    level: firm
    unit: uur
    basis: { article: 1 }
    formula: "max(sum(job: job_hours), 0 uur)"
  - name: exempt
    type: boolean
    basis: { article: 2 }
    formula: hours < threshold or (set(young) and young = 1)
  - name: jobs
    unit: baan
    basis: { article: 3 }
    formula: hours * rate[sector] / hours_per_job
    rounding: { mode: down, to: 0.1 baan, basis: { article: 3 } }
    choice: c1
    explain: { nl: "Voor {hours} uren {jobs}.", en: "For {hours} hours {jobs}." }
  - name: amount
    unit: EUR
    basis: { article: 4 }
    formula: if exempt then 0 EUR else jobs * 5000 EUR/baan
choices:
  c1:
    question: { nl: "Hoe?", en: "How?" }
    options:
      down: { nl: Omlaag., en: Down. }
      up: { nl: Omhoog., en: Up. }
    chosen: down
    because: { nl: Daarom., en: Because. }
outcomes:
  - { when: exempt, code: EXEMPT, basis: { article: 2 } }
  - { otherwise: true, code: LEVY }
outputs:
  - { name: jobs, unit: baan, decimals: 1 }
  - { name: amount, unit: EUR, decimals: 2 }
  - { name: exempt, type: boolean, internal: true }
)~"},
      {"levy/2022-01-01.yaml", R"~(rulebook: 1
id: xx.levy
title: { nl: Heffing, en: Levy }
law: { id: L1, name: Levy Act }
valid: { from: 2022-01-01 }
years: { from: 2022, until: 2023 }
published: 2021-11-01
status: announced
level: firm
outcome: levy_outcome
inputs:
  firm:
    sector: { type: enum, values: [public, private] }
    hours: { unit: uur, decimals: 2, min: 0, max: 2_000_000_000 }
steps:
  - name: exempt
    level: firm
    type: boolean
    basis: { article: 2 }
    formula: first_day(jaar) < in_force
  - name: jobs
    unit: baan
    basis: { article: 3 }
    formula: hours * rate[sector] / hours_per_job
    rounding: { mode: down, to: 0.1 baan, basis: { article: 3 } }
  - name: amount
    unit: EUR
    basis: { article: 4 }
    formula: if exempt then 0 EUR else jobs * 4000 EUR/baan
outcomes:
  - { when: exempt, code: EXEMPT, basis: { article: 2 } }
  - { otherwise: true, code: LEVY }
outputs:
  - { name: jobs, unit: baan, decimals: 1 }
  - { name: amount, unit: EUR, decimals: 2 }
  - { name: exempt, type: boolean, internal: true }
)~"},
      {"monitor/2020-01-01.yaml", R"~(rulebook: 1
id: xx.monitor
title: { nl: Monitor, en: Monitor }
law: { id: L3, name: Monitor Act }
valid: { from: 2020-01-01 }
years: { from: 2020, until: 2023 }
published: 2019-11-01
status: official
level: land
outcome: monitor_outcome
inputs:
  land:
    realised: { unit: baan, min: 0, max: 1_000_000 }
outcomes:
  - { when: country = NL and realised < 1000 baan, code: TOO_FEW, basis: { article: 1 } }
  - { otherwise: true, code: ENOUGH }
outputs:
  - { name: realised, unit: baan }
)~"},
      {"parameters/hours_per_job.yaml", R"~(parameter: hours_per_job
title: { nl: Uren per baan, en: Hours per job }
unit: uur/baan
min: 1
max: 3000
decimals: 0
basis: { article: 9 }
values:
  - { value: 1331 uur/baan, status: official, published: 2015-01-01, source: Gazette }
)~"},
      {"parameters/in_force.yaml", R"~(parameter: in_force
title: { nl: In werking, en: In force }
type: date
basis: { article: 8 }
values:
  - { value: 2021-07-01, status: official, published: 2019-01-01, source: Gazette }
)~"},
      {"parameters/rate.yaml", R"~(parameter: rate
title: { nl: Percentage, en: Rate }
unit: ratio
by: [jaar, sector]
keys: [public, private, other]
min: 0
max: 1
decimals: 4
basis: { article: 7 }
values:
  - { jaar: 2020, sector: public, value: 1.93%, status: official, published: 2019-10-01, source: Gazette }
  - { jaar: 2020, sector: private, value: not_set, status: not_set, source: Gazette }
  - { jaar: 2021, sector: public, value: 2.14%, status: official, published: 2020-10-01, source: Gazette }
  - { jaar: 2021, sector: private, value: unknown, status: unknown, source: not found }
  - { jaar: 2022, sector: public, value: 2.36%, status: secondary, published: 2021-10-01, source: A site }
  - { jaar: 2022, sector: private, value: 1%, status: derived, published: 2021-10-01, source: A sum }
)~"},
      {"parameters/threshold.yaml", R"~(parameter: threshold
title: { nl: Drempel, en: Threshold }
unit: uur
min: 0
max: 1_000_000
decimals: 2
basis: { article: 6 }
values:
  - { from: 2015-01-01, value: 40575 uur, status: official, published: 2014-10-01, source: Gazette }
  - { from: 2022-01-01, value: 41000.50 uur, status: announced, published: 2021-10-01, source: Gazette }
)~"},
  };
  return kRules;
}

}  // namespace quotum::check
