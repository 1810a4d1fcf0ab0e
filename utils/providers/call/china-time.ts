/** A moment as clocks in China show it, `2026-01-10 08:30:00`; China has one zone, UTC+8, and no summer time. */
export function chinaClock(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
