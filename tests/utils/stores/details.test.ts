// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProduct, openPage } from '@/utils/stores/describe-product';

const productOf = (body: string, { data = {}, lang = 'en', address = 'https://shop.test/p/bottle' } = {}) => {
  const json = JSON.stringify({ '@type': 'Product', name: 'Bottle', ...data });
  const html = `<!doctype html><html lang="${lang}"><head><script type="application/ld+json">${json}</script></head><body><h1>Bottle</h1>${body}</body></html>`;
  return describeProduct(openPage(new DOMParser().parseFromString(html, 'text/html'), address))?.product;
};
const size = { length: '10', width: '5', height: '3' };

describe('weight and size', () => {
  it.each([
    ['a table', 'en', '<table><tr><th>Item Weight</th><td>200 g</td></tr></table>'],
    ['a definition list', 'de', '<dl><dt>Artikelgewicht:</dt><dd>0,2 kg</dd><dt>Farbe</dt><dd>Blau</dd></dl>'],
    ['a list of lines', 'fr', '<ul><li>Couleur : bleu</li><li>Poids du produit : 200 grammes</li></ul>'],
    ['bold labels', 'es', '<ul><li><b>Peso del producto</b>: 200 gramos</li></ul>'],
    ['plain boxes', 'ja', '<div><div><span>商品の重量</span></div><div><span>200 g</span></div></div>'],
    ['a label in marks of direction', 'en', '<ul><li><b>Weight \u200f : \u200e</b> <span>200 Grams</span></li></ul>'],
  ])('of the product from %s', (_, lang, body) =>
    expect(productOf(body, { lang })?.measures).toEqual({ weight: '0.2' }),
  );

  it('of the product and of its packing apart', () => {
    const rows = [
      ['Product Dimensions', '8 x 4 x 2 cm'],
      ['Item Weight', '180 g'],
      ['Package Dimensions', '10 x 5 x 3 cm; 210 g'],
    ].map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`);
    expect(productOf(`<table>${rows.join('')}</table>`)).toMatchObject({
      measures: { weight: '0.18', size: { length: '8', width: '4', height: '2' } },
      packed: { weight: '0.21', size },
    });
  });

  it('from a row for each side', () => {
    const rows = [
      ['Höhe', '30 mm'],
      ['Breite', '50 mm'],
      ['Länge', '100 mm'],
    ].map(([label, value]) => `<dl><dt><span>${label}</span></dt><dd><span>${value}</span></dd></dl>`);
    expect(productOf(`<h3>Maße</h3>${rows.join('')}`, { lang: 'de' })?.measures).toEqual({ size });
  });

  it('from the data, by code and by word', () => {
    const data = {
      weight: { '@type': 'QuantitativeValue', value: 200, unitCode: 'GRM' },
      depth: { value: '10', unitCode: 'CMT' },
      width: '50 mm',
      height: { value: 3, unitText: 'cm' },
    };
    expect(productOf('', { data })?.measures).toEqual({ weight: '0.2', size });
    const additionalProperty = [{ name: 'Shipping weight', value: 300, unitText: 'g' }];
    expect(productOf('', { data: { additionalProperty } })?.packed).toEqual({ weight: '0.3' });
  });

  it('is absent where two places disagree', () => {
    const data = { weight: '25.1 oz' };
    expect(productOf('<dl><dt>Weight</dt><dd>16.90 lbs</dd></dl>', { data })?.measures).toBeUndefined();
    expect(
      productOf('<dl><dt>Weight</dt><dd>16.90 lbs with, 12 lbs without stand</dd></dl>', { data })?.measures,
    ).toBeUndefined();
    // The same weight in another unit is no disagreement.
    expect(productOf('<dl><dt>Weight</dt><dd>712 g</dd></dl>', { data })?.measures?.weight).toBe('0.712');
  });

  it.each([
    ['what is compared', '<table><tr><th>Weight</th><td>200 g</td><td>300 g</td></tr></table>'],
    ['another weight', '<dl><dt>Weight capacity</dt><dd>200 kg</dd></dl>'],
    ['a choice', '<label>Weight <select><option>200 g</option><option>500 g</option></select></label>'],
    ['two sides only', '<dl><dt>Width</dt><dd>5 cm</dd><dt>Height</dt><dd>3 cm</dd></dl>'],
    ['a clothing size', '<dl><dt>Size</dt><dd>42</dd></dl>'],
    ['a figure without a unit', '<dl><dt>Weight</dt><dd>200</dd></dl>'],
  ])('is never taken from %s', (_, body) => {
    const product = productOf(body);
    expect(product?.title).toBe('Bottle');
    expect(product?.measures).toBeUndefined();
    expect(product?.packed).toBeUndefined();
  });

  it('invents nothing from any rows', () => {
    const label = fc.constantFrom(
      'Weight',
      'Gewicht',
      'Dimensions',
      'Package Weight',
      'Size',
      'サイズ',
      'Poids',
      'Colour',
    );
    const value = fc.array(fc.constantFrom('1', '20', ' ', 'kg', 'x', '.', ',', 'cm', '-', 'red', '"'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            label,
            value.map((all) => all.join('')),
          ),
          { maxLength: 8 },
        ),
        (rows) => {
          const body = `<table>${rows.map(([name, text]) => `<tr><th>${name}</th><td>${text}</td></tr>`).join('')}</table>`;
          const { measures, packed } = productOf(body) ?? {};
          const digits = rows.map(([, text]) => text).join(' ');
          for (const parcel of [measures, packed]) {
            if (parcel?.weight) expect(digits).toMatch(/kg/);
            if (parcel?.size) expect(digits).toMatch(/x/);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the brand', () => {
  it('comes from the rows where no data names it', () => {
    expect(productOf('<dl><dt>Marke</dt><dd>Acme</dd></dl>')?.brand).toBe('Acme');
    expect(productOf('<dl><dt>Marke</dt><dd>Acme</dd></dl>', { data: { brand: 'Bolt' } })?.brand).toBe('Bolt');
    expect(
      productOf('<dl><dt>Brand</dt><dd>Acme</dd></dl><dl><dt>Brand</dt><dd>Bolt</dd></dl>')?.brand,
    ).toBeUndefined();
  });
});

describe('the category path', () => {
  const list = (...names: string[]) =>
    `<script type="application/ld+json">${JSON.stringify({
      '@type': 'BreadcrumbList',
      itemListElement: names.map((name, i) => ({
        '@type': 'ListItem',
        position: i + 1,
        name,
        item: `https://shop.test/${i ? `c/${i}` : ''}`,
      })),
    })}</script>`;
  const path = ['Kitchen', 'Bottles'];

  it.each([
    ['JSON-LD', list('Home', ...path, 'Bottle')],
    [
      'microdata',
      `<ol itemscope itemtype="https://schema.org/BreadcrumbList">${['Home', ...path]
        .map(
          (name, i) =>
            `<li itemprop="itemListElement" itemscope><a itemprop="item" href="/${i ? `c/${i}` : ''}"><span itemprop="name">${name}</span></a></li>`,
        )
        .join('')}</ol>`,
    ],
    [
      'RDFa',
      `<ol vocab="https://schema.org/" typeof="BreadcrumbList">${['Home', ...path]
        .map(
          (name, i) =>
            `<li property="itemListElement" typeof="ListItem"><a property="item" href="/${i ? `c/${i}` : ''}"><span property="name">${name}</span></a></li>`,
        )
        .join('')}</ol>`,
    ],
    [
      'what is shown',
      '<nav aria-label="Breadcrumb"><a href="/">Start</a> › <a href="/k">Kitchen</a> › <a href="/b">Bottles</a> › Bottle</nav>',
    ],
    [
      'links with signs between them',
      '<div><a href="/">Home</a>/<a href="/k">Kitchen</a>/<a href="/b">Bottles</a>/ Bottle</div>',
    ],
  ])('comes from %s', (_, body) => expect(productOf(body)?.categories).toEqual(path));

  it('comes from the product’s own category', () => {
    expect(productOf('', { data: { category: 'Kitchen > Bottles' } })?.categories).toEqual(path);
    expect(productOf('', { data: { category: 'Kitchen < Bottles' } })?.categories).toEqual(path);
  });

  it('is no menu', () =>
    expect(
      productOf(
        '<div><a href="/">Home</a> <a href="/k">Kitchen</a> <a href="/b">Sale</a> <a href="/c">Contact</a></div>',
      )?.categories,
    ).toBeUndefined());

  it('is bounded', () => {
    const names = Array.from({ length: 500 }, (_, i) => `Step ${i} ${'x'.repeat(i)}`);
    const found = productOf(list(...names))?.categories ?? [];
    expect(found.length).toBeLessThanOrEqual(8);
    for (const name of found) expect(name.length).toBeLessThanOrEqual(80);
  });
});

describe('RDFa', () => {
  const page = (body: string) =>
    describeProduct(
      openPage(
        new DOMParser().parseFromString(`<!doctype html><html lang="de"><body>${body}</body></html>`, 'text/html'),
        'https://shop.test/p/1',
      ),
    );
  const expected = {
    title: 'Flasche',
    brand: 'Acme',
    storeId: 'F-1',
    price: { amount: '12.50', currency: 'EUR' },
    measures: { weight: '0.2' },
  };

  it.each([
    ['bare words', 'Product', 'Offer', (name: string) => name],
    ['a prefix', 'schema:Product', 'schema:Offer', (name: string) => `schema:${name}`],
    [
      'whole addresses',
      'http://schema.org/Product',
      'http://schema.org/Offer',
      (name: string) => `http://schema.org/${name}`,
    ],
  ])('is read in %s', (_, product, offer, write) => {
    const found = page(`<div vocab="https://schema.org/" typeof="${product}">
      <div property="${write('review')}" typeof="Review"><span property="${write('name')}">Toll!</span></div>
      <h2 property="${write('name')}">Flasche</h2><span property="${write('sku')}">F-1</span>
      <img property="${write('image')}" src="/f.jpg"><span property="${write('brand')}">Acme</span>
      <span property="${write('weight')}">200 g</span>
      <div property="${write('offers')}" typeof="${offer}"><span property="${write('price')}" content="12.50">12,50 €</span><meta property="${write('priceCurrency')}" content="EUR"></div>
    </div>`);
    expect(found?.product).toMatchObject(expected);
    expect(found?.pictures).toEqual(['https://shop.test/f.jpg']);
  });
});
