import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as field from '@/utils/providers/answer/fields';
import { z } from '@/utils/zod';

const read = (name: keyof typeof field, value: unknown) => {
  const parsed = z.object({ value: field[name] as z.ZodMiniType }).parse({ value });
  return parsed.value;
};

describe('fields of an answer', () => {
  it.each<[keyof typeof field, unknown, unknown]>([
    ['text', ' a ', 'a'],
    ['text', 5, undefined],
    ['digits', '007108910504730000000001', '007108910504730000000001'],
    ['digits', 710891050473, '710891050473'],
    ['digits', 1e21, undefined],
    ['digits', -1, undefined],
    ['digits', '1/../2', undefined],
    ['digits', '١٢', undefined],
    ['count', '1,234', 1234],
    ['count', '12,34', undefined],
    ['count', '1000+', undefined],
    ['count', 1.5, undefined],
    ['count', '99999999999999999999', undefined],
    ['decimal', '¥1,280.00', '1280.00'],
    ['decimal', 12.5, '12.5'],
    ['decimal', '0.10', '0.10'],
    ['decimal', '12.00-15.00', undefined],
    ['decimal', '1e3', undefined],
    ['decimal', 1e-7, undefined],
    ['decimal', -1, undefined],
    ['decimal', '', undefined],
    ['yuan', '1.70', { amount: '1.70', currency: 'CNY' }],
    ['yuan', null, undefined],
    ['rate', '13%', 0.13],
    ['rate', '33.9%', 0.339],
    ['rate', '1%', 0.01],
    ['rate', '100%', 1],
    ['rate', '0%', 0],
    ['rate', '0.4666', 0.4666],
    ['rate', '11', 0.11],
    ['rate', 0, 0],
    ['rate', '1', undefined],
    ['rate', 1, undefined],
    ['rate', '101%', undefined],
    ['rate', '--', undefined],
    ['score', '5.0', 5],
    ['score', '5.1', undefined],
    ['similarity', '0.97332934', 0.97332934],
    ['similarity', 1, 1],
    ['similarity', 1.01, undefined],
    ['similarity', '97', undefined],
    ['similarityOf100', 60.5, 0.605],
    ['similarityOf100', 101, 1],
    ['similarityOf100', -1, undefined],
    ['flag', '是', true],
    ['flag', '否', false],
    ['flag', true, true],
    ['flag', 'false', false],
    ['flag', 1, undefined],
    ['flag', '', undefined],
    ['address', '//cbu01.alicdn.com/a.jpg', 'https://cbu01.alicdn.com/a.jpg'],
    ['address', 'HTTP://cbu01.alicdn.com/a.jpg', 'https://cbu01.alicdn.com/a.jpg'],
    ['address', 'javascript:alert(1)', undefined],
    ['address', 'data:image/png;base64,AA', undefined],
    ['address', '/a.jpg', undefined],
    ['words', '超级工厂，实力商家 诚信通', ['超级工厂', '实力商家', '诚信通']],
    ['words', ['a', 'a', 3, null], ['a']],
    ['words', '', undefined],
    ['shippingHours', 'shipInToday', 0],
    ['shippingHours', 'shipIn48Hours', 48],
    ['shippingHours', '24', 24],
    ['shippingHours', 'soon', undefined],
    ['chinaTime', '2024-04-20 08:00:00', '2024-04-20T08:00:00+08:00'],
    ['chinaTime', '2024-13-20 08:00:00', undefined],
  ])('%s of %j is %j', (name, value, expected) => expect(read(name, value)).toEqual(expected));

  it('keeps a price exactly, whatever its digits', () => {
    const cents = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(cents, ([whole, part]) => {
        const written = `${whole}.${String(part).padStart(2, '0')}`;
        expect(read('decimal', written)).toBe(written);
      }),
    );
  });

  it('never throws', () => {
    const names = fc.constantFrom(
      ...(Object.keys(field) as (keyof typeof field)[]).filter((name) => !name.startsWith('read')),
    );
    fc.assert(fc.property(names, fc.anything(), (name, value) => void read(name, value)));
  });
});
