const EIGHT_HOURS = 8 * 3_600_000;

/** Milliseconds since 1970 of `yyyy-MM-dd HH:mm:ss` on a clock in China (UTC+8, no summer time); undefined if malformed. */
export function parseChinaTime(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return undefined;
  const ms = Date.parse(`${text.replace(' ', 'T')}Z`);
  return Number.isNaN(ms) ? undefined : ms - EIGHT_HOURS;
}

/** The same clock, written: `2026-01-10 08:30:00`. */
export const formatChinaTime = (ms: number): string =>
  new Date(ms + EIGHT_HOURS).toISOString().slice(0, 19).replace('T', ' ');
