import { describe, expect, it } from 'vitest';
import { bareOffer } from '@/tests/components/fixtures';
import { batchColumns, type ExportedItem } from '@/utils/workspace/export/batch-columns';
import { itemWith } from '../batch/batch-fixture';

const columns = batchColumns({ quantity: 100, sample: false });
const cells = (item: ExportedItem) => Object.fromEntries(columns.map(({ id, cell }) => [id, cell(item)]));

describe('the columns of a batch', () => {
  it('hold the product, what became of it, and its best offer', () => {
    const offer = bareOffer('9', { title: '杯子', price: { amount: '8', currency: 'CNY' } });
    const best = { offer, score: 87, quantity: 100, verdict: 'same-photo' as const };
    const item = itemWith({
      stage: 'done',
      product: { title: 'Mug', url: 'https://shop.example/mug', price: { amount: '9.99', currency: 'USD' } } as never,
      result: { loaded: 20, sample: false, best },
    });
    const margin = { margin: '0.5', without: [] };
    expect(cells({ item, title: 'Mug', state: 'done', margin })).toMatchObject({
      product: { text: 'Mug' },
      'product-price': { money: { amount: '9.99', currency: 'USD' } },
      found: { value: '20' },
      title: { text: '杯子' },
      id: { text: '9' },
      photo: { text: 'Same photo' },
      'factory-score': { value: '87' },
      margin: { fraction: '0.5' },
    });
  });

  it('keep a picture without an offer as a row of its own', () => {
    const found = cells({ item: itemWith({ stage: 'failed' }), title: '1.jpg', state: 'Not a picture' });
    expect(found).toMatchObject({ product: { text: '1.jpg' }, state: { text: 'Not a picture' } });
    expect(found.title).toBeUndefined();
    expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
  });
});
