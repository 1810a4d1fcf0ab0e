// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPage } from '@/utils/stores/describe-product';
import { readJsonLd } from '@/utils/stores/json-ld';
import { parseLoose } from '@/utils/stores/json-ld-nodes';

const read = (blocks: unknown[], address = 'https://shop.test/bottle', body = '') => {
  const scripts = blocks
    .map(
      (block) =>
        `<script type="application/ld+json">${typeof block === 'string' ? block : JSON.stringify(block)}</script>`,
    )
    .join('');
  const document = new DOMParser().parseFromString(
    `<!doctype html><html lang="en"><head>${scripts}</head><body>${body}</body></html>`,
    'text/html',
  );
  return readJsonLd(openPage(document, address), document.querySelector('h1')?.textContent ?? undefined);
};
const bottle = {
  '@type': 'Product',
  name: 'Bottle',
  sku: 7,
  brand: { name: 'Acme' },
  image: ['/a.jpg', { url: '/b.jpg' }],
  offers: { price: '12.50', priceCurrency: 'EUR' },
};

describe('readJsonLd', () => {
  it('reads a product in a graph', () => {
    expect(
      read([
        {
          '@graph': [{ '@type': 'WebPage' }, { ...bottle, '@type': ['Thing', 'http://schema.org/Product'] }],
        },
      ]),
    ).toEqual({
      title: 'Bottle',
      brand: 'Acme',
      price: { amount: '12.50', currency: 'EUR' },
      storeId: '7',
      pictures: ['https://shop.test/a.jpg', 'https://shop.test/b.jpg'],
    });
  });

  it.each([
    ['trailing commas', '{"@type":"Product","name":"Bottle",}'],
    ['a raw line end in a string', '{"@type":"Product","name":"Bot\ntle"}'],
    ['a comment around it', '<!-- {"@type":"Product","name":"Bottle"} -->'],
    ['a CDATA section', '//<![CDATA[\n{"@type":"Product","name":"Bottle"}\n//]]>'],
    ['a semicolon behind it', '{"@type":"Product","name":"Bottle"};'],
    ['a bad escape', '{"@type":"Product","name":"Bottle","size":"7\\"","x":"a\\qb"}'],
  ])('reads a block with %s', (_, block) => expect(read([block]).title?.replace(' ', '')).toBe('Bottle'));

  it('takes one of several products only where the page names it', () => {
    const cup = { ...bottle, name: 'Cup', url: '/cup' };
    expect(read([bottle, cup])).toEqual({});
    expect(read([bottle, cup], 'https://shop.test/cup').title).toBe('Cup');
    expect(read([bottle, { ...cup, name: 'Tin mug' }], 'https://shop.test/x', '<h1>Tin mug</h1>').title).toBe(
      'Tin mug',
    );
  });

  it('leaves related products and lists aside', () => {
    expect(read([{ ...bottle, isRelatedTo: [{ '@type': 'Product', name: 'Lid' }] }]).title).toBe('Bottle');
    expect(read([{ '@type': 'ItemList', itemListElement: [{ item: bottle }] }])).toEqual({});
  });

  it.each([
    ['an aggregate', { '@type': 'AggregateOffer', lowPrice: 9, highPrice: 12, priceCurrency: 'USD' }, '9 USD'],
    [
      'the lowest in stock',
      [
        { price: 5, priceCurrency: 'USD', availability: 'http://schema.org/OutOfStock' },
        { price: 8, priceCurrency: 'USD' },
        { price: 7, priceCurrency: 'USD' },
      ],
      '7 USD',
    ],
    [
      'the variant of the address',
      [
        { price: 5, priceCurrency: 'USD' },
        { price: 8, priceCurrency: 'USD', url: '/bottle?variant=2' },
      ],
      '8 USD',
    ],
    [
      'a specification beside a list price',
      {
        priceSpecification: [
          { priceType: 'https://schema.org/ListPrice', price: 20, priceCurrency: 'USD' },
          { price: 15, priceCurrency: 'USD' },
        ],
      },
      '15 USD',
    ],
    [
      'one whose other fields are hostile',
      {
        price: 6,
        priceCurrency: 'USD',
        availability: { toString: 1 },
        priceSpecification: { priceType: { toString: 1 }, price: 3, priceCurrency: 'USD' },
      },
      '6 USD',
    ],
    ['a written price', { price: '₹ 1,29,999' }, '129999 INR'],
    ['no price of zero', { price: '0.00', priceCurrency: 'USD' }, undefined],
    ['no price without a currency', { price: '5.00' }, undefined],
  ])('reads %s', (_, offers, expected) => {
    const { price } = read([{ ...bottle, offers }], 'https://shop.test/bottle?variant=2');
    expect(price && `${price.amount} ${price.currency}`).toBe(expected);
  });

  it('resolves entities and drops what steers the writing direction', () => {
    expect(read([{ '@type': 'Product', name: 'Salt &amp; Pepper &#8211; \u202eset\u0000 ' }]).title).toBe(
      'Salt & Pepper – set',
    );
  });

  it('takes no address that is not a web address', () => {
    expect(
      read([{ ...bottle, image: ['javascript:alert(1)', 'file:///etc/passwd', 7, null, {}] }]).pictures,
    ).toBeUndefined();
  });

  it('survives anything that parses', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 5 }),
        (value) =>
          void read([{ '@type': 'Product', name: value, offers: value, image: value, brand: value, url: value }]),
      ),
    );
  });
});

it('parseLoose gives undefined for what is no JSON at all', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseLoose(text)));
  expect(parseLoose('window.x = {')).toBeUndefined();
});
