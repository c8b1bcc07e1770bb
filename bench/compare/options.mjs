// The command line of the comparison.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const usage = `Measures Quotum and DuckDB in turns on the same files, and checks that both decide the same.
Usage: node bench/compare/compare.mjs [OPTIONS]

  --works 1,2,3,4          1 employers, 2 payroll sorted by employer, 3 payroll month by month, 4 in memory
  --threads 1,2            Threads, of both programs
  --rounds 7               Rounds after one to warm up
  --employers 5000000      Employers of works 1 and 4
  --payroll-employers 950000
                           Employers of works 2 and 3; the default has some 50 million payroll rows
  --memory SIZE            Memory of both programs, as in 12G (default: each program's own)
  --work DIR               Folder for data and results (default: build/compare)
  --json FILE              Where the results go (default: results.json in the work folder)
  --quotum FILE            The program (default: build/release/bin/quotum)
  --quotum-bench FILE      The program of work 4 (default: quotum_bench beside it)
  --help                   This text
`;

function refuse(message) {
  process.stderr.write(`${message}\n\n${usage}`);
  process.exit(2);
}

function wholeNumber(name, text) {
  if (!/^[1-9][0-9]{0,8}$/.test(text)) refuse(`--${name} takes a whole number above 0, not "${text}"`);
  return Number(text);
}

function numbers(name, text, allowed) {
  const list = text.split(',').map((part) => wholeNumber(name, part));
  for (const number of list) {
    if (allowed && !allowed.includes(number)) refuse(`--${name} knows ${allowed}, not ${number}`);
  }
  return list;
}

export function readOptions(argv) {
  let given;
  try {
    given = parseArgs({
      args: argv,
      options: {
        works: { type: 'string', default: '1,2,3,4' },
        threads: { type: 'string', default: '1,2' },
        rounds: { type: 'string', default: '7' },
        employers: { type: 'string', default: '5000000' },
        'payroll-employers': { type: 'string', default: '950000' },
        memory: { type: 'string' },
        work: { type: 'string', default: path.join(root, 'build/compare') },
        json: { type: 'string' },
        quotum: { type: 'string', default: path.join(root, 'build/release/bin/quotum') },
        'quotum-bench': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    refuse(error.message);
  }
  if (given.help) {
    process.stdout.write(usage);
    process.exit(0);
  }
  if (given.memory && !/^[1-9][0-9]*[MG]$/.test(given.memory)) refuse('--memory takes a size as in 12G');
  const work = path.resolve(given.work);
  const quotum = path.resolve(given.quotum);
  return {
    works: numbers('works', given.works, [1, 2, 3, 4]),
    threads: numbers('threads', given.threads),
    rounds: wholeNumber('rounds', given.rounds),
    employers: wholeNumber('employers', given.employers),
    payrollEmployers: wholeNumber('payroll-employers', given['payroll-employers']),
    memory: given.memory,
    work,
    json: path.resolve(given.json ?? path.join(work, 'results.json')),
    quotum,
    quotumBench: path.resolve(given['quotum-bench'] ?? path.join(path.dirname(quotum), 'quotum_bench')),
  };
}
