import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { db } from '../../db';
import { FindError } from '../../errors';
import { z } from '../../zod';
import {
  backupVersion,
  linesName,
  manifestName,
  manifestSchema,
  packName,
  type BackupManifest,
} from './backup-manifest';
import { keptPart, keptStores, type StoreName } from './backup-parts';
import { unpackValue } from './packed-value';
import { readArchive, readEntry, type ArchiveEntry } from './read-archive';
import { mostBackupBytes, type BackupProgress } from './write-backup';

/** A record of a backup. */
export type BackupRecord = [key: IDBValidKey, value: unknown];

/** A backup that was checked from its first byte to its last. */
export interface CheckedBackup {
  manifest: BackupManifest;
  total: number;
  /** The records of a store, some at a time; each is of the form that this version keeps. */
  records(store: StoreName): AsyncGenerator<BackupRecord[]>;
}

const none: ReadonlyMap<string, ArchiveEntry> = new Map();

/** No line is longer: a page of offers with a service's own answer has a tenth. Characters. */
const longestLine = 100_000_000;

/** A manifest is a few kB, and settings with it. */
const longestManifest = 10_000_000;

/**
 * Reads a backup through, and changes nothing: every record is of the form that this version keeps, every byte is the one that
 * was written. Throws `backup-foreign` for what is none, `backup-newer` for one of a later version, `backup-damaged` and
 * `backup-too-large`; the signal's reason where it was aborted.
 */
export async function checkBackup(
  file: Blob,
  report: (progress: BackupProgress) => void,
  signal: AbortSignal,
): Promise<CheckedBackup> {
  if (file.size > mostBackupBytes) throw new FindError('backup-too-large');
  const entries = await readArchive(file).catch(damaged);
  const found = entries?.get(manifestName);
  if (!entries || !found) throw new FindError(looksCut(await firstBytes(file)) ? 'backup-damaged' : 'backup-foreign');
  const manifest = await readManifest(found);
  const { version } = await db();
  if (manifest.version > backupVersion || manifest.database > version) throw new FindError('backup-newer');
  const backup: CheckedBackup = {
    manifest,
    total: keptStores.reduce((sum, store) => sum + (manifest.stores[store]?.records ?? 0), 0),
    // What the manifest does not name was not checked.
    records: (store) => recordsOf(store, manifest.stores[store] ? entries : none),
  };
  let done = 0;
  for (const store of keptStores) {
    const said = manifest.stores[store];
    // An older version had no such store.
    if (!said) continue;
    try {
      const pack = entries.get(packName(store));
      // Records name places in it.
      if (!pack || pack.deflated || (await digestOf(pack, signal)) !== said.pack.sha256)
        throw new RangeError('Its bytes are not those.');
      const lines = entries.get(linesName(store));
      if (!lines || (await digestOf(lines, signal)) !== said.lines.sha256)
        throw new RangeError('Its lines are not those.');
      let records = 0;
      for await (const some of backup.records(store)) {
        signal.throwIfAborted();
        records += some.length;
        done += some.length;
        report({ done, total: backup.total });
      }
      if (records !== said.records) throw new RangeError('Records are missing.');
    } catch (error) {
      signal.throwIfAborted();
      damaged(error);
    }
  }
  return backup;
}

async function readManifest(entry: ArchiveEntry): Promise<BackupManifest> {
  if (entry.size > longestManifest) throw new FindError('backup-damaged');
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  try {
    for await (const piece of readEntry(entry)) pieces.push(piece);
  } catch (error) {
    damaged(error);
  }
  const text = await new Blob(pieces).text();
  const json = parsed(text);
  const { kind, version } = { ...(json as object) } as { kind?: unknown; version?: unknown };
  if (kind !== 'find-on-1688-backup') throw new FindError('backup-foreign');
  if (typeof version === 'number' && version > backupVersion) throw new FindError('backup-newer');
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success) throw new FindError('backup-damaged');
  return manifest.data;
}

/** The records of a store as they are read: lines, then the bytes that they name, each of a form that this version keeps. */
async function* recordsOf(
  store: StoreName,
  entries: ReadonlyMap<string, ArchiveEntry>,
): AsyncGenerator<BackupRecord[]> {
  const lines = entries.get(linesName(store));
  const pack = entries.get(packName(store));
  if (!lines || !pack) return;
  const { key, value, arriving } = keptPart(store);
  for await (const some of linesOf(lines)) {
    const records: BackupRecord[] = [];
    for (const line of some) {
      const record = parsed(line);
      if (!Array.isArray(record) || record.length !== 2) throw new RangeError('A line is no record.');
      const content = await unpackValue(record[1], pack.bytes);
      const good = z.safeParse(key, record[0]).success && z.safeParse(value, content).success;
      if (!good) throw new RangeError(`A record of ${store} has not the form that is kept.`);
      const plain = typeof content === 'object' && !(content instanceof Blob) && !ArrayBuffer.isView(content);
      records.push([record[0] as IDBValidKey, arriving && plain ? arriving(content as object) : content]);
    }
    if (records.length > 0) yield records;
  }
}

/** Whole lines, as many at a time as one piece brings. */
async function* linesOf(entry: ArchiveEntry): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const piece of readEntry(entry)) {
    const [first = '', ...others] = decoder.decode(piece, { stream: true }).split('\n');
    rest += first;
    if (rest.length > longestLine) throw new RangeError('A line has no end.');
    if (others.length === 0) continue;
    yield [rest, ...others.slice(0, -1)];
    rest = others.at(-1)!;
  }
  if (rest + decoder.decode() !== '') throw new RangeError('The last line is cut off.');
}

async function digestOf(entry: ArchiveEntry, signal: AbortSignal): Promise<string> {
  const digest = sha256.create();
  for await (const piece of readEntry(entry)) {
    signal.throwIfAborted();
    digest.update(piece);
  }
  return bytesToHex(digest.digest());
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function damaged(error: unknown): never {
  if (error instanceof FindError) throw error;
  throw new FindError('backup-damaged', {}, { cause: error });
}

/** An archive whose end is missing begins like one all the same. */
const looksCut = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
const firstBytes = async (file: Blob) => new Uint8Array(await file.slice(0, 4).arrayBuffer());
