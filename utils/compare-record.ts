import { browser } from 'wxt/browser';
import type { Offer } from './offer/offer';
import { compareKey, type Place } from './search/place-keys';
import type { SearchState } from './search/search-state';

/**
 * The offers that are compared in one place: in a browser window's panel, which they end with, or of a search that is looked at
 * in the full page, until the browser ends. They live in session storage.
 */
export interface CompareRecord {
  /** The picture that they were found by: another one begins anew. */
  of: Pick<SearchState, 'source' | 'picture'>;
  /** In the order in which they were chosen, without what was loaded of them when they were opened. */
  offers: readonly Offer[];
}

/** The compared offers of a place, or undefined. Session storage is emptied with every update, so its form is this version's. */
export async function readCompared(place: Place): Promise<CompareRecord | undefined> {
  const key = compareKey(place);
  return (await browser.storage.session.get(key))[key] as CompareRecord | undefined;
}

/** Keeps the compared offers of a place. */
export const keepCompared = (place: Place, { of: { source, picture }, offers }: CompareRecord): Promise<void> => {
  const small = offers.map(({ detail: _, ...offer }) => offer);
  return browser.storage.session.set({ [compareKey(place)]: { of: { source, picture }, offers: small } });
};
