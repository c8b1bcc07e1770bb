// Are two files of decisions the same, every row and every column? They are when their bytes are; where they
// are not, the rows that differ are counted and the first ones told.
import { closeSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';

const shown = 5;

// Fills the buffer unless the file ends: a short read must not look like a difference.
function fill(handle, buffer) {
  let filled = 0;
  for (let size; filled < buffer.length && (size = readSync(handle, buffer, filled, buffer.length - filled)) > 0; ) {
    filled += size;
  }
  return buffer.subarray(0, filled);
}

// The number of rows when both files hold the same bytes, else undefined.
function rowsWhenSame(one, other) {
  const handles = [openSync(one, 'r'), openSync(other, 'r')];
  const buffers = handles.map(() => Buffer.alloc(1 << 22));
  let lines = 0;
  try {
    for (;;) {
      const [left, right] = handles.map((handle, i) => fill(handle, buffers[i]));
      if (!left.equals(right)) return undefined;
      if (left.length === 0) return lines - 1; // the header
      for (let at = left.indexOf(10); at >= 0; at = left.indexOf(10, at + 1)) ++lines;
    }
  } finally {
    handles.forEach((handle) => closeSync(handle));
  }
}

async function* lines(file) {
  const handle = await open(file);
  yield* handle.readLines();
}

function tell(header, left, right) {
  const [before, after] = [left, right].map((line) => (line ?? '').split(','));
  const columns = header.filter((name, i) => before[i] !== after[i]);
  return `columns ${columns.join(', ')}\n    Quotum ${left ?? '(no row)'}\n    DuckDB ${right ?? '(no row)'}`;
}

async function describe(one, other) {
  const [left, right] = [lines(one), lines(other)];
  let header;
  let different = 0;
  const told = [];
  for (;;) {
    const [a, b] = [await left.next(), await right.next()];
    if (a.done && b.done) break;
    header ??= (a.value ?? '').split(',');
    if (a.value === b.value) continue;
    if (++different <= shown) told.push(tell(header, a.value, b.value));
  }
  return `${different} rows differ:\n  ${told.join('\n  ')}`;
}

export async function compareDecisions(one, other) {
  const rows = rowsWhenSame(one, other);
  if (rows === undefined) throw new Error(`Quotum and DuckDB decide differently: ${await describe(one, other)}`);
  return rows;
}
