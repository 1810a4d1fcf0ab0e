import { chunkRows } from './library-chunk';
import { writeLibrary } from './library-write';
import { readRecords } from './read-records';

/**
 * Lets go of what offers were before they were last added again, where that was until `before`, ms since 1970: it would take
 * the room of each of them twice, in backups too.
 */
export async function dropEarlier(before: number): Promise<void> {
  // One chunk a transaction: it may be many megabytes, and half of it done is none the worse.
  for (let number: number | undefined = 0; number !== undefined;) number = await dropOne(number, before);
}

/** Resolves with the number of the next chunk, or undefined where there is no more to do. */
function dropOne(number: number, before: number): Promise<number | undefined> {
  return writeLibrary(async ({ head, size, transaction }) => {
    if (!head.joinedAt || Date.parse(head.joinedAt) > before) return undefined;
    if (number >= size) {
      const { joinedAt: _, ...rest } = head;
      await transaction.objectStore('libraryState').put(rest, 'head');
      return undefined;
    }
    const offers = transaction.objectStore('libraryOffers');
    const joined = [...(await readRecords(offers, number))].filter(([, { was }]) => was);
    await Promise.all(joined.map(([row, { was: _, ...record }]) => offers.put(record, number * chunkRows + row)));
    return number + 1;
  });
}
