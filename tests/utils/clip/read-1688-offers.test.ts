// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { read1688Offers } from '@/utils/clip/read-1688-offers';
import { emptyResultsPage, offerPage, resultsPage, type ShownCard } from '../../gateway/site-1688/offer-pages';
import { loginPage, sliderPage } from '../../gateway/site-1688/pages';

const results = 'https://s.1688.com/selloffer/offer_search.htm?keywords=cup';
const read = (html: string, address = results) =>
  read1688Offers(new DOMParser().parseFromString(html, 'text/html'), address);
const cup: ShownCard = {
  id: '910000000001',
  title: '家用陶瓷杯办公室喝水杯定制',
  price: '3.7',
  tiers: ['3.70 1~499个', '3.60 ≥500个'],
  sold: '已售800+件',
  repurchase: '58%',
  shop: 'shop1test',
  company: '测试陶瓷厂',
};
const mug: ShownCard = { id: '910000000002', title: '不锈钢保温杯便携水杯礼品', price: '20.80', sold: '全网1.3万+件' };

describe.each([
  ['each in one box', false],
  ['torn apart by links in links', true],
])('offers on a results page, %s', (_, torn) => {
  it('are read with their terms', () => {
    const answer = read(resultsPage([cup, { title: '广告' }, mug], { torn }));
    expect(answer).toMatchObject({ outcome: 'offers', shown: 2, withoutId: 1 });
    expect(answer.offers).toEqual([
      {
        id: '910000000001',
        title: cup.title,
        url: 'https://detail.1688.com/offer/910000000001.html',
        origin: 'page',
        imageUrl: 'https://cbu01.alicdn.com/img/ibank/910000000001-0-cib.jpg_460x460q100.jpg',
        price: { amount: '3.70', currency: 'CNY' },
        priceTiers: [
          { minQuantity: 1, maxQuantity: 499, price: { amount: '3.70', currency: 'CNY' } },
          { minQuantity: 500, price: { amount: '3.60', currency: 'CNY' } },
        ],
        minimumOrder: 1,
        unit: '个',
        unitsSold: 800,
        repurchaseRate: 0.58,
        noReasonReturn: true,
        supplier: { name: '测试陶瓷厂', shopUrl: 'https://shop1test.1688.com/' },
      },
      {
        id: '910000000002',
        title: mug.title,
        url: 'https://detail.1688.com/offer/910000000002.html',
        origin: 'page',
        imageUrl: 'https://cbu01.alicdn.com/img/ibank/910000000002-0-cib.jpg_460x460q100.jpg',
        price: { amount: '20.80', currency: 'CNY' },
        unitsSold: 13000,
        noReasonReturn: true,
        supplier: {},
      },
    ]);
  });

  it('are told from those that cannot be read', () => {
    const { title: _title, ...untitled } = mug;
    const answer = read(resultsPage([cup, untitled], { torn }));
    expect([answer.offers.length, answer.shown]).toEqual([1, 2]);
  });
});

describe('what a page of 1688 asks for first', () => {
  it.each([
    ['a login', loginPage(), 'https://www.1688.com/member/signin.htm', 'login'],
    ['a login of another host', loginPage(), 'https://login.taobao.com/?redirectURL=x', 'login'],
    ['a slider', sliderPage(), 'https://s.1688.com/_____tmd_____/punish?x5secdata=1', 'verification'],
    ['a slider in place of the page', sliderPage(), results, 'verification'],
    ['nothing, but shows no offer', emptyResultsPage(), results, 'none'],
    ['nothing, being another site', resultsPage([cup]), 'https://shop.test/', 'elsewhere'],
  ])('is %s', (_, html, address, outcome) =>
    expect(read(html, address)).toEqual({ outcome, offers: [], shown: 0, withoutId: 0 }),
  );
});

describe('an offer’s own page', () => {
  it('is that one offer', () => {
    const answer = read(
      offerPage({ id: '910000000009', title: '家用陶瓷杯定制', price: '5.20' }),
      'https://detail.1688.com/offer/910000000009.html',
    );
    expect(answer).toMatchObject({ outcome: 'offers', shown: 1 });
    expect(answer.offers).toMatchObject([
      {
        id: '910000000009',
        title: '家用陶瓷杯定制',
        price: { amount: '5.20', currency: 'CNY' },
        minimumOrder: 2,
        unit: '件',
      },
    ]);
  });
});

describe('a hostile page', () => {
  it('is bounded, and every offer carries a number that stands in a link', () => {
    const many = Array.from({ length: 1000 }, (_, i): ShownCard => ({
      ...mug,
      id: String(910000000000 + i),
      title: `${mug.title}${'长'.repeat(2000)}`,
    }));
    const answer = read(resultsPage(many));
    expect(answer.shown).toBe(1000);
    expect(answer.offers.length).toBe(300);
    for (const offer of answer.offers) expect(offer.title.length).toBeLessThanOrEqual(300);
    // A document of a thousand cards takes its time where the tests share the machine.
  }, 30_000);

  it('is read in a time that grows with its cards, and not with their square', () => {
    const inside = vi.spyOn(Node.prototype, 'contains');
    const cards = Array.from({ length: 100 }, (_, i): ShownCard => ({ ...mug, id: String(910000000000 + i) }));
    expect(read(resultsPage(cards)).offers.length).toBe(100);
    expect(inside.mock.calls.length).toBeLessThan(2000);
    inside.mockRestore();
  });

  it('never makes it throw or invent', () => {
    const text = fc
      .array(fc.constantFrom('¥', '3', '.5', '≥2件', '1~9个', '回头率', '200%', '万+件', '1.2', '<', '券后价', ' '), {
        maxLength: 10,
      })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), text, (sold, price) => {
        const { offers } = read(resultsPage([{ ...mug, price, sold: sold.join('</div><div>') }]));
        for (const { price: found, repurchaseRate: rate = 0, unitsSold = 0 } of offers) {
          if (found) expect(found.amount).toMatch(/^\d+(?:\.\d+)?$/);
          expect(rate).toBeLessThanOrEqual(1);
          expect(Number.isSafeInteger(unitsSold)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
