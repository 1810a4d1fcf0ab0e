import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePriceLadder } from '@/utils/offer/parse-price-ladder';
import vectors from '../sourcing/vectors.json';
import { tiersOf } from '../sourcing/vectors';

/** `10-50 20.00, 51+ 18.5`: short to read. */
const read = (text: string) =>
  parsePriceLadder(text)
    .map(
      ({ minQuantity, maxQuantity, price }) => `${minQuantity}${maxQuantity ? `-${maxQuantity}` : '+'} ${price.amount}`,
    )
    .join(', ');

describe('parsePriceLadder', () => {
  it.each(vectors.priceLadders)('reads the vector $text', ({ text, tiers }) => {
    expect(parsePriceLadder(text)).toEqual(tiersOf(tiers));
  });

  it.each([
    ['10-50件:¥20;51-100件:¥18', '10-50 20, 51-100 18'],
    ['１０－５０件：￥２０．００；５１件以上：￥１８', '10-50 20.00, 51+ 18'],
    ['10～50件：20元/件；51件及以上：18元/件', '10-50 20, 51+ 18'],
    ['10–50 pcs: CNY 20; >50 pcs: RMB 18', '10-50 20, 51+ 18'],
    ['<100件:¥5;>=100件:¥4', '1-99 5, 100+ 4'],
    ['99件以下：¥5；100件起批：¥4', '1-99 5, 100+ 4'],
    ['1,000-4,999件：¥1,280.50，5,000件以上：¥999', '1000-4999 1280.50, 5000+ 999'],
    ['2-99件：¥1,280，100件以上：¥999', '2-99 1280, 100+ 999'],
    ['2-99件:¥5,100件以上:¥4', '2-99 5, 100+ 4'],
    ['1至9件：¥5、10件起：¥4', '1-9 5, 10+ 4'],
    ['100件:¥4;10件:¥5', '10-99 5, 100+ 4'],
    ['10件 ¥5\n20件 ¥4;', '10-19 5, 20+ 4'],
  ])('reads %s', (text, tiers) => {
    expect(read(text)).toBe(tiers);
  });

  it.each([
    ['', ''],
    ['面议', ''],
    ['¥20', ''],
    ['10-50件:¥0.00', ''],
    ['50-10件:¥20', ''],
    ['1万件以上:¥2', ''],
    ['1-9件:¥5-8', ''],
    ['10-50件:¥1,28', ''],
    ['0件:¥5', ''],
    ['10-50件:¥20;51件以上:面议', '10-50 20'],
  ])('never guesses at %s', (text, tiers) => {
    expect(read(text)).toBe(tiers);
  });

  it('gives back any ladder that it is written from', () => {
    const price = fc.integer({ min: 1, max: 10_000_000 }).map((fen) => (fen / 100).toFixed(2));
    const ladder = fc
      .uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 6 })
      .map((starts) => starts.sort((a, b) => a - b))
      .chain((starts) => fc.tuple(fc.constant(starts), fc.array(price, { minLength: 6, maxLength: 6 })));
    const style = fc.record({
      dash: fc.constantFrom('-', '~', '～', '－', '–', '至'),
      unit: fc.constantFrom('件', '个', '双', 'pcs', ''),
      colon: fc.constantFrom(':', '：'),
      sign: fc.constantFrom('¥', '￥', ''),
      separator: fc.constantFrom(';', '；', '\n'),
      open: fc.constantFrom('以上', '起', '及以上', ''),
    });
    fc.assert(
      fc.property(ladder, style, ([starts, prices], { dash, unit, colon, sign, separator, open }) => {
        const text = starts
          .map((start, index) => {
            const next = starts[index + 1];
            const range = next === undefined ? `${start}${unit}${open}` : `${start}${dash}${next - 1}${unit}`;
            return `${range}${colon}${sign}${prices[index]}`;
          })
          .join(separator);
        expect(parsePriceLadder(text)).toEqual(
          starts.map((start, index) => ({
            minQuantity: start,
            ...(starts[index + 1] === undefined ? {} : { maxQuantity: starts[index + 1]! - 1 }),
            price: { amount: prices[index], currency: 'CNY' },
          })),
        );
      }),
    );
  });

  it('yields ascending tiers with a price, whatever the text', () => {
    const piece = fc.constantFrom(
      '10',
      '-',
      '50',
      '件',
      ':',
      '：',
      '¥',
      '20',
      '.',
      ',',
      '，',
      ';',
      '；',
      '以上',
      '≥',
      ' ',
      '万',
      'a',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((list) => list.join('')),
        ),
        (text) => {
          const tiers = parsePriceLadder(text);
          tiers.forEach(({ minQuantity, maxQuantity, price }, index) => {
            expect(Number.isSafeInteger(minQuantity) && minQuantity > 0).toBe(true);
            expect(maxQuantity === undefined || maxQuantity >= minQuantity).toBe(true);
            expect(price.amount).toMatch(/^\d+(\.\d+)?$/);
            expect(Number(price.amount)).toBeGreaterThan(0);
            expect(index === 0 || minQuantity > tiers[index - 1]!.minQuantity).toBe(true);
          });
        },
      ),
    );
  });

  it('reads no ladder from megabytes of nonsense', () => {
    const hostile = [
      '1-1'.repeat(1_000_000),
      '1件以上'.repeat(500_000),
      ' '.repeat(2_000_000),
      `1${'件'.repeat(900_000)}`,
    ];
    for (const text of hostile) expect(parsePriceLadder(text)).toEqual([]);
  });
});
