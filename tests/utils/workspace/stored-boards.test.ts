import { describe, expect, it } from 'vitest';
import { storedBoard, storedOffer } from '@/utils/workspace/stored-boards';
import boardV1 from './stored/board-v1.json';
import savedOfferV1 from './stored/saved-offer-v1.json';

/** One file for each version that was ever stored: a later version reads them all. */
describe('stored boards', () => {
  it('reads version 1 as it is', () => {
    expect(storedBoard(boardV1)).toEqual(boardV1);
    expect(storedOffer(savedOfferV1)).toEqual(savedOfferV1);
  });

  it.each([undefined, null, 'board', { ...boardV1, version: 2 }, { ...boardV1, order: [1] }])(
    'reads nothing from %j',
    (stored) => expect(storedBoard(stored)).toBeUndefined(),
  );

  it.each([
    undefined,
    { ...savedOfferV1, version: 2 },
    { ...savedOfferV1, status: 'lost' },
    { ...savedOfferV1, offer: { id: '1' } },
    { ...savedOfferV1, tags: 'blue' },
  ])('reads no offer from %j', (stored) => expect(storedOffer(stored)).toBeUndefined());
});
