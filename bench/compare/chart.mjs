// Draws results.svg from results.json: rows per second of Quotum, DuckDB and, where there is one, the limit.
//   node bench/compare/chart.mjs [RESULTS.json [CHART.svg]]
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { millions } from './text_table.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const source = process.argv[2] ?? path.join(here, 'results.json');
const target = process.argv[3] ?? source.replace(/\.json$/, '') + '.svg';

const width = 860;
const left = 330; // where bars begin
const longest = 430; // the longest bar of a panel; its number stands behind it
const bar = 16;
const step = 22;
const colours = { Quotum: '#1f6f5c', DuckDB: '#c9a227', limit: '#9aa3ab' };

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function text(x, y, content, more = '') {
  return `<text x="${x}" y="${y}" ${more}>${escaped(content)}</text>`;
}

function label({ program, form, threads }) {
  return `${program}, ${form}, ${threads} ${threads === 1 ? 'thread' : 'threads'}`;
}

// Every work has a scale of its own: rows of payroll in a file and rows in memory lie far apart.
function panel(work, top) {
  const fastest = Math.max(...work.results.map((result) => result.rows_per_second));
  const parts = [text(16, top + 16, `${work.work}. ${work.title}`, 'font-weight="bold"')];
  work.results.forEach((result, i) => {
    const y = top + 30 + i * step;
    const length = Math.max(1, Math.round((longest * result.rows_per_second) / fastest));
    parts.push(
      text(left - 8, y + 12, label(result), 'text-anchor="end"'),
      `<rect x="${left}" y="${y}" width="${length}" height="${bar}" fill="${colours[result.program]}"/>`,
      text(left + length + 6, y + 12, millions(result.rows_per_second)),
    );
  });
  return { svg: parts.join('\n'), height: 30 + work.results.length * step + 18 };
}

function draw(report) {
  const { machine, programs } = report;
  const panels = [];
  let top = 64;
  for (const work of report.works.filter((one) => one.results.length > 0)) {
    const { svg, height } = panel(work, top);
    panels.push(svg);
    top += height;
  }
  const conditions = `${machine.processor}, ${machine.processors} processors; medians of ${report.rounds} rounds, ${report.measured_on}; ${programs.quotum}, @duckdb/node-api ${programs.duckdb_package}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}" font-family="sans-serif" font-size="12" fill="#1b1f23">
<rect width="100%" height="100%" fill="#ffffff"/>
${text(16, 26, 'Million rows per second', 'font-size="17" font-weight="bold"')}
${text(16, 46, conditions, 'font-size="11" fill="#57606a"')}
${panels.join('\n')}
</svg>
`;
}

fs.writeFileSync(target, draw(JSON.parse(fs.readFileSync(source, 'utf8'))));
