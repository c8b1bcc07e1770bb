// DuckDB in a process of its own that stays up while a work is measured: DuckDB's best form, for its start
// and the first touch of its memory fall in the warm-up. Only the statement is timed, within that process.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { quoted } from './exact_sql.mjs';

// Undefined when the package is not installed.
export function duckdbPackageVersion() {
  try {
    return createRequire(import.meta.url)('@duckdb/node-api/package.json').version;
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

export class DuckdbSession {
  #process;

  constructor(options, threads) {
    this.#process = fork(fileURLToPath(new URL('duckdb_process.mjs', import.meta.url)));
    this.settings = [
      `SET threads = ${threads}`,
      `SET temp_directory = ${quoted(`${options.work}/duckdb-temporary`)}`,
      ...(options.memory ? [`SET memory_limit = '${options.memory}iB'`] : []),
    ];
  }

  async #ask(question) {
    const dead = new AbortController();
    const exited = once(this.#process, 'exit', dead).then(([code, signal]) => {
      throw new Error(`DuckDB's process ended with ${signal ?? code}`);
    });
    exited.catch(() => {});
    this.#process.send(question);
    const [answer] = await Promise.race([once(this.#process, 'message', dead), exited]);
    dead.abort();
    if (answer.error) throw new Error(`DuckDB: ${answer.error}\n${question.sql}`);
    return answer;
  }

  async open() {
    for (const setting of this.settings) await this.run(setting);
    return this;
  }

  async run(sql) {
    return (await this.#ask({ sql })).milliseconds;
  }

  async read(sql) {
    return (await this.#ask({ sql, read: true })).rows;
  }

  async close() {
    const exited = once(this.#process, 'exit');
    this.#process.disconnect();
    await exited;
  }
}
