// Results as a table: for the terminal, and in Markdown for the README.

const seconds = (milliseconds) =>
  milliseconds >= 100 ? `${(milliseconds / 1000).toFixed(3)} s` : `${milliseconds.toFixed(2)} ms`;

export const millions = (perSecond) => (perSecond / 1e6).toFixed(perSecond < 1e8 ? 1 : 0);

const head = ['threads', 'program', 'how', 'median', 'range', 'M rows/s', 'Quotum is x times as fast'];

function cells(result) {
  const ratio = result.quotum_is_times_as_fast;
  return [
    String(result.threads),
    result.program,
    result.form,
    seconds(result.median_ms),
    `${seconds(result.fastest_ms)} - ${seconds(result.slowest_ms)}`,
    millions(result.rows_per_second),
    ratio === undefined ? '' : ratio.toFixed(ratio < 10 ? 2 : 1),
  ];
}

function heading({ work, title, inputs }) {
  const sizes = Object.entries(inputs).map(
    ([name, { rows, bytes }]) => `${rows.toLocaleString('en-US')} rows of ${name} (${(bytes / 1e6).toFixed(0)} MB)`,
  );
  return `Work ${work}. ${title}${sizes.length > 0 ? `; ${sizes.join(', ')}` : ''}`;
}

export function describeWork(work) {
  const rows = [head, ...work.results.map(cells)];
  const widths = head.map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  const lines = rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i])).join('  ').trimEnd());
  return `${heading(work)}\n${lines.join('\n')}\n`;
}

export function markdown(work) {
  const lines = [head, head.map(() => '---'), ...work.results.map(cells)].map((row) => `| ${row.join(' | ')} |`);
  return `${heading(work)}\n\n${lines.join('\n')}\n`;
}
