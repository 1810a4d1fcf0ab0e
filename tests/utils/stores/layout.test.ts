// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { describeProduct, openPage } from '@/utils/stores/describe-product';

const productOf = (body: string, address = 'https://shop.test/blue-bottle', head = '') => {
  const html = `<!doctype html><html lang="en-US"><head><title>Blue bottle - Shop</title>${head}</head><body>${body}</body></html>`;
  return describeProduct(openPage(new DOMParser().parseFromString(html, 'text/html'), address))?.product;
};
const expected = { title: 'Blue bottle', price: { amount: '24.00', currency: 'USD' } };

describe('a page without any data', () => {
  it.each([
    [
      'a price that calls itself one',
      '<main><img src="/b.jpg"><div><h1>Blue bottle</h1><p class="price">$24.00</p></div></main>',
    ],
    [
      'a price that nothing names',
      '<main><div><img src="/b.jpg"></div><div><h1>Blue bottle</h1><p>$24.00</p><p>Holds a litre.</p></div></main>',
    ],
    [
      'a struck-out price beside it',
      '<main><img src="/b.jpg"><h1>Blue bottle</h1><p><del>$30.00</del> $24.00</p></main>',
    ],
    ['everything in the body', '<h1>Blue bottle</h1><img src="/b.jpg"><p>Now $24.00, free shipping over $50</p>'],
  ])('shows its product by %s', (_, body) => expect(productOf(body)).toMatchObject(expected));

  it.each([
    ['no picture', '<main><h1>Blue bottle</h1><p class="price">$24.00</p></main>'],
    ['a logo only', '<main><img class="logo" src="/l.png"><h1>Blue bottle</h1><p class="price">$24.00</p></main>'],
    ['no price', '<main><img src="/b.jpg"><h1>Blue bottle</h1></main>'],
    ['two prices', '<main><img src="/b.jpg"><h1>Blue bottle</h1><p>$24.00</p><p>$19.00</p></main>'],
    ['two headings', '<main><img src="/b.jpg"><h1>Blue bottle</h1><p>$24.00</p><h1>Red bottle</h1></main>'],
    [
      'several products',
      '<main><h1>Bottles</h1><div><a href="/a"><img src="/a.jpg"></a><a href="/a">A</a> $24.00</div><div><a href="/b"><img src="/b.jpg"></a><a href="/b">B</a></div></main>',
    ],
  ])('is left alone with %s', (_, body) => expect(productOf(body)).toBeUndefined());

  it('is left alone as an article or a front page', () => {
    const body = '<main><img src="/b.jpg"><h1>Blue bottle</h1><p>$24.00</p></main>';
    expect(productOf(body, 'https://shop.test/')).toBeUndefined();
    expect(productOf(body, undefined, '<meta property="og:type" content="article">')).toBeUndefined();
  });
});
