import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { machineAmount, parseAmount, plainDigits } from '@/utils/stores/amount';

describe('parseAmount', () => {
  it.each([
    ['1.234,56', undefined, '1234.56'],
    ['1,234.56', undefined, '1234.56'],
    ['1,29,999', 'INR', '129999'],
    ['12,34,567.50', 'INR', '1234567.50'],
    ['1 234,56', 'SEK', '1234.56'],
    ['1\u202f234', 'EUR', '1234'],
    ["1'234.50", 'CHF', '1234.50'],
    ['50.700', 'VND', '50700'],
    ['71.492', 'COP', '71492'],
    ['579,000', 'TND', '579'],
    ['1.250', 'KWD', '1.25'],
    ['0.125', 'USD', '0.125'],
    ['19.99', 'USD', '19.99'],
    ['24,9', 'EUR', '24.9'],
    ['12,-', 'EUR', '12'],
    ['12,—', 'NOK', '12'],
    ['007', 'USD', '7'],
  ])('reads %s in %s as %s', (text, currency, amount) => {
    expect(Number(parseAmount(text, currency))).toBe(Number(amount));
    expect(parseAmount(text, currency)).toMatch(/^\d+(?:\.\d+)?$/);
  });

  it.each(['', 'abc', '1.2.3,4,5', '1,2,3', '12 34', '1 2345', '-5', '1e5', '..', '9'.repeat(40)])(
    'leaves %j alone',
    (text) => {
      expect(parseAmount(text)).toBeUndefined();
    },
  );

  it('reads what Intl writes, in every locale, to the last digit', () => {
    const locales = [
      'en-US',
      'de-DE',
      'fr-FR',
      'en-IN',
      'pt-BR',
      'sv-SE',
      'de-CH',
      'ja-JP',
      'ar-EG',
      'fa-IR',
      'pl-PL',
      'it-IT',
      'es-MX',
      'ru-RU',
      'hi-IN-u-nu-deva',
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.constantFrom(...locales), (cents, locale) => {
        const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
          cents / 100,
        );
        expect(Math.round(Number(parseAmount(written)) * 100)).toBe(cents);
      }),
    );
  });

  it('never throws and never gives anything but a plain decimal', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,' \u00a0-٣５") }), (text) => {
        const amount = parseAmount(text);
        if (amount !== undefined) expect(amount).toMatch(/^\d+(?:\.\d+)?$/);
      }),
    );
  });
});

describe('machineAmount', () => {
  it.each([
    ['579.000', 'TND', 579],
    ['749.00', 'USD', 749],
    ['19.990000', 'EUR', 19.99],
    ['50.700', 'VND', 50700],
    ['2,499.00', 'INR', 2499],
    [40.63, 'EUR', 40.63],
    [1638, 'JPY', 1638],
    [0.1 + 0.2, 'USD', 0.3],
  ])('reads %s %s', (value, currency, amount) => expect(Number(machineAmount(value, currency))).toBe(amount));

  it.each([0, '0', '0.00', -3, NaN, Infinity, null, {}, 'call us', ''])('takes %j for no price', (value) =>
    expect(machineAmount(value, 'USD')).toBeUndefined(),
  );
});

it('plainDigits writes full-width, Arabic and Indian digits plainly', () => {
  expect(plainDigits('１２３，４５６ ١٬٢٣٤٫٥ ۱۲ ९९')).toBe('123,456 1,234.5 12 99');
});
