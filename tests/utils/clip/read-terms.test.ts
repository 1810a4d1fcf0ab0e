import { describe, expect, it } from 'vitest';
import { readTerms } from '@/utils/clip/read-terms';

const cny = (amount: string) => ({ amount, currency: 'CNY' });

describe('readTerms', () => {
  it.each([
    [['¥', '5', '.01', '券后价'], { price: cny('5.01'), promotion: { active: true, type: '券后价' } }],
    [['¥', '76', '.9'], { price: cny('76.9') }],
    [['￥1,280.00'], { price: cny('1280.00') }],
    [['¥', '118', '.0', '900+件'], { price: cny('118.0'), unitsSold: 900 }],
    [['每包¥1.97'], {}],
    [['¥', '面议'], {}],
    [['¥', '0'], {}],
    [['首单减1元'], {}],
    [['全网10万+件'], { unitsSold: 100_000 }],
    [['月销3.5万+件'], { monthlySales: 35_000 }],
    [['24包'], {}],
    [['回头率14%'], { repurchaseRate: 0.14 }],
    [['回头率140%'], {}],
    [['48H发货'], { shipsWithinHours: 48 }],
    [['今天发·大单稳交付'], { shipsWithinHours: 0 }],
    [['明天发·大单稳交付'], {}],
    [['代发包邮'], { dropship: true, dropshipFreeShipping: true }],
    [['一件代发'], { dropship: true }],
    [['7天无理由'], { noReasonReturn: true }],
    // A title, the site's own search, and a refusal.
    [['桌面垃圾袋一件代发包邮', '找代发', '不支持代发', '不支持7天无理由'], {}],
    [['3件起批'], { minimumOrder: 3, unit: '件' }],
  ])('reads %j', (texts, expected) => expect(readTerms(texts)).toEqual(expected));

  it('takes what has a quantity behind it as a ladder, and its first step as the price', () => {
    expect(
      readTerms(['¥', '1.30', '1~499包', '¥', '1.25', '500~999包', '¥', '1.20', '≥1000包', '¥', '1', '.1']),
    ).toEqual({
      price: cny('1.30'),
      priceTiers: [
        { minQuantity: 1, maxQuantity: 499, price: cny('1.30') },
        { minQuantity: 500, maxQuantity: 999, price: cny('1.25') },
        { minQuantity: 1000, price: cny('1.20') },
      ],
      minimumOrder: 1,
      unit: '包',
    });
  });
});
