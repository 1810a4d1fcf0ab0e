import { describe, expect, it } from 'vitest';
import { isThumbnail } from '@/entrypoints/page-image/picker-choices';

const small = { kind: 'img' as const, width: 64, height: 64 };

describe('a small picture of a page', () => {
  it.each([
    [
      'whose address tells of a larger one',
      { ...small, urls: ['https://m.media-amazon.com/images/I/41abc._SS64_.jpg'] },
    ],
    ['that is a large one, shown small', { ...small, width: 600, height: 600, urls: ['https://shop.test/a.jpg'] }],
  ])('%s is a thumbnail', (_, candidate) => expect(isThumbnail(candidate)).toBe(true));

  it.each([
    ['small itself', { ...small, urls: ['https://shop.test/visa.png'] }],
    ['drawn', { ...small, width: 600, height: 600, urls: ['https://shop.test/heart.svg?v=2'] }],
    ['a strip', { ...small, width: 900, height: 200, urls: ['https://shop.test/logos.png'] }],
    ['the store’s own artwork', { ...small, urls: ['https://m.media-amazon.com/images/G/01/prime._SS64_.png'] }],
    [
      'a background',
      { ...small, kind: 'background' as const, width: 600, height: 600, urls: ['https://shop.test/a.jpg'] },
    ],
    ['written into the page', { ...small, width: 600, height: 600, urls: ['data:image/png;base64,AAAA'] }],
  ])('that is %s is an icon', (_, candidate) => expect(isThumbnail(candidate)).toBe(false));
});
