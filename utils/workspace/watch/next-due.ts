import type { Watch, WatchRhythm } from './watch';

/** The hour of the user's day at which a day's checks are due; a browser that is closed then makes them when it starts. */
const hour = 6;

const days: Record<WatchRhythm, number> = { day: 1, week: 7 };

/**
 * When the check after one at that time is due, ISO 8601: the morning of the next day, or of the day a week later, where the
 * user is. However many were missed before, one check makes up for them.
 */
export function nextDue(after: string, every: WatchRhythm): string {
  const day = new Date(after);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days[every], hour).toISOString();
}

/** When the checks of the next month begin, where the user is, ISO 8601. */
export const startOfNextMonth = (now: Date): string =>
  new Date(now.getFullYear(), now.getMonth() + 1, 1, hour).toISOString();

/** True where a check is to be made now, or where an earlier worker left one in the middle. */
export const isDue = ({ begunAt, paused, dueAt }: Watch, now: Date): boolean =>
  begunAt !== undefined || (!paused && dueAt <= now.toISOString());

/** When the next check is due, ISO 8601; undefined where nothing is watched. */
export function firstDue(watches: Iterable<Watch>): string | undefined {
  const dues = [...watches].flatMap(({ paused, begunAt, dueAt }) => begunAt ?? (paused ? [] : dueAt));
  return dues.reduce<string | undefined>((first, due) => (first !== undefined && first < due ? first : due), undefined);
}
