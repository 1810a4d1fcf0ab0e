import { describe, expect, it } from 'vitest';
import { inferSupplierType, readIdentities } from '@/utils/providers/answer/identities';
import { readPlace } from '@/utils/providers/answer/read-place';

describe('readIdentities', () => {
  it.each([
    [
      ['super_factory', 'powerful_merchants'],
      ['超级工厂', '实力商家'],
    ],
    [
      ['super_factory-超级工厂 powerful_merchants-实力商家 tp_member-诚信通会员'],
      ['超级工厂', '实力商家', '诚信通会员'],
    ],
    [['超级工厂,实力商家，诚信通'], ['超级工厂', '实力商家', '诚信通会员']],
    ['超级工厂/x', ['超级工厂/x']],
    [['yx'], ['严选']],
    [
      ['toString', '__proto__'],
      ['toString', '__proto__'],
    ],
    [[], undefined],
    ['', undefined],
    [null, undefined],
  ])('%j is %j', (value, expected) => expect(readIdentities(value)).toEqual(expected));
});

describe('inferSupplierType', () => {
  it('takes an inspected factory for one, marked, and nothing from badges that resellers hold too', () => {
    expect(inferSupplierType(['实力商家', '超级工厂'])).toEqual({ type: 'source-factory', typeInferred: true });
    expect(inferSupplierType(['实力商家', '诚信通会员'])).toBeUndefined();
    expect(inferSupplierType(undefined)).toBeUndefined();
  });
});

describe('readPlace', () => {
  it.each([
    ['浙江省杭州市', { province: '浙江省', city: '杭州市' }],
    ['广西壮族自治区 南宁市青秀区', { province: '广西壮族自治区', city: '南宁市' }],
    ['上海市', { city: '上海市' }],
    ['Hangzhou', {}],
    [undefined, {}],
  ])('%s is %j', (address, expected) => expect(readPlace(address)).toEqual(expected));
});
