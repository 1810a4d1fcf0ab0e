import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '@/utils/json';

describe('parseJson', () => {
  it('keeps what a number cannot hold as its own digits', () => {
    expect(
      parseJson('{"a":1164408192156408878,"b":9007199254740991,"c":0.1,"d":1e400,"e":12.3456789012345678901}'),
    ).toEqual({
      a: '1164408192156408878',
      b: 9007199254740991,
      c: 0.1,
      d: '1e400',
      e: '12.3456789012345678901',
    });
  });
  it('keeps ids of any length', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), (id) => {
        expect(String((parseJson(`[${id}]`) as unknown[])[0])).toBe(String(id));
      }),
    );
  });
  it('agrees with JSON.parse on what a number can hold', () => {
    const tooLarge = (value: unknown) => Number.isInteger(value) && !Number.isSafeInteger(value);
    const texts = fc
      .jsonValue()
      .map((value) => JSON.stringify(value, (_key, each: unknown) => (tooLarge(each) ? 0 : each)))
      .filter((text) => !text.includes('__proto__'));
    fc.assert(fc.property(texts, (text) => void expect(JSON.stringify(parseJson(text))).toBe(text)));
  });
  it('takes the last of two equal keys, as JSON.parse does', () =>
    expect(parseJson('{"a":1,"a":2}')).toEqual({ a: 2 }));
  it('throws on what is no JSON', () => {
    for (const text of ['', '<html>', '{"a":', 'NaN', '{"a":1}x']) expect(() => parseJson(text)).toThrow();
    expect(() => parseJson('['.repeat(200_000))).toThrow();
  });
});
