import { describe, expect, it } from 'vitest';
import type { Offer } from '@/utils/offer/offer';
import { bestOffer } from '@/utils/sourcing/best-offer';
import { factoryWeights as weights } from '@/utils/sourcing/factory-weights';
import type { PhotoCheck } from '@/utils/sourcing/photo-check';

const offer = (id: string, price: string, type?: 'source-factory'): Offer =>
  ({
    id,
    title: id,
    url: '',
    origin: 'service',
    price: { amount: price, currency: 'CNY' },
    supplier: type ? { type, typeInferred: false } : {},
  }) as Offer;
const best = (offers: Offer[], checks: [string, PhotoCheck['verdict']][] = []) =>
  bestOffer(offers, {
    quantity: 100,
    weights,
    photos: new Map(checks.map(([id, verdict]) => [id, { verdict, score: 0.9 }])),
  });

describe('the best offer', () => {
  it('shows the same photo, before any score', () => {
    const offers = [offer('maker', '5', 'source-factory'), offer('same', '9')];
    expect(best(offers)!.offer.id).toBe('maker');
    expect(best(offers, [['same', 'same-photo-edited']])).toMatchObject({
      offer: { id: 'same' },
      verdict: 'same-photo-edited',
      price: { price: { amount: '9', currency: 'CNY' } },
      quantity: 100,
    });
  });

  it('of equal scores is the cheapest, and of equal prices the service’s first', () => {
    // Of one price no offer is below or above the average, so that all scores are equal.
    expect(best([offer('a', '5'), offer('b', '5')])!.offer.id).toBe('a');
    const { price: _, ...unpriced } = offer('c', '1');
    expect(best([unpriced as Offer, offer('d', '7')])!.offer.id).toBe('d');
  });

  it('is none where there are none, or all are another product', () => {
    expect(best([])).toBeUndefined();
    expect(best([offer('a', '5')], [['a', 'different']])).toBeUndefined();
  });
});
