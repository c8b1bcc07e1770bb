// Quotum, measured from outside: the whole process, from its start to its end.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './options.mjs';

function runProgram(program, parameters) {
  const start = process.hrtime.bigint();
  const done = spawnSync(program, parameters, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`${program} ${parameters.join(' ')}\nended with ${done.status}\n${done.stderr}`);
  return { milliseconds, output: done.stdout };
}

export function quotumVersion(options) {
  return runProgram(options.quotum, ['--version']).output.trim();
}

// The result folder of the round before is removed first, outside the clock: every round writes new files.
export function runQuotum(options, { year, scenario, books, files, threads, out }) {
  fs.rmSync(out, { recursive: true, force: true });
  return runProgram(options.quotum, [
    'run',
    ...['--rules', 'rules/nl', '--year', year, '--books', books.join(',')],
    ...(scenario ? ['--scenario', scenario] : []),
    ...['--employers', files.employers.file],
    ...(files.payroll ? ['--employments', files.payroll.file] : []),
    ...(options.memory ? ['--memory', options.memory] : []),
    ...['--threads', threads, '--progress', 'none', '--out', out],
  ].map(String)).milliseconds;
}

export function quotumTotals(out) {
  return JSON.parse(fs.readFileSync(path.join(out, 'totals.json'), 'utf8')).levels[0];
}

// One benchmark of quotum_bench, which compares its answers by itself before it times anything.
export function runBenchmark(options, name) {
  const { output } = runProgram(options.quotumBench, [
    `--benchmark_filter=^${name}$`,
    '--benchmark_format=json',
    '--benchmark_min_time=0.5',
  ]);
  const [result] = JSON.parse(output).benchmarks;
  if (!result || result.error_occurred) throw new Error(`no result of benchmark ${name}: ${output}`);
  const milliseconds = result.real_time; // plan_bench.cc measures in milliseconds
  return { milliseconds, rows: Math.round((result.items_per_second * milliseconds) / 1000) };
}
