import { createHash } from 'node:crypto';
import { bareOffer, doneState } from '@/tests/components/fixtures';
import { db } from '@/utils/db';
import { bitWords } from '@/utils/providers/library/filter-bits';
import { chunkRows, newChunk, rowWords } from '@/utils/workspace/library/library-chunk';
import { keptStores, type StoreName } from '@/utils/workspace/backup/backup-parts';

const at = '2026-05-10T12:00:00.000Z';
const picture = (word: string) => new Blob([word], { type: 'image/jpeg' });

/** A record in every store, some of them under way. `tag` sets two devices apart. */
export async function fill(tag = 'a'): Promise<void> {
  const database = await db();
  const search = doneState({ id: `search-${tag}` });
  await database.put('searches', search);
  await database.put('pages', { offers: [bareOffer('1234567890123456789')], raw: { $bytes: [0, 1], quote: '"\n😀' } }, [
    search.id,
    1,
  ]);
  await database.put('pictures', picture(`prepared ${tag}`), [search.id, 'prepared']);
  await database.put('pictures', picture(''), [search.id, 'thumbnail']);
  await database.put('checks', { offerId: '1', verdict: 'same-photo', score: 0.9 }, [search.id, '1']);
  await database.put('boards', {
    version: 1,
    id: 'board',
    name: 'Mugs',
    createdAt: at,
    usedAt: at,
    order: [`offer-${tag}`],
  });
  await database.put('savedOffers', {
    version: 1,
    id: `offer-${tag}`,
    boardId: 'board',
    offer: bareOffer(`offer-${tag}`),
    savedAt: at,
    found: { searchId: search.id, providerId: 'library', at },
    note: 'cheap',
    tags: ['mug'],
  });
  await database.put('savedPictures', picture(`saved ${tag}`), [`offer-${tag}`, 'offer']);
  await database.put('watches', {
    version: 1,
    id: `offer-${tag}`,
    since: at,
    call: { kind: 'search', page: 1 },
    dueAt: at,
    begunAt: at,
    offer: [{ at, price: { amount: '8.50', currency: 'CNY' } }],
    store: [],
  });
  await database.put('batches', {
    version: 1,
    id: `batch-${tag}`,
    revision: 3,
    stage: 'running',
    origin: { kind: 'files' },
    providerId: 'library',
    choices: search.choices,
    look: { kind: 'as-it-is', part: 'whole' } as never,
    createdAt: at,
    workedMs: 5,
  });
  await database.put('batchItems', {
    version: 1,
    searchId: `item-${tag}`,
    batchId: `batch-${tag}`,
    index: 0,
    revision: 3,
    stage: 'waiting',
    source: { kind: 'file', name: 'mug.jpg' },
    tries: 0,
  });
  const chunk = newChunk();
  chunk.ids[0] = tag;
  chunk.bits[bitWords] = 7;
  await database.put(
    'libraryOffers',
    { version: 1, offer: bareOffer(tag, { origin: 'library' }), source: 'import', addedAt: at, changedAt: at },
    0,
  );
  await database.put('libraryChunks', chunk, 0);
  await database.put('libraryHashes', new Uint32Array(chunkRows * rowWords).fill(9), 0);
  await database.put('libraryPrints', new Uint8Array([1, 2, 3]), 0);
  const head = { rows: 'r', hashes: 'h', offers: 1, searchable: 1, waiting: 0, failed: 0, removed: 0 };
  await database.put('libraryState', { version: 1, revision: `revision-${tag}`, chunks: [head] }, 'head');
  await database.put('ledger', { id: `call-${tag}`, provider: 'linkfox', kind: 'search', time: at, outcome: 'open' });
  await database.put('keys', { credentials: { key: `secret-${tag}` } }, 'linkfox');
}

/** Everything that the stores hold, blobs and arrays by their bytes, to be compared. */
export async function dump(stores: readonly StoreName[] = keptStores): Promise<Record<string, [unknown, unknown][]>> {
  const database = await db();
  const all: Record<string, [unknown, unknown][]> = {};
  for (const store of stores) {
    const keys = await database.getAllKeys(store);
    const values = await database.getAll(store);
    all[store] = await Promise.all(
      keys.map(async (key, i): Promise<[unknown, unknown]> => [key, await plain(values[i])]),
    );
  }
  return all;
}

/** Long arrays by their digest: compared element by element they take seconds. */
async function plain(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return { type: value.type, text: await value.text() };
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteOffset, byteLength, constructor } = value;
    return `${constructor.name} ${createHash('sha256')
      .update(new Uint8Array(buffer, byteOffset, byteLength))
      .digest('hex')}`;
  }
  if (Array.isArray(value)) return value.length > 1000 ? JSON.stringify(value) : Promise.all(value.map(plain));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(async ([key, each]) => [key, await plain(each)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

export async function clearAll(): Promise<void> {
  const database = await db();
  for (const store of database.objectStoreNames) await database.clear(store);
}
