// The quotumheffing of 2024 in SQL, exact: all quantities are BIGINT, divisions are floor divisions.
// The same steps as rules/nl/quotumheffing/2020-01-01.yaml, with the figures of 2024 as constants, the
// way somebody writes it who knows the year. A row has columns
//   nummer, actief, uren_vorig_jaar, uren, uren_doelgroep      (hours in hundredths)

import { asCents, asTenths, hundredths, quoted, scanCsv } from './exact_sql.mjs';

const csvColumns = {
  fiscaal_nummer: 'INTEGER', // nine digits
  sector: 'VARCHAR',
  nieuwe_werkgever: 'VARCHAR',
  verloonde_uren_vorig_jaar: 'DECIMAL(12,2)',
  verloonde_uren: 'DECIMAL(12,2)',
  uren_arbeidsbeperkten: 'DECIMAL(12,2)',
  premieplichtig_loon_t2: 'DECIMAL(14,2)',
  opslaggrondslag: 'DECIMAL(14,2)',
  lkv_bedrag: 'DECIMAL(12,2)',
  bonusuren: 'DECIMAL(12,2)',
};

export const scanEmployers = (file) => scanCsv(file, csvColumns);

export const employerRows = (file) => `
  SELECT fiscaal_nummer AS nummer,
    sector = 'overheid' AS actief,
    ${hundredths('verloonde_uren_vorig_jaar')} AS uren_vorig_jaar,
    ${hundredths('verloonde_uren')} AS uren,
    ${hundredths('uren_arbeidsbeperkten')} AS uren_doelgroep
  FROM ${scanEmployers(file)}`;

// The outcomes in the order of the rule book.
export const outcomeCodes = ['NIET_GEACTIVEERD', 'VRIJGESTELD_KLEIN_VORIG_JAAR', 'VRIJGESTELD_KLEIN', 'GEEN_TEKORT', 'OPGESCHORT'];

// Threshold 25 x 1,623 hours; 3.09 % of the hours, 1,331 hours a job: a hundredth of a job is
// 13,310,000 and a tenth 133,100,000 in units of 10^-6 hour; EUR 5,000 a job, so 50,000 cents a tenth.
function decided(rows, outcomes) {
  return `
  SELECT nummer,
    CASE WHEN NOT actief THEN ${outcomes[0]} WHEN uren_vorig_jaar < 4057500 THEN ${outcomes[1]}
      WHEN uren < 4057500 THEN ${outcomes[2]} WHEN tekort = 0 THEN ${outcomes[3]} ELSE ${outcomes[4]} END AS uitkomst,
    quotum // 13310000 AS quotum_banen,
    uren_doelgroep // 1331 AS gerealiseerde_banen,
    tekort AS quotumtekort,
    tekort * 50000 AS berekend
  FROM (SELECT *,
    CASE WHEN actief AND uren_vorig_jaar >= 4057500 AND uren >= 4057500
      THEN greatest(quotum - uren_doelgroep * 10000, 0) // 133100000 ELSE 0 END AS tekort
    FROM (SELECT *, CASE WHEN actief THEN uren * 309 ELSE 0 END AS quotum FROM (${rows})))`;
}

// All columns of decisions.csv under their names there, so that both files can be the same bytes.
export const decisionsOfEmployers = (file) => `
  SELECT nummer AS fiscaal_nummer, 2024 AS jaar, uitkomst AS quotumheffing_uitkomst,
    ${asCents('quotum_banen')} AS quotum_banen,
    ${asCents('gerealiseerde_banen')} AS gerealiseerde_banen,
    ${asTenths('quotumtekort')} AS quotumtekort,
    ${asCents('berekend')} AS quotumheffing_berekend,
    0.00::DECIMAL(16,2) AS quotumheffing_verschuldigd
  FROM (${decided(employerRows(file), outcomeCodes.map(quoted))})`;

// The same from one table to another: integers stay integers, an outcome is its place in the list.
export const decisionsOfTable = (table) => `
  SELECT *, 0::BIGINT AS verschuldigd
  FROM (${decided(`SELECT * FROM ${table}`, outcomeCodes.map((code, place) => `${place}::TINYINT`))})`;

// Text, so that no number passes through floating point on its way here.
export const totalsOf = (rows) => `
  SELECT count(*)::VARCHAR AS rows, sum(quotum_banen)::VARCHAR AS quotum_banen,
    sum(gerealiseerde_banen)::VARCHAR AS gerealiseerde_banen, sum(quotumtekort)::VARCHAR AS quotumtekort,
    sum(berekend)::VARCHAR AS quotumheffing_berekend, sum(verschuldigd)::VARCHAR AS quotumheffing_verschuldigd,
    sum(uitkomst)::VARCHAR AS outcomes
  FROM (${rows})`;
