import { compare } from '../../image/fingerprint/compare';
import type { Fingerprint } from '../../image/fingerprint/fingerprint';
import { HashIndex } from '../../image/fingerprint/hash-index';
import { queryOf } from '../../image/fingerprint/query';
import type { Offer } from '../../offer/offer';
import type { Provider, SearchContext } from '../provider';
import { libraryEntry } from './entry';
import { matches } from './matches';
import { byChoice } from './order';
import type { Shelf } from './shelf';

/** How many offers a search keeps: those whose pictures are verified closely. */
const kept = 50;

/** What the library needs from outside, so that it runs without a browser. */
export interface LibraryParts {
  /** The offers to search. Asked once a search: keep it in memory. */
  openShelf(): Promise<Shelf>;
  /** The fingerprint of the query picture. */
  fingerprintOf(picture: Blob): Promise<Fingerprint>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Samples rest while a service is set up, and there is nothing else on the shelf yet. */
const emptyShelf: Shelf = {
  offers: [],
  index: HashIndex.of([]),
  fingerprint: (row) => {
    throw new RangeError(`There is no row ${row}.`);
  },
};

/** What is known of the last query, so that another page or sort of it compares nothing twice. */
interface Known {
  sha256: string;
  shelf: Shelf;
  fingerprint: Fingerprint;
  similarities: Map<number, number>;
}

/**
 * The on-device library: of the offers that pass the filters it keeps the 50 whose pictures are closest to the query,
 * by hashes first and then by a close comparison, and pages through them in the chosen order. Without any network.
 */
export function createLibraryProvider({ openShelf, fingerprintOf, now }: LibraryParts): Provider {
  let known: Known | undefined;
  return {
    entry: libraryEntry,
    async search({ picture, choices, page }, context) {
      const { signal } = context;
      signal.throwIfAborted();
      const shelf = context.withoutSamples ? emptyShelf : await openShelf();
      signal.throwIfAborted();
      if (known?.sha256 !== picture.sha256 || known.shelf !== shelf) {
        const fingerprint = await fingerprintOf(picture.blob);
        signal.throwIfAborted();
        known = { sha256: picture.sha256, shelf, fingerprint, similarities: new Map() };
      }
      const time = now();
      const allowed = Uint8Array.from(shelf.offers, (offer) => Number(matches(offer, choices, time)));
      const rows = shelf.index.nearest(known.fingerprint.hashes, kept, allowed).map((candidate) => candidate.row);
      const similarities = await verify(known, rows, context);
      const offers = rows
        .map((row): Offer => ({ ...shelf.offers[row]!, similarity: similarities.get(row)! }))
        .sort(byChoice(choices.sort));
      const from = (page - 1) * choices.pageSize;
      return {
        offers: offers.slice(from, from + choices.pageSize),
        page,
        totalPages: Math.ceil(offers.length / choices.pageSize),
        total: offers.length,
        outOf: shelf.offers.length,
      };
    },
  };
}

/** Compares the query with each row, leaving the event loop between pairs so that a cancel is heard at once. */
async function verify(known: Known, rows: readonly number[], { signal, onChecking }: SearchContext) {
  const { shelf, fingerprint, similarities } = known;
  const query = queryOf(fingerprint);
  for (const [done, row] of rows.entries()) {
    onChecking(done, rows.length);
    if (similarities.has(row)) continue;
    await nextTurn();
    signal.throwIfAborted();
    const entry = await shelf.fingerprint(row);
    signal.throwIfAborted();
    similarities.set(row, compare(query, entry).similarity);
  }
  onChecking(rows.length, rows.length);
  return similarities;
}

/** Lets other events in. A timer would be held back to 4 ms; a message on a channel of its own is not. */
function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
