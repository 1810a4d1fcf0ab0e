/** For how long ended searches are kept: not at all, 7, 30, 90 or 365 days, or for ever. */
export const historyKeeps = ['nothing', 'week', 'month', 'quarter', 'year', 'always'] as const;

/** What the user wants kept of ended searches; a bound of 0 is none. */
export interface HistoryKeeping {
  keep: (typeof historyKeeps)[number];
  mostSearches: number;
  /** Of 10^6 bytes. */
  mostMegabytes: number;
}
