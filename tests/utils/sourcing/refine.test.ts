import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goodSupplier } from '@/utils/sourcing/good-supplier';
import { priceAtQuantity } from '@/utils/sourcing/price-at-quantity';
import { rankOffers } from '@/utils/sourcing/rank';
import { refine } from '@/utils/sourcing/refine';
import { parseKeywords, titleKeywords } from '@/utils/sourcing/title-keywords';
import { anyOffers, offer, yuan } from './offer';

const row = (id: string, creditLevel?: number, similarity?: number) =>
  offer(id, { supplier: { creditLevel }, similarity });
const ids = ({ offers }: { offers: { id: string }[] }) => offers.map(({ id }) => id);

describe('good supplier', () => {
  it('judges each half where its datum is given, and counts what it could not judge', () => {
    const list = [
      row('good', 4, 0.8),
      row('credit', 3, 0.9),
      row('alike', 5, 0.79),
      row('no-credit', undefined, 0.9),
      row('no-similarity', 5),
      row('neither'),
      row('bad-half', 3),
    ];
    const refined = refine(list, [goodSupplier()]);
    expect(ids(refined)).toEqual(['good', 'no-credit', 'no-similarity', 'neither']);
    expect(refined).toMatchObject({ loaded: 7, passed: 1, notJudged: 3 });
    expect(Object.fromEntries(refined.missing)).toEqual({ credit: 2, similarity: 2 });
    expect([...refined.notJudgedIds]).toEqual(['no-credit', 'no-similarity', 'neither']);
  });

  it('lets the photo check stand in, marked, and only for a similarity that is not given', () => {
    const photos = new Map([
      ['a', { verdict: 'same-photo', score: 0.95 }],
      ['b', { verdict: 'different', score: 0.2 }],
      ['c', { verdict: 'same-photo', score: 0.99 }],
      ['d', { verdict: 'not-checked', score: 0 }],
    ] as const);
    const refined = refine([row('a', 5), row('b', 5), row('c', 5, 0.1), row('d', 5)], [goodSupplier(photos)]);
    expect(ids(refined)).toEqual(['a', 'd']);
    expect([...refined.byPhotoCheck]).toEqual(['a']);
    expect(refined.passed).toBe(1);
  });

  it('puts the most similar first, then the cheapest; without a price last', () => {
    const list = [
      offer('dear', { similarity: 0.9, supplier: { creditLevel: 5 }, price: yuan('10') }),
      offer('no-price', { similarity: 0.9, supplier: { creditLevel: 5 } }),
      offer('cheap', { similarity: 0.9, supplier: { creditLevel: 5 }, price: yuan('9.99') }),
      offer('alike', { similarity: 0.95, supplier: { creditLevel: 5 }, price: yuan('99') }),
    ];
    const prices = new Map(
      list.flatMap((each) => {
        const price = priceAtQuantity(each, 100);
        return price ? [[each.id, price] as const] : [];
      }),
    );
    const { offers } = refine(list, [goodSupplier()]);
    expect(ids({ offers: rankOffers(offers, 'similarity', { prices }) })).toEqual([
      'alike',
      'cheap',
      'dear',
      'no-price',
    ]);
  });
});

describe('title keywords', () => {
  const titled = (title: string, titleTranslated?: string) => ({ ...offer('1'), title, titleTranslated });
  it.each([
    [['T恤'], titled('夏季纯棉短袖Ｔ恤'), true],
    [['USB'], titled('usb-c 充电线'), true],
    [['cotton'], titled('纯棉', 'Cotton shirt'), true],
    [['linen', 'cotton'], titled('纯棉', 'Cotton shirt'), true],
    [['linen'], titled('纯棉', 'Cotton shirt'), false],
  ])('%j in %j: %s', (keywords, each, passes) => {
    expect(titleKeywords(keywords).judge(each)).toEqual({ passes, missing: [] });
  });
  it('does not judge an offer without a title, and judges none without keywords', () => {
    expect(titleKeywords(['a']).judge(titled(' '))).toEqual({ passes: true, missing: ['title'] });
    expect(titleKeywords([' ']).judge(titled('x'))).toEqual({ passes: true, missing: [] });
  });
  it('reads the keywords that a user types', () => {
    expect(parseKeywords(' 纯棉，T恤、Cotton;cotton  linen')).toEqual(['纯棉', 't恤', 'cotton', 'linen']);
  });
});

describe('refine', () => {
  it('accounts for every offer: in the list in order, judged or not, or judged against', () => {
    const refinements = [goodSupplier(), titleKeywords(['1', '3'])];
    fc.assert(
      fc.property(anyOffers, (offers) => {
        const refined = refine(offers, refinements);
        const left = new Set(ids(refined));
        expect(offers.filter(({ id }) => left.has(id))).toEqual(refined.offers);
        expect(refined.passed + refined.notJudged).toBe(refined.offers.length);
        expect(refined.notJudgedIds.size).toBe(refined.notJudged);
        for (const each of offers) {
          expect(left.has(each.id)).toBe(refinements.every(({ judge }) => judge(each).passes));
        }
        expect(refine(refined.offers, refinements).offers).toEqual(refined.offers);
      }),
    );
  });
});
