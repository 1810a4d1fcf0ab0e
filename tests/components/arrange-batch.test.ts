import { describe, expect, it } from 'vitest';
import { arrangeBatch, wholeBatch, type BatchLook } from '@/components/arrange-batch';
import type { RowMoney } from '@/components/batch-row';
import type { BatchItem } from '@/utils/workspace/batch/batch';
import { itemWith } from '../utils/workspace/batch/batch-fixture';
import { bareOffer } from './fixtures';

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const found = (id: string, index: number, price: string, score: number, title: string): BatchItem => ({
  ...itemWith({ searchId: id, index, stage: 'done' }),
  product: { store: 'shop.example', url: 'https://shop.example/1', title },
  result: {
    loaded: 20,
    sample: false,
    best: {
      offer: bareOffer(id, { title: `样品 ${id}`, supplier: { name: '永康五金厂' } }),
      price: { price: cny(price), quantity: 100, belowFirstTier: false },
      quantity: 100,
      score,
    },
  },
});
const items: BatchItem[] = [
  found('a', 0, '9.50', 40, 'Ｂlue mug'),
  { ...itemWith({ searchId: 'b', index: 1, stage: 'failed' }), error: { code: 'service-down' } },
  found('c', 2, '10', 90, 'Red kettle'),
  { ...itemWith({ searchId: 'd', index: 3, stage: 'done' }), result: { loaded: 0, sample: false } },
  found('e', 4, '1.20', 60, 'Green bowl'),
  itemWith({ searchId: 'f', index: 5 }),
];
const landed = (amount: string, currency: string, yuan?: string): RowMoney => ({
  landed: { cost: { amount, currency }, ...(yuan ? { yuan } : {}), without: [] },
});
const money = new Map<string, RowMoney>([
  ['a', { ...landed('450', 'JPY', '21'), margin: { margin: '-0.2', without: [] } }],
  ['c', landed('2.5', 'EUR', '19.8')],
  ['e', { ...landed('10', 'USD', '71'), margin: { margin: '0.4', without: [] } }],
]);
const ids = (look: Partial<BatchLook>) =>
  arrangeBatch(items, { ...wholeBatch, ...look }, money)
    .map(({ searchId }) => searchId)
    .join('');

describe('the rows of a batch', () => {
  it('come as the pictures came, all of them', () => {
    expect(ids({})).toBe('abcdef');
  });

  it.each([
    ['match', 'ace'],
    ['none', 'd'],
    ['failed', 'b'],
    ['open', 'f'],
  ] as const)('of %s are %s', (show, expected) => {
    expect(ids({ show })).toBe(expected);
  });

  it('are ordered by what is known of them, the rest after them as it came', () => {
    expect(ids({ sort: 'price' })).toBe('eacbdf');
    expect(ids({ sort: 'landed' })).toBe('caebdf');
    expect(ids({ sort: 'score' })).toBe('ceabdf');
    expect(ids({ sort: 'margin' })).toBe('eabcdf');
  });

  it('are ordered by what they cost in one currency, where stores have different ones', () => {
    const places = new Map([...money, ['b', landed('0.1', 'XAU')]] as const);
    expect(arrangeBatch(items, { ...wholeBatch, sort: 'landed' }, places)[3]!.searchId).toBe('b');
  });

  it('are found by the words of product, offer and supplier, in whatever form they are typed', () => {
    expect(ids({ text: 'blue MUG' })).toBe('a');
    expect(ids({ text: '五金 样品' })).toBe('ace');
    expect(ids({ text: 'shop.example kettle' })).toBe('c');
    expect(ids({ text: 'kettle', show: 'failed' })).toBe('');
  });

  it('are found by whole numbers of their title, place or file, and by words of all that is known, in any order', () => {
    const mugs = Array.from({ length: 13 }, (_, i) => found(String(i), i, '5', 10, `Mug ${i + 1}, 350ml`));
    const titles = (text: string) =>
      arrangeBatch(mugs, { ...wholeBatch, text }, new Map()).map(({ product }) => product!.title);
    expect(titles('mug 3')).toEqual(['Mug 3, 350ml']);
    expect(titles('3 MUG')).toEqual(['Mug 3, 350ml']);
    expect(titles('１３')).toEqual(['Mug 13, 350ml']);
    // The offer of the first row is called 样品 0; numbers of an offer name no row.
    expect(titles('0')).toEqual([]);
    expect(titles('350ml 五金 2')).toEqual(['Mug 2, 350ml']);
    const file = { ...itemWith({ searchId: 'x', index: 40 }), source: { kind: 'file', name: 'IMG_0077.jpg' } as const };
    const finds = (text: string) => arrangeBatch([file], { ...wholeBatch, text }, new Map()).length === 1;
    expect([finds('41'), finds('img_0077'), finds('0077'), finds('4')]).toEqual([true, true, true, false]);
  });
});
