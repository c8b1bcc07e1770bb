// Quotum next to DuckDB: the same files, the same decisions, in turns. See bench/README.md.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckdbSession, duckdbPackageVersion } from './duckdb_session.mjs';
import { duckdbContenders, fileWorks, quotumContender } from './file_works.mjs';
import { benchmarkContenders, benchmarkPresent, memoryTitle, tableContenders } from './memory_work.mjs';
import { readOptions } from './options.mjs';
import { quotumVersion } from './quotum_process.mjs';
import { takeTurns, withRatios } from './rounds.mjs';
import { describeWork } from './text_table.mjs';

const options = readOptions(process.argv.slice(2));
const duckdb = duckdbPackageVersion();
const note = (text) => process.stderr.write(`${text}\n`);

// A session for one work and one number of threads, so that no work inherits the memory of another.
async function withSession(threads, use) {
  if (!duckdb) return use(undefined);
  const session = await new DuckdbSession(options, threads).open();
  try {
    return await use(session);
  } finally {
    await session.close();
  }
}

async function measureFiles(number, threads, files) {
  const work = fileWorks[number];
  return withSession(threads, (session) => {
    const quotum = quotumContender(options, work, files, threads);
    const peers = session ? duckdbContenders(options, work, files, threads, session, quotum.decisions) : [];
    return takeTurns([quotum, ...peers], options.rounds, (text) => note(`work ${number}, ${threads} threads: ${text}`));
  });
}

async function measureMemory(threads) {
  return withSession(threads, async (session) => {
    const own = benchmarkPresent(options) ? benchmarkContenders(options, threads) : [];
    const peers = session ? await tableContenders(options, threads, session) : [];
    return takeTurns([...own, ...peers], options.rounds, (text) => note(`work 4, ${threads} threads: ${text}`));
  });
}

async function measure(number) {
  const results = [];
  const files = fileWorks[number]?.files(options);
  for (const threads of options.threads) {
    const times = files ? await measureFiles(number, threads, files) : await measureMemory(threads);
    results.push(...withRatios(times));
  }
  const inputs = Object.entries(files ?? {}).map(([name, { rows, bytes }]) => [name, { rows, bytes }]);
  return { work: number, title: files ? fileWorks[number].title : memoryTitle, inputs: Object.fromEntries(inputs), results };
}

function machine() {
  const processors = os.cpus();
  return {
    processor: processors[0].model.trim(),
    processors: processors.length,
    memory_gib: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release().split('-')[0]}`,
  };
}

function sayWhatIsMissing() {
  if (!fs.existsSync(options.quotum)) throw new Error(`there is no ${options.quotum}; --quotum FILE says where the program is`);
  if (!duckdb) {
    note('The package @duckdb/node-api is not installed: Quotum is measured ALONE and compared with nothing.');
    note('Install it with: npm install --no-package-lock --prefix bench/compare');
  }
  if (options.works.includes(4) && !benchmarkPresent(options)) {
    note('There is no quotum_bench (libbenchmark-dev was absent when the engine was built): work 4 lacks Quotum.');
  }
}

async function compare() {
  sayWhatIsMissing();
  const report = {
    measured_on: new Date().toISOString().slice(0, 10),
    machine: machine(),
    programs: { quotum: quotumVersion(options), duckdb_package: duckdb ?? 'not installed', node: process.version },
    rounds: options.rounds,
    memory: options.memory ?? 'each program its own default',
    decisions_compared: duckdb ? 'all rows and columns, after every round' : 'no',
    works: [],
  };
  fs.mkdirSync(options.work, { recursive: true });
  fs.mkdirSync(path.dirname(options.json), { recursive: true });
  for (const number of options.works) {
    const measured = await measure(number);
    report.works.push(measured);
    process.stdout.write(`${describeWork(measured)}\n`);
    // After every work, so that a long run that is broken off keeps what it has.
    fs.writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  }
  process.stdout.write(duckdb ? 'Both programs decided the same in every round.\n' : 'Nothing was compared.\n');
}

// A difference in a cent ends the comparison: what was measured then is not the same work.
compare().catch((error) => {
  note(error.message);
  process.exitCode = 1;
});
