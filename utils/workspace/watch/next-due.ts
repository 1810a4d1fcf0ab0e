import type { WatchRhythm } from './watch';

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
