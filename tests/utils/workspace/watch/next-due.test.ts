import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDue } from '@/utils/workspace/watch/next-due';

/** A moment of the user's own calendar, ISO 8601. */
const local = (...parts: [number, number, number, number, number?]) => new Date(...parts).toISOString();

describe('when a check is due', () => {
  it('is the next morning, or a week later, whatever the hour of the one before', () => {
    expect(nextDue(local(2026, 10, 3, 0, 5), 'day')).toBe(local(2026, 10, 4, 6));
    expect(nextDue(local(2026, 10, 3, 23, 59), 'day')).toBe(local(2026, 10, 4, 6));
    expect(nextDue(local(2026, 11, 29, 12), 'week')).toBe(local(2027, 0, 5, 6));
  });

  it('is always later, and never sooner than the night allows', () => {
    const time = fc.date({ min: new Date(2026, 0, 1), max: new Date(2030, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(time, fc.constantFrom('day' as const, 'week' as const), (after, every) => {
        const wait = Date.parse(nextDue(after.toISOString(), every)) - after.getTime();
        expect(wait).toBeGreaterThan(5 * 3_600_000);
        expect(wait).toBeLessThanOrEqual((every === 'day' ? 31 : 24 * 7 + 7) * 3_600_000);
      }),
    );
  });
});
