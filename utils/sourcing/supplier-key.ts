import type { Offer } from '../offer/offer';

/** What tells one supplier from another: the id, else the name, else the offer itself, whose seller is not named. */
export function supplierKey({ id, supplier }: Pick<Offer, 'id' | 'supplier'>): string {
  if (supplier.id) return `id ${supplier.id}`;
  return supplier.name ? `name ${supplier.name}` : `offer ${id}`;
}
