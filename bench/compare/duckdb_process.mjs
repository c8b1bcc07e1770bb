// The process that holds DuckDB for one work: runs statements that the comparison sends, one at a time.
import { DuckDBInstance } from '@duckdb/node-api';

const database = await DuckDBInstance.create(':memory:');
const connection = await database.connect();

async function answer({ sql, read }) {
  if (read) {
    const reader = await connection.runAndReadAll(sql);
    return { rows: reader.getRowObjects() };
  }
  const start = process.hrtime.bigint();
  await connection.run(sql);
  return { milliseconds: Number(process.hrtime.bigint() - start) / 1e6 };
}

process.on('message', (message) => {
  answer(message).then(
    (result) => process.send(result),
    (error) => process.send({ error: error.message }),
  );
});
process.on('disconnect', () => process.exit(0));
