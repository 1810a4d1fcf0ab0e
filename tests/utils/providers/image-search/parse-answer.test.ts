import { describe, expect, it } from 'vitest';
import { answerOf } from '../fixtures';
import { changedAt, gainsByLoss } from '../malformed';
import { imageSearchAnswer } from './answers';
import { malformedImageSearch, readImageSearch } from './malformed-answers';

const row = ['alibaba_image_search_response', 'result', 'products', 0];
const offerWith = (field: string, value: unknown) =>
  readImageSearch(answerOf(changedAt(imageSearchAnswer, [...row, field], value))).offers[0]!;

describe('parseImageSearch', () => {
  it('reads the described answer', () => {
    const { raw: _raw, ...page } = readImageSearch(answerOf(imageSearchAnswer));
    expect(page).toEqual({
      page: 1,
      total: 128,
      totalPages: 7,
      offers: [
        {
          id: '628745190321',
          title: '夏季纯棉短袖T恤',
          url: 'https://detail.1688.com/offer/628745190321.html',
          imageUrl: 'https://cbu01.alicdn.com/img/ibank/2024/abcdef.jpg',
          origin: 'service',
          price: { amount: '23.50', currency: 'CNY' },
          minimumOrder: 5,
          supplier: { id: '2209876543210', name: '某某服装有限公司', creditLevel: 4 },
          similarity: 0.96,
        },
      ],
    });
  });

  it('leaves out what is out of its range', () => {
    for (const similarity of [1.2, -0.1, '96', 'x'])
      expect(offerWith('similarity', similarity)).not.toHaveProperty('similarity');
    expect(offerWith('supplier', { credit_level: 9 }).supplier).toEqual({});
    expect(offerWith('supplier', null).supplier).toEqual({});
    for (const price of ['20-30', '面议', -1, null]) expect(offerWith('price', price)).not.toHaveProperty('price');
  });

  it('only loses by what an answer lacks', () => {
    // Without its page size the pages are counted by the one that was asked for.
    expect(gainsByLoss(readImageSearch, imageSearchAnswer)).toEqual([]);
  });

  it('invents nothing from malformed answers', () => malformedImageSearch(300));
});
