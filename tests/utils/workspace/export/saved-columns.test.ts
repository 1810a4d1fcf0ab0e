import { describe, expect, it } from 'vitest';
import { bareOffer } from '@/tests/components/fixtures';
import type { SavedOffer } from '@/utils/workspace/board';
import { planColumns, type PlannedOffer } from '@/utils/workspace/export/plan-columns';
import { savedColumns } from '@/utils/workspace/export/saved-columns';
import type { ColumnOf } from '@/utils/workspace/export/export-source';
import stored from '../stored/saved-offer-v1.json';

const saved = stored as SavedOffer;
const cells = <T>(columns: readonly ColumnOf<T>[], item: T) =>
  Object.fromEntries(columns.map(({ id, cell }) => [id, cell(item)]));

describe('the columns of a saved offer', () => {
  const columns = savedColumns({ quantity: 150, sample: false, planned: true, watched: new Map() });

  it('hold the offer as it was, what the user says of it, and what it answers', () => {
    expect(cells(columns, saved)).toMatchObject({
      id: { kind: 'text', text: '6912345678901234567' },
      price: { kind: 'money', money: { amount: '8.50', currency: 'CNY' } },
      // At the quantity that prices are compared at, by the tiers that were saved.
      'price-at': { kind: 'money', money: { amount: '7.90', currency: 'CNY' } },
      status: { kind: 'text', text: 'Sampled' },
      tags: { kind: 'text', text: 'ceramic, spring' },
      note: { kind: 'text', text: 'Asked for a sample with our logo' },
      answers: { kind: 'text', text: 'Ceramic mug' },
      'product-price': { kind: 'money', money: { amount: '12.99', currency: 'USD' } },
      'product-link': { kind: 'link', url: 'https://www.amazon.com/dp/B0TEST0001' },
      via: { kind: 'text', text: 'LinkFox' },
      found: { kind: 'date' },
    });
  });

  it('hold what watching its price found, where anything is watched', () => {
    expect(columns.map(({ id }) => id)).not.toContain('watched-price');
    const watched = new Map([[saved.id, { price: { amount: '7.50', currency: 'CNY' }, change: -0.05063 }]]);
    const of = savedColumns({ quantity: 150, sample: false, planned: false, watched });
    expect(cells(of, saved)).toMatchObject({
      'watched-price': { kind: 'money', money: { amount: '7.50' } },
      'watched-change': { kind: 'percent', fraction: '-0.05063' },
    });
    expect(cells(of, { ...saved, id: 'other' })['watched-price']).toBeUndefined();
  });

  it('hold its plan with the rates of its day: ¥7.90 at 7.10 a dollar, less 15% of $12.99', () => {
    expect(cells(planColumns<PlannedOffer>(true), { ...saved, plan: { ...saved.plan!, quantity: 150 } })).toMatchObject(
      {
        'plan-quantity': { kind: 'number', value: '150' },
        'plan-landed': { kind: 'money', money: { amount: '1.11', currency: 'USD' } },
        'plan-profit': { kind: 'money', money: { amount: '9.93', currency: 'USD' } },
        'plan-margin': { kind: 'percent', fraction: '0.764344' },
      },
    );
  });

  it('are empty where nothing is known, and have each id once', () => {
    const { product: _, plan: _plan, status: _status, ...rest } = saved;
    const bare: SavedOffer = { ...rest, offer: bareOffer('1'), note: '', tags: [] };
    const given = Object.entries(cells(columns, bare)).flatMap(([id, cell]) => (cell ? [id] : []));
    expect(given).toEqual(['title', 'product-picture', 'id', 'link', 'data', 'saved', 'via', 'found']);
    expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
  });
});
