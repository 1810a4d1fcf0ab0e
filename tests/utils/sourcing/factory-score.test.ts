import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offer } from '@/utils/offer/offer';
import { scoreOffers } from '@/utils/sourcing/factory-score';
import { areFactoryWeights, factoryWeights, type FactoryWeights } from '@/utils/sourcing/factory-weights';
import { anyOffer, anyOffers, offer, yuan } from './offer';
import vectors from './vectors.json';
import { vectorOffers } from './vectors';

const scoreOf = (offers: Offer[], id: string, quantity?: number) => scoreOffers(offers, quantity).byId.get(id)!;
const codes = (offers: Offer[], id: string) => scoreOf(offers, id).lines.map(({ code, points }) => `${code} ${points}`);

describe('scoreOffers', () => {
  it.each(vectors.factoryScores)('agrees with the vector $id', ({ id, score: { total, minOrder, ...parts } }) => {
    const score = scoreOf(vectorOffers, id);
    expect(score.total).toBe(total);
    expect(score.parts).toEqual({ ...parts, minimumOrder: minOrder });
  });

  it('opens into its lines', () => {
    expect(codes(vectorOffers, '609284117912')).toEqual([
      'type-source-factory 40',
      'certificate-factory 5',
      'custom-supported 10',
      'sample-not-made 0',
      'small-batch 7',
      'price-far-below-average 20',
      'minimum-order 15',
    ]);
  });

  it('gives nothing for what is not given, and says so', () => {
    expect(codes([offer('1')], '1')).toEqual([
      'type-not-given 0',
      'custom-not-given 0',
      'price-not-given 0',
      'minimum-order-not-given 0',
    ]);
    expect(codes([offer('1', { customization: { supported: true } })], '1')).toContain('sample-not-given 0');
    expect(codes([offer('1', { customization: { supported: true } })], '1')).toContain('small-batch-not-given 0');
  });

  it('holds prices against the offers that have one, so that a missing price neither wins nor lowers the average', () => {
    const list = [
      offer('a', { price: yuan('10') }),
      offer('b', { price: yuan('20') }),
      offer('c'),
      offer('d', { price: yuan('0') }),
    ];
    expect(scoreOffers(list).average).toBe('15.0000');
    expect(scoreOf(list, 'a').parts.price).toBe(20);
    expect(scoreOf(list, 'c').parts.price).toBe(0);
    expect(scoreOf(list, 'd').lines.map(({ code }) => code)).toContain('price-not-given');
  });

  // 100 and 2×p−100 average to p: the bands stand exactly on their bounds.
  it.each([
    ['90.00', '110.00', 15],
    ['89.99', '110.01', 20],
    ['95.00', '105.00', 10],
    ['94.99', '105.01', 15],
    ['100.00', '100.00', 10],
    ['100.01', '99.99', 0],
  ])('gives a price of %s beside %s (average 100) %i points', (price, other, points) => {
    expect(scoreOf([offer('a', { price: yuan(price) }), offer('b', { price: yuan(other) })], 'a').parts.price).toBe(
      points,
    );
  });

  it('marks the first tier below its quantity, at the chosen quantity', () => {
    const tiered = offer('a', {
      priceTiers: [
        { minQuantity: 50, maxQuantity: 99, price: yuan('9') },
        { minQuantity: 100, price: yuan('8') },
      ],
    });
    expect(scoreOf([tiered], 'a', 10).lines.at(-2)).toMatchObject({ belowFirstTier: true, datum: yuan('9') });
    expect(scoreOf([tiered], 'a', 100).lines.at(-2)).not.toHaveProperty('belowFirstTier');
    expect(scoreOf([tiered], 'a', 100).price?.price.amount).toBe('8');
  });

  it('marks an inferred supplier type', () => {
    const [line] = scoreOf([offer('a', { sellerIdentities: ['超级工厂'] })], 'a').lines;
    expect(line).toMatchObject({ code: 'type-source-factory', points: 40, inferred: true });
  });

  it.each([-1, 101, 0.5, NaN])('refuses a weight of %d', (supplierType) => {
    expect(areFactoryWeights({ ...factoryWeights, supplierType })).toBe(false);
    expect(() => scoreOffers([], 100, { ...factoryWeights, supplierType })).toThrow('0 to 100');
  });

  const weight = fc.integer({ min: 0, max: 100 });
  const anyWeights: fc.Arbitrary<FactoryWeights> = fc.record({
    supplierType: weight,
    certificate: weight,
    customization: weight,
    price: weight,
    minimumOrder: weight,
  });
  const hundredths = (points: number) => Math.round(points * 100);

  it('adds up: lines to parts, parts to the total, the total to at most the weights', () => {
    fc.assert(
      fc.property(anyOffers, anyWeights, fc.integer({ min: 1, max: 3000 }), (offers, weights, quantity) => {
        const { byId } = scoreOffers(offers, quantity, weights);
        expect(byId.size).toBe(offers.length);
        for (const { total, parts, lines } of byId.values()) {
          const sum = lines.reduce((all, { points }) => all + hundredths(points), 0);
          expect(hundredths(total)).toBe(sum);
          expect(Object.values(parts).reduce((all, points) => all + hundredths(points), 0)).toBe(sum);
          expect(lines.every(({ points, outOf }) => points >= 0 && points <= outOf)).toBe(true);
          expect(total).toBeLessThanOrEqual(Object.values(weights).reduce((a, b) => a + b, 0) + 0.02);
        }
      }),
    );
  });

  it('is monotone: what is better by one datum never scores less', () => {
    const order = ['trader', 'brand', 'manufacturer', 'source-factory'] as const;
    fc.assert(
      fc.property(anyOffers, anyOffer, anyWeights, fc.nat(2), fc.nat(1000), (others, base, weights, step, less) => {
        const total = (change: Partial<Offer>) =>
          scoreOffers([...others, { ...base, ...change }], 100, weights).byId.get('any')!.total;
        const supplier = (type: (typeof order)[number]) => ({ supplier: { ...base.supplier, type } });
        expect(total(supplier(order[step + 1]!))).toBeGreaterThanOrEqual(total(supplier(order[step]!)));
        expect(total({ minimumOrder: 1 + less })).toBeGreaterThanOrEqual(
          total({ minimumOrder: 1 + less + step * 100 }),
        );
        const flat = (fen: number) => ({ priceTiers: undefined, price: yuan((fen / 100).toFixed(2)) });
        expect(total(flat(1 + less))).toBeGreaterThanOrEqual(total(flat(1 + less + step * 100)));
        const services = base.customization?.services ?? [];
        const custom = (more: string[]) => ({
          customization: { ...base.customization, supported: true, services: [...services, ...more] },
        });
        expect(total(custom(['来样加工']))).toBeGreaterThanOrEqual(total(custom([])));
        expect(total({})).toBeGreaterThanOrEqual(total({ customization: undefined }));
        expect(total({})).toBeGreaterThanOrEqual(total({ minimumOrder: undefined }));
      }),
    );
  });

  it('does not fall when its own part weighs more', () => {
    fc.assert(
      fc.property(
        anyOffers,
        anyWeights,
        fc.constantFrom(...(Object.keys(factoryWeights) as (keyof FactoryWeights)[])),
        (offers, weights, part) => {
          const heavier = { ...weights, [part]: Math.min(100, weights[part] + 10) };
          const [before, after] = [scoreOffers(offers, 100, weights), scoreOffers(offers, 100, heavier)];
          for (const [id, { total }] of before.byId) expect(after.byId.get(id)!.total).toBeGreaterThanOrEqual(total);
        },
      ),
    );
  });
});
