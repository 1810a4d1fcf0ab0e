import { describe, expect, it } from 'vitest';
import { storedWatch } from '@/utils/workspace/watch/stored-watch';
import watchV1 from '../stored/watch-v1.json';

/** One file for each version that was ever stored: a later version reads them all. */
describe('a stored watch', () => {
  it('reads version 1 as it is', () => expect(storedWatch(watchV1)).toEqual(watchV1));

  it('reads what else it may hold', () => {
    const change = { from: watchV1.offer[0]!.price, to: watchV1.offer[1]!.price, share: -0.07, since: watchV1.since };
    const error = { code: 'watch-cap', params: { cap: 50 } };
    const more = { ...watchV1, owed: { kind: 'price', change }, last: { ...watchV1.last, outcome: 'failed', error } };
    expect(storedWatch(more)).toEqual(more);
  });

  it.each([
    undefined,
    'watch',
    { ...watchV1, version: 2 },
    { ...watchV1, call: { kind: 'search', page: 0 } },
    { ...watchV1, offer: [{ ...watchV1.offer[0], price: { amount: 'many', currency: 'CNY' } }] },
    { ...watchV1, missed: 'often' },
    { ...watchV1, waits: -1 },
    { ...watchV1, toldAt: 5 },
    { ...watchV1, last: { ...watchV1.last, outcome: 'lost' } },
    { ...watchV1, last: { ...watchV1.last, at: 'yesterday' } },
    { ...watchV1, last: { ...watchV1.last, outcome: 'failed', error: 'no' } },
    { ...watchV1, last: { ...watchV1.last, outcome: 'failed', error: { code: 'toString' } } },
    { ...watchV1, last: { ...watchV1.last, outcome: 'failed', error: { code: 'watch-cap', params: { cap: {} } } } },
    { ...watchV1, dueAt: '' },
    { ...watchV1, since: 'once' },
    { ...watchV1, begunAt: 'now' },
    { ...watchV1, owed: { kind: 'price' } },
    { ...watchV1, store: [{ ...watchV1.store[0], at: '2026' }] },
  ])('reads nothing from %j', (stored) => expect(storedWatch(stored)).toBeUndefined());
});
