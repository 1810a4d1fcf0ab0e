import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { readCosts } from '../../costs';
import { db } from '../../db';
import { readSettings } from '../../settings';
import { exportSettings } from '../../settings-file';
import { FindError } from '../../errors';
import { readMappings } from '../library/import/kept-mappings';
import { backupVersion, linesName, manifestName, packName, type BackupManifest } from './backup-manifest';
import { keptStores, type StoreName } from './backup-parts';
import { packValue } from './packed-value';

/** How far a backup or its restoring is: records, of all. */
export interface BackupProgress {
  done: number;
  total: number;
}

/** The archive's places are 32-bit numbers, bytes. */
export const mostBackupBytes = 4_000_000_000;

/** Bytes of the archive that are held before they become a part of the file, which the browser keeps outside of the page's memory. */
const heldBytes = 8_000_000;

/** Records that are read at once. */
const recordsAtOnce = 50;

/**
 * Everything that is kept but keys, as one zip archive: for each store its records, a line of JSON each, and their bytes. Besides
 * one record and the compressed lines of one store only 8 MB are held in memory. Rejects with the signal's reason, or
 * `backup-too-large`.
 */
export async function writeBackup(report: (progress: BackupProgress) => void, signal: AbortSignal): Promise<Blob> {
  const database = await db();
  const file = archive();
  const keys = new Map<StoreName, IDBValidKey[]>();
  for (const store of keptStores) keys.set(store, await database.getAllKeys(store));
  const total = [...keys.values()].reduce((sum, { length }) => sum + length, 0);
  const stores: BackupManifest['stores'] = {};
  let done = 0;
  report({ done, total });
  for (const [store, all] of keys) {
    const pack = file.entry(packName(store), 'as-it-is');
    const lines = file.entry(linesName(store), 'compressed');
    let records = 0;
    for (let from = 0; from < all.length; from += recordsAtOnce) {
      signal.throwIfAborted();
      for (const [key, value] of await recordsOf(store, all.slice(from, from + recordsAtOnce))) {
        const packed = packValue(value, pack.size());
        for (const blob of packed.bytes) pack.push(new Uint8Array(await blob.arrayBuffer()));
        lines.push(new TextEncoder().encode(`${JSON.stringify([key, packed.json])}\n`));
        records += 1;
      }
      done = Math.min(total, done + recordsAtOnce);
      report({ done, total });
      file.settle();
    }
    stores[store] = { records, pack: pack.end(), lines: lines.end() };
  }
  signal.throwIfAborted();
  const manifest: BackupManifest = {
    kind: 'find-on-1688-backup',
    version: backupVersion,
    database: database.version,
    createdAt: new Date().toISOString(),
    stores,
    settings: JSON.parse(exportSettings(await readSettings())) as unknown,
    costs: await readCosts(),
    mappings: await readMappings(),
  };
  const last = file.entry(manifestName, 'compressed');
  last.push(new TextEncoder().encode(JSON.stringify(manifest)));
  last.end();
  return file.end();
}

/** The records of these keys that are still there, read in one transaction. */
async function recordsOf(store: StoreName, keys: IDBValidKey[]): Promise<[IDBValidKey, unknown][]> {
  const { store: reading } = (await db()).transaction(store);
  const get = reading.get.bind(reading) as (key: IDBValidKey) => Promise<unknown>;
  const values = await Promise.all(keys.map(get));
  return keys.flatMap((key, i): [IDBValidKey, unknown][] => (values[i] === undefined ? [] : [[key, values[i]]]));
}

/** A zip archive that grows part by part. */
function archive() {
  const parts: Blob[] = [];
  let held: Uint8Array<ArrayBuffer>[] = [];
  let heldSize = 0;
  let size = 0;
  let failure: Error | undefined;
  const zip = new Zip((error, bytes) => {
    if (error) failure = error;
    else {
      held.push(bytes as Uint8Array<ArrayBuffer>);
      heldSize += bytes.length;
      size += bytes.length;
    }
  });
  const settle = (all = false) => {
    if (failure) throw failure;
    if (size > mostBackupBytes) throw new FindError('backup-too-large');
    if (!all && heldSize < heldBytes) return;
    parts.push(new Blob(held));
    held = [];
    heldSize = 0;
  };
  return {
    settle,
    entry(name: string, how: 'compressed' | 'as-it-is') {
      const entry = how === 'compressed' ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
      zip.add(entry);
      const digest = sha256.create();
      let bytes = 0;
      return {
        size: () => bytes,
        push(chunk: Uint8Array) {
          digest.update(chunk);
          bytes += chunk.length;
          entry.push(chunk);
        },
        end() {
          entry.push(new Uint8Array(0), true);
          settle();
          return { bytes, sha256: bytesToHex(digest.digest()) };
        },
      };
    },
    end() {
      zip.end();
      settle(true);
      return new Blob(parts, { type: 'application/zip' });
    },
  };
}
