// Puts the results of results.json into bench/README.md, between its two marks.
//   node bench/compare/readme_table.mjs [RESULTS.json [README.md]]
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { markdown } from './text_table.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const source = process.argv[2] ?? path.join(here, 'results.json');
const target = process.argv[3] ?? path.join(here, '../README.md');
const [begin, end] = ['<!-- results -->', '<!-- end of results -->'];

function conditions({ machine, programs, rounds, measured_on: day, memory }) {
  return (
    `Measured on ${day}: ${machine.processor}, ${machine.processors} processors, ${machine.memory_gib} GiB, ${machine.system}; ` +
    `${programs.quotum}, @duckdb/node-api ${programs.duckdb_package}, node ${programs.node}. Medians of ${rounds} rounds; memory: ${memory}.`
  );
}

const report = JSON.parse(fs.readFileSync(source, 'utf8'));
const readme = fs.readFileSync(target, 'utf8');
const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
if (from < 0 || to < from) throw new Error(`${target} lacks ${begin} or ${end}`);
const chart = '![Million rows per second](compare/results.svg)';
const body = [conditions(report), chart, ...report.works.map(markdown)].join('\n\n').trimEnd();
fs.writeFileSync(target, `${readme.slice(0, from)}${begin}\n${body}\n\n${readme.slice(to)}`);
