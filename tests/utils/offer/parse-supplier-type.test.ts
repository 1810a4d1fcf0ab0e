import { describe, expect, it } from 'vitest';
import { parseSupplierType } from '@/utils/offer/parse-supplier-type';

describe('parseSupplierType', () => {
  it.each([
    ['源头工厂', 'source-factory'],
    ['源頭工廠', 'source-factory'],
    [' 生产厂家 ', 'manufacturer'],
    ['品牌商', 'brand'],
    ['贸易公司', 'trader'],
    ['经销商', 'trader'],
    ['未知', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('reads %s as %s', (word, type) => {
    expect(parseSupplierType(word)).toBe(type);
  });
});
