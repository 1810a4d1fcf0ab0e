import type { Offer } from '@/utils/offer/offer';

/** An offer of the user's own, with what a test names. */
export function ownOffer(id: string, change: Partial<Offer> = {}): Offer {
  return {
    id,
    title: `Offer ${id}`,
    url: `https://detail.1688.com/offer/${id}.html`,
    imageUrl: `https://cbu01.alicdn.com/img/${id}.jpg`,
    origin: 'library',
    supplier: { name: 'Mug Works' },
    ...change,
  };
}
