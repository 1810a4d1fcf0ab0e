import { browser } from 'wxt/browser';
import type { StoredError } from '../../errors';
import { LatestWrite } from '../../latest-write';
import { watchSession } from '../../watch-session';

/** Where session storage tells that batches have changed. The batches themselves stand in IndexedDB. */
const key = 'batches';

/** Views are woken no more often than this, ms. */
const every = 250;

/** What views are told of batches. */
export interface BatchNews {
  /** Another one with every change, ISO 8601. */
  at: string;
  /** What keeps a batch from being written, by its id: a full disk. The next press clears it. */
  stuck: Readonly<Record<string, StoredError>>;
}

const nothing: BatchNews = { at: '', stuck: {} };

const writer = new LatestWrite<BatchNews>((news) => browser.storage.session.set({ [key]: news }), every);

/** Tells all views that something of the batches has changed. */
export function tellViews(stuck: BatchNews['stuck'] = {}): void {
  writer.push({ at: new Date().toISOString(), stuck });
}

/** Calls back now, and whenever something of the batches has changed. Returns the function that ends it. */
export function watchBatches(callback: (news: BatchNews) => void): () => void {
  return watchSession(key, (stored) => (stored as BatchNews | undefined) ?? nothing, callback);
}
