import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Offer } from '@/utils/offer/offer';
import { readOwnOffer } from '@/utils/workspace/library/import/own-offer';
import { anyOffer } from '../../../providers/library/sample-offers';

it('reads an offer back as it was written, all of it', () => {
  const whole: Offer = {
    id: '628745190321',
    title: '杯子',
    url: 'https://detail.1688.com/offer/628745190321.html',
    origin: 'library',
    price: { amount: '23.50', currency: 'CNY' },
    priceTiers: [{ minQuantity: 5, price: { amount: '20', currency: 'CNY' } }],
    parcel: { weight: '0.5', size: { length: '1', width: '2', height: '3' } },
    customization: { supported: true, services: ['来样加工'] },
    supplier: { name: 'XX', type: 'manufacturer', certifications: ['CE'] },
    detail: {
      offerId: '628745190321',
      imageUrls: ['https://cbu01.alicdn.com/a.jpg'],
      priceTiers: [],
      skus: [{ attributes: [{ name: '颜色', value: '红色' }], stock: 3 }],
      attributes: [],
      certificates: [],
      sellingPoints: [],
      stock: 7,
    },
  };
  expect(readOwnOffer(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  fc.assert(
    fc.property(anyOffer, (offer) => {
      const own = JSON.parse(
        JSON.stringify({ ...offer, similarity: undefined, url: 'https://a.example/', origin: 'library' }),
      ) as Offer;
      expect(readOwnOffer(own)).toEqual(own);
    }),
  );
});

it('leaves out what is not as it should be, and sample data', () => {
  const broken = {
    id: '1',
    title: 5,
    url: 'javascript:alert(1)',
    origin: 'service',
    imageUrl: 'data:image/png,x',
    price: { amount: '1e9', currency: 'CNY' },
    repurchaseRate: 7,
    supplier: 'nobody',
    similarity: 0.5,
    detail: { offerId: '1', skus: 'many' },
    more: {},
  };
  expect(readOwnOffer(broken)).toEqual({ id: '1', title: '', url: '', origin: 'library', supplier: {} });
  expect(readOwnOffer({ ...broken, origin: 'sample' })).toBeUndefined();
  expect(readOwnOffer({ ...broken, id: '' })).toBeUndefined();
});
