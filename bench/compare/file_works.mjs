// Works 1 to 3: from CSV files to decisions.csv.
import fs from 'node:fs';
import path from 'node:path';
import { decisionsOfEmployers } from './employer_rules.mjs';
import { quoted } from './exact_sql.mjs';
import { decisionsOfPayroll, payrollForms } from './payroll_rules.mjs';
import { employersOnly, monthByMonth, withPayroll } from './population.mjs';
import { runQuotum } from './quotum_process.mjs';
import { compareDecisions } from './same_decisions.mjs';

const quota = { year: 2024, books: ['quotumheffing'] };
const surcharge = {
  year: 2028,
  scenario: 'rules/nl/scenarios/activering-2026.yaml',
  books: ['inclusiviteitsopslag', 'lkv_banenafspraak', 'saldo'],
};

const sorted = (sql) => `${sql} ORDER BY fiscaal_nummer`;

// Ordered output needs no memory of the input's order; output in file order does.
const anyOrder = 'SET preserve_insertion_order = false';
const fileOrder = 'SET preserve_insertion_order = true';

const payrollStatements = (files) =>
  payrollForms.map((form) => ({ form, setting: anyOrder, sql: sorted(decisionsOfPayroll(files, form)) }));

export const fileWorks = {
  1: {
    title: 'Employers: CSV to decisions.csv, 2024',
    run: quota,
    files: (options) => employersOnly(options, quota.year),
    statements: (files) => [
      { form: 'sorted', setting: anyOrder, sql: sorted(decisionsOfEmployers(files.employers.file)) },
      // Not the same promise: its output is sorted only because this input is.
      { form: 'in file order', setting: fileOrder, sql: decisionsOfEmployers(files.employers.file) },
    ],
  },
  2: {
    title: 'Payroll sorted by employer: CSV to decisions.csv, 2028',
    run: surcharge,
    files: (options) => withPayroll(options, surcharge.year),
    statements: payrollStatements,
  },
  3: {
    title: 'Payroll month by month: CSV to decisions.csv, 2028',
    run: surcharge,
    files: (options) => monthByMonth(options, surcharge.year),
    statements: payrollStatements,
  },
};

// Of works with payroll, the speed is that of payroll rows.
const inputRows = (files) => (files.payroll ?? files.employers).rows;

export function quotumContender(options, work, files, threads) {
  const out = path.join(options.work, 'quotum-out');
  const decisions = path.join(out, 'decisions.csv');
  return {
    program: 'Quotum',
    form: 'whole process',
    threads,
    decisions,
    run: () => ({ milliseconds: runQuotum(options, { ...work.run, files, threads, out }), rows: inputRows(files) }),
  };
}

export function duckdbContenders(options, work, files, threads, session, expected) {
  return work.statements(files).map(({ form, setting, sql }, i) => {
    const decisions = path.join(options.work, `duckdb-${i + 1}.csv`);
    const copy = `COPY (${sql}) TO ${quoted(decisions)} (FORMAT csv, HEADER)`;
    return {
      program: 'DuckDB',
      form,
      threads,
      async run() {
        fs.rmSync(decisions, { force: true }); // outside the clock, as for Quotum
        await session.run(setting);
        return { milliseconds: await session.run(copy), rows: inputRows(files) };
      },
      async check() {
        const rows = await compareDecisions(expected, decisions);
        if (rows !== files.employers.rows) {
          throw new Error(`${files.employers.rows} employers, but ${rows} decisions`);
        }
      },
    };
  });
}
