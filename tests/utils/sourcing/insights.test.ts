import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offer } from '@/utils/offer/offer';
import { barId, pressBar, type InsightBar } from '@/utils/sourcing/insight-bar';
import { insightRefinement } from '@/utils/sourcing/insight-refinement';
import { insightsOf, type Insight } from '@/utils/sourcing/insights';
import { arrangeOffers, asLoaded, isRefined } from '@/utils/sourcing/loaded-view';
import { priceAtQuantity } from '@/utils/sourcing/price-at-quantity';
import { inRange, priceBins } from '@/utils/sourcing/price-bins';
import { refine } from '@/utils/sourcing/refine';
import { anyOffers, cents, offer, yuan } from './offer';

const pricesOf = (offers: readonly Offer[]) =>
  new Map(
    offers.flatMap((each) => {
      const price = priceAtQuantity(each, 100);
      return price ? [[each.id, price] as const] : [];
    }),
  );
const lookAt = (offers: readonly Offer[]) => insightsOf(offers, pricesOf(offers));
const counts = ({ bars }: Insight) => bars.map(({ count }) => count);
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const priced = (...amounts: string[]) => amounts.map((amount, index) => offer(String(index), { price: yuan(amount) }));

describe('insights', () => {
  it('counts every offer that gives a datum in exactly one bar, and all others as not given', () => {
    fc.assert(
      fc.property(anyOffers, (offers) => {
        const prices = pricesOf(offers);
        const { loaded, price, minimumOrder, region, supplierType, delivery } = insightsOf(offers, prices);
        expect(loaded).toBe(offers.length);
        const given = (has: (each: Offer) => unknown) => offers.filter((each) => has(each) !== undefined).length;
        const expected: [Insight, number][] = [
          [price, prices.size],
          [minimumOrder, given((each) => each.minimumOrder)],
          [region, given((each) => each.supplier.province ?? each.shipsFrom)],
          [delivery, given((each) => each.shipsWithinHours)],
        ];
        for (const [insight, known] of expected) {
          expect(sum(counts(insight))).toBe(known);
          expect(insight).toMatchObject({ given: known, notGiven: offers.length - known });
        }
        expect(sum(counts(supplierType))).toBe(supplierType.given);
        for (const insight of [price, minimumOrder, region, supplierType, delivery]) {
          const left = insight.bars.flatMap(({ bar, count }) => {
            const found = refine(offers, [insightRefinement(bar, prices)]).offers;
            expect(found).toHaveLength(count);
            return found;
          });
          expect(new Set(left).size).toBe(insight.given);
        }
      }),
    );
  });

  it('has no bars of prices where none is given, and never a bar for what is not', () => {
    const { price, delivery, supplierType, region } = lookAt([offer('1'), offer('2')]);
    expect(price).toEqual({ bars: [], given: 0, notGiven: 2 });
    expect(region).toEqual({ bars: [], given: 0, notGiven: 2 });
    expect(counts(delivery)).toEqual([0, 0, 0, 0]);
    expect(supplierType).toMatchObject({ given: 0, notGiven: 2, inferred: 0 });
  });

  it('takes hostile figures as not given', () => {
    const { minimumOrder, delivery } = lookAt([
      offer('1', { minimumOrder: Number.NaN, shipsWithinHours: -1 }),
      offer('2', { minimumOrder: Number.POSITIVE_INFINITY, shipsWithinHours: Number.NaN }),
    ]);
    expect([minimumOrder.notGiven, delivery.notGiven]).toEqual([2, 2]);
  });

  it('sorts minimum orders and delivery times into their bands, the edges too', () => {
    const orders = [1, 2, 9, 10, 49, 50, 99, 100, 499, 500, 90_000];
    const hours = [0, 1, 24, 25, 48, 49, 72];
    const { minimumOrder, delivery } = lookAt([
      ...orders.map((minimum, i) => offer(`a${i}`, { minimumOrder: minimum })),
      ...hours.map((time, i) => offer(`b${i}`, { shipsWithinHours: time })),
    ]);
    expect(counts(minimumOrder)).toEqual([1, 2, 2, 2, 2, 2]);
    expect(counts(delivery)).toEqual([1, 2, 2, 2]);
  });

  it('marks how many supplier types were read from badges', () => {
    const { supplierType } = lookAt([
      offer('1', { supplier: { type: 'source-factory' } }),
      offer('2', { sellerIdentities: ['超级工厂'] }),
      offer('3'),
    ]);
    expect(counts(supplierType)).toEqual([2, 0, 0, 0]);
    expect(supplierType).toMatchObject({ given: 2, notGiven: 1, inferred: 1 });
  });

  it('puts the points of price against minimum order where both are given', () => {
    const { minimumOrder } = lookAt([
      offer('both', { price: yuan('9.90'), minimumOrder: 20 }),
      offer('no-price', { minimumOrder: 20 }),
      offer('no-minimum', { price: yuan('9.90') }),
    ]);
    expect(minimumOrder.points).toEqual([{ offerId: 'both', minimumOrder: 20, price: '9.90' }]);
    expect(minimumOrder.given).toBe(2);
  });
});

describe('regions', () => {
  const from = (supplier: Offer['supplier'], shipsFrom?: string) => offer('any', { supplier, shipsFrom });
  it.each([
    [from({ province: '广东省' }), '广东'],
    [from({ province: '广西壮族自治区', city: '南宁市' }), '广西'],
    [from({ province: '浙江 杭州' }), '浙江'],
    [from({ city: '义乌市' }), '义乌'],
    [from({ city: '义乌市' }, '浙江省金华市'), '浙江'],
    [from({}, '中国上海市'), '上海'],
    [from({ province: ' ' }, 'Guangdong Province'), 'Guangdong'],
    [from({}), undefined],
  ])('%# %s', (each, region) => {
    const { bars, notGiven } = lookAt([each]).region;
    expect(bars).toEqual(region === undefined ? [] : [{ bar: { by: 'region', region }, count: 1 }]);
    expect(notGiven).toBe(region === undefined ? 1 : 0);
  });

  it('names the most frequent, and keeps the others together', () => {
    const names = ['广东', '浙江', '江苏', '福建', '山东', '河北', '四川', '湖南', '湖北'];
    const offers = names.flatMap((province, i) =>
      Array.from({ length: names.length - i }, (_, n) => offer(`${i}-${n}`, { supplier: { province } })),
    );
    const { bars } = lookAt(offers).region;
    expect(bars.slice(0, 7).map(({ bar }) => bar)).toEqual(
      names.slice(0, 7).map((region) => ({ by: 'region', region })),
    );
    expect(bars[7]).toEqual({ bar: { by: 'other-regions', but: names.slice(0, 7) }, count: 3 });
    expect(lookAt(offers.filter(({ supplier }) => supplier.province !== '湖北')).region.bars).toHaveLength(8);
  });
});

describe('price bins', () => {
  it('hold every price in exactly one of at most eight ranges that follow each other, with round edges', () => {
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 60 }), (prices) => {
        const bins = priceBins(prices);
        expect(bins.length).toBeLessThanOrEqual(8);
        bins.forEach(({ from, to }, i) => {
          expect(to).toBe(bins[i + 1]?.from ?? to);
          if (to !== undefined)
            expect(Big(to).minus(from).toFixed()).toBe(Big(bins[0]!.to!).minus(bins[0]!.from).toFixed());
          else expect(i).toBe(bins.length - 1);
          expect(Big(from).times(100).mod(1).toFixed()).toBe('0');
        });
        for (const price of prices) {
          expect(bins.filter((bin) => inRange(bin, price))).toHaveLength(1);
        }
      }),
    );
  });

  it('keeps one dear offer from squeezing the others', () => {
    const bins = priceBins(['10', '11', '12', '13', '14', '15', '400']);
    expect(bins.at(-1)).toEqual({ from: expect.any(String) });
    expect(bins.length).toBeGreaterThan(4);
    expect(bins.slice(0, -1).every(({ to }) => Number(to) <= 17)).toBe(true);
  });

  it.each([
    [['12.26'], [{ from: '10', to: '12.5' }]],
    [['5', '5', '5'], [{ from: '5', to: '6' }]],
    [
      ['0.01', '0.03'],
      [
        { from: '0.01', to: '0.02' },
        { from: '0.02', to: '0.03' },
        { from: '0.03', to: '0.04' },
      ],
    ],
    [[], []],
  ])('of %j are %j', (prices, bins) => expect(priceBins(prices)).toEqual(bins));

  it('compares exactly where floats are equal', () => {
    expect(inRange({ from: '0.3', to: '0.4' }, '0.29999999999999999999')).toBe(false);
    expect(inRange({ from: '0.2', to: '0.3' }, '0.29999999999999999999')).toBe(true);
    const longest = ['9'.repeat(40), `1${'0'.repeat(39)}`, `0.${'0'.repeat(37)}1`];
    const bins = priceBins(longest);
    for (const price of longest) expect(bins.filter((bin) => inRange(bin, price))).toHaveLength(1);
  });
});

describe('a chosen bar', () => {
  const cheap: InsightBar = { by: 'price', from: '10', to: '20' };
  const dear: InsightBar = { by: 'price', from: '20' };
  const region: InsightBar = { by: 'region', region: '广东' };
  const other: InsightBar = { by: 'other-regions', but: ['广东'] };

  it('takes the place of another of its kind, and goes when it is pressed again', () => {
    expect(pressBar([], cheap)).toEqual([cheap]);
    expect(pressBar([cheap, region], dear)).toEqual([region, dear]);
    expect(pressBar([cheap, region], other)).toEqual([cheap, other]);
    expect(pressBar([cheap, region], { to: '20', from: '10', by: 'price' })).toEqual([region]);
    expect(barId(cheap)).not.toBe(barId({ by: 'price', from: '10' }));
  });

  it('leaves the offers that it counted and no others, together with the other refinements', () => {
    const offers = [...priced('9.99', '10', '19.99', '20'), offer('none')];
    const facts = { prices: pricesOf(offers) };
    const ids = (view: Partial<typeof asLoaded>) =>
      arrangeOffers(offers, { ...asLoaded, ...view }, facts).offers.map(({ id }) => id);
    expect(ids({ bars: [cheap] })).toEqual(['1', '2']);
    expect(ids({ bars: [dear], keywords: 'offer 3' })).toEqual(['3']);
    expect(arrangeOffers(offers, { ...asLoaded, bars: [cheap] }, facts)).toMatchObject({
      loaded: 5,
      passed: 2,
      notJudged: 0,
    });
    expect(isRefined({ ...asLoaded, bars: [cheap] })).toBe(true);
    expect(isRefined(asLoaded)).toBe(false);
  });
});
