import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupDuplicates, samePhotoSet } from '@/utils/sourcing/duplicates';
import { scoreOffers } from '@/utils/sourcing/factory-score';
import { priceAtQuantity } from '@/utils/sourcing/price-at-quantity';
import { offer, yuan } from './offer';

const list = [
  offer('trader', { price: yuan('12'), supplier: { type: 'trader' } }),
  offer('other', { price: yuan('1') }),
  offer('cheap', { price: yuan('9.50') }),
  offer('factory', { price: yuan('20'), supplier: { type: 'source-factory' } }),
  offer('no-price'),
];
const facts = {
  prices: new Map(
    list.flatMap((each) => {
      const price = priceAtQuantity(each, 1);
      return price ? [[each.id, price] as const] : [];
    }),
  ),
  scores: scoreOffers(list).byId,
};
const ids = (groups: ReturnType<typeof groupDuplicates>) =>
  groups.map(({ offers }) => offers.map(({ id }) => id).join(' '));

describe('groupDuplicates', () => {
  it('puts the cheapest first, then the best supplier, then by price', () => {
    const [group, ...rest] = groupDuplicates(list, [['no-price', 'factory', 'trader', 'cheap']], facts);
    expect(ids([group!])).toEqual(['cheap factory trader no-price']);
    expect(group).toMatchObject({ cheapest: 'cheap', bestSupplier: 'factory' });
    expect(ids(rest)).toEqual(['other']);
  });

  it('joins sets that share an offer', () => {
    expect(
      groupDuplicates(list, [
        ['trader', 'other'],
        ['cheap', 'factory'],
        ['factory', 'other'],
      ]),
    ).toHaveLength(2);
  });

  it('groups offers with one id or one picture address', () => {
    const same = ['x', 'y'].map((id) => offer(id, { imageUrl: 'https://a.example/1.jpg' }));
    expect(ids(groupDuplicates([...same, ...same, offer('z', { imageUrl: 'https://a.example/2.jpg' })], []))).toEqual([
      'x y',
      'z',
    ]);
  });

  it('has no cheapest without a price, and ignores ids that are not loaded', () => {
    const [group] = groupDuplicates([offer('a'), offer('b')], [['a', 'gone', 'b'], []]);
    expect(group).toEqual({ offers: [offer('a'), offer('b')] });
  });

  it('takes for one photo what was found to be the query, edited or not', () => {
    const photos = new Map([
      ['a', { verdict: 'same-photo', score: 1 }],
      ['b', { verdict: 'same-photo-edited', score: 0.9 }],
      ['c', { verdict: 'same-photo-another-colour', score: 0.9 }],
      ['d', { verdict: 'similar', score: 0.7 }],
      ['e', { verdict: 'not-checked', score: 0 }],
    ] as const);
    expect(samePhotoSet(photos)).toEqual(['a', 'b']);
  });

  it('places every offer in exactly one group', () => {
    const id = fc.integer({ min: 0, max: 15 }).map(String);
    fc.assert(
      fc.property(fc.array(id), fc.array(fc.array(id)), (loaded, sets) => {
        const groups = groupDuplicates(
          loaded.map((each) => offer(each)),
          sets,
        );
        const placed = groups.flatMap(({ offers }) => offers.map((each) => each.id));
        expect(placed.sort()).toEqual([...new Set(loaded)].sort());
        for (const set of sets) {
          const homes = groups.filter(({ offers }) => offers.some((each) => set.includes(each.id)));
          expect(homes.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
