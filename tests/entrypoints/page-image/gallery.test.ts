// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { galleryPictures } from '@/entrypoints/page-image/gallery';

const show = (...addresses: string[]) => {
  document.body.innerHTML = `<main><div>${addresses.map((url) => `<img src="${url}">`).join('')}</div></main>`;
  Object.assign(document, { images: document.querySelectorAll('img') });
  return galleryPictures(document, [addresses[0]!]).map(({ urls }) => urls[0]);
};

beforeEach(() => document.body.replaceChildren());

describe('the pictures beside a product’s main one', () => {
  it('may stand on another server of its site', () => {
    const [main, other] = ['https://i1.shop.co.uk/p/front-view-1.jpg', 'https://i2.shop.co.uk/p/back-view-22.jpg'];
    expect(show(main, other)).toEqual([main, other]);
  });

  it('are of its site, and not of any other in its country', () => {
    const [main, other] = ['https://i1.shop.co.uk/p/front-view-1.jpg', 'https://cdn.adverts.co.uk/p/banner-one.jpg'];
    expect(show(main, other)).toEqual([main]);
  });
});
