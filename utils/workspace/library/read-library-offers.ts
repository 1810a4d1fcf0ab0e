import { db } from '../../db';
import type { Offer } from '../../offer/offer';
import { LibraryCache } from './library-cache';
import { isLive } from './library-chunk';
import { readRecords } from './read-records';

/** Every offer of the library in the order of its rows, read chunk by chunk. Rejects with the signal's reason. */
export async function readLibraryOffers(signal?: AbortSignal): Promise<Offer[]> {
  const { chunks } = await new LibraryCache(false).open();
  const offers: Offer[] = [];
  for (const [number, chunk] of chunks.entries()) {
    signal?.throwIfAborted();
    const records = await readRecords((await db()).transaction('libraryOffers').store, number);
    for (const [place, { offer }] of records) {
      // By the id: the row may have gone to another offer since the chunk was read.
      if (isLive(chunk, place) && chunk.ids[place] === offer.id) offers.push(offer);
    }
  }
  return offers;
}
