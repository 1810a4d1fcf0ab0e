import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Offer } from '@/utils/offer/offer';
import { libraryEntry } from '@/utils/providers/library/entry';
import { matches } from '@/utils/providers/library/matches';
import type { SearchChoices } from '@/utils/providers/provider';
import { anyOffer, offers, today } from './sample-offers';

vi.setConfig({ testTimeout: 30_000 });

const values = libraryEntry.capabilities.filters.flatMap((family) => family.values);
const choices = (change: Partial<SearchChoices>): SearchChoices => ({
  filters: [],
  sort: { field: 'similarity', direction: 'desc' },
  pageSize: 20,
  ...change,
});

/**
 * The filters once more, written from the service's description and not from our code: each offer gets the set of
 * labels it deserves, and bands of one question are grouped by hand.
 */
function labels(offer: Offer): Set<string> {
  const found = new Set<string>(offer.laneFlags ?? []);
  if (offer.supplier.certifications?.includes('工厂认证')) found.add('certifiedFactory');
  if (offer.offerIdentities?.includes('严选')) found.add('1688Selection');
  if (offer.globalSelection) found.add('isQqyx');
  if (offer.dropship) found.add('isOnePsale');
  if (offer.dropshipFreeShipping) found.add('isOnePsaleFreePost');
  if (offer.noReasonReturn) found.add('noReason7DReturn');
  const score = offer.serviceScore;
  if (score !== undefined) found.add(`totalEpScoreLv${score === 5 ? 1 : score >= 4.5 ? 2 : score >= 4 ? 3 : 4}`);
  const refund = offer.qualityRefundRate;
  if (refund !== undefined && refund * 1000 <= 100) {
    found.add(refund === 0 ? 'qrr0' : refund <= 0.01 ? 'qrr1' : refund <= 0.05 ? 'qrr5' : 'qrr10');
  }
  const hours = offer.shipsWithinHours;
  if (hours === 0) found.add('shipInToday').add('shipIn24Hours').add('shipIn48Hours');
  if (hours === 24) found.add('shipIn24Hours').add('shipIn48Hours');
  if (hours === 48) found.add('shipIn48Hours');
  const age = offer.listedAt === undefined ? Infinity : (today - new Date(offer.listedAt).getTime()) / 86_400_000;
  if (age <= 7) found.add('new7');
  if (age <= 30) found.add('new30');
  return found;
}

const questions = [/^totalEpScore/, /^qrr/, /^shipIn/, /^new\d/];

function plainFilter(offer: Offer, filters: readonly string[]): boolean {
  const has = labels(offer);
  const bands = questions.map((question) => filters.filter((value) => question.test(value)));
  const single = filters.filter((value) => !questions.some((question) => question.test(value)));
  return single.every((value) => has.has(value)) && bands.every((band) => !band.length || band.some((v) => has.has(v)));
}

const idsOf = (found: readonly Offer[]) => found.map((offer) => offer.id);

describe('matches', () => {
  it('knows all 29 values, and each has rows that pass and rows that do not', () => {
    expect(values).toHaveLength(29);
    for (const value of values) {
      const passing = offers.filter((offer) => matches(offer, choices({ filters: [value] }), today));
      expect(passing.length, value).toBeGreaterThan(0);
      expect(passing.length, value).toBeLessThan(offers.length);
    }
  });

  it('agrees with a plain filter for every pair of values', () => {
    for (const one of values) {
      for (const other of values) {
        const filters = [one, other];
        const found = offers.filter((offer) => matches(offer, choices({ filters }), today));
        expect(idsOf(found), filters.join()).toEqual(idsOf(offers.filter((offer) => plainFilter(offer, filters))));
      }
    }
  });

  it('agrees with a plain filter for any offer and any choice of values', () => {
    fc.assert(
      fc.property(anyOffer, fc.subarray(values), (offer, filters) => {
        expect(matches(offer, choices({ filters }), today)).toBe(plainFilter(offer, filters));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps both price bounds, exactly, and drops offers without a price', () => {
    const priced = (amount: string) => ({ ...offers[0]!, price: { amount, currency: 'CNY' } });
    const passes = (offer: Offer, priceMin?: string, priceMax?: string) =>
      matches(offer, choices({ priceMin, priceMax }), today);
    expect(passes(priced('10.00'), '10', '10')).toBe(true);
    expect(passes(priced('9.99'), '10')).toBe(false);
    expect(passes(priced('10.01'), undefined, '10')).toBe(false);
    expect(passes(priced('0.3'), '0.30', '0.3')).toBe(true);
    expect(passes(priced('99999999999999999.01'), '99999999999999999.02')).toBe(false);
    expect(passes({ ...offers[0]!, price: undefined }, '0')).toBe(false);
    expect(passes({ ...offers[0]!, price: undefined })).toBe(true);
  });

  it('asks every word of the keyword, in any case, of titles and supplier', () => {
    const offer: Offer = {
      ...offers[0]!,
      title: '陶瓷马克杯',
      titleTranslated: 'Ceramic Mug',
      supplier: { name: 'Sample Factory 3' },
    };
    const passes = (keyword: string) => matches(offer, choices({ keyword }), today);
    expect(['mug', ' CERAMIC  factory ', '马克杯', '马克 mug', ''].filter(passes)).toHaveLength(5);
    expect(['bottle', 'mug bottle', 'mugg', 'undefined'].filter(passes)).toEqual([]);
  });

  it('asks for the one collection', () => {
    const found = offers.filter((offer) => matches(offer, choices({ collection: '262105286' }), today));
    expect(found.length).toBeGreaterThan(0);
    expect(idsOf(found)).toEqual(idsOf(offers.filter((offer) => offer.collections?.some((id) => id === '262105286'))));
  });
});
