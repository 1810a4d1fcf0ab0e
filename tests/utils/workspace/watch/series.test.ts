import { describe, expect, it } from 'vitest';
import {
  changeSinceStart,
  mostPoints,
  pointPrice,
  priceChange,
  withFigures,
  withStorePrice,
} from '@/utils/workspace/watch/series';
import type { OfferPoint } from '@/utils/workspace/watch/watch';

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const point = (at: string, change: Partial<OfferPoint>): OfferPoint => ({ at, ...change });
const start = [point('1', { price: cny('10.00'), tiers: [{ minQuantity: 2, price: cny('10.00') }], stock: 5 })];

describe('a series', () => {
  it('begins with the first figures, and takes in only what has changed', () => {
    expect(withFigures([], { price: cny('10') }, '1')).toEqual([{ price: cny('10'), at: '1' }]);
    for (const same of [{}, { price: cny('10') }, { tiers: [{ minQuantity: 2, price: cny('10.0') }] }, { stock: 5 }])
      expect(withFigures(start, same, '2')).toBe(start);
  });

  it.each([
    { tiers: [{ minQuantity: 3, price: cny('10.00') }] },
    { tiers: [...start[0]!.tiers!, { minQuantity: 100, price: cny('9.00') }] },
    { stock: 0 },
    { onSale: false },
  ])('takes in %j, and keeps what was not told', (found) => {
    expect(withFigures(start, found, '2')).toEqual([start[0], { ...start[0], ...found, at: '2' }]);
  });

  it.each([cny('9.99'), { amount: '10.00', currency: 'USD' }])(
    'lets go of the tiers of another price than %j',
    (price) => {
      const points = withFigures(start, { price }, '2');
      expect(points).toEqual([start[0], { price, stock: 5, at: '2' }]);
      expect(pointPrice(points.at(-1), 2)).toEqual(price);
    },
  );

  it('never loses its start, however long it grows', () => {
    let points: readonly OfferPoint[] = start;
    for (let i = 1; i <= mostPoints + 5; i++) points = withFigures(points, { stock: 1000 + i }, String(i));
    expect(points).toHaveLength(mostPoints);
    expect(points[0]).toBe(start[0]);
    expect(points.at(-1)!.stock).toBe(1000 + mostPoints + 5);
  });

  it('holds the store’s prices where they change, exact or from', () => {
    const first = withStorePrice([], { at: '1', price: { amount: '12.99', currency: 'USD' } });
    expect(withStorePrice(first, { at: '2', price: { amount: '12.990', currency: 'USD' } })).toBe(first);
    expect(withStorePrice(first, { at: '2', price: { amount: '12.99', currency: 'USD', from: true } })).toHaveLength(2);
    expect(withStorePrice(first, { at: '2', price: { amount: '11.99', currency: 'USD' } })).toHaveLength(2);
  });
});

describe('a change of price', () => {
  const tiers = (one: string, many: string) => [
    { minQuantity: 1, price: cny(one) },
    { minQuantity: 100, price: cny(many) },
  ];
  it('is that at the quantity which prices are compared at', () => {
    const before = point('3 Nov', { tiers: tiers('10', '8') });
    const now = point('10 Nov', { tiers: tiers('10', '7.36') });
    expect(pointPrice(now, 100)).toEqual(cny('7.36'));
    expect(priceChange(before, now, 1)).toBeUndefined();
    expect(priceChange(before, now, 100)).toEqual({ from: cny('8'), to: cny('7.36'), share: -0.08, since: '3 Nov' });
    expect(changeSinceStart({ offer: [before, now] }, 100)?.share).toBe(-0.08);
  });

  it('is none between currencies, without a price, or before there is a series', () => {
    const before = point('1', { price: cny('10') });
    expect(priceChange(before, point('2', { price: { amount: '9', currency: 'USD' } }), 1)).toBeUndefined();
    expect(priceChange(before, point('2', { price: cny('0') }), 1)).toBeUndefined();
    expect(priceChange(undefined, before, 1)).toBeUndefined();
    expect(changeSinceStart({ offer: [] }, 1)).toBeUndefined();
  });
});
