import { browser } from 'wxt/browser';
import { SessionRecord } from '../search/session-record';
import { watchSession } from '../watch-session';
import { webStages, type WebState } from './web-state';

/** The key of a window's question in session storage. */
export const webKey = (windowId: number) => `web:${windowId}`;

/** A stored question as this version understands it; anything else reads as none. */
function parse(value: unknown): WebState | undefined {
  const state = value as WebState | undefined;
  return state?.version === 1 && webStages.includes(state.stage) ? state : undefined;
}

/** The question of that window, or undefined where there is none. */
export async function readWeb(windowId: number): Promise<WebState | undefined> {
  const key = webKey(windowId);
  return parse((await browser.storage.session.get(key))[key]);
}

/** The questions of all windows. */
export async function readAllWeb(): Promise<WebState[]> {
  const stored = Object.entries(await browser.storage.session.get());
  return stored.filter(([key]) => key.startsWith('web:')).flatMap(([, value]) => parse(value) ?? []);
}

/** Calls back with the window's question now and on every change. Returns the function that ends it. */
export function watchWeb(windowId: number, callback: (state: WebState | undefined) => void): () => void {
  return watchSession(webKey(windowId), parse, callback);
}

/** The one writer of a window's question. */
export class WebRecord extends SessionRecord<WebState> {
  constructor(state: WebState) {
    super(webKey, state);
  }
}
