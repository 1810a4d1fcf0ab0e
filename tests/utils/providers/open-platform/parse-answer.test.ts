import { describe, expect, it } from 'vitest';
import { parseJson } from '@/utils/json';
import { parseImageQuery, parseUpload } from '@/utils/providers/open-platform/parse-answer';
import { parseRegions } from '@/utils/providers/open-platform/parse-regions';
import { answerOf } from '../fixtures';
import { gainsByLoss } from '../malformed';
import { imageQueryAnswer } from './answers';
import { malformedOpenPlatform, readImageQuery } from './malformed-answers';

describe('parseImageQuery', () => {
  it('reads every field, and drops tokens', () => {
    const { raw, ...page } = parseImageQuery(answerOf(imageQueryAnswer), 1, '77');
    expect(page).toEqual({
      page: 1,
      total: 41,
      totalPages: 3,
      pictureId: '77',
      regions: [
        { value: '265,597,326,764', current: true, box: { x: 265, y: 326, width: 332, height: 438 } },
        { value: '443,783,154,595', current: false, box: { x: 443, y: 154, width: 340, height: 441 } },
      ],
      offers: [
        {
          id: '710891050473',
          title: '玉米刨',
          titleTranslated: 'Corn stripper',
          categoryId: '1031910',
          url: 'https://detail.1688.com/offer/710891050473.html',
          imageUrl: 'https://cbu01.alicdn.com/img/ibank/O1CN01b.jpg',
          origin: 'service',
          price: { amount: '1.70', currency: 'CNY' },
          dropshipPrice: { amount: '2.10', currency: 'CNY' },
          minimumOrder: 3,
          monthlySales: 4861,
          repurchaseRate: 0.13,
          tradeScore: 5,
          serviceScore: 3.5,
          qualityRefundRate: 0.0123,
          supplier: {
            name: '浙江省一路发发商贸公司',
            years: 7,
            province: '浙江省',
            city: '杭州市',
            type: 'source-factory',
            typeInferred: true,
          },
          sellerIdentities: ['超级工厂', '实力商家', '诚信通会员'],
          offerIdentities: ['严选'],
          premiumSourcing: true,
          promotion: { active: true, type: 'plus' },
          dropship: true,
          patented: true,
          shipsWithinHours: 48,
          listedAt: '2024-04-20T08:00:00+08:00',
        },
      ],
    });
    expect(JSON.stringify(raw)).not.toMatch(/TOKEN|TRACE/);
  });

  it('reads a row as resellers pass it on: prices null, sales as text', () => {
    const row = {
      offerId: 556733445249,
      isJxhy: false,
      priceInfo: { price: '1.20', jxhyPrice: null },
      monthSold: '172',
    };
    const body = {
      result: { success: true, result: { totalRecords: 1, data: [row, { offerId: 1, priceInfo: null }] } },
    };
    const [offer, other] = parseImageQuery(answerOf(body), 1, '7').offers;
    expect(offer).toMatchObject({ id: '556733445249', price: { amount: '1.20' }, monthlySales: 172 });
    expect(offer).not.toHaveProperty('dropshipPrice');
    expect(offer).not.toHaveProperty('similarity');
    expect(other).not.toHaveProperty('price');
  });

  it('only loses by what an answer lacks', () => {
    const secondSources = ['thirdCategoryId', 'currentRegion'];
    expect(gainsByLoss(readImageQuery, imageQueryAnswer, secondSources)).toEqual([]);
  });

  it('invents nothing from malformed answers', () => malformedOpenPlatform(300));
});

describe('parseUpload', () => {
  const upload = (result: unknown) => parseUpload(answerOf({ result: { success: 'true', result } }));
  it('keeps a number above 2^53, given as text or as a number', () => {
    expect(upload('1164408192156408878')).toBe('1164408192156408878');
    const body = parseJson('{"result":{"success":"true","result":1164408192156408878}}');
    expect(parseUpload(answerOf(body))).toBe('1164408192156408878');
  });
  it('asks for a smaller picture when there is no number', () => {
    for (const result of ['0', 0, undefined, null, '', 'abc', {}])
      expect(() => upload(result)).toThrow(expect.objectContaining({ code: 'service-upload' }));
  });
});

describe('parseRegions', () => {
  it('keeps a value that it cannot place, and nothing that is none', () => {
    expect(parseRegions('10,5,1,2', ' 1,2,3,4 ;x;1,2,3;;1,2,3,4')).toEqual([
      { value: '10,5,1,2', current: true },
      { value: '1,2,3,4', current: false, box: { x: 1, y: 3, width: 1, height: 1 } },
    ]);
    expect(parseRegions(undefined, undefined)).toEqual([]);
  });
});
