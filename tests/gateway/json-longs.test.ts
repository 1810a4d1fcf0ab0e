import { describe, expect, it } from 'vitest';
import { long, parseKeepingLongs, stringifyWithLongs } from './core/json-longs';

describe('JSON with long integers', () => {
  it('writes them bare with every digit', () => {
    expect(stringifyWithLongs({ offerId: long('7108910504731234567'), title: '7108910504731234567' })).toBe(
      '{"offerId":7108910504731234567,"title":"7108910504731234567"}',
    );
  });
  it('reads them with every digit and leaves texts alone', () => {
    expect(parseKeepingLongs('{"a":7108910504731234567,"b":"x 7108910504731234567 \\" y","c":12.5,"d":1688}')).toEqual({
      a: '7108910504731234567',
      b: 'x 7108910504731234567 " y',
      c: 12.5,
      d: 1688,
    });
  });
});
