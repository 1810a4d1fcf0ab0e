/**
 * The median time of one run, ms, over a few rounds of several, after three rounds that are not counted. A worker's clock
 * ticks every 0.1 ms: what is shorter needs many runs a round.
 */
export function medianTime(run: () => unknown, rounds: number, runsPerRound = 1): number {
  const round = () => {
    for (let i = 0; i < runsPerRound; i++) run();
  };
  for (let i = 0; i < 3; i++) round();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    round();
    return (performance.now() - start) / runsPerRound;
  });
  return times.sort((a, b) => a - b)[rounds >> 1]!;
}
