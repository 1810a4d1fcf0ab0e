import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openDB, type IDBPDatabase } from 'idb';

/** A store of the database as one version had it. */
interface StoredStore {
  keyPath?: string | string[];
  indexes: Record<string, string | string[]>;
  /** Key and value, bytes in the form of `encode`. */
  records: [IDBValidKey, unknown][];
}

/** Everything that one version of the database held, written by that version's own code. */
export interface StoredDatabase {
  version: number;
  /** ISO 8601. */
  storedAt: string;
  stores: Record<string, StoredStore>;
  /** What stood in `storage.local` beside it. */
  local: Record<string, unknown>;
}

const folder = import.meta.dirname;
const name = /^database-v(\d+)\.json$/;

/** The versions of which there is a fixture, the oldest first. */
export const storedVersions = readdirSync(folder)
  .flatMap((file) => name.exec(file)?.[1] ?? [])
  .map(Number)
  .sort((a, b) => a - b);

export function storedDatabase(version: number): StoredDatabase {
  return JSON.parse(readFileSync(join(folder, `database-v${version}.json`), 'utf8')) as StoredDatabase;
}

/** Makes the database as that version left it; there must be none. Resolves with what stands in it. */
export async function putStored({ version, stores }: StoredDatabase): Promise<StoredDatabase['stores']> {
  const database = await openDB<never>('find-on-1688', version, {
    upgrade(opened) {
      const made = opened as unknown as IDBPDatabase;
      for (const [store, { keyPath, indexes }] of Object.entries(stores)) {
        const created = made.createObjectStore(store, keyPath === undefined ? {} : { keyPath });
        for (const [index, path] of Object.entries(indexes)) created.createIndex(index, path);
      }
    },
  });
  for (const [store, { keyPath, records }] of Object.entries(stores)) {
    for (const [key, value] of records) {
      await database.put(store as never, decode(value) as never, (keyPath === undefined ? key : undefined) as never);
    }
  }
  const stored = await readStored(database);
  database.close();
  return stored;
}

/** Everything in a database, in the form of a fixture. */
export async function readStored(database: IDBPDatabase<never>): Promise<StoredDatabase['stores']> {
  const all: StoredDatabase['stores'] = {};
  for (const store of database.objectStoreNames as Iterable<never>) {
    const { keyPath, indexNames } = database.transaction(store).store;
    const { store: read } = database.transaction(store);
    const [keys, values] = await Promise.all([read.getAllKeys(), read.getAll()]);
    all[store] = {
      ...(keyPath === null ? {} : { keyPath: keyPath as string }),
      indexes: Object.fromEntries(
        [...indexNames].map((index) => [index, database.transaction(store).store.index(index).keyPath]),
      ) as StoredStore['indexes'],
      records: await Promise.all(
        keys.map(async (key, i): Promise<[IDBValidKey, unknown]> => [key, await encode(values[i])]),
      ),
    };
  }
  return all;
}

const arrays = { Uint8Array, Uint32Array, Float64Array } as const;

interface Encoded {
  $: keyof typeof arrays | 'Array' | 'Blob';
  type?: string;
  gzip: string;
}

/** From so many elements on, a list is packed. */
const longList = 500;

/** A record in a form that JSON holds: bytes and long lists are packed. */
async function encode(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return packed('Blob', new Uint8Array(await value.arrayBuffer()), value.type);
  if (ArrayBuffer.isView(value)) {
    const { constructor, buffer, byteOffset, byteLength } = value;
    return packed(constructor.name as Encoded['$'], new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength));
  }
  if (Array.isArray(value)) {
    if (value.length > longList) return packed('Array', new TextEncoder().encode(JSON.stringify(value)));
    return Promise.all(value.map(encode));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(async ([key, each]) => [key, await encode(each)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

function packed($: Encoded['$'], bytes: Uint8Array, type?: string): Encoded {
  return { $, ...(type === undefined ? {} : { type }), gzip: gzipSync(bytes, { level: 9 }).toString('base64') };
}

function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== 'object' || value === null) return value;
  if (!('$' in value)) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, decode(each)]));
  const { $, type, gzip } = value as Encoded;
  const bytes = Uint8Array.from(gunzipSync(Buffer.from(gzip, 'base64')));
  if ($ === 'Blob') return new Blob([bytes], { type: type ?? '' });
  if ($ === 'Array') return JSON.parse(new TextDecoder().decode(bytes));
  return new arrays[$](bytes.buffer);
}
