import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusExactly, readDecimal, timesExactly } from '@/utils/stores/decimal';

const decimal = fc
  .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, rest]) => `${whole}.${String(rest).padStart(6, '0')}`);

describe('readDecimal', () => {
  it.each([
    ['1,234', '.', '1234'],
    ['1,234', ',', '1.234'],
    ['1,234', undefined, undefined],
    ['1.234', '.', '1.234'],
    ['1.234', ',', undefined],
    ['0.180', ',', '0.18'],
    ['1.234,5', undefined, '1234.5'],
    ['1,234.50', undefined, '1234.5'],
    ['1,234,567', undefined, '1234567'],
    ['12,34,56', undefined, undefined],
    ['7 3/4', undefined, '7.75'],
    ['5 ½', undefined, '5.5'],
    ['⅜', undefined, '0.375'],
    ['3/2', undefined, undefined],
    ['5.', undefined, undefined],
  ] as const)('reads %j where decimals follow %j as %s', (written, mark, meant) =>
    expect(readDecimal(written, mark)).toBe(meant),
  );

  it('reads back what Intl writes', () => {
    const places = [
      ['en-US', '.'],
      ['de-DE', ','],
      ['fr-FR', ','],
      ['ja-JP', '.'],
      ['es-ES', ','],
    ] as const;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.constantFrom(...places), (hundredths, [locale, mark]) => {
        const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(hundredths / 100);
        expect(Number(readDecimal(written, mark))).toBe(hundredths / 100);
      }),
    );
  });
});

describe('exact decimals', () => {
  it('multiplies and adds as an exact library does', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(timesExactly(a, b)).toBe(new Big(a).times(b).toFixed());
        expect(plusExactly(a, b)).toBe(new Big(a).plus(b).toFixed());
      }),
    );
  });
});
