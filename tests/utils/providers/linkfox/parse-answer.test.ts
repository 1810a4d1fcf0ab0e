import { describe, expect, it } from 'vitest';
import { parseLinkfoxAnswer } from '@/utils/providers/linkfox/parse-answer';
import { parseJson } from '@/utils/json';
import { answerOf } from '../fixtures';
import { gainsByLoss } from '../malformed';
import { linkfoxAnswer, linkfoxNewerAnswer } from './answers';
import { malformedLinkfox, readLinkfox } from './malformed-answers';

describe('parseLinkfoxAnswer', () => {
  it('reads the HTTP form', () => {
    const { raw, ...page } = parseLinkfoxAnswer(answerOf(linkfoxAnswer), 2);
    expect(page).toEqual({
      page: 2,
      totalPages: 5,
      total: 1,
      pictureId: '1164408192156408878',
      cost: { amount: '4', unit: 'credits' },
      offers: [
        {
          id: '710891050473',
          title: '不锈钢保温杯 350ml',
          url: 'https://detail.1688.com/offer/710891050473.html',
          imageUrl: 'https://cbu01.alicdn.com/img/ibank/O1CN01a.jpg',
          origin: 'service',
          price: { amount: '12.5', currency: 'CNY' },
          dropshipPrice: { amount: '13.9', currency: 'CNY' },
          minimumOrder: 2,
          monthlySales: 1234,
          monthlyRevenue: { amount: '15425', currency: 'CNY' },
          repurchaseRate: 0.339,
          tradeScore: 5,
          serviceScore: 4.5,
          supplier: { type: 'source-factory', typeInferred: true },
          sellerIdentities: ['超级工厂', '实力商家'],
          offerIdentities: ['严选'],
          premiumSourcing: false,
          promotion: { active: true, type: 'plus' },
          dropship: true,
          patented: false,
          shipsFrom: '浙江省杭州市',
          shipsWithinHours: 24,
        },
      ],
    });
    expect(JSON.stringify(raw)).toContain('710891050473');
    expect(JSON.stringify(raw)).not.toContain('SECRET');
  });

  it('reads the newer form, whose total counts all rows', () => {
    const page = parseLinkfoxAnswer(answerOf(linkfoxNewerAnswer), 1);
    expect(page).toMatchObject({ total: 1, totalPages: 43, cost: { amount: '4.5' } });
    expect(JSON.stringify(page)).not.toContain('SECRET');
    expect(page.offers[0]).toEqual({
      id: '820011223344',
      title: '陶瓷马克杯',
      url: 'https://detail.1688.com/offer/820011223344.html',
      origin: 'service',
      price: { amount: '8.30', currency: 'CNY' },
      priceTiers: [
        { minQuantity: 2, maxQuantity: 99, price: { amount: '8.30', currency: 'CNY' } },
        { minQuantity: 100, price: { amount: '7.9', currency: 'CNY' } },
      ],
      unit: '件',
      repurchaseRate: 0.22,
      supplier: { id: 'b2b-2209876543210', name: '德化县某某陶瓷厂', shopUrl: 'https://shop1.1688.com/' },
      premiumSourcing: true,
      promotion: { active: false },
      dropship: false,
      patented: true,
      shipsWithinHours: 48,
    });
  });

  it('keeps ids and prices of any length as they were written', () => {
    const body = parseJson(
      '{"products":[{"offerId":71089105047300000001,"price":1234567890123.4567891},{"offerId":"9007199254740993"}],"imageId":1164408192156408878}',
    );
    const page = parseLinkfoxAnswer(answerOf(body), 1);
    expect(page.offers.map(({ id }) => id)).toEqual(['71089105047300000001', '9007199254740993']);
    expect(page.offers[0]?.price?.amount).toBe('1234567890123.4567891');
    expect(page.pictureId).toBe('1164408192156408878');
  });

  it('leaves out what it does not know', () => {
    const [offer] = parseLinkfoxAnswer(answerOf({ products: [{ offerId: '1' }] }), 1).offers;
    expect(offer).toEqual({
      id: '1',
      title: '',
      url: 'https://detail.1688.com/offer/1.html',
      origin: 'service',
      supplier: {},
    });
  });

  it('takes an answer without rows for an empty page, and one without a list for none', () => {
    expect(parseLinkfoxAnswer(answerOf({ total: 0, products: [] }), 1).offers).toEqual([]);
    expect(parseLinkfoxAnswer(answerOf({ total: 0 }), 1).offers).toEqual([]);
    for (const body of [undefined, null, 'ok', [], {}, { products: 'none' }, { products: [{ title: 'no id' }] }])
      expect(() => parseLinkfoxAnswer(answerOf(body), 1)).toThrow(expect.objectContaining({ code: 'provider-answer' }));
  });

  it('only loses by what an answer lacks', () => {
    expect(gainsByLoss(readLinkfox, linkfoxAnswer)).toEqual([]);
    expect(gainsByLoss(readLinkfox, linkfoxNewerAnswer, ['pageItemCount'])).toEqual([]);
  });

  it('invents nothing from malformed answers', () => malformedLinkfox(300));
});
