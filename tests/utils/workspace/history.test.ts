import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '@/utils/db';
import { readRecent } from '@/utils/search/read-recent';
import { searchKey } from '@/utils/search/read-search';
import { fileSearch, findSearch, keepPage, keepPicture } from '@/utils/search/search-data';
import type { SearchState } from '@/utils/search/search-state';
import { searchesToExpire, sweepHistory, tendHistory } from '@/utils/search/sweep-history';
import { forgetSearches } from '@/utils/workspace/forget-searches';
import { readHistory } from '@/utils/workspace/read-history';
import { changeSettings, readSettings } from '@/utils/settings';
import type { SavedOffer } from '@/utils/workspace/board';
import offerV1 from './stored/saved-offer-v1.json';
import { itemWith } from './batch/batch-fixture';
import { stateWith } from '../search/state-fixture';
import searchV1 from '../search/stored/search-v1.json';

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** A filed search with a picture and a page. */
async function file(id: string, change: Partial<SearchState> = {}): Promise<SearchState> {
  const state = stateWith({ id, startedAt: minutesAgo(1), ...change });
  await keepPicture(state, 'prepared', new Blob(['x'.repeat(1000)]));
  await keepPage(state, 1, [{ id: '1', title: 't', url: '', origin: 'library', supplier: {} }], undefined);
  await fileSearch(state);
  return state;
}
const shows = (state: SearchState) => fakeBrowser.storage.session.set({ [searchKey(state.windowId)]: state });
const ids = async () => (await readHistory()).map(({ id }) => id);
const onDisk = async () => {
  const database = await db();
  const keys = [...(await database.getAllKeys('pictures')), ...(await database.getAllKeys('pages'))];
  return [...new Set(keys.map(([id]) => id))].sort();
};

describe('the history', () => {
  beforeEach(async () => {
    fakeBrowser.reset();
    const database = await db();
    for (const name of ['pictures', 'pages', 'searches', 'batchItems', 'savedOffers'] as const)
      await database.clear(name);
  });
  afterEach(() => vi.useRealTimers());

  it('shows searches newest first, without those of batches, and of a private window none', async () => {
    await file('old', { startedAt: minutesAgo(5) });
    await file('new');
    await file('private', { private: true });
    await (await db()).put('batchItems', itemWith({ searchId: 'of-batch' }));
    await file('of-batch');
    expect(await ids()).toEqual(['new', 'old']);
    expect(await onDisk()).toEqual(['new', 'of-batch', 'old']);
  });

  it('reads what version 1 stored, and measures it', async () => {
    const database = await db();
    const stored = { ...(searchV1 as unknown as SearchState), startedAt: minutesAgo(1) };
    await database.put('searches', stored);
    await database.put('pictures', new Blob(['12345']), [stored.id, 'prepared']);
    expect(await readHistory()).toEqual([stored]);
    await tendHistory();
    expect((await readHistory())[0]!.bytes).toBeGreaterThanOrEqual(5);
  });

  it('brings back what was deleted, as long as that is offered', async () => {
    await file('a');
    await file('b', { startedAt: minutesAgo(2) });
    const undo = await forgetSearches(['a', 'b', 'never-there']);
    await sweepHistory();
    expect(await ids()).toEqual([]);
    await undo();
    expect(await ids()).toEqual(['a', 'b']);
    expect(await onDisk()).toEqual(['a', 'b']);
  });

  it('deletes it for good when it is no longer offered, or an hour later', async () => {
    await file('a');
    await file('b');
    await forgetSearches(['a']);
    await sweepHistory({ final: true });
    expect(await onDisk()).toEqual(['b']);
    await forgetSearches(['b']);
    await sweepHistory();
    expect(await onDisk()).toEqual(['b']);
    vi.useFakeTimers({ now: Date.now() + 3_600_001, toFake: ['Date'] });
    await sweepHistory();
    expect(await onDisk()).toEqual([]);
  });

  it('leaves what a window shows in its place, and does not list it again when a further page comes', async () => {
    const state = await file('shown');
    await shows(state);
    await forgetSearches(['shown']);
    await sweepHistory({ final: true });
    expect(await onDisk()).toEqual(['shown']);
    await fileSearch({ ...state, pages: 2 });
    expect(await ids()).toEqual([]);
    await fakeBrowser.storage.session.clear();
    await sweepHistory({ final: true });
    expect(await onDisk()).toEqual([]);
  });

  it('keeps nothing where the user wants none, but what windows show or would fall back to', async () => {
    await changeSettings({ history: { keep: 'nothing', mostSearches: 0, mostMegabytes: 0 } });
    const first = await file('first', {
      picture: { width: 1, height: 1, bytes: 1, sha256: 's', way: 'file', notes: [] },
    });
    await shows(first);
    expect(await onDisk()).toEqual(['first']);
    vi.spyOn(fakeBrowser.windows, 'getCurrent').mockResolvedValue({ incognito: false } as never);
    expect(await readRecent(5)).toEqual([]);
    await shows(stateWith({ id: 'next', stage: 'failed', previous: 'first' }));
    await sweepHistory();
    expect(await onDisk()).toEqual(['first']);
    await shows(await file('second', { previous: 'first' }));
    await sweepHistory();
    expect(await onDisk()).toEqual(['second']);
  });

  it('spares what a cross-check shows and what a saved offer was found by, unless the user deletes it', async () => {
    await file('crossed', { startedAt: minutesAgo(9) });
    await file('of-board', { startedAt: minutesAgo(8) });
    await file('other', { startedAt: minutesAgo(7) });
    await fakeBrowser.storage.session.set({ 'cross:1': { version: 1, pictures: [{ search: { id: 'crossed' } }] } });
    await (
      await db()
    ).put('savedOffers', { ...(offerV1 as SavedOffer), found: { ...offerV1.found, searchId: 'of-board' } });
    await changeSettings({ history: { keep: 'nothing', mostSearches: 0, mostMegabytes: 0 } });
    expect(await searchesToExpire((await readSettings()).history)).toEqual(['other', 'crossed']);
    await sweepHistory();
    expect(await onDisk()).toEqual(['crossed', 'of-board']);
    await forgetSearches(['crossed', 'of-board']);
    await sweepHistory({ final: true });
    expect(await onDisk()).toEqual(['crossed']);
    await fakeBrowser.storage.session.clear();
    await sweepHistory();
    expect(await onDisk()).toEqual([]);
  });

  it('brings a deleted search back with what was loaded meanwhile', async () => {
    await file('a');
    const undo = await forgetSearches(['a']);
    // A window that opened it before has the mark of the deletion in its record.
    const opened = (await findSearch('a', { windowId: 1, private: false }))!;
    await undo();
    await fileSearch({ ...opened, pages: 2 });
    expect(await readHistory()).toMatchObject([{ id: 'a', pages: 2 }]);
  });

  it('lets the oldest go where the user’s bound is reached, and leaves batches alone', async () => {
    await changeSettings({ history: { keep: 'always', mostSearches: 0, mostMegabytes: 1 } });
    await (await db()).put('batchItems', itemWith({ searchId: 'of-batch' }));
    const large = async (id: string, minutes: number) => {
      const state = stateWith({ id, startedAt: minutesAgo(minutes) });
      await keepPicture(state, 'original', new Blob(['x'.repeat(600_000)]));
      await fileSearch(state);
    };
    await large('of-batch', 9);
    await large('older', 2);
    await large('newer', 1);
    expect(await onDisk()).toEqual(['newer', 'of-batch']);
  });
});
