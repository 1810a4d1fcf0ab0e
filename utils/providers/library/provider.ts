import { compare } from '../../image/fingerprint/compare';
import type { Fingerprint } from '../../image/fingerprint/fingerprint';
import { queryOf } from '../../image/fingerprint/query';
import type { Offer } from '../../offer/offer';
import type { Provider, SearchContext } from '../provider';
import { libraryEntry } from './entry';
import { byChoice } from './order';
import type { Shelf } from './shelf';

/** How many offers a search keeps: those whose pictures are verified closely. */
const kept = 50;

/** What the library needs from outside, so that it runs without a browser. */
export interface LibraryParts {
  /** The offers to search. Asked once a search: the same object as long as nothing in it changes. */
  openShelf(context: Pick<SearchContext, 'samples'>): Promise<Shelf>;
  /** The fingerprint of the query picture. */
  fingerprintOf(picture: Blob): Promise<Fingerprint>;
  /** Milliseconds since 1970. */
  now(): number;
}

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
      const shelf = await openShelf(context);
      signal.throwIfAborted();
      if (known?.sha256 !== picture.sha256) {
        const fingerprint = await fingerprintOf(picture.blob);
        signal.throwIfAborted();
        known = { sha256: picture.sha256, shelf, fingerprint, similarities: new Map() };
      } else if (known.shelf !== shelf) {
        known = { ...known, shelf, similarities: new Map() };
      }
      const allowed = shelf.allowed(choices, now());
      const rows = shelf.index.nearest(known.fingerprint.hashes, kept, allowed).map((candidate) => candidate.row);
      const similarities = await verify(known, rows, context);
      const found = await shelf.offers(rows);
      signal.throwIfAborted();
      const offers = rows
        .flatMap((row, i): Offer[] => {
          const similarity = similarities.get(row);
          return found[i] && similarity !== undefined ? [{ ...found[i], similarity }] : [];
        })
        .sort(byChoice(choices.sort));
      const from = (page - 1) * choices.pageSize;
      return {
        offers: offers.slice(from, from + choices.pageSize),
        page,
        totalPages: Math.ceil(offers.length / choices.pageSize),
        total: offers.length,
        outOf: shelf.size,
      };
    },
  };
}

/** Compares the query with each row, leaving the event loop between pairs so that a cancel is heard at once. */
async function verify(known: Known, rows: readonly number[], { signal, onChecking }: SearchContext) {
  const { shelf, fingerprint, similarities } = known;
  const query = queryOf(fingerprint);
  const unknown = rows.filter((row) => !similarities.has(row));
  const entries = await shelf.fingerprints(unknown);
  for (const [done, row] of unknown.entries()) {
    onChecking(rows.length - unknown.length + done, rows.length);
    await nextTurn();
    signal.throwIfAborted();
    const entry = entries[done];
    if (entry) similarities.set(row, compare(query, entry).similarity);
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
