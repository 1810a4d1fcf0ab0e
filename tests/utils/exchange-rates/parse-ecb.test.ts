import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { longestFile, parseEcb } from '@/utils/exchange-rates/parse-ecb';
import { startEcb, type EcbServer } from '../../gateway';

let server: EcbServer;
let file: string;
beforeAll(async () => {
  server = await startEcb();
  file = await (await fetch(`${server.url}/stats/eurofxref/eurofxref-daily.xml`)).text();
});
afterAll(() => server.close());

const good = {
  source: 'ecb',
  date: '2026-11-19',
  base: 'EUR',
  rates: { USD: '1.0800', JPY: '171.94', CNY: '7.8000' },
};

describe('parseEcb', () => {
  it('reads the day and every rate, with its digits as they are written', () => {
    expect(parseEcb(file)).toEqual(good);
  });

  it('takes no file that ends early, wherever it ends', () => {
    for (let end = 0; end < file.length; end += 1) expect(() => parseEcb(file.slice(0, end)), String(end)).toThrow();
  });

  it.each([
    ['a page', '<html><body>Maintenance</body></html>'],
    ['another file', '<?xml version="1.0"?><rss></rss>'],
    ['nothing', ''],
    ['an envelope without rates', '<gesmes:Envelope></gesmes:Envelope>'],
  ])('takes %s for no rates', (_, text) => {
    expect(() => parseEcb(text)).toThrow();
  });

  const altered: [string, (text: string) => string][] = [
    ['no day', (text) => text.replace("time='2026-11-19'", '')],
    ['a day that is none', (text) => text.replace('2026-11-19', '2026-13-40')],
    ['two days', (text) => text.replace('</Cube>\n\t</Cube>', "</Cube><Cube time='2026-11-18'></Cube></Cube>")],
    ['no yuan', (text) => text.replace('CNY', 'CNX')],
    ['a yuan of 0', (text) => text.replace('7.8000', '0.0000')],
    ['a negative rate', (text) => text.replace('7.8000', '-7.8')],
    ['a rate that is no number', (text) => text.replace('1.0800', 'n/a')],
    ['a rate in another notation', (text) => text.replace('1.0800', '1,0800')],
    ['a rate with an exponent', (text) => text.replace('1.0800', '1e3')],
    ['a currency twice', (text) => text.replace('JPY', 'USD')],
    ['no code of a currency', (text) => text.replace('USD', 'dollar')],
    ['an inherited name', (text) => text.replace('USD', '__proto__')],
    ['too much text', (text) => ' '.repeat(longestFile) + text],
  ];
  it.each(altered)('refuses a file with %s', (_, change) => {
    expect(change(file)).not.toBe(file);
    expect(() => parseEcb(change(file))).toThrow();
  });

  it('never gives a rate that the file does not write, whatever was broken in it', () => {
    const written = new Set([...file.matchAll(/rate='([^']*)'/g)].map(([, rate]) => rate));
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.string({ minLength: 1, maxLength: 4, unit: 'binary' }), (at, text) => {
        const broken = file.slice(0, at) + text + file.slice(at + text.length);
        const rates = read(broken);
        for (const rate of Object.values(rates ?? {})) {
          expect(written.has(rate) || broken.includes(`rate='${rate}'`)).toBe(true);
          expect(rate).toMatch(/^\d+(\.\d+)?$/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

function read(text: string) {
  try {
    return parseEcb(text).rates;
  } catch {
    return undefined;
  }
}
