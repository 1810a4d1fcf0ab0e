import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expiredSearches } from '@/utils/search/expired-searches';
import { historyKeeps } from '@/utils/search/history-keeping';

const now = Date.parse('2026-11-30T12:00:00Z');
const daysAgo = (days: number) => new Date(now - days * 86_400_000).toISOString();
const searches = [1, 6, 8, 29, 31, 89, 91, 364, 366].map((days) => ({
  id: `${days}`,
  startedAt: daysAgo(days),
  bytes: 40_000_000,
}));
const anything = { keep: 'always', mostSearches: 0, mostMegabytes: 0 } as const;

describe('expired searches', () => {
  it.each([
    ['nothing', 0],
    ['week', 2],
    ['month', 4],
    ['quarter', 6],
    ['year', 8],
    ['always', 9],
  ] as const)('keeps as long as the user wants: %s', (keep, stay) => {
    const expired = searches.slice(stay).map(({ id }) => id);
    expect(expiredSearches([...searches].reverse(), { ...anything, keep }, now)).toEqual(expired);
  });

  it('lets the oldest go where there are too many, or no room', () => {
    expect(expiredSearches(searches, { ...anything, mostSearches: 7 }, now)).toEqual(['364', '366']);
    expect(expiredSearches(searches, { ...anything, mostMegabytes: 100 }, now)).toHaveLength(7);
  });

  it('never lets a newer one go before an older one, and keeps to the bounds', () => {
    const search = fc.record({ id: fc.uuid(), days: fc.nat(800), bytes: fc.nat(60_000_000) });
    const history = fc.record({
      keep: fc.constantFrom(...historyKeeps),
      mostSearches: fc.nat(6),
      mostMegabytes: fc.nat(300),
    });
    fc.assert(
      fc.property(fc.array(search), history, (all, wanted) => {
        const kept = all.map(({ id, days, bytes }) => ({ id, bytes, startedAt: daysAgo(days) }));
        const gone = new Set(expiredSearches(kept, wanted, now));
        const left = kept.filter(({ id }) => !gone.has(id));
        const oldestLeft = left.map(({ startedAt }) => startedAt).sort()[0];
        for (const { id, startedAt } of kept)
          if (gone.has(id) && oldestLeft) expect(startedAt <= oldestLeft).toBe(true);
        const bytes = left.reduce((sum, each) => sum + each.bytes, 0);
        if (wanted.mostMegabytes > 0) expect(bytes).toBeLessThanOrEqual(wanted.mostMegabytes * 1_000_000);
        if (wanted.mostSearches > 0) expect(left.length).toBeLessThanOrEqual(wanted.mostSearches);
      }),
    );
  });
});
