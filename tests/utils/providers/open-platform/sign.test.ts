import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signOpenPlatform } from '@/utils/providers/open-platform/sign';
import vectors from '../vectors/signatures.json';

describe('signOpenPlatform', () => {
  it('signs the platform’s own example', async () => {
    expect(await signOpenPlatform('param2/1/system/currentTime/1000000', { a: '1', b: '2' }, 'test123')).toBe(
      '33E54F4F7B989E3E0E912D3FBD2F1A03CA7CCE88',
    );
  });

  it.each(vectors['open platform param2 (HMAC-SHA1, _aop_signature)'])('signs vector $secret', async (vector) => {
    const { path, params, secret, _aop_signature } = vector;
    expect(await signOpenPlatform(path, params, secret)).toBe(_aop_signature);
    // The signature itself is never part of what is signed.
    expect(await signOpenPlatform(path, { ...params, _aop_signature: 'X' }, secret)).toBe(_aop_signature);
  });

  it('agrees with another implementation for any parameters', async () => {
    const names = fc.string({ minLength: 1 }).filter((name) => name !== '_aop_signature' && name !== '__proto__');
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, fc.string()), fc.string({ minLength: 1 }), async (params, secret) => {
        const pairs = Object.keys(params).map((name) => `${name}${params[name]}`);
        const message = `p/1${pairs.sort().join('')}`;
        const expected = createHmac('sha1', secret).update(message).digest('hex').toUpperCase();
        expect(await signOpenPlatform('p/1', params, secret)).toBe(expected);
      }),
    );
  });
});
