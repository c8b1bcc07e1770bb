// Inclusiviteitsopslag, LKV and bonus of 2028 from payroll rows in SQL, exact, under the scenario
// rules/nl/scenarios/activering-2026.yaml. The steps of the three rule books, figures as constants.
import { scanEmployers } from './employer_rules.mjs';
import { asCents, hundredths, scanCsv } from './exact_sql.mjs';

const payrollColumns = {
  fiscaal_nummer: 'INTEGER',
  persoon: 'INTEGER', // nine digits
  inkomstenverhouding: 'INTEGER',
  tijdvak_begin: 'DATE',
  tijdvak_eind: 'DATE',
  soort: 'TINYINT',
  aard: 'TINYINT', // empty: ordinary employment
  verloonde_uren: 'INTEGER',
  premieloon_hoog: 'DECIMAL(11,2)',
  premieloon_laag: 'DECIMAL(11,2)',
  premieloon_uitkering: 'DECIMAL(11,2)',
  lkv_verzoek: 'VARCHAR',
  arbeidsbeperkt: 'VARCHAR',
  aow_bereikt: 'VARCHAR',
};

const employment = 'soort IN (11, 13, 15)';
const inBase = `${employment} AND coalesce(aard, 0) NOT IN (11, 22, 82, 21, 24)`;
const hasRight = `${employment} AND coalesce(aard, 0) NOT IN (21, 24)
      AND lkv_verzoek = 'J' AND arbeidsbeperkt = 'J' AND aow_bereikt = 'N'`;

// How the first stage groups: by person, as the rule books say; or, knowing that only the benefit has a
// maximum per person, by person where there is a right to it and all others of an employer together.
const personKeys = {
  'person by person': 'persoon',
  'persons with a right': `CASE WHEN ${hasRight} THEN persoon END`,
};
export const payrollForms = Object.keys(personKeys);

const perPerson = (file, form) => `
  SELECT fiscaal_nummer, ${personKeys[form]} AS persoon,
    sum(premieloon_hoog) FILTER (${inBase}) AS loon,
    greatest(coalesce(sum(verloonde_uren) FILTER (${hasRight}), 0)::BIGINT, 0) AS uren
  FROM ${scanCsv(file, payrollColumns)} GROUP BY ALL`;

// Benefit: EUR 1.01 an hour, EUR 2,000 a person at most. The bonus of EUR 3.77 an hour has no maximum.
const perEmployer = (file, form) => `
  SELECT fiscaal_nummer, greatest(${hundredths('coalesce(sum(loon), 0)::DECIMAL(15,2)')}, 0) AS grondslag,
    sum(least(uren * 101, 200000))::BIGINT AS lkv, sum(uren)::BIGINT * 377 AS bonus
  FROM (${perPerson(file, form)}) GROUP BY fiscaal_nummer`;

// Small: new, or wages of two years before of at most 25 x EUR 45,000. Surcharge 0.36 %, cents down.
const combined = (files, form) => `
  SELECT *, CASE WHEN klein THEN 0 ELSE grondslag * 36 // 10000 END AS opslag
  FROM (SELECT e.fiscaal_nummer, e.nieuwe_werkgever = 'ja' OR e.premieplichtig_loon_t2 <= 1125000.00 AS klein,
      coalesce(grondslag, 0) AS grondslag, coalesce(lkv, 0) AS lkv, coalesce(bonus, 0) AS bonus
    FROM ${scanEmployers(files.employers.file)} e
    LEFT JOIN (${perEmployer(files.payroll.file, form)}) USING (fiscaal_nummer))`;

export const decisionsOfPayroll = (files, form) => `
  SELECT fiscaal_nummer, 2028 AS jaar,
    CASE WHEN klein THEN 'KLEINE_WERKGEVER_HYPOTHETISCH' WHEN opslag = 0 THEN 'GEEN_OPSLAG_HYPOTHETISCH'
      ELSE 'OPSLAG_HYPOTHETISCH' END AS inclusiviteitsopslag_uitkomst,
    ${asCents('grondslag')} AS opslaggrondslag,
    ${asCents('opslag')} AS inclusiviteitsopslag,
    CASE WHEN bonus > 0 THEN 'LKV_MET_BONUS_HYPOTHETISCH' WHEN lkv > 0 THEN 'LKV_HYPOTHETISCH'
      ELSE 'GEEN_LKV_HYPOTHETISCH' END AS lkv_uitkomst,
    ${asCents('lkv')} AS lkv_bedrag,
    ${asCents('bonus')} AS banenafspraakbonus,
    ${asCents('lkv + bonus - opslag')} AS saldo
  FROM (${combined(files, form)})`;
