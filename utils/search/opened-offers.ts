import { browser } from 'wxt/browser';
import type { StoredError } from '../errors';

/**
 * An offer whose details were asked for and are not there: they are being loaded, or could not be. What is there stands
 * with the offer itself (`Offer.detail`).
 */
export interface OpenedOffer {
  searchId: string;
  offerId: string;
  /** The press that asked, ISO 8601: what went out since then is not sent again by itself. */
  pressedAt: string;
  /** Why nothing came; absent while it is awaited. */
  error?: StoredError;
}

/** One key an offer, so that several can be opened at once. */
const prefixOf = (windowId: number) => `opened:${windowId}:`;
const keyOf = (windowId: number, { searchId, offerId }: Pick<OpenedOffer, 'searchId' | 'offerId'>) =>
  `${prefixOf(windowId)}${searchId}:${offerId}`;

export async function noteOpened(windowId: number, opened: OpenedOffer): Promise<void> {
  await browser.storage.session.set({ [keyOf(windowId, opened)]: opened });
}

/** Notes how an opened offer failed, unless its search or its window is gone meanwhile. */
export async function noteFailed(windowId: number, opened: OpenedOffer): Promise<void> {
  const key = keyOf(windowId, opened);
  if ((await browser.storage.session.get(key))[key]) await noteOpened(windowId, opened);
}

export async function forgetOpened(windowId: number, opened: OpenedOffer): Promise<void> {
  await browser.storage.session.remove(keyOf(windowId, opened));
}

/** Forgets every opened offer of a window. */
export async function forgetAllOpened(windowId: number): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get());
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(prefixOf(windowId))));
}

/** The opened offers of all windows that an earlier worker was still loading. */
export async function readUnfinished(): Promise<{ windowId: number; opened: OpenedOffer }[]> {
  return Object.entries(await browser.storage.session.get()).flatMap(([key, value]) => {
    const [name, windowId] = key.split(':');
    const opened = value as OpenedOffer;
    return name === 'opened' && !opened.error ? [{ windowId: Number(windowId), opened }] : [];
  });
}

/** Calls back with the window's opened offers now and on every change. Returns the function that ends it. */
export function watchOpened(windowId: number, callback: (opened: OpenedOffer[]) => void): () => void {
  const prefix = prefixOf(windowId);
  const known = new Map<string, OpenedOffer | undefined>();
  const tell = () => callback([...known.values()].filter((opened) => opened !== undefined));
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const own = area === 'session' ? Object.entries(changes).filter(([key]) => key.startsWith(prefix)) : [];
    for (const [key, { newValue }] of own) known.set(key, (newValue ?? undefined) as OpenedOffer | undefined);
    if (own.length > 0) tell();
  };
  browser.storage.onChanged.addListener(listener);
  void browser.storage.session.get().then((stored) => {
    for (const [key, value] of Object.entries(stored)) {
      // What has changed meanwhile is newer.
      if (key.startsWith(prefix) && !known.has(key)) known.set(key, value as OpenedOffer);
    }
    tell();
  });
  return () => browser.storage.onChanged.removeListener(listener);
}
