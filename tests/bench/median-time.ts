/** The median time of a few runs, ms, after some that are not counted. */
export function medianTime(run: () => unknown, runs: number): number {
  for (let i = 0; i < 3; i++) run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1]!;
}
