import fc from 'fast-check';
import type { Offer } from '@/utils/offer/offer';

export const yuan = (amount: string) => ({ amount, currency: 'CNY' });

/** An offer that says nothing but what is named. */
export const offer = (id: string, rest: Partial<Offer> = {}): Offer => ({
  id,
  title: `offer ${id}`,
  url: `https://detail.1688.com/offer/${id}.html`,
  origin: 'service',
  supplier: {},
  ...rest,
});

export const cents = fc.integer({ min: 1, max: 1_000_000 }).map((fen) => (fen / 100).toFixed(2));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const tiers = fc
  .uniqueArray(fc.integer({ min: 1, max: 2000 }), { maxLength: 4 })
  .chain((starts) => fc.tuple(fc.constant(starts.sort((a, b) => a - b)), fc.array(cents, { minLength: 4 })))
  .map(([starts, prices]) =>
    starts.map((minQuantity, index) => ({
      minQuantity,
      ...(starts[index + 1] === undefined ? {} : { maxQuantity: starts[index + 1]! - 1 }),
      price: yuan(prices[index]!),
    })),
  );

/** Any offer, each datum given or not. */
export const anyOffer: fc.Arbitrary<Offer> = fc
  .record({
    price: maybe(cents.map(yuan)),
    priceTiers: maybe(tiers),
    minimumOrder: maybe(fc.integer({ min: 1, max: 2000 })),
    similarity: maybe(fc.integer({ min: 0, max: 100 }).map((n) => n / 100)),
    shipsWithinHours: maybe(fc.constantFrom(0, 24, 48, 72, 360)),
    shipsFrom: maybe(fc.constantFrom('广东省广州市', '浙江 金华', '上海市', 'Yiwu')),
    sellerIdentities: maybe(fc.subarray(['超级工厂', '实力商家', '诚信通会员'])),
    customization: maybe(
      fc.record({
        supported: fc.boolean(),
        services: maybe(fc.subarray(['来样加工', '来图加工', '快速打样'])),
        minimumQuantity: maybe(fc.integer({ min: 1, max: 1000 })),
        minimumSampleQuantity: maybe(fc.integer({ min: 0, max: 100 })),
        samplePrice: maybe(cents.map(yuan)),
      }),
    ),
    supplier: fc.record({
      id: maybe(fc.constantFrom('a', 'b', 'c')),
      province: maybe(fc.constantFrom('广东', '江苏省', '福建', '山东', '河北', '四川', '湖南', '湖北', '安徽')),
      type: maybe(fc.constantFrom('source-factory', 'manufacturer', 'brand', 'trader')),
      certifications: maybe(fc.subarray(['ISO9001', '工厂认证'])),
      creditLevel: maybe(fc.integer({ min: 0, max: 5 })),
    }),
  })
  .map((rest) => offer('any', rest));

/** A list of offers with distinct ids. */
export const anyOffers = fc
  .array(anyOffer, { maxLength: 30 })
  .map((offers) => offers.map((each, index) => ({ ...each, id: String(index) })));
