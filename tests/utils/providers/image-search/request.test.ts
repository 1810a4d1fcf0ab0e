import { describe, expect, it } from 'vitest';
import { imageSearchRequest } from '@/utils/providers/image-search/request';
import { signImageSearch } from '@/utils/providers/image-search/sign';
import { contextOf, requestOf } from '../fixtures';

const now = new Date('2026-01-09T16:30:00Z');
const context = contextOf({ appKey: '19034063', appSecret: 'sec' });
const queryOf = async (...asked: Parameters<typeof imageSearchRequest>) => {
  const { url } = await imageSearchRequest(...asked);
  return Object.fromEntries(new URL(url).searchParams);
};

describe('imageSearchRequest', () => {
  it('puts everything into a signed query, with China’s time', async () => {
    const request = requestOf({
      filters: ['is_wholesale'],
      priceMin: '10.5',
      priceMax: '100',
      sort: { field: 'price', direction: 'desc' },
      pageSize: 50,
    });
    const call = await imageSearchRequest(request, context, now);
    expect(call.method).toBe('GET');
    expect(call.url).toMatch(/^https:\/\/gw\.open\.1688\.com\/openapi\/param2\/2\.0\/\?/);
    const { sign, ...params } = Object.fromEntries(new URL(call.url).searchParams);
    expect(params).toEqual({
      method: 'alibaba.image.search',
      app_key: '19034063',
      timestamp: '2026-01-10 00:30:00',
      format: 'json',
      v: '2.0',
      page: '1',
      page_size: '50',
      image: '/9j/',
      price_from: '10.5',
      price_to: '100',
      is_wholesale: '1',
      sort: '2',
    });
    expect(sign).toBe(signImageSearch(params, 'sec'));
  });

  it.each([
    ['similarity', 'desc', '0'],
    ['price', 'asc', '1'],
    ['price', 'desc', '2'],
  ] as const)('sorts by %s %s as %s', async (field, direction, sort) => {
    expect(await queryOf(requestOf({ sort: { field, direction } }), context, now)).toMatchObject({ sort });
  });

  it('sends a public address instead of the picture, unless the user wants bytes', async () => {
    const request = requestOf({}, { pictureUrl: 'https://shop.example/a.jpg?w=800&q=a b' });
    const byAddress = await queryOf(request, context, now);
    expect(byAddress).toMatchObject({ image_url: 'https://shop.example/a.jpg?w=800&q=a b', is_wholesale: '0' });
    expect(byAddress).not.toHaveProperty('image');
    const bytes = await queryOf(request, { ...context, options: { pictureBy: 'bytes' } }, now);
    expect(bytes).toMatchObject({ image: '/9j/' });
    const webp = requestOf({}, { pictureUrl: 'https://shop.example/a.webp' });
    expect(await queryOf(webp, context, now)).toHaveProperty('image');
  });

  it('says which credential is missing', async () => {
    const asking = imageSearchRequest(requestOf(), contextOf({ appKey: '1' }), now);
    await expect(asking).rejects.toMatchObject({ params: { credential: 'appSecret' } });
  });
});
