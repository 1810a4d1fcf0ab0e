import { browser } from 'wxt/browser';
import { watchSession } from '../watch-session';
import type { PictureSet } from './picture-set';

/** The key of a window's picture set in session storage. */
export const setKey = (windowId: number) => `set:${windowId}`;

/** A stored set as this version understands it; anything else reads as none. */
function parse(value: unknown): PictureSet | undefined {
  const set = value as PictureSet | undefined;
  return set?.version === 1 && Array.isArray(set.pictures) ? set : undefined;
}

/** The picture set of that window, or undefined where none was picked. */
export async function readSet(windowId: number): Promise<PictureSet | undefined> {
  const key = setKey(windowId);
  return parse((await browser.storage.session.get(key))[key]);
}

/** The sets of all windows. */
export async function readAllSets(): Promise<PictureSet[]> {
  const stored = Object.entries(await browser.storage.session.get());
  return stored.filter(([key]) => key.startsWith('set:')).flatMap(([, value]) => parse(value) ?? []);
}

/** Calls back with the window's set now and on every change. Returns the function that ends it. */
export function watchSet(windowId: number, callback: (set: PictureSet | undefined) => void): () => void {
  return watchSession(setKey(windowId), parse, callback);
}

/** Writes a window's set; without pictures and without anything going on there is none. */
export async function writeSet(set: PictureSet): Promise<void> {
  const key = setKey(set.windowId);
  if (set.pictures.length === 0 && !set.picking && !set.error) return browser.storage.session.remove(key);
  await browser.storage.session.set({ [key]: { ...set, revision: set.revision + 1 } });
}
