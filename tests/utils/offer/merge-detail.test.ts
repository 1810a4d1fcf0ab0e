import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeDetail } from '@/utils/offer/merge-detail';
import type { Offer } from '@/utils/offer/offer';
import type { OfferDetail } from '@/utils/offer/offer-detail';

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const row: Offer = {
  id: '710891050473',
  title: '马克杯',
  url: 'https://detail.1688.com/offer/710891050473.html',
  origin: 'service',
  price: cny('24.43'),
  minimumOrder: 2,
  similarity: 0.9,
  shipsFrom: '义乌',
  supplier: { name: '义乌百货', type: 'trader' },
};
const nothing: OfferDetail = {
  offerId: row.id,
  imageUrls: [],
  priceTiers: [],
  skus: [],
  attributes: [],
  certificates: [],
  sellingPoints: [],
};
const merged = (detail: Partial<OfferDetail>, offer: Offer = row) =>
  mergeDetail({ ...offer, detail: { ...nothing, ...detail } });

describe('an offer with its detail', () => {
  it('is the same offer where none was loaded', () => {
    expect(mergeDetail(row)).toBe(row);
  });

  it('takes what the detail gives, and keeps what only the row gives', () => {
    const priceTiers = [{ minQuantity: 20, price: cny('19.30') }];
    const parcel = { weight: '0.35' };
    const offer = merged({ priceTiers, parcel, minimumOrder: 20, certificates: ['CE'], supplierName: '保定百川' });
    expect(offer).toMatchObject({ priceTiers, parcel, minimumOrder: 20, certificates: ['CE'], price: row.price });
    expect(offer).toMatchObject({ similarity: 0.9, shipsFrom: '义乌', title: row.title });
    expect(offer.supplier).toEqual({ name: '保定百川', type: 'trader' });
  });

  it('loses nothing to a detail that gives nothing, and gains nothing', () => {
    const full = { ...row, priceTiers: [{ minQuantity: 1, price: cny('1') }], certificates: ['CE'] };
    const { detail, ...offer } = merged({}, full);
    expect(offer).toEqual(full);
    expect(detail).toEqual(nothing);
    expect(Object.keys(merged({}))).toEqual([...Object.keys(row), 'detail']);
  });

  it('keeps the row’s title and picture, and fills them only where the row had none', () => {
    const told = { title: '更长的标题', imageUrls: ['https://cbu01.alicdn.com/1.jpg'] };
    expect(merged(told).title).toBe(row.title);
    expect(merged(told, { ...row, title: '' })).toMatchObject({ title: told.title, imageUrl: told.imageUrls[0] });
  });

  it('is the same however often it is merged', () => {
    const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
    const details = fc.record({
      minimumOrder: optional(fc.nat()),
      unit: optional(fc.string()),
      shipsWithinHours: optional(fc.nat(99)),
      supplierName: optional(fc.string()),
      certificates: fc.array(fc.string()),
    });
    fc.assert(
      fc.property(details, (detail) => {
        const once = merged(detail);
        expect(mergeDetail(once)).toEqual(once);
      }),
    );
  });
});
