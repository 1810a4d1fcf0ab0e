import { describe, expect, it } from 'vitest';
import { aiGatewayEntry } from '@/utils/providers/ai-gateway/entry';
import { catalog, isPaid } from '@/utils/providers/catalog';
import { imageSearchProductEntry } from '@/utils/providers/image-search-product/entry';
import { imageSearchEntry } from '@/utils/providers/image-search/entry';
import { linkfoxEntry } from '@/utils/providers/linkfox/entry';
import { openPlatformEntry } from '@/utils/providers/open-platform/entry';
import { serviceLimits } from '@/utils/search/call-limits';
import type { CatalogEntry } from '@/utils/providers/provider';
import { malformedCampaigns } from './malformed-campaigns';

const entries = catalog.filter(isPaid);

describe.each(entries)('the entry of $id', ({ id, hosts, pictureHosts, options = [], capabilities }) => {
  it('agrees with itself', () => {
    const { sorts, defaultSort, filters, pageSize, picture } = capabilities;
    expect(sorts.find(({ field }) => field === defaultSort.field)?.directions).toContain(defaultSort.direction);
    const values = filters.flatMap((family) => family.values);
    expect(new Set(values).size).toBe(values.length);
    expect(pageSize.default).toBeLessThanOrEqual(pageSize.max);
    expect(picture.aimBytes ?? 0).toBeLessThanOrEqual(picture.maxBytes);
    expect(picture.minSide ?? 0).toBeLessThanOrEqual(picture.longSide);
    for (const { kind, values: choices, default: initial } of options)
      if (kind === 'one-of') expect(choices).toContain(initial);
    for (const pattern of [...hosts, ...pictureHosts]) expect(pattern).toMatch(/^https:\/\/(\*\.)?[\w.-]+\/\*$/);
  });
  it('has its campaign of malformed answers', () => expect(malformedCampaigns).toHaveProperty([id]));
});

describe('LinkFox', () => {
  it('offers all 29 filters, ten collections, and three sorts both ways, monthly sales first', () => {
    const { filters, collections, sorts, defaultSort } = linkfoxEntry.capabilities;
    expect(filters.flatMap((family) => family.values)).toHaveLength(29);
    expect(new Set(collections).size).toBe(10);
    expect(sorts.map(({ field, directions }) => `${field} ${[...directions].sort().join()}`)).toEqual([
      'monthSold asc,desc',
      'price asc,desc',
      'rePurchaseRate asc,desc',
    ]);
    expect(defaultSort).toEqual({ field: 'monthSold', direction: 'desc' });
  });
});

describe('the described interfaces', () => {
  it('hold what their descriptions say of limits, time and how long an answer may be kept', () => {
    expect(imageSearchEntry).toMatchObject({ limits: { perMinute: 100 }, cacheHours: 1 });
    expect(imageSearchProductEntry).toMatchObject({ timeLimit: 40_000, limits: { perDay: 500 } });
    const limits = (edition: string) => serviceLimits(imageSearchProductEntry, { edition });
    expect(limits('enhanced')).toMatchObject({ perDay: 500 });
    expect(limits('basic')).toBeUndefined();
  });
});

describe('pictures, as the services describe them', () => {
  const needsOf = (entry: CatalogEntry) => entry.capabilities.picture;

  it('fit in 300 kB of base64 where they travel in an address', () => {
    expect(4 * Math.ceil(needsOf(imageSearchEntry).maxBytes / 3)).toBeLessThanOrEqual(300_000);
  });

  it('are of 800 to 1200 px and 2 MB at most where smaller ones are refused, and on white for the basic edition', () => {
    const { minSide, longSide, maxBytes, whiteBackground } = needsOf(imageSearchProductEntry);
    expect([minSide, longSide, maxBytes]).toEqual([800, 1200, 2_000_000]);
    expect(whiteBackground).toEqual({ option: 'edition', value: 'basic' });
  });

  it('aim at the 100 kB above which the open platform may give no number', () => {
    expect(needsOf(openPlatformEntry)).toMatchObject({ aimBytes: 100_000, maxBytes: 300_000 });
  });

  it('are JPEG of 800 px at most for the AI gateway', () => {
    expect(needsOf(aiGatewayEntry)).toMatchObject({ formats: ['image/jpeg'], longSide: 800 });
    expect(needsOf(aiGatewayEntry).maxBytes).toBeLessThanOrEqual(5_000_000);
  });
});
