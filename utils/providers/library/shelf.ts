import type { Fingerprint } from '../../image/fingerprint/fingerprint';
import type { HashIndex } from '../../image/fingerprint/hash-index';
import type { Offer } from '../../offer/offer';

/** Offers that can be searched by picture. Row i of the index is offer i. The sample library is one. */
export interface Shelf {
  /** Without `similarity`. */
  offers: readonly Offer[];
  index: HashIndex;
  /** The fingerprint of the offer's picture. */
  fingerprint(row: number): Fingerprint | Promise<Fingerprint>;
}
