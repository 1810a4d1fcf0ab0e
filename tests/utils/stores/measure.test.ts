import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLength, readQuantity, readSize, readWeight } from '@/utils/stores/measure';

describe('readWeight', () => {
  it.each([
    ['1.2 kg', '1.2'],
    ['113g', '0.113'],
    ['1 lb 13 oz', '0.822136170625'],
    ['0.59 ounces', '0.01672621864375'],
    ['1.03 pounds (466 grams)', '0.4672001411'],
    ['約500g', '0.5'],
    ['ca. 2 kg', '2'],
    ['500グラム', '0.5'],
    ['0,35 кг', '0.35'],
    ['90,6 g', '0.0906'],
    ['0.18 Kilogramm', '0.18'],
    ['2,5 kilogrammes', '2.5'],
    ['350 gramos', '0.35'],
    ['\u200e1 kg 200 g', '1.2'],
  ])('reads %j as %s kg', (written, kilograms) => expect(readWeight(written, undefined)).toBe(kilograms));

  it.each([
    '2 - 3 kg',
    '16.90 lbs w/ stand 12.1 lbs w/o',
    '12 fl oz',
    '1,234 g',
    '1/2 cup',
    '3 Pfund',
    '200',
    'light',
    '5 kg 3 lb',
    '1 lb 20 oz',
    '0 g',
    '999999999 kg',
  ])('leaves %j open', (written) => expect(readWeight(written, undefined)).toBeUndefined());

  it('is exact for every unit', () => {
    const units = [
      ['kg', '1'],
      ['g', '0.001'],
      ['lb', '0.45359237'],
      ['oz', '0.028349523125'],
    ] as const;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.constantFrom(...units), (hundredths, [unit, factor]) => {
        const amount = new Big(hundredths).div(100).toFixed(2);
        const read = readWeight(`${amount} ${unit}`, '.');
        expect(read).toBe(new Big(amount).times(factor).toFixed());
      }),
    );
  });
});

describe('readSize', () => {
  const size = (length: string, width: string, height: string) => ({ length, width, height });
  it.each([
    ['18.3 x 6.7 x 3.9 cm', '', size('18.3', '6.7', '3.9')],
    ['123.8x58.6x7.6mm', '', size('12.38', '5.86', '0.76')],
    ['10 cm × 20 cm × 5 mm', '', size('10', '20', '0.5')],
    ['24.5"D x 30"W x 3.5"H', '', size('62.23', '76.2', '8.89')],
    ['10 by 5 by 2 inches', '', size('25.4', '12.7', '5.08')],
    ['85×36×76', 'サイズ(幅X奥行X高さ)(mm)', size('8.5', '3.6', '7.6')],
    ['10 x 20 x 30 cm', 'Dimensions (H x W x D)', size('30', '20', '10')],
    ['30,5 x 24,4 x 1,2 cm', '', size('30.5', '24.4', '1.2')],
  ])('reads %j under %j', (written, label, expected) =>
    expect(readSize(written, undefined, label)?.size).toEqual(expected),
  );

  it('reads the weight behind it', () =>
    expect(readSize('8.4 x 7.8 x 3.9 cm; 50 g', '.')).toEqual({ weight: '0.05', size: size('8.4', '7.8', '3.9') }));

  it.each([
    '10 x 20 cm',
    '85×36×76',
    '18.10" - 22.50" x 23.90" x 11.50"',
    '1 x 2 x 3 x 4 cm',
    'M x L x XL',
    '0 x 1 x 2 cm',
  ])('leaves %j open', (written) => expect(readSize(written, '.')).toBeUndefined());
});

describe('readQuantity', () => {
  it.each([
    [{ value: '0.86', unitCode: 'INH' }, 'length', '2.1844'],
    [{ value: 1.5, unitText: 'lbs' }, 'weight', '0.680388555'],
    [{ value: 250, unitCode: 'GRM' }, 'weight', '0.25'],
    ['0.59 ounces', 'weight', '0.01672621864375'],
    [{ value: 250 }, 'weight', undefined],
    [{ minValue: 1, maxValue: 2, unitCode: 'KGM' }, 'weight', undefined],
    [250, 'weight', undefined],
    [null, 'length', undefined],
  ] as const)('reads %j as a %s', (value, kind, expected) => expect(readQuantity(value, kind)).toBe(expected));
});

describe('hostile figures', () => {
  it('never throw, never invent, and cost no time', () => {
    const piece = fc.constantFrom(
      '1',
      '23',
      '.',
      ',',
      ' ',
      'kg',
      'g',
      'lb',
      'oz',
      'x',
      '"',
      '½',
      '(',
      ')',
      ';',
      '-',
      'L',
      'cm',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
        (text) => {
          const found = [
            readWeight(text, '.'),
            readLength(text, '.'),
            ...Object.values(readSize(text, '.')?.size ?? {}),
          ];
          for (const value of found.filter((one) => one !== undefined)) {
            expect(value).toMatch(/^\d+(?:\.\d+)?$/);
            expect(Number(value)).toBeGreaterThan(0);
          }
        },
      ),
    );
    const started = performance.now();
    for (const text of [
      '1'.repeat(100_000),
      '1 x '.repeat(50_000),
      '1 kg '.repeat(50_000),
      '(('.repeat(50_000),
      '½ '.repeat(50_000),
    ]) {
      readWeight(text, '.');
      readSize(text, '.', text);
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
