import type { Offer } from '../../offer/offer';
import type { SearchChoices } from '../provider';
import { libraryEntry } from './entry';
import { daysOfNew, hasFilter, isInCollection, isNewer } from './matches';

const { filters: families, collections } = libraryEntry.capabilities;
const filterNames = families.flatMap(({ values }) => values).filter((value) => !(value in daysOfNew));

/** What each bit of an offer says, in their order: the filter values that do not depend on the day, then the collections. */
export const bitNames: readonly string[] = [...filterNames, ...collections.map((id) => `collection ${id}`)];

/** How many 32-bit words the bits of one offer take. */
export const bitWords = Math.ceil(bitNames.length / 32);

/** Which filter values and collections an offer has, as bits. */
export function filterBits(offer: Offer): Uint32Array {
  const bits = new Uint32Array(bitWords);
  bitNames.forEach((name, i) => {
    const has = i < filterNames.length ? hasFilter(offer, name, 0) : isInCollection(offer, collectionOf(name));
    if (has) bits[i >> 5]! |= 1 << (i & 31);
  });
  return bits;
}

const collectionOf = (name: string) => name.slice('collection '.length);

/** What is tested of one row: its bits from `at` on, and when it was first listed, ms since 1970 or NaN. */
export type BitTest = (bits: Uint32Array, at: number, listed: number) => boolean;

/**
 * The filters and the collection of a search as a test of bits; it says what `matches` says of the whole offer. `now` in ms
 * since 1970. Undefined where nothing is asked.
 */
export function bitTest(choices: SearchChoices, now: number): BitTest | undefined {
  const tests = families.flatMap(({ values, match }) => {
    const chosen = values.filter((value) => choices.filters.includes(value)).map((value) => oneTest(value, now));
    if (chosen.length === 0) return [];
    return [match === 'any' ? anyOf(chosen) : allOf(chosen)];
  });
  if (choices.collection) tests.push(bitOf(`collection ${choices.collection}`));
  return tests.length > 0 ? allOf(tests) : undefined;
}

function oneTest(value: string, now: number): BitTest {
  const days = daysOfNew[value];
  return days === undefined ? bitOf(value) : (_bits, _at, listed) => isNewer(listed, days, now);
}

/** A name without a bit is a collection that no list has: no offer is in it. */
function bitOf(name: string): BitTest {
  const place = bitNames.indexOf(name);
  const word = place >> 5;
  const mask = place < 0 ? 0 : 1 << (place & 31);
  return (bits, at) => (bits[at + word]! & mask) !== 0;
}

const anyOf =
  (tests: readonly BitTest[]): BitTest =>
  (bits, at, listed) =>
    tests.some((test) => test(bits, at, listed));

const allOf =
  (tests: readonly BitTest[]): BitTest =>
  (bits, at, listed) =>
    tests.every((test) => test(bits, at, listed));
