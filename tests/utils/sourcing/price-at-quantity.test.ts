import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceAtQuantity } from '@/utils/sourcing/price-at-quantity';
import { anyOffer, yuan } from './offer';

const priceTiers = [
  { minQuantity: 10, maxQuantity: 50, price: yuan('20') },
  { minQuantity: 60, maxQuantity: 100, price: yuan('18') },
];

describe('priceAtQuantity', () => {
  it.each([
    [1, '20', true],
    [9, '20', true],
    [10, '20', false],
    [50, '20', false],
    [55, '20', false],
    [60, '18', false],
    [5000, '18', false],
  ])('at %i pieces is ¥%s, below the first tier: %s', (quantity, amount, belowFirstTier) => {
    expect(priceAtQuantity({ priceTiers }, quantity)).toMatchObject({ price: yuan(amount), belowFirstTier, quantity });
  });

  it('reads tiers in any order', () => {
    expect(priceAtQuantity({ priceTiers: [...priceTiers].reverse() }, 55)?.price.amount).toBe('20');
  });

  it('takes the base price where there are no tiers, marked below the minimum order', () => {
    const single = { price: yuan('7.5'), minimumOrder: 20 };
    expect(priceAtQuantity(single, 19)).toEqual({
      ...single,
      minimumOrder: undefined,
      quantity: 19,
      belowFirstTier: true,
      from: 20,
    });
    expect(priceAtQuantity(single, 20)?.belowFirstTier).toBe(false);
    expect(priceAtQuantity({ price: yuan('7.5') }, 1)).toEqual({
      price: yuan('7.5'),
      quantity: 1,
      belowFirstTier: false,
    });
  });

  it.each([[{}], [{ priceTiers: [] }], [{ price: yuan('0.00') }], [{ price: yuan('面议') }], [{ price: yuan('') }]])(
    'is undefined for %j, never 0',
    (offer) => {
      expect(priceAtQuantity(offer, 100)).toBeUndefined();
    },
  );

  it('passes over a tier without a price', () => {
    const tiers = [...priceTiers, { minQuantity: 101, price: yuan('0') }];
    expect(priceAtQuantity({ priceTiers: tiers }, 500)?.price.amount).toBe('18');
  });

  it.each([0, -1, 1.5, NaN, Infinity])('refuses the quantity %d', (quantity) => {
    expect(() => priceAtQuantity({ priceTiers }, quantity)).toThrow('whole number of at least 1');
  });

  it('never costs more at more pieces where the ladder falls', () => {
    fc.assert(
      fc.property(anyOffer, fc.integer({ min: 1, max: 3000 }), fc.nat(3000), (offer, quantity, more) => {
        const tiers = offer.priceTiers ?? [];
        fc.pre(tiers.every((tier, i) => i === 0 || Number(tier.price.amount) <= Number(tiers[i - 1]!.price.amount)));
        const [a, b] = [quantity, quantity + more].map((n) => priceAtQuantity(offer, n)?.price.amount);
        expect(a === undefined).toBe(b === undefined);
        if (a !== undefined) expect(Number(b)).toBeLessThanOrEqual(Number(a));
      }),
    );
  });
});
