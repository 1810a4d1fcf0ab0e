import { expect, it } from 'vitest';
import { librarySource } from '@/utils/workspace/export/library-source';
import { readJson } from '@/utils/workspace/library/import/read-json';
import { ownOffer } from '../library/offer-fixture';

const now = '2026-11-30T08:00:00.000Z';
const offers = [ownOffer('1', { price: { amount: '23.50', currency: 'CNY' } }), ownOffer('2')];

it('has no column for what only a search finds out', () => {
  const { columns, row, picture } = librarySource(offers, 100, now);
  const ids = columns.map(({ id }) => id);
  expect(ids).toContain('supplier');
  expect(ids).not.toContain('margin');
  expect(row(0, ['price', 'id'])).toMatchObject([{ kind: 'money' }, { kind: 'text', text: '1' }]);
  expect(picture(1, 'picture')).toBe('https://cbu01.alicdn.com/img/2.jpg');
});

it('is read back by the import as it is, and so is the export of a search', () => {
  const { record, count, json } = librarySource(offers, 100, now);
  const records = Array.from({ length: count }, (_, i) => record(i));
  expect(readJson(JSON.stringify({ ...json, offers: records }))).toEqual({ offers });
  expect(readJson(JSON.stringify({ offers: offers.map((offer) => ({ offer, factoryScore: 3 })) }))).toEqual({ offers });
});
