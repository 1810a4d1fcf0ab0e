import { describe, expect, it } from 'vitest';
import { storedWatch } from '@/utils/workspace/watch/stored-watch';
import watchV1 from '../stored/watch-v1.json';

/** One file for each version that was ever stored: a later version reads them all. */
describe('a stored watch', () => {
  it('reads version 1 as it is', () => expect(storedWatch(watchV1)).toEqual(watchV1));

  it.each([
    undefined,
    'watch',
    { ...watchV1, version: 2 },
    { ...watchV1, call: { kind: 'search', page: 0 } },
    { ...watchV1, offer: [{ at: '', price: { amount: 'many', currency: 'CNY' } }] },
    { ...watchV1, missed: 'often' },
    { ...watchV1, waits: -1 },
    { ...watchV1, toldAt: 5 },
    { ...watchV1, last: { at: '', outcome: 'lost' } },
  ])('reads nothing from %j', (stored) => expect(storedWatch(stored)).toBeUndefined());
});
