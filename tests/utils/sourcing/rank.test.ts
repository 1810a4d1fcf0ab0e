import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offer } from '@/utils/offer/offer';
import { scoreOffers } from '@/utils/sourcing/factory-score';
import type { PhotoCheck } from '@/utils/sourcing/photo-check';
import { priceAtQuantity } from '@/utils/sourcing/price-at-quantity';
import { rankOffers, type RankBy, type RankFacts } from '@/utils/sourcing/rank';
import { isAnotherProduct } from '@/utils/sourcing/similarity';
import { anyOffers, offer, yuan } from './offer';

const orders: RankBy[] = ['factory', 'same-photo', 'similarity', 'margin', 'price'];
const ids = (offers: readonly Offer[]) => offers.map(({ id }) => id);
const pricesOf = (offers: readonly Offer[]) =>
  new Map(
    offers.flatMap((each) => {
      const price = priceAtQuantity(each, 100);
      return price ? [[each.id, price] as const] : [];
    }),
  );

const verdict = fc.constantFrom(
  'same-photo',
  'same-photo-edited',
  'same-photo-another-colour',
  'similar',
  'different',
  'not-checked',
);
const check: fc.Arbitrary<PhotoCheck> = fc.record({ verdict, score: fc.integer({ min: 0, max: 4 }).map((n) => n / 4) });
const listAndFacts = anyOffers.chain((offers) =>
  fc.record({
    offers: fc.constant(offers),
    facts: fc
      .record({
        checks: fc.array(check, { minLength: offers.length, maxLength: offers.length }),
        margins: fc.array(fc.option(fc.integer({ min: -3, max: 3 })), {
          minLength: offers.length,
          maxLength: offers.length,
        }),
      })
      .map(({ checks, margins }): RankFacts => ({
        scores: scoreOffers(offers).byId,
        prices: pricesOf(offers),
        photos: new Map(offers.map(({ id }, i) => [id, checks[i]!])),
        margins: new Map(
          offers.flatMap(({ id }, i) =>
            margins[i] === null ? [] : [[id, { margin: `${margins[i]}.5`.replace('-0', '0') }] as const],
          ),
        ),
      })),
  }),
);

describe('rankOffers', () => {
  it('puts an offer without a price last, never first', () => {
    const list = [
      offer('none'),
      offer('zero', { price: yuan('0') }),
      offer('a', { price: yuan('9.9') }),
      offer('b', { price: yuan('10') }),
    ];
    expect(ids(rankOffers(list, 'price', { prices: pricesOf(list) }))).toEqual(['a', 'b', 'none', 'zero']);
  });

  it('compares prices and margins as numbers, exactly', () => {
    const list = ['1', '2', '3', '4'].map((id) => offer(id));
    const margins = new Map([
      ['1', { margin: '0.1000000000000000000001' }],
      ['2', { margin: '0.1000000000000000000002' }],
      ['4', { margin: '-0.5' }],
    ]);
    expect(ids(rankOffers(list, 'margin', { margins }))).toEqual(['2', '1', '4', '3']);
  });

  it('ranks photos by verdict, then by score; what was not checked before what is different', () => {
    const photos = new Map<string, PhotoCheck>([
      ['different', { verdict: 'different', score: 0.1 }],
      ['same', { verdict: 'same-photo', score: 0.9 }],
      ['same+', { verdict: 'same-photo', score: 0.95 }],
      ['edited', { verdict: 'same-photo-edited', score: 0.99 }],
      ['colour', { verdict: 'same-photo-another-colour', score: 0.99 }],
      ['similar', { verdict: 'similar', score: 0.6 }],
    ]);
    const list = ['different', 'unknown', 'similar', 'colour', 'edited', 'same', 'same+'].map((id) => offer(id));
    expect(ids(rankOffers(list, 'same-photo', { photos }))).toEqual([
      'same+',
      'same',
      'edited',
      'colour',
      'similar',
      'unknown',
      'different',
    ]);
  });

  it('puts another product last, however good its supplier or its price', () => {
    const list = [
      offer('different', { price: yuan('1'), supplier: { type: 'source-factory' } }),
      offer('unlike', { price: yuan('2'), similarity: 0.2 }),
      offer('unchecked', { price: yuan('9') }),
      offer('same', { price: yuan('8'), similarity: 0.3, supplier: { type: 'manufacturer' } }),
    ];
    const facts: RankFacts = {
      scores: scoreOffers(list).byId,
      prices: pricesOf(list),
      margins: new Map(['0.9', '0.8', '0.1', '0.2'].map((margin, i) => [list[i]!.id, { margin }])),
      photos: new Map([
        ['different', { verdict: 'different', score: 0.1 }],
        ['same', { verdict: 'same-photo', score: 0.9 }],
      ]),
    };
    for (const by of ['factory', 'price', 'margin'] as const) {
      expect(ids(rankOffers(list, by, facts))).toEqual(['same', 'unchecked', 'different', 'unlike']);
    }
  });

  it('leaves a list alone that nothing is known of', () => {
    const list = ['3', '1', '2'].map((id) => offer(id));
    for (const by of orders) expect(ids(rankOffers(list, by, {}))).toEqual(['3', '1', '2']);
  });

  it('is total and stable: the order of any two does not depend on the others, and equals keep their places', () => {
    fc.assert(
      fc.property(listAndFacts, fc.constantFrom(...orders), ({ offers, facts }, by) => {
        const ranked = rankOffers(offers, by, facts);
        expect(ids(ranked).sort()).toEqual(ids(offers).sort());
        expect(rankOffers(ranked, by, facts)).toEqual(ranked);
        ranked.forEach((first, i) => {
          for (const second of ranked.slice(i + 1)) {
            const inLoadedOrder = Number(first.id) < Number(second.id) ? [first, second] : [second, first];
            expect(ids(rankOffers(inLoadedOrder, by, facts))).toEqual([first.id, second.id]);
          }
        });
      }),
      { numRuns: 50 },
    );
  });

  it('orders by what it says, each product apart from what is another', () => {
    fc.assert(
      fc.property(listAndFacts, fc.boolean(), ({ offers, facts }, others) => {
        const values = (by: RankBy, valueOf: (each: Offer) => number | undefined, worst: number) =>
          rankOffers(offers, by, facts)
            .filter((each) => isAnotherProduct(each, facts.photos) === others)
            .map((each) => valueOf(each) ?? worst);
        const scores = values('factory', ({ id }) => facts.scores!.get(id)?.total, -1);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        const prices = values(
          'price',
          ({ id }) => (facts.prices!.has(id) ? Number(facts.prices!.get(id)!.price.amount) : undefined),
          Infinity,
        );
        expect(prices).toEqual([...prices].sort((a, b) => (a === b ? 0 : a - b)));
        const margins = values(
          'margin',
          ({ id }) => (facts.margins!.has(id) ? Number(facts.margins!.get(id)!.margin) : undefined),
          -Infinity,
        );
        expect(margins).toEqual([...margins].sort((a, b) => (a === b ? 0 : b - a)));
      }),
    );
  });
});
