import { browser } from 'wxt/browser';
import { watchSession } from '../watch-session';
import type { HandOver } from './hand-over';

const prefix = 'hand-over:';

/** The key of a window's hand-over in session storage. */
export const handOverKey = (windowId: number) => `${prefix}${windowId}`;

/** The window's last hand-over, or undefined where there is none of this version. */
export async function readHandOver(windowId: number): Promise<HandOver | undefined> {
  const key = handOverKey(windowId);
  return parse((await browser.storage.session.get(key))[key]);
}

/** The hand-overs of all windows. */
export async function allHandOvers(): Promise<HandOver[]> {
  const stored = Object.entries(await browser.storage.session.get());
  return stored.flatMap(([key, value]) => (key.startsWith(prefix) && parse(value)) || []);
}

function parse(value: unknown): HandOver | undefined {
  const found = value as HandOver | undefined;
  return found?.version === 1 && typeof found.searchId === 'string' ? found : undefined;
}

/** Calls back with the window's hand-over now and on every change. Returns the function that ends it. */
export function watchHandOver(windowId: number, callback: (state: HandOver | undefined) => void): () => void {
  return watchSession(handOverKey(windowId), parse, callback);
}
