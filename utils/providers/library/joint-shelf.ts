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
    async offers(wanted) {
      const [ofFirst, ofSecond] = await Promise.all([
        first.offers(wanted.filter((row) => row < rows)),
        second.offers(wanted.filter((row) => row >= rows).map((row) => row - rows)),
      ]);
      const [nextFirst, nextSecond] = [ofFirst.values(), ofSecond.values()];
      return wanted.map((row) => (row < rows ? nextFirst : nextSecond).next().value);
    },
    fingerprint: (row) => (row < rows ? first.fingerprint(row) : second.fingerprint(row - rows)),
  };
}
