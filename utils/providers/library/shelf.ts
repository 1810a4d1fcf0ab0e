import type { Fingerprint } from '../../image/fingerprint/fingerprint';
import { HashIndex } from '../../image/fingerprint/hash-index';
import type { Offer } from '../../offer/offer';
import type { SearchChoices } from '../provider';
import { matches } from './matches';

/** Offers that can be searched by picture. The sample library is one, the user's own library another. */
export interface Shelf {
  /** How many offers can be found. */
  size: number;
  /** The hashes of their pictures by row. */
  index: HashIndex;
  /** 1 for each row that passes what is chosen. `now` in ms since 1970. */
  allowed(choices: SearchChoices, now: number): Uint8Array;
  /** The offers of some rows, without `similarity`; undefined for one that is no longer there. */
  offers(rows: readonly number[]): Promise<readonly (Offer | undefined)[]>;
  /** The fingerprints of some rows' pictures, read in one go; undefined for one that is no longer there. */
  fingerprints(rows: readonly number[]): Promise<readonly (Fingerprint | undefined)[]>;
}

/** A shelf of offers that are all in memory: row i is offer i. */
export function shelfOf(offers: readonly Offer[], fingerprints: readonly Fingerprint[]): Shelf {
  return {
    size: offers.length,
    index: HashIndex.of(fingerprints),
    allowed: (choices, now) => Uint8Array.from(offers, (offer) => Number(matches(offer, choices, now))),
    offers: (rows) => Promise.resolve(rows.map((row) => offers[row])),
    fingerprints: (rows) => Promise.resolve(rows.map((row) => fingerprints[row])),
  };
}

/** Nothing to search. */
export const emptyShelf: Shelf = shelfOf([], []);
