import type { WatchCost } from './watch-cost';

/** The paid calls a month of all services together. */
export const callsOf = (costs: readonly WatchCost[]): number => costs.reduce((sum, { calls }) => sum + calls, 0);
