import { catalog, findEntry } from '../providers/catalog';
import { plainLook, type PictureLook } from '../image/look';
import type { Product } from '../stores/product';
import { fitChoices, type WantedChoices } from './choices';
import type { PictureSource, SearchState } from './search-state';
import { withoutPixels } from './source-pixels';

/** What a new search begins with. */
export interface SearchStart {
  windowId: number;
  private: boolean;
  source: PictureSource;
  product?: Product;
  pick?: SearchState['pick'];
  /** Absent: the whole picture as it is. */
  look?: PictureLook;
}

/** The record of a search that has not done anything yet. An unknown provider gives way to the first of the catalogue. */
export function newState(start: SearchStart, providerId: string, wanted: WantedChoices): SearchState {
  const entry = findEntry(providerId) ?? catalog[0]!;
  const now = new Date().toISOString();
  return {
    version: 1,
    id: crypto.randomUUID(),
    revision: 0,
    windowId: start.windowId,
    private: start.private,
    stage: 'reading',
    source: withoutPixels(start.source),
    product: start.product,
    pick: start.pick,
    look: start.look ?? plainLook,
    providerId: entry.id,
    ...fitChoices(wanted, entry.capabilities),
    pages: 0,
    loaded: 0,
    sample: false,
    timings: {},
    startedAt: now,
    stageStartedAt: now,
    resumed: 0,
  };
}

/** A failed or cancelled search as the user's press takes it up again where it ended. */
export function pressedAgain(state: SearchState): SearchState {
  const now = new Date().toISOString();
  return {
    ...state,
    lookFirst: undefined,
    error: undefined,
    resumed: 0,
    stage: 'reading',
    timings: {},
    startedAt: now,
    stageStartedAt: now,
    pressedAt: now,
  };
}

/** What stands for a stored record that this version cannot read: a search that failed with `stored-state`. */
export function unreadableState(windowId: number): SearchState {
  const start: SearchStart = { windowId, private: false, source: { kind: 'file', name: '' } };
  return { ...newState(start, catalog[0]!.id, {}), id: 'unreadable', stage: 'failed', error: { code: 'stored-state' } };
}
