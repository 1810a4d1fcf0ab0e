import { HashIndex } from '../../image/fingerprint/hash-index';
import type { Shelf } from './shelf';

/** Two shelves as one: the rows of the second come after those of the first, which stand first where both are as close. */
export function jointShelf(first: Shelf, second: Shelf): Shelf {
  const rows = first.index.size;
  return {
    size: first.size + second.size,
    index: HashIndex.joined([first.index, second.index]),
    allowed(choices, now) {
      const allowed = new Uint8Array(rows + second.index.size);
      allowed.set(first.allowed(choices, now));
      allowed.set(second.allowed(choices, now), rows);
      return allowed;
    },
    offers: (wanted) => fromBoth(wanted, first.offers, second.offers),
    fingerprints: (wanted) => fromBoth(wanted, first.fingerprints, second.fingerprints),
  };

  /** What both have of some rows, in the order in which they were asked for. */
  async function fromBoth<T>(
    wanted: readonly number[],
    ofFirst: (rows: readonly number[]) => Promise<readonly T[]>,
    ofSecond: (rows: readonly number[]) => Promise<readonly T[]>,
  ): Promise<(T | undefined)[]> {
    const found = await Promise.all([
      ofFirst(wanted.filter((row) => row < rows)),
      ofSecond(wanted.filter((row) => row >= rows).map((row) => row - rows)),
    ]);
    const [nextOfFirst, nextOfSecond] = [found[0].values(), found[1].values()];
    return wanted.map((row) => (row < rows ? nextOfFirst : nextOfSecond).next().value);
  }
}
