import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSrcset } from '@/utils/image/locate/srcset';

describe('parseSrcset', () => {
  it.each([
    ['/a.jpg 1x, /b.jpg 2x', ['/b.jpg', '/a.jpg']],
    ['/a.jpg 1x,/b.jpg 2x', ['/b.jpg', '/a.jpg']],
    ['/a.jpg, /b.jpg 2x', ['/b.jpg', '/a.jpg']],
    ['/a.jpg 320w,\n  /b.jpg 1280w,\n /c.jpg 640w', ['/b.jpg', '/c.jpg', '/a.jpg']],
    [
      'https://m.test/I/7._AC_UF350,350_QL50_.jpg 1x, https://m.test/I/7._AC_UF700,700_.jpg 2x',
      ['https://m.test/I/7._AC_UF700,700_.jpg', 'https://m.test/I/7._AC_UF350,350_QL50_.jpg'],
    ],
    ['https://c.test/w_100,h_50/a.jpg 100w', ['https://c.test/w_100,h_50/a.jpg']],
    ['data:image/png;base64,AAAA 1x, /b.jpg 1.5x', ['/b.jpg', 'data:image/png;base64,AAAA']],
    ['/only.jpg', ['/only.jpg']],
    ['', []],
    [' , ,, ', []],
  ])('orders %j', (value, addresses) => expect(parseSrcset(value).map(({ address }) => address)).toEqual(addresses));

  it('reads back what a page writes', () => {
    const entry = fc.record({
      name: fc.stringMatching(/^[a-z0-9_/.-]{1,12}$/),
      width: fc.integer({ min: 1, max: 5000 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { minLength: 1, maxLength: 10, selector: ({ width }) => width }), (entries) => {
        const written = entries.map(({ name, width }) => `/${name} ${width}w`).join(', ');
        expect(parseSrcset(written).map(({ width }) => width)).toEqual(
          entries.map(({ width }) => width).sort((a, b) => b - a),
        );
      }),
    );
  });

  it('ends on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ',', ' ', '(', ')', '1x', '2w', '\n'), maxLength: 200 }),
        (text) => {
          expect(parseSrcset(text).length).toBeLessThanOrEqual(200);
          for (const { address } of parseSrcset(text)) expect(text).toContain(address);
        },
      ),
    );
    const started = performance.now();
    for (const text of ['('.repeat(40_000), ','.repeat(40_000), 'a '.repeat(20_000), 'a (,'.repeat(10_000)])
      parseSrcset(text);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
