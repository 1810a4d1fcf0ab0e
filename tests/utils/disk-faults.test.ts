import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bareOffer, doneState } from '@/tests/components/fixtures';
import { changeCosts, readCosts } from '@/utils/costs';
import { db } from '@/utils/db';
import { toStoredError } from '@/utils/errors';
import { keepRates } from '@/utils/exchange-rates/kept-rates';
import { fingerprintOf } from '@/utils/image/fingerprint/fingerprint';
import { removeKeys, saveKeys } from '@/utils/keys';
import { dropSearch } from '@/utils/search/drop-search';
import { freePictures } from '@/utils/search/free-pictures';
import { keepChecks } from '@/utils/search/photo-checks';
import { copyPictures, fileSearch, keepDetail, keepPage, keepPicture } from '@/utils/search/search-data';
import type { SearchState } from '@/utils/search/search-state';
import { tendHistory } from '@/utils/search/sweep-history';
import { changeProviderSettings, changeSettings, readSettings } from '@/utils/settings';
import { dropContent, keepContent, keepPictures } from '@/utils/web-pictures/web-content';
import { checkBackup } from '@/utils/workspace/backup/read-backup';
import { restoreBackup, type RestoreWay } from '@/utils/workspace/backup/restore-backup';
import { writeBackup } from '@/utils/workspace/backup/write-backup';
import { addBatch } from '@/utils/workspace/batch/add-batch';
import {
  cancelBatch,
  pauseBatch,
  removeItems,
  resumeBatch,
  retryItems,
  startBatch,
} from '@/utils/workspace/batch/batch-presses';
import { deleteBatch, restoreBatch } from '@/utils/workspace/batch/batch-store';
import { dropDeletedBatches } from '@/utils/workspace/batch/drop-deleted';
import { chooseBoard, createBoard, deleteBoard, renameBoard } from '@/utils/workspace/change-boards';
import { changeSavedOffer, moveSavedOffer, moveToBoard, removeSavedOffer } from '@/utils/workspace/change-saved-offers';
import { forgetSearches } from '@/utils/workspace/forget-searches';
import { addOffers } from '@/utils/workspace/library/add-offers';
import { ImportSession } from '@/utils/workspace/library/import/import-session';
import { keepMapping, readMappings } from '@/utils/workspace/library/import/kept-mappings';
import { notePictures } from '@/utils/workspace/library/note-pictures';
import { bringBack, purgeRemoved, removeOffers } from '@/utils/workspace/library/remove-offers';
import { undoAdding } from '@/utils/workspace/library/undo-adding';
import { saveOffer } from '@/utils/workspace/save-offer';
import { makeDue, pauseWatching, setRhythm, stopWatching } from '@/utils/workspace/watch/change-watches';
import { diskFaults, failWrite } from './disk-faults';
import { drawnPicture, scene } from './image/fingerprint/drawn-picture';
import { batchWith, itemWith } from './workspace/batch/batch-fixture';
import { clearAll, dump, fill } from './workspace/backup/stored-fixture';
import { ownOffer } from './workspace/library/offer-fixture';

vi.setConfig({ testTimeout: 60_000 });

const at = '2026-11-30T08:00:00.000Z';
const offer = bareOffer('600000000001');
const picture = () => new Blob(['bytes'], { type: 'image/jpeg' });
const detail = {
  imageUrls: [],
  priceTiers: [],
  skus: [],
  attributes: [],
  certificates: [],
  sellingPoints: [],
};
/** What `fill` stored, and a new one. */
const kept = doneState({ id: 'search-a' });
const fresh = doneState({ id: 'new', startedAt: at });
const inPrivate: SearchState = { ...fresh, private: true, windowId: 9 };
const web = { id: 'web', windowId: 1, private: false };
const print = fingerprintOf(drawnPicture(scene(3)));
const signal = () => new AbortController().signal;

interface Feature {
  /** What must be there besides a record in every store. */
  given?(): Promise<unknown>;
  act(): Promise<unknown>;
  /** It is several steps by design: what it had done stays done, and nothing that was there is lost. */
  inSteps?: true;
}

let undo: () => Promise<unknown>;
let file: Blob | undefined;
const library = () => addOffers([ownOffer('1'), ownOffer('2')], { source: 'import', at });
/** Does something, and leaves its way back to be taken. */
const undoOf = (begin: () => Promise<() => Promise<unknown>>) => ({
  given: async () => (undo = await begin()),
  act: () => undo(),
});
let second: string;
const draft = async () => {
  const database = await db();
  await database.put('batches', batchWith({ id: 'draft' }));
  for (const index of [0, 1])
    await database.put('batchItems', itemWith({ batchId: 'draft', searchId: `s${index}`, index }));
};
const restore = (way: RestoreWay): Feature => ({
  given: async () => {
    if (file) return;
    await clearAll();
    await fill('b');
    file = await writeBackup(() => undefined, signal());
    await clearAll();
    await fill('a');
  },
  act: async () => restoreBackup(await checkBackup(file!, () => undefined, signal()), way, () => undefined, signal()),
});

const features: Record<string, Feature> = {
  'a picture of a search': { act: () => keepPicture(fresh, 'original', picture()) },
  'a page of a search': { act: () => keepPage(fresh, 1, [offer], { raw: true }) },
  'the details of an offer': { act: () => keepDetail(kept, { ...detail, offerId: '1234567890123456789' }) },
  'photo checks': {
    act: () =>
      keepChecks(
        kept,
        ['1', '2'].map((id) => ({ offerId: id, verdict: 'different', score: 0.1 })),
      ),
  },
  'the pictures of the next search': { act: () => copyPictures(kept, fresh) },
  'an ended search': { act: () => fileSearch(fresh) },
  'a search deleted from the history': { act: () => forgetSearches([kept.id]) },
  'a search brought back': undoOf(() => forgetSearches([kept.id])),
  'a search that goes for good': { act: () => dropSearch(kept.id) },
  'sizes of searches, at the start of the worker': { act: tendHistory, inSteps: true },
  'pictures that make room': {
    // Those of a watched price stay.
    given: () => stopWatching(['offer-a']),
    act: () => freePictures(),
    inSteps: true,
  },
  'a key': { act: () => saveKeys('linkfox', { credentials: { key: 'other' } }) },
  'a key taken away': { act: () => removeKeys('linkfox') },
  settings: { act: () => changeSettings({ theme: 'dark' }) },
  'settings of a service': { act: () => changeProviderSettings('linkfox', { dailyCap: 3 }) },
  'costs and own rates': { act: () => changeCosts((before) => ({ ...before, marketplace: 'amazon.de' })) },
  'exchange rates': { act: () => keepRates({ askedAt: at }) },
  'columns of an import': { act: () => keepMapping(['Name'], { columns: ['title'] }) },
  'a new board': { act: () => createBoard('Lamps') },
  'the name of a board': { act: () => renameBoard('board', 'Cups') },
  'the chosen board': { act: () => chooseBoard('board') },
  'a board deleted': { act: () => deleteBoard('board') },
  'a board brought back': undoOf(() => deleteBoard('board')),
  'a saved offer': { act: () => saveOffer({ offer, search: kept }, 'First') },
  'words on a saved offer': { act: () => changeSavedOffer('offer-a', { note: 'two weeks', tags: ['x'] }) },
  'a saved offer taken off': { act: () => removeSavedOffer('offer-a') },
  'a saved offer put back': undoOf(() => removeSavedOffer('offer-a')),
  'the order of a board': {
    given: () => saveOffer({ offer, search: kept }, 'First'),
    act: () => moveSavedOffer('offer-a', offer.id),
  },
  'a saved offer on another board': {
    given: async () => (second = (await createBoard('Second')).id),
    act: () => moveToBoard('offer-a', second),
  },
  'a watch that rests': { act: () => pauseWatching(['offer-a'], true) },
  'a watch that is due': { act: () => makeDue(['offer-a']) },
  'another rhythm of all watches': { act: () => setRhythm('day') },
  'a watch that ended': { act: () => stopWatching(['offer-a']) },
  'a watch put back': undoOf(() => stopWatching(['offer-a'])),
  'a new batch': {
    act: () =>
      addBatch(
        { kind: 'files' },
        [1, 2].map((n) => ({ source: { kind: 'address' as const, url: `https://shop.example/${n}.jpg` } })),
      ),
  },
  'a batch begun': { given: draft, act: () => startBatch('draft') },
  'a batch that rests': { act: () => pauseBatch('batch-a') },
  'a batch that goes on': { given: () => pauseBatch('batch-a'), act: () => resumeBatch('batch-a') },
  'a batch broken off': { act: () => cancelBatch('batch-a') },
  'pictures of a batch tried again': { given: () => cancelBatch('batch-a'), act: () => retryItems('batch-a') },
  'pictures taken out of a batch': { given: draft, act: () => removeItems('draft', ['s0', 's1']) },
  'a batch deleted': { act: () => deleteBatch('batch-a') },
  'a batch brought back': { given: () => deleteBatch('batch-a'), act: () => restoreBatch('batch-a') },
  'a deleted batch dropped': { given: () => deleteBatch('batch-a'), act: () => dropDeletedBatches(Infinity) },
  'offers of the library': { given: clearAll, act: library },
  'an import': {
    given: clearAll,
    act: async () => {
      const session = new ImportSession(() => undefined);
      const csv = new Blob(['Title,Price\nMug,7.5\nLamp,30\n']);
      const preview = await session.read({ kind: 'read', file: csv, options: {}, shown: {} });
      await session.check({ kind: 'check', mapping: { columns: 'guess' in preview ? preview.guess : [] } });
      return session.commit({ kind: 'commit', at });
    },
  },
  'offers deleted from the library': {
    given: () => clearAll().then(library),
    act: () => removeOffers(new Set(['1']), at),
  },
  'an import taken back': {
    given: async () => {
      await clearAll();
      await addOffers([ownOffer('1', { title: 'Before' })], { source: 'import', at: '2026-01-01T00:00:00.000Z' });
      await library();
    },
    act: () => undoAdding(at),
  },
  'offers brought back to the library': {
    given: () =>
      clearAll()
        .then(library)
        .then(() => removeOffers('all', at)),
    act: bringBack,
  },
  'offers that go for good': {
    given: () =>
      clearAll()
        .then(library)
        .then(() => removeOffers(new Set(['1']), at)),
    act: () => purgeRemoved(),
  },
  'pictures of the library': {
    given: () => clearAll().then(library),
    act: () =>
      notePictures([
        { row: 0, id: '1', imageUrl: ownOffer('1').imageUrl!, found: print },
        { row: 1, id: '2', imageUrl: ownOffer('2').imageUrl!, found: 'unreachable' },
      ]),
  },
  'a backup that replaces': restore('replace'),
  'a backup that is merged': restore('merge'),
  'what was found on the web': { act: () => keepContent(web, { searches: [], text: 'Found.' }) },
  'pictures of a question to the web': { act: () => keepPictures(web, [picture()]) },
  'what was found, deleted': {
    given: () => keepContent(web, { searches: [], text: 'Found.' }),
    act: () => dropContent(web),
  },
  'a picture in a private window': { act: () => keepPicture(inPrivate, 'prepared', picture()) },
  'a page in a private window': { act: () => keepPage(inPrivate, 1, [offer], undefined) },
  'details in a private window': {
    given: () => keepPage(inPrivate, 1, [offer], undefined),
    act: () => keepDetail(inPrivate, { ...detail, offerId: offer.id }),
  },
  'photo checks in a private window': {
    act: () => keepChecks(inPrivate, [{ offerId: '1', verdict: 'different', score: 0.1 }]),
  },
  'an ended search of a private window': { act: () => fileSearch(inPrivate) },
};

/** Everything that is kept anywhere. */
async function everything(): Promise<Record<string, Record<string, unknown>>> {
  const stores = await dump([...(await db()).objectStoreNames]);
  const byKey = Object.entries(stores).map(([store, records]) => [
    store,
    Object.fromEntries(records.map(([key, value]) => [JSON.stringify(key), value])),
  ]);
  const { local, session } = fakeBrowser.storage;
  // As they are read: where none were stored, the usual ones are as good.
  const read = { settings: await readSettings(), costs: await readCosts(), libraryColumns: await readMappings() };
  return {
    ...(Object.fromEntries(byKey) as object),
    local: { ...(await local.get()), ...read },
    session: await session.get(),
  };
}

/** How many records each place has. */
const sizes = (all: Awaited<ReturnType<typeof everything>>) =>
  Object.fromEntries(Object.entries(all).map(([place, records]) => [place, Object.keys(records).length]));

async function begin({ given }: Feature) {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.windows, 'getCurrent').mockResolvedValue({ incognito: false } as never);
  await clearAll();
  await fill('a');
  await changeSettings({ theme: 'light' });
  await given?.();
  return everything();
}

beforeEach(() => {
  vi.restoreAllMocks();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe.each(Object.entries(features))('%s', (_, feature) => {
  it.each(diskFaults)('on a full disk that shows %s loses nothing, and can be had once there is room', async (how) => {
    const was = await begin(feature);
    await feature.act();
    const wanted = await everything();
    for (let nth = 1; ; nth++) {
      const before = await begin(feature);
      const fault = failWrite(nth, how);
      const outcome = await feature.act().then(
        () => undefined,
        (error: unknown) => toStoredError(error).code,
      );
      if (fault.end() < nth) {
        expect(nth, 'a feature that writes').toBeGreaterThan(1);
        break;
      }
      const place = `write ${nth}`;
      expect(outcome, place).toBe('disk-full');
      const after = await everything();
      if (!feature.inSteps) expect(after, place).toEqual(before);
      for (const [store, records] of Object.entries(before)) {
        for (const key of Object.keys(records)) {
          if (key in wanted[store]! || !(key in was[store]!))
            expect(after[store], `${place}, ${store}`).toHaveProperty([key]);
        }
      }
      await feature.act();
      expect(sizes(await everything()), `after ${place}`).toEqual(sizes(wanted));
    }
  });
});
