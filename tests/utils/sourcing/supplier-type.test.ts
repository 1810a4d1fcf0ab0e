import { describe, expect, it } from 'vitest';
import { supplierTypeOf } from '@/utils/sourcing/supplier-type';

describe('supplierTypeOf', () => {
  it('takes a given type before any identity', () => {
    expect(supplierTypeOf({ supplier: { type: 'trader' }, sellerIdentities: ['超级工厂'] })).toEqual({
      type: 'trader',
      inferred: false,
    });
  });
  it.each(['超级工厂', 'super_factory', '源头工厂'])('reads %s as a source factory, marked', (identity) => {
    expect(supplierTypeOf({ supplier: {}, sellerIdentities: ['诚信通会员', identity] })).toEqual({
      type: 'source-factory',
      inferred: true,
    });
  });
  it('keeps the mark that a provider has set', () => {
    expect(supplierTypeOf({ supplier: { type: 'manufacturer', typeInferred: true } })?.inferred).toBe(true);
  });
  it.each([[undefined], [[]], [['实力商家', '诚信通会员', 'toString']]])('knows nothing of %j', (sellerIdentities) => {
    expect(supplierTypeOf({ supplier: {}, sellerIdentities })).toBeUndefined();
  });
});
