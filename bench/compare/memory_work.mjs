// Work 4: the quotumheffing in memory. quotum_bench evaluates the book over a million employers and, as the
// limit, the same rule as one loop by hand; DuckDB computes it from one table to another and to totals.
import fs from 'node:fs';
import path from 'node:path';
import { decisionsOfTable, employerRows, outcomeCodes, totalsOf } from './employer_rules.mjs';
import { employersOnly } from './population.mjs';
import { quotumTotals, runBenchmark, runQuotum } from './quotum_process.mjs';

export const memoryTitle = 'Employers in memory: quotumheffing, 2024';

export function benchmarkContenders(options, threads) {
  const plan = {
    program: 'Quotum',
    form: 'book evaluated, levy added up',
    threads,
    run: () => runBenchmark(options, `quotumheffing_plan/${threads}/real_time`),
  };
  const loop = {
    program: 'limit',
    form: 'loop by hand',
    threads: 1,
    run: () => runBenchmark(options, 'quotumheffing_by_hand'),
  };
  return threads === 1 ? [plan, loop] : [plan];
}

export const benchmarkPresent = (options) => fs.existsSync(options.quotumBench);

// What DuckDB has to arrive at: Quotum's totals over the same file, as the integers that DuckDB computes.
function expectedTotals(options, files, threads) {
  const out = path.join(options.work, 'quotum-out');
  runQuotum(options, { year: 2024, books: ['quotumheffing'], files, threads, out });
  const { decisions, outcomes, totals } = quotumTotals(out);
  const counts = Object.entries(outcomes.quotumheffing_uitkomst);
  const places = counts.reduce((sum, [code, count]) => sum + BigInt(outcomeCodes.indexOf(code)) * BigInt(count), 0n);
  const integers = Object.entries(totals).map(([name, text]) => [name, BigInt(text.replace('.', '')).toString()]);
  return { rows: String(decisions), ...Object.fromEntries(integers), outcomes: places.toString() };
}

function mustBe(expected, found) {
  for (const [name, value] of Object.entries(expected)) {
    if (found[name] !== value) throw new Error(`total of ${name}: Quotum ${value}, DuckDB ${found[name]}`);
  }
}

export async function tableContenders(options, threads, session) {
  const files = employersOnly(options, 2024);
  const expected = expectedTotals(options, files, threads);
  await session.run(`CREATE TABLE employers AS ${employerRows(files.employers.file)}`);
  const rows = files.employers.rows;
  return [
    {
      program: 'DuckDB',
      form: 'table to table',
      threads,
      async run() {
        await session.run('DROP TABLE IF EXISTS decisions');
        return { milliseconds: await session.run(`CREATE TABLE decisions AS ${decisionsOfTable('employers')}`), rows };
      },
      check: async () => mustBe(expected, (await session.read(totalsOf('SELECT * FROM decisions')))[0]),
    },
    {
      program: 'DuckDB',
      form: 'table to totals',
      threads,
      async run() {
        await session.run('DROP TABLE IF EXISTS totals');
        const sql = `CREATE TABLE totals AS ${totalsOf(decisionsOfTable('employers'))}`;
        return { milliseconds: await session.run(sql), rows };
      },
      check: async () => mustBe(expected, (await session.read('SELECT * FROM totals'))[0]),
    },
  ];
}
