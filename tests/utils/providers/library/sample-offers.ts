import fc from 'fast-check';
import type { Offer } from '@/utils/offer/offer';

/** The day of the tests, ms since 1970. */
export const today = Date.parse('2026-11-20T12:00:00Z');

const lanes = ['JPFL', 'USFL', 'KRFL', 'VNFL', 'SAFL', 'RUFL', 'KZFL', 'HKFL', 'MOFL', 'TWFL'];
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const days = fc.constantFrom(0, 6.9, 7, 7.1, 29.9, 30, 30.1, 400);

/** Any offer as far as filters and sorts read it; every datum may be absent, and band edges are frequent. */
export const anyOffer: fc.Arbitrary<Offer> = fc.record({
  id: fc.stringMatching(/^0[0-9]{1,12}$/),
  title: fc.constantFrom('陶瓷马克杯 山峦', 'Bottle', '不锈钢 水杯', 'MUG red'),
  titleTranslated: maybe(fc.constantFrom('Ceramic mug, mountains', 'Steel BOTTLE')),
  url: fc.constant('/sample.html'),
  origin: fc.constant('sample' as const),
  price: maybe(
    fc.constantFrom('9.99', '10', '10.00', '10.01', '0.1', '0.3', '100', '99999999999999999.01').map((amount) => ({
      amount,
      currency: 'CNY',
    })),
  ),
  monthlySales: maybe(fc.constantFrom(0, 3, 10, 500)),
  repurchaseRate: maybe(fc.constantFrom(0, 0.1, 0.35)),
  serviceScore: maybe(fc.constantFrom(0, 3.9, 3.99, 4, 4.4, 4.49, 4.5, 4.9, 5)),
  qualityRefundRate: maybe(fc.constantFrom(0, 0.0001, 0.01, 0.0101, 0.05, 0.0501, 0.1, 0.11)),
  supplier: fc.record({
    name: maybe(fc.constantFrom('样本工厂 Sample Factory', 'Mug Works')),
    certifications: maybe(fc.subarray(['工厂认证', 'ISO9001'])),
  }),
  offerIdentities: maybe(fc.subarray(['严选', '新品'])),
  dropship: maybe(fc.boolean()),
  dropshipFreeShipping: maybe(fc.boolean()),
  shipsWithinHours: maybe(fc.constantFrom(0, 24, 48, 72)),
  noReasonReturn: maybe(fc.boolean()),
  globalSelection: maybe(fc.boolean()),
  laneFlags: maybe(fc.subarray(lanes)),
  collections: maybe(fc.subarray(['262105288', '262105286', '262185282'])),
  listedAt: maybe(days.map((age) => new Date(today - age * 86_400_000).toISOString())),
  similarity: maybe(fc.constantFrom(0.1, 0.5, 0.95)),
});

/** The same offers each time, enough for every value to have rows. */
export const offers = fc.sample(anyOffer, { seed: 1688, numRuns: 160 });
