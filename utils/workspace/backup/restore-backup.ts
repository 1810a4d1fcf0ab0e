import { changeCosts, readableCosts, readCosts } from '../../costs';
import { writeStores, type Writing } from '../../db';
import { changeSettings, readSettings } from '../../settings';
import { readSettingsFile } from '../../settings-file';
import { addMappings, readMappings, replaceMappings } from '../library/import/kept-mappings';
import { announceBoards } from '../board-changes';
import type { Board } from '../board';
import { keptPart, keptStores, type StoreName } from './backup-parts';
import type { BackupRecord, CheckedBackup } from './read-backup';
import type { BackupProgress } from './write-backup';

/** `merge`: what is here stays, and what it lacks comes in. `replace`: what is here goes, but for keys and paid calls. */
export type RestoreWay = 'merge' | 'replace';

/** What came of restoring. */
export interface Restored {
  records: number;
  /** The file's library was left out, since this device has one of its own. */
  libraryKept: boolean;
}

/** A store by a name that is known only when it runs. */
interface AnyStore {
  keyPath: string | string[] | null;
  clear(): Promise<void>;
  count(): Promise<number>;
  get(key: IDBValidKey): Promise<unknown>;
  put(value: unknown, key?: IDBValidKey): Promise<unknown>;
}

/**
 * Brings a checked backup in, in one transaction: whatever fails, a full disk too, leaves everything as it was. Settings and costs
 * are written before that transaction ends, and written back where it fails. Rejects with the signal's reason.
 */
export async function restoreBackup(
  backup: CheckedBackup,
  way: RestoreWay,
  report: (progress: BackupProgress) => void,
  signal: AbortSignal,
): Promise<Restored> {
  const before = { settings: await readSettings(), costs: await readCosts(), mappings: await readMappings() };
  let localChanged = false;
  const restored = writeStores(keptStores, async (writing): Promise<Restored> => {
    const hasLibrary = await holdsOffers(writing);
    const libraryKept = way === 'merge' && hasLibrary;
    let records = 0;
    let done = 0;
    for (const name of keptStores) {
      const store = writing.objectStore(name) as unknown as AnyStore;
      const part = keptPart(name);
      if (way === 'replace' && part.way !== 'add') await store.clear();
      const incoming = backup.records(name);
      for (;;) {
        const next = await stayingOpen(store, incoming.next());
        if (next.done) break;
        signal.throwIfAborted();
        for (const record of next.value) {
          if (part.way === 'whole' && libraryKept) continue;
          if (await takeIn(store, name, record, way)) records += 1;
        }
        done += next.value.length;
        report({ done, total: backup.total });
      }
    }
    localChanged = true;
    await stayingOpen(writing.objectStore('searches') as unknown as AnyStore, restoreLocal(backup, way));
    signal.throwIfAborted();
    return { records, libraryKept };
  });
  try {
    const result = await restored;
    announceBoards();
    return result;
  } catch (error) {
    if (localChanged) {
      await changeSettings(before.settings);
      await changeCosts(() => before.costs);
      await replaceMappings(before.mappings);
    }
    throw error;
  }
}

/** Waits for what is no request of the transaction without letting it end meanwhile: a browser ends one that is asked nothing. */
async function stayingOpen<T>(store: AnyStore, waited: Promise<T>): Promise<T> {
  let ended = false;
  const end = () => (ended = true);
  waited.then(end, end);
  while (!ended) await store.get('');
  return waited;
}

/** Writes a record unless what is here counts more; true where it was written. */
async function takeIn(store: AnyStore, name: StoreName, [key, value]: BackupRecord, way: RestoreWay): Promise<boolean> {
  const only = way === 'merge' || keptPart(name).way === 'add';
  const here = only ? await store.get(key) : undefined;
  if (here !== undefined && name !== 'boards') return false;
  const next = here === undefined ? value : withOrderOf(here as Board, value as Board);
  await (store.keyPath === null ? store.put(next, key) : store.put(next));
  return true;
}

/** The board as it is here, with the offers of the other one after its own. */
function withOrderOf(board: Board, { order }: Board): Board {
  return { ...board, order: [...new Set([...board.order, ...order])] };
}

async function holdsOffers(writing: Writing<typeof keptStores>): Promise<boolean> {
  const head = await writing.objectStore('libraryState').get('head');
  return !!head && head.chunks.some(({ offers }) => offers > 0);
}

/** Replaced, settings are the file's as far as this version can use them; merged, they stay, and cost profiles that are missing come in. */
async function restoreLocal({ manifest }: CheckedBackup, way: RestoreWay): Promise<void> {
  const costs = readableCosts(manifest.costs);
  if (way === 'merge') {
    await addMappings(manifest.mappings);
    return changeCosts((now) => ({
      ...now,
      profiles: { ...costs.profiles, ...now.profiles },
      ownRates: { ...costs.ownRates, ...now.ownRates },
    }));
  }
  const read = readSettingsFile(JSON.stringify(manifest.settings), await readSettings());
  if (read) await changeSettings(read.settings);
  await changeCosts(() => costs);
  if (manifest.mappings !== undefined) await replaceMappings(manifest.mappings);
}
