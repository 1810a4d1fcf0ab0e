import { browser } from 'wxt/browser';
import { toStoredError } from './errors';

/** Where the background leaves for the panel of a window what a press came to: session storage; the panel takes it away. */
export const troubleKey = (windowId: number) => `trouble:${windowId}`;

/** Lets the panel of a window say what went wrong with a press elsewhere, as soon as it is open. */
export function tellPanel(windowId: number, error: unknown): Promise<void> {
  return browser.storage.session.set({ [troubleKey(windowId)]: toStoredError(error) });
}
