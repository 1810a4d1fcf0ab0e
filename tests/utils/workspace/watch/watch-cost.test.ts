import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { bareOffer, doneState } from '@/tests/components/fixtures';
import { db } from '@/utils/db';
import type { SavedOffer } from '@/utils/workspace/board';
import { foreseeWatching, watchCallsThisMonth, watchCost } from '@/utils/workspace/watch/watch-cost';
import { entryWith } from '../../search/paid-fixture';

const saved = (
  id: string,
  providerId: string,
  searchId: string,
  origin: 'service' | 'page' | 'sample' = 'service',
): SavedOffer => ({
  version: 1,
  id,
  boardId: 'b',
  offer: bareOffer(id, { origin }),
  savedAt: '',
  found: { searchId, providerId, at: '' },
  note: '',
  tags: [],
});

const picture = { width: 400, height: 300, bytes: 1, sha256: 'x', way: 'file' as const, notes: [] };

beforeEach(async () => {
  const database = await db();
  for (const store of ['searches', 'pages', 'pictures', 'ledger'] as const) await database.clear(store);
  for (const id of ['s1', 's2', 'own']) await database.put('pictures', new Blob(['x']), [id, 'prepared']);
  for (const id of ['s1', 's2'])
    await database.put('searches', doneState({ id, providerId: 'linkfox', pages: 2, picture }));
  await database.put('searches', doneState({ id: 'own', providerId: 'library', picture }));
  await database.put('pages', { offers: [bareOffer('far')] }, ['s1', 2]);
});

describe('what watching would cost', () => {
  it('counts a call for each page of a search, and for each offer of a service with details', async () => {
    const offers = [
      saved('a', 'linkfox', 's1'),
      saved('b', 'linkfox', 's1'),
      saved('far', 'linkfox', 's1'),
      saved('c', 'linkfox', 's2'),
    ];
    expect(await foreseeWatching(offers, [], 'day')).toEqual({
      count: 4,
      costs: [{ providerId: 'linkfox', calls: 90, cost: { amount: '405', unit: 'credits' } }],
      calls: 90,
      not: {},
    });
    const details = [saved('x', 'open-platform', 'gone'), saved('y', 'open-platform', 'gone')];
    expect((await foreseeWatching(details, [], 'week')).costs).toEqual([{ providerId: 'open-platform', calls: 9 }]);
  });

  it('is nothing for an offer whose search is asked again already, or on the device', async () => {
    const watch = { call: { kind: 'search', page: 1 } } as never;
    const already = [{ saved: saved('a', 'linkfox', 's1'), watch }];
    expect((await foreseeWatching([saved('b', 'linkfox', 's1')], already, 'day')).costs).toMatchObject([
      { providerId: 'linkfox', calls: 0 },
    ]);
    expect((await foreseeWatching([saved('mine', 'library', 'own')], [], 'day')).costs).toEqual([
      { providerId: 'library', calls: 0 },
    ]);
  });

  it('leaves out what is paused, and names only the services that are asked for it', async () => {
    const call = { kind: 'search', page: 1 };
    const paused = { saved: saved('a', 'linkfox', 's1'), watch: { call, paused: true } as never };
    const other = { saved: saved('x', 'open-platform', 's2'), watch: { call: { kind: 'detail' } } as never };
    const { costs, calls } = await foreseeWatching([saved('b', 'linkfox', 's1')], [paused, other], 'week');
    expect(costs).toMatchObject([{ providerId: 'linkfox', calls: 5 }]);
    expect(calls).toBe(10);
    // Going on with a paused one is foreseen like beginning.
    expect((await foreseeWatching([paused.saved], [paused], 'week')).costs).toMatchObject([{ calls: 5 }]);
  });

  it('says which offers cannot be watched', async () => {
    await (await db()).delete('pictures', ['s2', 'prepared']);
    const offers = [
      saved('p', 'page-1688', 's1', 'page'),
      saved('q', 'linkfox', 'gone'),
      saved('r', 'linkfox', 's2'),
      saved('s', 'library', 'own', 'sample'),
    ];
    expect(await foreseeWatching(offers, [], 'day')).toEqual({
      count: 0,
      costs: [],
      calls: 0,
      not: { page: 1, 'search-gone': 1, 'picture-gone': 1, sample: 1 },
    });
  });

  it('asks by the other kept search that holds an offer whose own is gone', async () => {
    const already = [{ saved: saved('a', 'linkfox', 's1'), watch: { call: { kind: 'search', page: 2 } } as never }];
    const foresight = await foreseeWatching([saved('far', 'linkfox', 'gone')], already, 'day');
    expect(foresight).toMatchObject({ count: 1, costs: [{ calls: 0 }], not: {} });
  });

  it('is nothing for what has lost its search', async () => {
    const watch = { call: { kind: 'search', page: 1 } } as never;
    expect(watchCost([{ saved: saved('a', 'linkfox', 'gone'), watch, lost: 'search-gone' }], 'day')).toEqual([]);
  });

  it('knows this month’s calls, but for those that were refused or pressed for', async () => {
    const now = new Date(2026, 2, 20);
    const entries = [
      entryWith({ for: 'watch', time: new Date(2026, 2, 1, 1).toISOString() }),
      entryWith({ for: 'watch', time: new Date(2026, 2, 2).toISOString(), outcome: 'unknown' }),
      entryWith({ for: 'watch', time: new Date(2026, 2, 3).toISOString(), outcome: 'refused' }),
      entryWith({ time: new Date(2026, 2, 3).toISOString() }),
      entryWith({ for: 'watch', time: new Date(2026, 1, 27).toISOString() }),
    ];
    for (const entry of entries) await (await db()).put('ledger', entry);
    expect(await watchCallsThisMonth(now)).toBe(2);
  });
});
