import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formEncode } from '@/utils/providers/image-search/form-encode';
import { signImageSearch } from '@/utils/providers/image-search/sign';
import vectors from '../vectors/signatures.json';

describe('signImageSearch', () => {
  it.each(vectors['alibaba.image.search (MD5)'])('signs vector $secret', ({ params, secret, sign }) => {
    const texts = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
    expect(signImageSearch(texts, secret)).toBe(sign);
  });

  it('agrees with another MD5', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (secret) => {
        const expected = createHash('md5').update(`a=1${secret}`).digest('hex').toUpperCase();
        expect(signImageSearch({ a: '1' }, secret)).toBe(expected);
      }),
    );
  });
});

describe('formEncode', () => {
  it('encodes as the signature wants it', () => {
    expect(formEncode({ b: "a b+c~d*e'(!)", a: '棉\n/=' })).toBe('a=%E6%A3%89%0A%2F%3D&b=a+b%2Bc~d%2Ae%27%28%21%29');
  });
  it('can be read back', () => {
    const texts = fc.dictionary(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(texts, (params) => {
        expect(Object.fromEntries(new URLSearchParams(formEncode(params)))).toEqual({ ...params });
      }),
    );
  });
});
