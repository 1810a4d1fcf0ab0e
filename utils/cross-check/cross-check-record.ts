import { browser } from 'wxt/browser';
import { entering, type RunRecord } from '../search/search-record';
import { SessionRecord } from '../search/session-record';
import { watchSession } from '../watch-session';
import type { CrossCheckState, CrossPicture } from './cross-check-state';

/** The key of a window's cross-check in session storage. */
export const crossKey = (windowId: number) => `cross:${windowId}`;

/** A stored cross-check as this version understands it; anything else reads as none. */
function parse(value: unknown): CrossCheckState | undefined {
  const state = value as CrossCheckState | undefined;
  return state?.version === 1 && Array.isArray(state.pictures) ? state : undefined;
}

/** The cross-check of that window, or undefined where there is none. */
export async function readCross(windowId: number): Promise<CrossCheckState | undefined> {
  const key = crossKey(windowId);
  return parse((await browser.storage.session.get(key))[key]);
}

/** The cross-checks of all windows. */
export async function readAllCross(): Promise<CrossCheckState[]> {
  const stored = Object.entries(await browser.storage.session.get());
  return stored.filter(([key]) => key.startsWith('cross:')).flatMap(([, value]) => parse(value) ?? []);
}

/** Calls back with the window's cross-check now and on every change. Returns the function that ends it. */
export function watchCross(windowId: number, callback: (state: CrossCheckState | undefined) => void): () => void {
  return watchSession(crossKey(windowId), parse, callback);
}

/** The one writer of a window's cross-check. */
export class CrossCheckRecord extends SessionRecord<CrossCheckState> {
  constructor(state: CrossCheckState) {
    super(crossKey, state);
  }

  /** Where the search of one picture writes its steps. */
  stepsOf(searchId: string): RunRecord {
    const now = () => this.pictureOf(searchId).search;
    const update: RunRecord['update'] = (change) =>
      this.change(searchId, { search: { ...now(), ...change, revision: now().revision + 1 } });
    return {
      get state() {
        return now();
      },
      update,
      enter: (stage, change = {}) => update(entering(now(), stage, change)),
    };
  }

  /** Merges a change of one picture. */
  change(searchId: string, change: Partial<CrossPicture>): Promise<void> {
    const pictures = this.state.pictures.map((each) => (each.search.id === searchId ? { ...each, ...change } : each));
    return this.update({ pictures });
  }

  private pictureOf(searchId: string): CrossPicture {
    return this.state.pictures.find(({ search }) => search.id === searchId)!;
  }
}
