/** The paid calls a month of all services together, of their costs (`WatchCost`). */
export const callsOf = (costs: readonly { calls: number }[]): number =>
  costs.reduce((sum, { calls }) => sum + calls, 0);
