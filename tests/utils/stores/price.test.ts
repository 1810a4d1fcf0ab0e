import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPrice, readPrices } from '@/utils/stores/price';
import type { MoneyContext } from '@/utils/stores/store';

const anywhere: MoneyContext = { international: true };
const local = (currency: string): MoneyContext => ({ local: currency, international: false });
const shown = (text: string, money: MoneyContext = anywhere) => {
  const price = readPrice(text, money);
  return price && `${Number(price.amount)} ${price.currency}`;
};

describe('readPrice', () => {
  it.each([
    ['¥149.00 - 159.00', true],
    ['from $24.99', true],
    ['€40.63+', true],
    ['$24.99', undefined],
    ['$15.99 -20%', undefined],
    ['$19.99 + $4.99 shipping', undefined],
  ])('says of %j whether others rise above it: %s', (text, from) => {
    expect(readPrice(text, { local: 'CNY', international: true })?.from).toBe(from);
  });

  it.each([
    ['$749.00', anywhere, '749 USD'],
    ['US $12.99', anywhere, '12.99 USD'],
    ['$49.95', local('AUD'), '49.95 AUD'],
    ['$ 71.492', local('COP'), '71492 COP'],
    ['1.234,56 €', anywhere, '1234.56 EUR'],
    ['EUR 164,00 oder Preisvorschlag', anywhere, '164 EUR'],
    ['₹1,29,999', anywhere, '129999 INR'],
    ['¥1,980税込', local('JPY'), '1980 JPY'],
    ['￥300', local('JPY'), '300 JPY'],
    ['4,516円', anywhere, '4516 JPY'],
    ['¥149.00 - 159.00', local('CNY'), '149 CNY'],
    ['50.700₫', anywhere, '50700 VND'],
    ['579,000 DT', local('TND'), '579 TND'],
    ['2 169,00 TND En stock', anywhere, '2169 TND'],
    ['R$ 1.499,99', anywhere, '1499.99 BRL'],
    ['1 299 kr', local('SEK'), '1299 SEK'],
    ['CHF 1’234.50', anywhere, '1234.5 CHF'],
    ['12,-  €', anywhere, '12 EUR'],
    ['20,300원', anywhere, '20300 KRW'],
    ['₱12,800.00', anywhere, '12800 PHP'],
    ['€ 97,39 - 128,72', anywhere, '97.39 EUR'],
    ['€40.63+', anywhere, '40.63 EUR'],
    ['2\u2009099 ₽', anywhere, '2099 RUB'],
    ['د.إ 1,250.00', anywhere, '1250 AED'],
    ['249 zł', anywhere, '249 PLN'],
    ['$10.99 2.0k+ sold', anywhere, '10.99 USD'],
    ['$49.95 AUD', anywhere, '49.95 AUD'],
  ])('reads %j as %s', (text, money, price) => expect(shown(text, money as MoneyContext)).toBe(price));

  it.each([
    ['List: $799.00 now $749.00', '749 USD'],
    ['Was $20 Now $15', '15 USD'],
    ['57,14 €/kg  8,00 €', '8 EUR'],
    ['8,00 € (57,14 € / kg)', '8 EUR'],
    ['$0.38/ounce', undefined],
    ['12x R$ 124,99 sem juros ou R$ 1.499,99 à vista', '1499.99 BRL'],
    ['or 4 interest-free payments of $12.49', undefined],
    ['Save $50 · $199.00', '199 USD'],
    ['Free shipping over $35', undefined],
    ['$19.99 + $4.99 shipping', '19.99 USD'],
    ['Regular price $24.00', '24 USD'],
  ])('tells the price in %j: %s', (text, price) => expect(shown(text)).toBe(price));

  it.each([
    ['1999', anywhere],
    ['Only 3 left', anywhere],
    ['¥500', anywhere],
    ['kr 200', anywhere],
    ['$20', { international: false } as MoneyContext],
    ['20% off', anywhere],
    ['Rated 4.5 of 5 by 1,200', anywhere],
    ['iPhone 15 R 128', anywhere],
    ['TRY 30 days free', anywhere],
    ['Cable, 6 Ft', anywhere],
    ['$0.00', anywhere],
  ])('invents nothing for %j', (text, money) => expect(shown(text, money)).toBeUndefined());

  it('reads back every amount that Intl writes with its currency', () => {
    const places: [string, string][] = [
      ['en-US', 'USD'],
      ['de-DE', 'EUR'],
      ['en-IN', 'INR'],
      ['pt-BR', 'BRL'],
      ['pl-PL', 'PLN'],
      ['fr-FR', 'EUR'],
      ['en-GB', 'GBP'],
      ['de-CH', 'CHF'],
      ['ru-RU', 'RUB'],
      ['es-MX', 'MXN'],
      ['tr-TR', 'TRY'],
      ['en-AU', 'AUD'],
      ['sv-SE', 'SEK'],
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.constantFrom(...places), (cents, [locale, currency]) => {
        const written = new Intl.NumberFormat(locale, { style: 'currency', currency }).format(cents / 100);
        expect(shown(written, local(currency))).toBe(`${cents / 100} ${currency}`);
      }),
    );
  });

  it('takes any text and finds only amounts that stand in it', () => {
    fc.assert(
      fc.property(
        fc.string({
          maxLength: 300,
          unit: fc.constantFrom(
            '$',
            '€',
            ' ',
            '.',
            ',',
            '1',
            '23',
            '456',
            'kr',
            'USD',
            'was ',
            '/kg',
            '-',
            '\u202e',
            '%',
          ),
        }),
        (text) => {
          const digits = text.replace(/\D/g, '');
          for (const { amount, currency } of readPrices(text, anywhere)) {
            expect(currency).toMatch(/^[A-Z]{3}$/);
            expect(digits).toContain(amount.split('.')[0]!);
          }
        },
      ),
    );
  });

  it('stays quick on long hostile text', () => {
    const started = performance.now();
    for (const text of [
      '1'.repeat(100_000),
      '$'.repeat(100_000),
      '1.'.repeat(50_000),
      '$1 '.repeat(40_000),
      '1,234 '.repeat(20_000),
    ])
      readPrices(text, anywhere);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
