import { browser } from 'wxt/browser';
import type { Offer } from './offer/offer';
import type { SearchState } from './search/search-state';

/** The offers that a browser window compares: they live in session storage and end with the window. */
export interface CompareRecord {
  /** The picture that they were found by: another one begins anew. */
  of: Pick<SearchState, 'source' | 'picture'>;
  /** In the order in which they were chosen, without what was loaded of them when they were opened. */
  offers: readonly Offer[];
}

const compareKey = (windowId: number): string => `compare:${windowId}`;

/** The window's compared offers, or undefined. Session storage is emptied with every update, so its form is this version's. */
export async function readCompared(windowId: number): Promise<CompareRecord | undefined> {
  const key = compareKey(windowId);
  return (await browser.storage.session.get(key))[key] as CompareRecord | undefined;
}

/** Keeps the window's compared offers. */
export const keepCompared = (windowId: number, { of: { source, picture }, offers }: CompareRecord): Promise<void> => {
  const small = offers.map(({ detail: _, ...offer }) => offer);
  return browser.storage.session.set({ [compareKey(windowId)]: { of: { source, picture }, offers: small } });
};

/** Forgets the window's compared offers. */
export const forgetCompared = (windowId: number): Promise<void> => browser.storage.session.remove(compareKey(windowId));
