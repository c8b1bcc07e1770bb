// The data: made once by `quotum generate`, kept in the work folder.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './options.mjs';

const employerFile = 'werkgevers.csv';
const payrollFile = 'dienstbetrekkingen.csv';

// A folder appears whole or not at all, so that a run that was broken off leaves nothing half.
function make(folder, fill) {
  if (fs.existsSync(folder)) return;
  const partial = `${folder}.partial`;
  fs.rmSync(partial, { recursive: true, force: true });
  fs.mkdirSync(partial, { recursive: true });
  fill(partial);
  fs.renameSync(partial, folder);
}

function generate(options, employers, year, folder) {
  process.stderr.write(`making ${employers} employers of ${year}\n`);
  // From the top of the checkout, because the figures behind it lie in fixtures/.
  execFileSync(options.quotum, ['generate', '--employers', employers, '--year', year, '--seed', 1, '--out', folder], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function countRows(file) {
  const chunk = Buffer.alloc(1 << 22);
  const handle = fs.openSync(file, 'r');
  let lines = 0;
  for (let size; (size = fs.readSync(handle, chunk)) > 0; ) {
    const filled = chunk.subarray(0, size);
    for (let at = filled.indexOf(10); at >= 0; at = filled.indexOf(10, at + 1)) ++lines;
  }
  fs.closeSync(handle);
  return lines - 1; // the header
}

function described(file) {
  return { file, rows: countRows(file), bytes: fs.statSync(file).size };
}

export function employersOnly(options, year) {
  const folder = path.join(options.work, `employers-${options.employers}-${year}`);
  make(folder, (partial) => {
    generate(options, options.employers, year, partial);
    // The generator makes both files; the payroll of millions of employers would only fill the disk.
    fs.rmSync(path.join(partial, payrollFile));
  });
  return { employers: described(path.join(folder, employerFile)) };
}

export function withPayroll(options, year) {
  const folder = path.join(options.work, `payroll-${options.payrollEmployers}-${year}`);
  make(folder, (partial) => generate(options, options.payrollEmployers, year, partial));
  return {
    employers: described(path.join(folder, employerFile)),
    payroll: described(path.join(folder, payrollFile)),
  };
}

// The order in which returns arrive: every employer's January, then February. Stable, so that within a
// month employers stay sorted.
export function monthByMonth(options, year) {
  const sorted = withPayroll(options, year);
  const file = path.join(path.dirname(sorted.payroll.file), 'maand_voor_maand.csv');
  if (!fs.existsSync(file)) {
    process.stderr.write('sorting the payroll by month\n');
    const partial = `${file}.partial`;
    const command = 'head -n 1 "$1" > "$2" && tail -n +2 "$1" | sort -s -t, -k4,4 -T "$3" >> "$2"';
    execFileSync('sh', ['-c', command, 'sh', sorted.payroll.file, partial, options.work], {
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    fs.renameSync(partial, file);
  }
  return { employers: sorted.employers, payroll: described(file) };
}
