import { db } from '../../db';
import { decodeFingerprint, FingerprintFormatError } from '../../image/fingerprint/codec';
import type { Fingerprint } from '../../image/fingerprint/fingerprint';
import { HashIndex } from '../../image/fingerprint/hash-index';
import type { Offer } from '../../offer/offer';
import { bitTest, bitWords } from '../../providers/library/filter-bits';
import { hasWords, wordsOf } from '../../providers/library/matches';
import type { Shelf } from '../../providers/library/shelf';
import type { SearchChoices } from '../../providers/provider';
import { LibraryCache, type LibraryInMemory } from './library-cache';
import { chunkRows, isSearchable, type LibraryChunk } from './library-chunk';
import { countLibrary } from './library-head';
import { readLibraryRecord } from './library-record';

const cache = new LibraryCache(true);
let opened: { memory: LibraryInMemory; shelf: Shelf | undefined } | undefined;

/**
 * The user's own library as a shelf, or undefined while it holds no offer. Offers whose picture was not read yet are not
 * found. The same object as long as nothing changes.
 */
export async function openOwnShelf(): Promise<Shelf | undefined> {
  const memory = await cache.open();
  if (opened?.memory !== memory) {
    opened = { memory, shelf: countLibrary(memory.head).offers > 0 ? shelfOver(memory) : undefined };
  }
  return opened.shelf;
}

function shelfOver({ head, chunks, hashes }: LibraryInMemory): Shelf {
  return {
    size: countLibrary(head).searchable,
    index: new HashIndex(hashes),
    allowed(choices, now) {
      const allowed = new Uint8Array(chunks.length * chunkRows);
      const test = rowTest(choices, now);
      chunks.forEach((chunk, number) => {
        for (let row = 0; row < chunkRows; row++) {
          if (isSearchable(chunk, row) && test(chunk, row)) allowed[number * chunkRows + row] = 1;
        }
      });
      return allowed;
    },
    async offers(rows) {
      const store = (await db()).transaction('libraryOffers').store;
      return Promise.all(rows.map(async (row) => offerOf(await store.get(row), idAt(row))));
    },
    async fingerprints(rows) {
      const store = (await db()).transaction('libraryPrints').store;
      const stored = await Promise.all(rows.map((row) => store.get(row)));
      return stored.map((print) => print && decode(print));
    },
  };

  function idAt(row: number): string {
    return chunks[Math.floor(row / chunkRows)]!.ids[row % chunkRows]!;
  }
}

/** Whether a row passes what is chosen: what `matches` says of its offer, by flat arrays alone. */
function rowTest(choices: SearchChoices, now: number): (chunk: LibraryChunk, row: number) => boolean {
  const bits = bitTest(choices, now);
  const words = wordsOf(choices.keyword);
  const least = choices.priceMin ? Number(choices.priceMin) : -Infinity;
  const most = choices.priceMax ? Number(choices.priceMax) : Infinity;
  const priced = !!choices.priceMin || !!choices.priceMax;
  return (chunk, row) => {
    // A price that is not given is NaN, which is neither.
    const inRange = !priced || (chunk.prices[row]! >= least && chunk.prices[row]! <= most);
    if (!inRange || (bits && !bits(chunk.bits, row * bitWords, chunk.listed[row]!))) return false;
    return words.length === 0 || hasWords(chunk.texts[row]!, words);
  };
}

/** A row may have gone to another offer since the shelf was opened. */
function offerOf(stored: unknown, id: string): Offer | undefined {
  const record = readLibraryRecord(stored);
  return record?.offer.id === id ? record.offer : undefined;
}

/** A fingerprint of another version is as good as none; its picture is read anew by and by. */
function decode(stored: Uint8Array): Fingerprint | undefined {
  try {
    return decodeFingerprint(stored);
  } catch (error) {
    if (error instanceof FingerprintFormatError) return undefined;
    throw error;
  }
}
