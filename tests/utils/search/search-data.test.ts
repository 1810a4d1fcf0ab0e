import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '@/utils/db';
import {
  copyPictures,
  dropUnfiled,
  fileSearch,
  findSearch,
  keepDetail,
  keepPage,
  keepPicture,
  sweep,
  wipePrivate,
} from '@/utils/search/search-data';
import { readOffers, readPicture, recentSearches } from '@/utils/search/read-search';
import { changeSettings } from '@/utils/settings';
import { itemWith } from '../workspace/batch/batch-fixture';
import { stateWith } from './state-fixture';

const blob = (text: string) => new Blob([text], { type: 'image/jpeg' });
const offer = (id: string) => ({ id, title: id, url: '', origin: 'library' as const, supplier: {} });
const pictureOf = (sha256: string) => ({ width: 1, height: 1, bytes: 1, sha256, way: 'file' as const, notes: [] });

async function everything(): Promise<string> {
  const database = await db();
  const rows = await Promise.all((['pictures', 'pages', 'searches'] as const).map((name) => database.getAllKeys(name)));
  return JSON.stringify(rows);
}

describe('search data', () => {
  beforeEach(async () => {
    fakeBrowser.reset();
    const database = await db();
    for (const name of ['pictures', 'pages', 'searches', 'batchItems'] as const) await database.clear(name);
  });

  it('reads pages back in order, and only those that are loaded', async () => {
    const state = stateWith({ id: 's', pages: 2 });
    await keepPage(state, 2, [offer('3')], undefined);
    await keepPage(state, 1, [offer('1'), offer('2')], { any: 'raw' });
    await keepPage(state, 3, [offer('4')], undefined);
    await keepPage(stateWith({ id: 'ss' }), 1, [offer('other')], undefined);
    expect((await readOffers(state)).map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it('keeps nothing of a private window outside session storage, and wipes it with the window', async () => {
    const state = stateWith({ id: 'p', private: true, windowId: 7, pages: 1 });
    await keepPicture(state, 'prepared', blob('secret'));
    await keepPicture(state, 'original', blob('secret original'));
    await keepPage(state, 1, [offer('1')], { raw: true });
    await fileSearch(state);
    expect(await everything()).toBe('[[],[],[]]');
    expect(await (await readPicture(state, 'prepared'))!.text()).toBe('secret');
    expect((await readOffers(state)).length).toBe(1);
    expect(await findSearch('p', state)).toMatchObject({ id: 'p' });
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('secret');
    await wipePrivate(7);
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  it('keeps a private window’s original where it is small, and otherwise what was made of it stands in', async () => {
    const large = new Blob([new Uint8Array(300_001)]);
    const first = stateWith({ id: 'first', private: true, windowId: 8 });
    await keepPicture(first, 'original', large);
    await keepPicture(first, 'prepared', blob('whole, reduced'));
    const text = async (state: typeof first, role: 'original' | 'prepared') => (await readPicture(state, role))!.text();
    expect(await text(first, 'original')).toBe('whole, reduced');
    // A part is cut from it for the next search, and from the same original for the one after that.
    const second = stateWith({ id: 'second', private: true, windowId: 8 });
    await copyPictures(first, second);
    await keepPicture(second, 'prepared', blob('a part'));
    const third = stateWith({ id: 'third', private: true, windowId: 8 });
    await copyPictures(second, third);
    expect([await text(third, 'original'), await text(third, 'prepared')]).toEqual(['whole, reduced', 'a part']);
    expect(await everything()).toBe('[[],[],[]]');
  });

  it('keeps the details of two offers of a private window that arrive at once', async () => {
    const state = stateWith({ id: 'p', private: true, windowId: 8 });
    await keepPage(state, 1, [offer('1'), offer('2'), offer('3')], undefined);
    const detail = (offerId: string) => ({ offerId, tiers: [], skus: [], attributes: [], certificates: [] }) as never;
    await Promise.all([keepDetail(state, detail('1')), keepDetail(state, detail('2'))]);
    const pages = await fakeBrowser.storage.session.get();
    const kept = Object.values(pages).flat() as { id: string; detail?: { offerId: string } }[];
    expect(kept.map(({ id, detail: of }) => [id, of?.offerId])).toEqual([
      ['1', '1'],
      ['2', '2'],
      ['3', undefined],
    ]);
  });

  it('forgets the oldest search with its pictures when there are more than the user wants', async () => {
    await changeSettings({ history: { keep: 'always', mostSearches: 2, mostMegabytes: 0 } });
    for (let i = 0; i < 3; i += 1) {
      const state = stateWith({ id: `s${i}`, startedAt: new Date(i * 1000).toISOString() });
      await keepPicture(state, 'prepared', blob(String(i)));
      await fileSearch(state);
    }
    expect(await everything()).toBe('[[["s1","prepared"],["s2","prepared"]],[],["s1","s2"]]');
  });

  it('leaves what a batch holds alone, whatever is forgotten, and out of the recent searches', async () => {
    const held = stateWith({ id: 'held', startedAt: '2020-01-01T00:00:00.000Z', picture: pictureOf('held') });
    for (const id of ['held', 'unsearched']) {
      await keepPicture(stateWith({ id }), 'original', blob(id));
      await (await db()).put('batchItems', itemWith({ searchId: id }));
    }
    await changeSettings({ history: { keep: 'always', mostSearches: 1, mostMegabytes: 0 } });
    await fileSearch(held);
    await fileSearch(stateWith({ id: 'other' }));
    expect(await recentSearches(3)).toEqual([]);
    await sweep(() => false);
    expect(await everything()).toBe('[[["held","original"],["unsearched","original"]],[],["held","other"]]');
  });

  it('gives a next search what was sent where the original went to make room', async () => {
    const [from, to] = [stateWith({ id: 'from' }), stateWith({ id: 'to' })];
    await keepPicture(from, 'prepared', blob('as sent'));
    await copyPictures(from, to, ['original']);
    expect(await (await readPicture(to, 'original'))!.text()).toBe('as sent');
  });

  it('lists recent searches newest first, one a picture', async () => {
    for (const [id, sha256, minute] of [
      ['a', 'x', 1],
      ['b', 'y', 2],
      ['c', 'x', 3],
    ] as const) {
      await fileSearch(stateWith({ id, picture: pictureOf(sha256), startedAt: `2026-01-01T00:0${minute}:00.000Z` }));
    }
    expect((await recentSearches(5)).map(({ id }) => id)).toEqual(['c', 'b']);
    expect((await recentSearches(1)).map(({ id }) => id)).toEqual(['c']);
  });

  it('drops what an unfiled search left, never a filed one', async () => {
    const filed = stateWith({ id: 'filed' });
    const failed = stateWith({ id: 'failed', stage: 'failed' });
    for (const state of [filed, failed]) await keepPicture(state, 'original', blob(state.id));
    await fileSearch(filed);
    await dropUnfiled(filed);
    await dropUnfiled(failed);
    expect(await readPicture(filed, 'original')).toBeDefined();
    expect(await readPicture(failed, 'original')).toBeUndefined();
  });

  it('sweeps what a crash left, but nothing that is filed or running', async () => {
    for (const id of ['filed', 'running', 'lost']) await keepPicture(stateWith({ id }), 'original', blob(id));
    await keepPage(stateWith({ id: 'lost page' }), 1, [], undefined);
    await fileSearch(stateWith({ id: 'filed' }));
    await sweep((id) => id === 'running');
    expect(await everything()).toBe('[[["filed","original"],["running","original"]],[],["filed"]]');
  });

  it('hands the pictures on to a search with other choices', async () => {
    await keepPicture(stateWith({ id: 'one' }), 'prepared', blob('bytes'));
    await copyPictures(stateWith({ id: 'one' }), stateWith({ id: 'two' }));
    expect(await (await readPicture(stateWith({ id: 'two' }), 'prepared'))!.text()).toBe('bytes');
  });

  it.each([false, true])(
    'hands on the original alone where the others are made anew (private: %s)',
    async (isPrivate) => {
      const of = (id: string) => stateWith({ id, private: isPrivate, windowId: 9 });
      await keepPicture(of('one'), 'original', blob('whole'));
      await keepPicture(of('one'), 'prepared', blob('a part'));
      await copyPictures(of('one'), of('two'), ['original']);
      expect(await (await readPicture(of('two'), 'original'))!.text()).toBe('whole');
      expect(await readPicture(of('two'), 'prepared')).toBeUndefined();
    },
  );
});
