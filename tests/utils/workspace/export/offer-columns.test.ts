import { describe, expect, it } from 'vitest';
import { bareOffer } from '@/tests/components/fixtures';
import type { Offer } from '@/utils/offer/offer';
import { offerColumns } from '@/utils/workspace/export/offer-columns';

const cells = (offer: Offer, sample = false) =>
  Object.fromEntries(
    offerColumns({ quantity: 100, sample }).flatMap(({ id, cell }) => {
      const found = cell({ offer });
      return found ? [[id, found]] : [];
    }),
  );

describe('the columns of an offer', () => {
  it('are empty where nothing is known, also for a thing that is not there', () => {
    expect(Object.keys(cells(bareOffer('1234567890123456789')))).toEqual(['title', 'id', 'link', 'data']);
  });

  it('keep ids as text, amounts exact, and what is false apart from what is not known', () => {
    const offer = bareOffer('1234567890123456789', {
      price: { amount: '12.260', currency: 'CNY' },
      patented: false,
      monthlySales: 0,
      repurchaseRate: 0.123456789,
      listedAt: '2026-05-10T12:00:00Z',
      supplier: { id: '2209876543210', years: 9 },
    });
    expect(cells(offer)).toMatchObject({
      id: { kind: 'text', text: '1234567890123456789' },
      price: { kind: 'money', money: { amount: '12.260', currency: 'CNY' } },
      patented: { kind: 'text', text: 'No' },
      'monthly-sales': { kind: 'number', value: '0' },
      'repurchase-rate': { kind: 'percent', fraction: '0.123457' },
      'supplier-years': { kind: 'number', value: '9' },
      listed: { kind: 'date' },
    });
  });

  it('lead to the web only', () => {
    const offer = bareOffer('1', {
      url: 'javascript:alert(1)',
      supplier: { shopUrl: 'sample.html?id=1' },
      imageUrl: 'chrome-extension://id/a.webp',
    });
    const found = cells(offer);
    expect(found).not.toHaveProperty('link');
    expect(found).not.toHaveProperty('shop');
    expect(found).not.toHaveProperty('picture-link');
    // The picture can be put into a cell all the same.
    expect(found.picture).toEqual({ kind: 'picture' });
  });

  it('say of a sample what it is, and cannot be made to keep quiet', () => {
    expect(cells(bareOffer('1', { origin: 'sample' })).data).toEqual({ kind: 'text', text: 'Sample data, invented' });
    expect(offerColumns({ quantity: 1, sample: true }).find(({ id }) => id === 'data')).toMatchObject({ fixed: true });
    expect(offerColumns({ quantity: 1, sample: false }).find(({ id }) => id === 'data')).toMatchObject({
      fixed: false,
    });
  });

  it('have ids of their own', () => {
    const ids = offerColumns({ quantity: 1, sample: false }).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
