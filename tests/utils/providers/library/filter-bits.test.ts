import fc from 'fast-check';
import { expect, it } from 'vitest';
import { libraryEntry } from '@/utils/providers/library/entry';
import { bitNames, bitTest, filterBits } from '@/utils/providers/library/filter-bits';
import { matches } from '@/utils/providers/library/matches';
import { anyOffer, today } from './sample-offers';

const { filters, collections } = libraryEntry.capabilities;
const values = filters.flatMap((family) => family.values);

it('says of bits what the filter says of the whole offer, on any day', () => {
  const chosen = fc.record({
    filters: fc.subarray(values, { maxLength: 4 }),
    collection: fc.option(fc.constantFrom(...collections, 'unknown'), { nil: undefined }),
  });
  fc.assert(
    fc.property(anyOffer, chosen, fc.constantFrom(0, 5, 40), (offer, choice, days) => {
      const choices = { ...choice, sort: { field: 'similarity', direction: 'desc' as const }, pageSize: 20 };
      const now = today + days * 86_400_000;
      const listed = offer.listedAt ? Date.parse(offer.listedAt) : NaN;
      const test = bitTest(choices, now);
      expect(test?.(filterBits(offer), 0, listed) ?? true).toBe(matches(offer, choices, now));
    }),
    { numRuns: 2000 },
  );
});

it('finds the bits of a row among those of many', () => {
  const offer = {
    id: '1',
    title: '',
    url: '',
    origin: 'library' as const,
    supplier: {},
    collections: [collections[2]!],
  };
  const bits = new Uint32Array([...new Uint32Array(6), ...filterBits(offer)]);
  const choices = {
    filters: [],
    collection: collections[2]!,
    sort: { field: 'price', direction: 'asc' as const },
    pageSize: 1,
  };
  expect(bitTest(choices, 0)!(bits, 6, NaN)).toBe(true);
  expect(bitTest(choices, 0)!(bits, 0, NaN)).toBe(false);
  expect(bitNames).toHaveLength(new Set(bitNames).size);
});
