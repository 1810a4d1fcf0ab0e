import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insightsOf } from '@/utils/sourcing/insights';
import { startingProfile } from '@/utils/sourcing/marketplace-profiles';
import { middleLandedCost } from '@/utils/sourcing/middle-landed-cost';
import { placeInBins } from '@/utils/sourcing/place-in-bins';
import { priceAtQuantity } from '@/utils/sourcing/price-at-quantity';
import { priceBins } from '@/utils/sourcing/price-bins';
import { pricesInBands } from '@/utils/sourcing/prices-in-bands';
import { scatterPoints } from '@/utils/sourcing/scatter-points';
import { cents, offer, yuan } from './offer';

describe('where a price lies on its ranges', () => {
  const bins = [{ from: '10', to: '15' }, { from: '15', to: '20' }, { from: '20' }];
  it.each([
    ['9.99', 'left'],
    ['10', 0],
    ['12.5', 0.5],
    ['15', 1],
    ['19', 1.8],
    ['20', 'right'],
    ['400', 'right'],
  ])('%s: %s', (price, place) => expect(placeInBins(bins, price)).toBe(place));

  it('is off them to the right above closed ranges, and where there are none', () => {
    expect(placeInBins(bins.slice(0, 2), '20')).toBe('right');
    expect(placeInBins([], '20')).toBe('right');
  });

  it('is in order: a dearer one never lies further left', () => {
    fc.assert(
      fc.property(fc.array(cents, { minLength: 2, maxLength: 20 }), (prices) => {
        const ranges = priceBins(prices);
        const places = [...prices]
          .sort((a, b) => Number(a) - Number(b))
          .map((price) => placeInBins(ranges, price))
          .map((place) => (place === 'right' ? Infinity : place));
        expect(places).toEqual([...places].sort((a, b) => Number(a) - Number(b)));
      }),
    );
  });
});

describe('the dots of price against minimum order', () => {
  const bands = [{ from: 0, to: 2 }, { from: 2, to: 10 }, { from: 10 }];
  const at = (minimumOrder: number, price = '5') =>
    scatterPoints([{ offerId: 'a', minimumOrder, price }], bands, 10)[0]!;

  it('lie inside their band, by the logarithm of the pieces', () => {
    expect(at(1).x).toBe(0.5);
    expect(at(2).x).toBeCloseTo(1.14);
    expect(at(Math.sqrt(20)).x).toBeCloseTo(1.5);
    expect(at(10).x).toBeCloseTo(2.14);
    expect(at(1_000_000).x).toBeCloseTo(2.86);
    expect(at(0).x).toBe(0.5);
  });

  it('stand at the top where they are dearer, marked', () => {
    expect(at(1, '10')).toMatchObject({ y: 10, above: false });
    expect(at(1, '10.01')).toMatchObject({ y: 10, above: true });
  });
});

describe('the prices in a band of minimum orders', () => {
  it('are the lowest, the lower middle one and the highest, and none where none is known', () => {
    const offers = ['9.9', '10', '8', '30'].map((price, i) => offer(`${i}`, { price: yuan(price), minimumOrder: 5 }));
    const all = [...offers, offer('no-price', { minimumOrder: 60 })];
    const prices = new Map(offers.map((each) => [each.id, priceAtQuantity(each, 1)!] as const));
    const bands = pricesInBands(insightsOf(all, prices).minimumOrder);
    expect(bands[1]).toEqual({ lowest: '8', median: '9.9', highest: '30' });
    expect(bands[3]).toEqual({});
  });
});

describe('the landed cost in the middle', () => {
  const rates = [{ source: 'own', date: '2026-01-01', base: 'EUR', rates: { CNY: '8' } }] as const;
  const common = { quantity: 100, profile: startingProfile('amazon.de'), rates };
  const list = ['24', '8', '16', '80'].map((price, i) => offer(`${i}`, { price: yuan(price) }));

  it('is that of a real offer, the lower of two, with what it lacks', () => {
    const middle = middleLandedCost([...list, offer('no-price')], common)!;
    expect(middle).toMatchObject({ offerId: '2', cost: { amount: '2', currency: 'EUR' }, of: 4 });
    expect(middle.without).toContain('duty');
    expect(middleLandedCost(list.slice(0, 3), common)).toMatchObject({ offerId: '2', of: 3 });
  });

  it('is not there without a price or a rate', () => {
    expect(middleLandedCost([offer('no-price')], common)).toBeUndefined();
    expect(middleLandedCost(list, { ...common, rates: [] })).toBeUndefined();
  });
});
