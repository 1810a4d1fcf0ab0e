import type { HistoryKeeping } from './history-keeping';

/** What is known of a kept search without reading it. */
export interface KeptSearch {
  id: string;
  /** ISO 8601. */
  startedAt: string;
  /** Of its pictures and pages. */
  bytes: number;
}

const day = 86_400_000;
const longest: Record<HistoryKeeping['keep'], number> = {
  nothing: 0,
  week: 7 * day,
  month: 30 * day,
  quarter: 90 * day,
  year: 365 * day,
  always: Infinity,
};

/**
 * The searches that the history no longer keeps: those that are too old, then the oldest of the rest until they are no more
 * and take no more room than the user allows. `now` is ms since 1970; searches come in any order.
 */
export function expiredSearches(searches: readonly KeptSearch[], history: HistoryKeeping, now: number): string[] {
  const newest = [...searches].sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  const mostSearches = history.mostSearches || Infinity;
  const mostBytes = history.mostMegabytes * 1_000_000 || Infinity;
  let bytes = 0;
  return newest.flatMap((search, place) => {
    bytes += search.bytes;
    const old = now - Date.parse(search.startedAt) >= longest[history.keep];
    return old || place >= mostSearches || bytes > mostBytes ? [search.id] : [];
  });
}
