import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import type { ProviderKeys } from '@/utils/db';
import type { LedgerEntry } from '@/utils/search/paid-call';
import type { ProviderSettings } from '@/utils/settings';
import type { Batch, BatchItem } from '@/utils/workspace/batch/batch';
import type { Watch } from '@/utils/workspace/watch/watch';
import { waitUntil } from './wait-until';

/** The API as the extension's own pages see it; used in functions that run there. */
declare const chrome: typeof browser;

/** Lets the copied build call servers on loopback, as if the user had allowed it. */
export async function allowLoopback(folder: string): Promise<void> {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push('http://127.0.0.1/*');
  await writeFile(file, JSON.stringify(manifest));
}

/**
 * Chooses a provider and sets it up as the options page does: settings in storage.local, keys in IndexedDB.
 *
 * @param page any page of the extension
 */
export async function setUpProvider(
  page: Page,
  provider: string,
  keys: ProviderKeys,
  settings: Partial<ProviderSettings>,
): Promise<void> {
  await inDatabase(page, { store: 'keys', put: [keys, provider] });
  await page.evaluate(
    async (id, change) => {
      const { settings: before = {} } = await chrome.storage.local.get('settings');
      const own = { options: {}, ...change };
      await chrome.storage.local.set({ settings: { ...(before as object), provider: id, providers: { [id]: own } } });
    },
    provider,
    settings,
  );
}

/** The saved secrets of a provider; empty where none are saved. */
export async function readKeysOf(page: Page, provider: string): Promise<ProviderKeys> {
  const [keys] = await inDatabase(page, { store: 'keys', get: provider });
  return (keys ?? { credentials: {} }) as ProviderKeys;
}

/** Forgets the secrets of a provider. */
export async function removeKeysOf(page: Page, provider: string): Promise<void> {
  await inDatabase(page, { store: 'keys', drop: provider });
}

/** Empties the kept answers and the ledger, so that a test begins with nothing asked. */
export async function forgetPaidCalls(page: Page): Promise<void> {
  await inDatabase(page, { store: 'answers', clear: true });
  await inDatabase(page, { store: 'ledger', clear: true });
}

/** Every entry of the ledger. */
export async function readLedger(page: Page): Promise<LedgerEntry[]> {
  return (await inDatabase(page, { store: 'ledger' })) as LedgerEntry[];
}

/** Every picture of every batch. */
export async function readBatchItems(page: Page): Promise<BatchItem[]> {
  return (await inDatabase(page, { store: 'batchItems' })) as BatchItem[];
}

/** Puts a batch into the database that is as another one, but has these pictures. */
export async function putBatch(page: Page, like: string, id: string, items: readonly BatchItem[]): Promise<void> {
  const [batch] = (await inDatabase(page, { store: 'batches', get: like })) as Batch[];
  await inDatabase(page, { store: 'batches', put: [{ ...batch, id }] });
  await inDatabase(page, { store: 'batchItems', all: items });
}

/** Every watched price. */
export async function readWatches(page: Page): Promise<Watch[]> {
  return (await inDatabase(page, { store: 'watches' })) as Watch[];
}

/** Changes every watched price as it stands, as if time had passed. */
export async function changeWatches(page: Page, change: Partial<Watch>): Promise<void> {
  for (const watch of await readWatches(page))
    await inDatabase(page, { store: 'watches', put: [{ ...watch, ...change }] });
}

interface Access {
  store: 'keys' | 'answers' | 'ledger' | 'batches' | 'batchItems' | 'watches';
  put?: [value: unknown, key?: string];
  /** Values that bring their keys. */
  all?: readonly unknown[];
  clear?: boolean;
  drop?: string;
  get?: string;
}

/** Adds calls to the ledger, as if they had been made. */
export async function addToLedger(page: Page, entries: readonly LedgerEntry[]): Promise<void> {
  for (const entry of entries) await inDatabase(page, { store: 'ledger', put: [entry] });
}

/** Writes to a store of the extension's database, or empties it; resolves with what it holds then, or of it with that key. */
async function inDatabase(page: Page, access: Access): Promise<unknown[]> {
  const hasStores = () =>
    page.evaluate(async () => {
      const [made] = (await indexedDB.databases()).filter(({ name }) => name === 'find-on-1688');
      return (made?.version ?? 0) > 0;
    });
  await waitUntil(hasStores, 'The database was not made.');
  return page.evaluate(async ({ store: name, put, all = [], clear, drop, get }) => {
    const ended = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error as Error);
      });
    const database = await ended(indexedDB.open('find-on-1688'));
    const store = database.transaction(name, 'readwrite').objectStore(name);
    if (put) await ended(store.put(...put));
    for (const value of all) await ended(store.put(value));
    if (clear) await ended(store.clear());
    if (drop !== undefined) await ended(store.delete(drop));
    const rows = await ended(store.getAll(get));
    database.close();
    return rows as unknown[];
  }, access);
}
