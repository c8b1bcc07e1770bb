// Contenders in turns: one round to warm up, then rounds in which each runs once, so that whatever else the
// machine does falls on all of them. A contender has
//   run()    one run -> { milliseconds, rows }
//   check()  after every run of a round: throws when its answer is not the expected one

export async function takeTurns(contenders, rounds, say) {
  const times = contenders.map(() => []);
  const rows = contenders.map(() => 0);
  for (let round = 0; round <= rounds; ++round) {
    say(round === 0 ? 'warm-up' : `round ${round} of ${rounds}`);
    for (const [i, contender] of contenders.entries()) {
      const run = await contender.run();
      rows[i] = run.rows;
      if (round > 0) times[i].push(run.milliseconds);
    }
    for (const contender of contenders) await contender.check?.();
  }
  return contenders.map((contender, i) => ({
    program: contender.program,
    form: contender.form,
    threads: contender.threads,
    rows: rows[i],
    ...summary(times[i], rows[i]),
  }));
}

function median(sorted) {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const thousandths = (number) => Math.round(number * 1000) / 1000;

function summary(times, rows) {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = median(sorted);
  return {
    median_ms: thousandths(middle),
    fastest_ms: thousandths(sorted[0]),
    slowest_ms: thousandths(sorted.at(-1)),
    rows_per_second: Math.round((rows * 1000) / middle),
    rounds_ms: times.map(thousandths),
  };
}

// How many times as fast Quotum is as each other contender: the ratio of the medians, per row.
export function withRatios(results) {
  const quotum = results.find((result) => result.program === 'Quotum');
  return results.map((result) =>
    !quotum || result === quotum ? result : { ...result, quotum_is_times_as_fast: thousandths(quotum.rows_per_second / result.rows_per_second) },
  );
}
