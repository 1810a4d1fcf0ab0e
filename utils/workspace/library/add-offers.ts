import { FindError } from '../../errors';
import type { Offer } from '../../offer/offer';
import { isSamePicture, joinOffer, libraryOffer } from './join-offer';
import { chunkRows, clearRow, isLive, pictureStates, setRow } from './library-chunk';
import { countLibrary } from './library-head';
import { mostLibraryOffers, type LibraryRecord, type LibrarySource } from './library-record';
import { writeLibrary, type LibraryTables } from './library-write';

/** How many offers are written before progress is told and a cancel is heard. */
const batch = 500;

export interface AddOptions {
  source: LibrarySource;
  /** When it was told, ISO 8601. */
  at: string;
  /** Leaves the library as it was. */
  signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

/** What adding offers came to. */
export interface Added {
  added: number;
  /** Offers that were there, and of which something was told anew. */
  joined: number;
  /** Offers that were there just so. */
  same: number;
}

/**
 * Puts offers into the library, all or none. One whose id is there is joined with it (`joinOffer`); a picture that is
 * another than before is read anew. Rejects with `library-full` where they do not fit, and with what failed, a full disk
 * for one.
 */
export async function addOffers(offers: readonly Offer[], options: AddOptions): Promise<Added> {
  const { signal, onProgress } = options;
  const wanted = joinDuplicates(offers);
  signal?.throwIfAborted();
  return writeLibrary(async (tables) => {
    const places = await placesOf(tables);
    const fresh = wanted.filter(({ id }) => !places.rows.has(id)).length;
    const over = countLibrary(tables.head).offers + fresh - mostLibraryOffers;
    if (over > 0) throw new FindError('library-full', { most: mostLibraryOffers, over });
    const result: Added = { added: 0, joined: 0, same: 0 };
    for (let from = 0; from < wanted.length; from += batch) {
      onProgress?.(from, wanted.length);
      const added = wanted.slice(from, from + batch).map(async (offer) => {
        result[await place(tables, offer, places, options)]++;
      });
      await Promise.all(added);
      signal?.throwIfAborted();
    }
    if (result.joined > 0 && options.source !== 'seen') tables.head.joinedAt = options.at;
    onProgress?.(wanted.length, wanted.length);
    return result;
  });
}

function joinDuplicates(offers: readonly Offer[]): Offer[] {
  const byId = new Map<string, Offer>();
  for (const offer of offers.map(libraryOffer)) {
    const before = byId.get(offer.id);
    byId.set(offer.id, before ? joinOffer(before, offer) : offer);
  }
  return [...byId.values()];
}

/** Where offers stand, and where the next ones go. */
interface Places {
  rows: Map<string, number>;
  free: Iterator<number>;
}

async function placesOf(tables: LibraryTables): Promise<Places> {
  const rows = new Map<string, number>();
  const free: number[] = [];
  for (let number = 0; number < tables.size; number++) {
    const chunk = await tables.chunk(number);
    for (let row = 0; row < chunkRows; row++) {
      if (isLive(chunk, row)) rows.set(chunk.ids[row]!, number * chunkRows + row);
      else if (chunk.ids[row] === '') free.push(number * chunkRows + row);
    }
  }
  return { rows, free: upwards(free, tables.size * chunkRows) };
}

function* upwards(free: readonly number[], next: number): Generator<number, never> {
  yield* free;
  for (let row = next; ; row++) yield row;
}

/** With what it was, where the user adds it again: what is kept by itself as offers are seen is not undone. */
function joined({ was: _, ...before }: LibraryRecord, source: LibrarySource): LibraryRecord {
  const { offer, changedAt } = before;
  return source === 'seen' ? before : { ...before, was: { offer, changedAt } };
}

async function place(
  tables: LibraryTables,
  offer: Offer,
  { rows, free }: Places,
  { source, at }: AddOptions,
): Promise<keyof Added> {
  const known = rows.get(offer.id);
  const row = known ?? free.next().value;
  const before = known === undefined ? undefined : await tables.record(known);
  const record: LibraryRecord = before
    ? { ...joined(before, source), offer: joinOffer(before.offer, offer), changedAt: at }
    : { version: 1, offer, source, addedAt: at, changedAt: at };
  if (before && JSON.stringify(before.offer) === JSON.stringify(record.offer)) return 'same';
  const chunk = await tables.change(Math.floor(row / chunkRows));
  const place = row % chunkRows;
  if (!before) clearRow(chunk, place);
  setRow(chunk, place, record);
  if (!before || !isSamePicture(before.offer.imageUrl, record.offer.imageUrl)) {
    chunk.pictures[place] = record.offer.imageUrl ? pictureStates.waiting : pictureStates.none;
  }
  await tables.transaction.objectStore('libraryOffers').put(record, row);
  return before ? 'joined' : 'added';
}
