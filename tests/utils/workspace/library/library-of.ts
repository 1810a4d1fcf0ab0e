import { db } from '@/utils/db';
import type { Offer } from '@/utils/offer/offer';
import { LibraryCache } from '@/utils/workspace/library/library-cache';
import { chunkRows, isLive } from '@/utils/workspace/library/library-chunk';

/** The offers that the library lists, by id. */
export async function libraryOffers(): Promise<Record<string, Offer>> {
  const { chunks } = await new LibraryCache(false).open();
  const database = await db();
  const found: Record<string, Offer> = {};
  for (const [number, chunk] of chunks.entries()) {
    for (let row = 0; row < chunkRows; row++) {
      if (!isLive(chunk, row)) continue;
      found[chunk.ids[row]!] = (await database.get('libraryOffers', number * chunkRows + row))!.offer;
    }
  }
  return found;
}
