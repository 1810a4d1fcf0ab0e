import { describe, expect, it } from 'vitest';
import { parseDetail } from '@/utils/providers/open-platform/parse-detail';
import { answerOf } from '../fixtures';
import { changedAt, gainsByLoss } from '../malformed';
import { detailAnswer } from './answers';
import { readDetail } from './malformed-answers';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

describe('parseDetail', () => {
  it('reads tiers, variants, parcel and certificates', () => {
    expect(readDetail(answerOf(detailAnswer))).toEqual({
      offerId: '34513534353434',
      title: '猫砂盆',
      titleTranslated: 'Cat litter box',
      categoryId: '32',
      categoryName: '裙子',
      imageUrls: ['https://cbu01.alicdn.com/a.jpg', 'https://cbu01.alicdn.com/b.jpg'],
      priceTiers: [
        { minQuantity: 10, maxQuantity: 99, price: yuan('10') },
        { minQuantity: 100, price: yuan('9.5') },
      ],
      dropshipPrice: yuan('15'),
      dropshipFreeShipping: true,
      skus: [
        {
          id: '5512345678901',
          attributes: [{ name: '颜色', nameTranslated: 'Colour', value: '红', valueTranslated: 'Red' }],
          imageUrl: 'https://cbu01.alicdn.com/sku.jpg',
          price: yuan('11.50'),
          dropshipPrice: yuan('15'),
          stock: 123,
          articleNumber: 'A-1',
        },
      ],
      minimumOrder: 10,
      lotSize: 200,
      unit: '盒',
      unitTranslated: 'Box',
      stock: 99999,
      unitsSold: 12342,
      parcel: { weight: '0.35', size: { length: '41', width: '20.5', height: '30' } },
      shipsFrom: '浙江省金华市',
      shipsWithinHours: 24,
      attributes: [{ name: '材质', nameTranslated: 'Material', value: '塑料', valueTranslated: 'Plastic' }],
      certificates: ['FDA', 'CE'],
      sellingPoints: ['防外溅'],
      supplierName: '杭州宜路发发电子商务有限公司',
      tradeScore: 5,
      serviceScore: 3.5,
      onSale: true,
    });
  });

  it('takes a weight or size of 0 for not filled in', () => {
    const shipping = ['result', 'result', 'productShippingInfo'];
    const noWeight = readDetail(answerOf(changedAt(detailAnswer, [...shipping, 'weight'], 0)));
    expect(noWeight.parcel).toEqual({ size: { length: '41', width: '20.5', height: '30' } });
    const nothing = readDetail(
      answerOf(changedAt(detailAnswer, shipping, { weight: 0, length: 1, width: 0, height: 2 })),
    );
    expect(nothing).not.toHaveProperty('parcel');
  });

  it('refuses the detail of another offer', () => {
    expect(() => parseDetail(answerOf(detailAnswer), '1')).toThrow(
      expect.objectContaining({ code: 'provider-answer' }),
    );
  });

  it('leaves out a step without a price, and a ladder with a step without a quantity', () => {
    const ladder = (...list: object[]) =>
      readDetail(answerOf(changedAt(detailAnswer, ['result', 'result', 'productSaleInfo', 'priceRangeList'], list)))
        .priceTiers;
    expect(ladder({ startQuantity: 2, price: '3' }, { startQuantity: 50, price: '面议' })).toEqual([
      { minQuantity: 2, maxQuantity: 49, price: yuan('3') },
    ]);
    expect(ladder({ startQuantity: 2, price: '3' }, { startQuantity: '?', price: '2' })).toEqual([]);
  });

  it('only loses by what an answer lacks', () => {
    const ladder = ['result', 'result', 'productSaleInfo', 'priceRangeList'];
    const oneStep = changedAt(detailAnswer, ladder, [{ startQuantity: 10, price: '10' }]);
    expect(gainsByLoss(readDetail, oneStep, ['onePiecePrice', 'fenxiaoPriceInfo', 'status'])).toEqual([]);
  });
});
