import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '@/utils/providers/catalog';
import type { Capabilities } from '@/utils/providers/capabilities';
import { fitChoices } from '@/utils/search/choices';

const library = catalog[0]!.capabilities;
const bare: Capabilities = {
  ...library,
  filters: [{ id: 'ship', match: 'any', values: ['shipInToday'] }],
  sorts: [{ field: 'price', directions: ['asc'] }],
  defaultSort: { field: 'price', direction: 'asc' },
  priceRange: false,
  keyword: false,
  collections: [],
  pageSize: { min: 5, max: 30, default: 10 },
};

describe('fitChoices', () => {
  it('keeps what the provider has and names what it lacks', () => {
    const { choices, dropped } = fitChoices(
      {
        filters: ['shipInToday', 'qrr0'],
        priceMin: '10',
        keyword: 'mug',
        collection: '262105288',
        sort: { field: 'price', direction: 'desc' },
        pageSize: 50,
      },
      bare,
    );
    expect(choices).toEqual({ filters: ['shipInToday'], sort: { field: 'price', direction: 'asc' }, pageSize: 30 });
    expect(dropped.sort()).toEqual(['262105288', 'keyword', 'price', 'sort.price', 'qrr0'].sort());
  });

  it('loses nothing between two providers that can do the same', () => {
    const wanted = {
      filters: ['qrr0', 'JPFL'],
      priceMin: '1.50',
      priceMax: '9',
      keyword: '杯',
      collection: library.collections[0]!,
      sort: { field: 'monthSold', direction: 'asc' as const },
      pageSize: 7,
    };
    expect(fitChoices(wanted, library)).toEqual({ choices: wanted, dropped: [] });
  });

  it('never lets a value through that the provider does not name', () => {
    const known = library.filters.flatMap((family) => family.values);
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...known))), fc.integer(), (filters, pageSize) => {
        const { choices, dropped } = fitChoices({ filters, pageSize }, library);
        expect(choices.filters.every((value) => known.includes(value))).toBe(true);
        expect([...choices.filters, ...dropped].sort()).toEqual([...filters].sort());
        expect(choices.pageSize).toBeGreaterThanOrEqual(library.pageSize.min);
        expect(choices.pageSize).toBeLessThanOrEqual(library.pageSize.max);
      }),
    );
  });
});
