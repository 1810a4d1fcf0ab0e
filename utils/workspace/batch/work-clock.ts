/** Two looks at the clock lie no further apart while a batch is at work, ms: beyond that the machine slept in between. */
const longestStep = 5 * 60_000;

/** When the batch's time at work was counted last in this worker's life, ms since 1970. */
const clocks = new Map<string, number>();

/** Begins to count a batch's time at work, unless that was begun. */
export function startClock(batchId: string): void {
  if (!clocks.has(batchId)) clocks.set(batchId, Date.now());
}

/** How long the batch was at work since the last look, ms. Sleep is not in it. */
export function readClock(batchId: string): number {
  const now = Date.now();
  const since = clocks.get(batchId) ?? now;
  clocks.set(batchId, now);
  return Math.min(longestStep, Math.max(0, now - since));
}

/** The batch is at work no longer. */
export function stopClock(batchId: string): void {
  clocks.delete(batchId);
}
