import { describe, expect, it } from 'vitest';
import { cleanRaw } from '@/utils/providers/answer/clean-raw';

describe('cleanRaw', () => {
  it('drops tokens, the queries of links into the site, and the keys that were sent', () => {
    const body = {
      token: 't',
      rows: [
        {
          promotionURL: 'p',
          traceInfo: 'x',
          link: 'http://detail.1688.com/offer/1.html?fromkv=a&b=c',
          note: 'key sk-12345678!',
        },
      ],
      imageUrl: 'https://cbu01.alicdn.com/a.jpg?x=1',
      id: '12345678',
      costToken: 4,
    };
    expect(cleanRaw(body, ['sk-12345678', '12345678'])).toEqual({
      rows: [{ link: 'http://detail.1688.com/offer/1.html', note: 'key •••!' }],
      imageUrl: 'https://cbu01.alicdn.com/a.jpg?x=1',
      id: '12345678',
      costToken: 4,
    });
  });
});
