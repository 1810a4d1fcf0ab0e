import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePrice } from '@/components/price-range';

describe('a typed price', () => {
  it('is a plain decimal string, nothing, or no price', () => {
    expect(['12.50', '¥ 9', '', ' ', '007.10', '1e3', '-1', '1.2.3', 'abc'].map(parsePrice)).toEqual([
      '12.5',
      '9',
      '',
      '',
      '7.1',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('never becomes anything but digits with at most one point', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const price = parsePrice(typed);
        return price === undefined || price === '' || /^\d+(\.\d+)?$/.test(price);
      }),
    );
  });

  it('reads its own output back unchanged', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.nat(99), (whole, cents) => {
        const price = parsePrice(`${whole}.${String(cents).padStart(2, '0')}`);
        return (
          price !== undefined && parsePrice(price) === price && Math.round(Number(price) * 100) === whole * 100 + cents
        );
      }),
    );
  });
});
