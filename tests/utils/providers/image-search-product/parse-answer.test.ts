import { describe, expect, it } from 'vitest';
import { answerOf } from '../fixtures';
import { changedAt, gainsByLoss } from '../malformed';
import { imageSearchProductAnswer } from './answers';
import { malformedImageSearchProduct, readImageSearchProduct } from './malformed-answers';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const row = ['result', 'products', 'product', 0];
const offerWith = (path: string[], value: unknown) =>
  readImageSearchProduct(answerOf(changedAt(imageSearchProductAnswer, [...row, ...path], value))).offers[0]!;

describe('parseImageSearchProduct', () => {
  it('reads the described answer', () => {
    const { raw: _raw, ...page } = readImageSearchProduct(answerOf(imageSearchProductAnswer));
    expect(page).toEqual({
      page: 1,
      total: 45,
      totalPages: 3,
      offers: [
        {
          id: '628745190321',
          title: '纯棉T恤',
          categoryId: '1008003',
          url: 'https://detail.1688.com/offer/628745190321.html',
          imageUrl: 'https://cbu01.alicdn.com/img/t.jpg',
          origin: 'service',
          price: yuan('20'),
          priceTiers: [
            { minQuantity: 10, maxQuantity: 50, price: yuan('20') },
            { minQuantity: 51, maxQuantity: 100, price: yuan('18') },
          ],
          minimumOrder: 10,
          supplier: {
            id: 'b2b-22098',
            name: '广州某某服装厂',
            type: 'source-factory',
            province: '广东',
            city: '广州',
            certifications: ['工厂认证', 'ISO9001'],
            years: 8,
          },
          customization: {
            supported: true,
            services: ['来样加工', '快速打样'],
            minimumSampleQuantity: 5,
            samplePrice: yuan('50.00'),
          },
          similarity: 0.875,
        },
      ],
    });
  });

  it('reads a price without a ladder, and a similarity above 100 as 100', () => {
    expect(offerWith(['price'], { price: 12.5 })).toMatchObject({ price: yuan('12.5') });
    expect(offerWith(['price'], { price: 12.5 })).not.toHaveProperty('priceTiers');
    expect(offerWith(['similarity'], 120).similarity).toBe(1);
    expect(offerWith(['similarity'], '60').similarity).toBe(0.6);
    expect(offerWith(['similarity'], -5)).not.toHaveProperty('similarity');
  });

  it.each([
    ['生产厂家', 'manufacturer'],
    ['品牌商', 'brand'],
    ['贸易公司', 'trader'],
    ['经销商', 'trader'],
    ['未知', undefined],
  ])('takes %s for %s', (word, type) => {
    expect(offerWith(['supplier_info', 'supplier_type'], word).supplier.type).toBe(type);
  });

  it('says nothing of customization where it is not said', () => {
    expect(offerWith(['customization'], { minSampleQuantity: 5 })).not.toHaveProperty('customization');
    expect(offerWith(['customization'], { supportCustomization: false })).toMatchObject({
      customization: { supported: false },
    });
  });

  it('only loses by what an answer lacks', () => {
    expect(gainsByLoss(readImageSearchProduct, imageSearchProductAnswer, ['type'])).toEqual([]);
  });

  it('invents nothing from malformed answers', () => malformedImageSearchProduct(300));
});
