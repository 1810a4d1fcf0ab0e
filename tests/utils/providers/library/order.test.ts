import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offer } from '@/utils/offer/offer';
import { libraryEntry } from '@/utils/providers/library/entry';
import { byChoice } from '@/utils/providers/library/order';
import { anyOffer, offers } from './sample-offers';

const sorts = libraryEntry.capabilities.sorts.flatMap(({ field, directions }) =>
  directions.map((direction) => ({ field, direction })),
);

/** The figure of a sort; prices as fen, exactly. */
function figure(offer: Offer, field: string): bigint | number | undefined {
  if (field === 'monthSold') return offer.monthlySales;
  if (field === 'rePurchaseRate') return offer.repurchaseRate;
  if (field === 'similarity') return offer.similarity;
  const [yuan = '', fen = ''] = offer.price?.amount.split('.') ?? [];
  return offer.price && BigInt(yuan + fen.padEnd(2, '0'));
}

describe('byChoice', () => {
  it.each(sorts)('sorts by $field $direction, what is not given last', ({ field, direction }) => {
    fc.assert(
      fc.property(fc.array(anyOffer, { maxLength: 40 }), (some) => {
        const sorted = some.slice().sort(byChoice({ field, direction }));
        const figures = sorted.map((offer) => figure(offer, field));
        const given = figures.filter((value) => value !== undefined);
        expect(figures.slice(0, given.length)).toEqual(given);
        for (let i = 1; i < given.length; i++) {
          expect(direction === 'asc' ? given[i - 1]! <= given[i]! : given[i - 1]! >= given[i]!).toBe(true);
        }
      }),
    );
  });

  it.each(sorts)(
    'puts the user’s own before a sample that is as good under $field $direction',
    ({ field, direction }) => {
      const like = { ...offers[0]!, similarity: 1 };
      const sample: Offer = { ...like, id: '1', origin: 'sample' };
      const own: Offer = { ...like, id: '2', origin: 'library' };
      expect([sample, own].sort(byChoice({ field, direction })).map(({ id }) => id)).toEqual(['2', '1']);
    },
  );

  it.each(sorts)('is total under $field $direction: any starting order gives the same', (sort) => {
    const unique = [...new Map(offers.map((offer) => [offer.id, offer])).values()];
    const once = unique.slice().sort(byChoice(sort));
    expect(unique.slice().reverse().sort(byChoice(sort))).toEqual(once);
    for (let i = 1; i < once.length; i++) expect(byChoice(sort)(once[i - 1]!, once[i]!)).toBeLessThan(0);
  });

  it('breaks ties by similarity, then by id', () => {
    const row = (id: string, similarity?: number): Offer => ({
      ...offers[0]!,
      id,
      similarity,
      price: { amount: '5', currency: 'CNY' },
    });
    const rows = [row('03', 0.2), row('02'), row('01', 0.9), row('00', 0.2)];
    const sorted = rows.sort(byChoice({ field: 'price', direction: 'asc' }));
    expect(sorted.map(({ id }) => id)).toEqual(['01', '00', '03', '02']);
  });
});
