import type { StoreNames } from 'idb';
import type { Schema } from '../../db';
import { stages } from '../../search/search-state';
import { z } from '../../zod';
import { storedBoard, storedOffer } from '../stored-boards';
import { storedWatch } from '../watch/stored-watch';
import { chunkRows, rowWords } from '../library/library-chunk';
import { bitWords } from '../../providers/library/filter-bits';

export type StoreName = StoreNames<Schema>;

/** What a store's records must be like to be restored, and how they come in. */
export interface KeptPart {
  kept: true;
  key: z.ZodMiniType;
  value: z.ZodMiniType;
  /** A record as it may come in: nothing that was under way goes on by itself. */
  arriving?(value: object): object;
  /** `add`: never taken away, also where everything else is replaced. `whole`: only where this device has none. */
  way?: 'add' | 'whole';
}

/** A store that a backup leaves out, and why. */
export interface LeftOutPart {
  kept: false;
  reason: string;
}

const text = z.string();
const count = z.number().check(z.int(), z.minimum(0));
const blob = z.instanceof(Blob);
const offers = z.array(z.looseObject({ id: text, title: text, url: text, origin: text, supplier: z.looseObject({}) }));
const numbers = <T extends { length: number }>(made: new (length: number) => T, length: number) =>
  z.instanceof(made).check(z.refine((array) => array.length === length));
const texts = z.array(text).check(z.length(chunkRows));

/** Under way when the backup was made: it may have been paid for, and nobody waits for its answer. */
function settled(entry: object): object {
  const { outcome, time } = entry as { outcome?: unknown; time?: unknown };
  return outcome === 'open' ? { ...entry, outcome: 'unknown', endedAt: time } : entry;
}

/** A batch asks nothing before the user's press. */
const paused = (batch: object) =>
  (batch as { stage?: unknown }).stage === 'running' ? { ...batch, stage: 'paused' } : batch;

/** What is watched may cost something each day: it goes on by the user's press, and old news is none. */
function watchPaused(watch: object): object {
  const { begunAt: _, owed: __, ...rest } = watch as { begunAt?: unknown; owed?: unknown };
  return { ...rest, paused: true };
}

/**
 * Every store of the database: in a backup, or left out with the reason. The type wants one for each, so that none can be
 * forgotten; `tests/utils/workspace/backup/backup-parts.test.ts` compares with what the database really has.
 */
export const backupParts: { readonly [Store in StoreName]: KeptPart | LeftOutPart } = {
  searches: {
    kept: true,
    key: text,
    value: z.looseObject({
      version: z.literal(1),
      id: text,
      windowId: z.number(),
      private: z.literal(false),
      stage: z.enum(stages),
      source: z.looseObject({ kind: text }),
      providerId: text,
      choices: z.looseObject({ filters: z.array(text) }),
      dropped: z.array(text),
      pages: count,
      loaded: count,
      startedAt: text,
    }),
  },
  pages: { kept: true, key: z.tuple([text, count]), value: z.looseObject({ offers }) },
  pictures: { kept: true, key: z.tuple([text, z.enum(['original', 'prepared', 'thumbnail'])]), value: blob },
  checks: {
    kept: true,
    key: z.tuple([text, text]),
    value: z.looseObject({ offerId: text, verdict: text, score: z.number() }),
  },
  boards: { kept: true, key: text, value: z.looseObject({}).check(z.refine((board) => !!storedBoard(board))) },
  savedOffers: { kept: true, key: text, value: z.looseObject({}).check(z.refine((offer) => !!storedOffer(offer))) },
  watches: {
    kept: true,
    key: text,
    value: z.looseObject({}).check(z.refine((watch) => !!storedWatch(watch))),
    arriving: watchPaused,
  },
  savedPictures: { kept: true, key: z.tuple([text, z.enum(['offer', 'product'])]), value: blob },
  batches: {
    kept: true,
    key: text,
    value: z.looseObject({
      version: z.literal(1),
      id: text,
      revision: count,
      stage: z.enum(['draft', 'running', 'paused', 'done', 'cancelled']),
      origin: z.looseObject({ kind: text }),
      providerId: text,
      createdAt: text,
    }),
    arriving: paused,
  },
  batchItems: {
    kept: true,
    key: text,
    value: z.looseObject({
      version: z.literal(1),
      searchId: text,
      batchId: text,
      index: count,
      revision: count,
      stage: z.enum(['waiting', 'asking', 'done', 'failed', 'cancelled']),
      source: z.looseObject({ kind: text }),
      tries: count,
    }),
  },
  libraryOffers: {
    kept: true,
    way: 'whole',
    key: count,
    value: z.looseObject({
      version: z.literal(1),
      offer: z.looseObject({ id: text, title: text }),
      source: text,
      addedAt: text,
      changedAt: text,
    }),
  },
  libraryChunks: {
    kept: true,
    way: 'whole',
    key: count,
    value: z.looseObject({
      version: z.literal(1),
      names: text,
      ids: texts,
      removed: numbers(Uint8Array, chunkRows),
      texts,
      hosts: texts,
      bits: numbers(Uint32Array, chunkRows * bitWords),
      prices: numbers(Float64Array, chunkRows),
      listed: numbers(Float64Array, chunkRows),
      changed: numbers(Float64Array, chunkRows),
      pictures: numbers(Uint8Array, chunkRows),
    }),
  },
  libraryHashes: { kept: true, way: 'whole', key: count, value: numbers(Uint32Array, chunkRows * rowWords) },
  libraryPrints: { kept: true, way: 'whole', key: count, value: z.instanceof(Uint8Array) },
  libraryState: {
    kept: true,
    way: 'whole',
    key: z.literal('head'),
    value: z.looseObject({ version: z.literal(1), revision: text, chunks: z.array(z.looseObject({ offers: count })) }),
  },
  ledger: {
    kept: true,
    way: 'add',
    key: text,
    value: z.looseObject({
      id: text,
      provider: text,
      kind: text,
      time: text,
      outcome: z.enum(['open', 'answered', 'refused', 'unknown']),
    }),
    arriving: settled,
  },
  keys: { kept: false, reason: 'Keys never leave the device.' },
  answers: { kept: false, reason: 'They are good for a day at most; the offers stand with their searches.' },
  webPictures: { kept: false, reason: 'A question to the web ends with its window.' },
  webAnswers: { kept: false, reason: 'A question to the web ends with its window.' },
};

/** The stores that a backup holds, in the order in which they stand in it. */
export const keptStores = (Object.keys(backupParts) as StoreName[]).filter((store) => backupParts[store].kept);

export const keptPart = (store: StoreName): KeptPart => {
  const part = backupParts[store];
  if (!part.kept) throw new Error(`A backup does not hold ${store}.`);
  return part;
};
